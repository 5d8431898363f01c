// The public names of council-sim/simulation, one by one.
export type { Fraction } from './power/fraction.js'
export { banzhafSwings, shapleySwings } from './power/one-quota.js'
export { type PlayerPower, type Power, powerOf } from './power/power.js'
export type { PowerQuestion } from './power/read-power.js'
