import * as fc from 'fast-check'

// The same draws every time, so that a failure is everybody's; another seed draws others.
const seed = Number(process.env.LAWS_SEED ?? 20_220_308)
const more = Number(process.env.LAWS_TIMES ?? 1)

/** Holds a property against so many draws; a failure prints the smallest counterexample found. */
export function holds<Drawn>(property: fc.IProperty<Drawn>, runs = 200): void {
  // Nothing to wait for: a property without promises is done when `assert` returns.
  void fc.assert(property, { seed, numRuns: Math.ceil(runs * more) })
}
