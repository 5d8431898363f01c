// The public names of council-sim/simulation, one by one.

export { ayeOdds } from './odds/aye-odds.js'
export type { Chance } from './odds/chance.js'
export type { Voter } from './odds/columns.js'
export type { Fraction } from './odds/fraction.js'
export { type PassOdds, type Pivotality, passProbability, pivotality } from './odds/pass-probability.js'
export type { Chances, OddsMember, OddsRule, OddsSetting } from './odds/read-odds.js'
export { banzhafSwings, shapleySwings } from './power/one-quota.js'
export { type PlayerPower, type Power, powerOf } from './power/power.js'
export type { PowerQuestion } from './power/read-power.js'
export { type CheapestSwing, cheapestSwing, type Price } from './swing/cheapest-swing.js'
