import { describe, expect, it } from 'vitest'
import { faultsIn, sampled, withFault } from './faults.js'

const SOURCE = `/** True where a === b. */
import { a } from './a.js'
const same = (a: number, b: number) => a === b && a > 0
`

describe('seeded faults', () => {
  it('are made in code alone, one slip at a time', () => {
    const faults = faultsIn('same.ts', SOURCE)
    expect(faults.map(({ line, to }) => [line, to.slice(39)])).toEqual([
      [3, 'a !== b && a > 0'],
      [3, 'a === b && a >= 0'],
      [3, 'a === b || a > 0'],
    ])
  })

  it('are made of values, and not of types', () => {
    const faults = faultsIn(
      'heads.ts',
      'function heads(): { readonly heads?: true } {\n  return { heads: true }\n}\n',
    )
    expect(faults.map(({ to }) => to)).toEqual(['  return { heads: false }'])
  })

  it('change one line of the source and no other', () => {
    const [fault] = faultsIn('same.ts', SOURCE)
    if (fault === undefined) throw new Error('no fault')
    const changed = withFault(SOURCE, fault).split('\n')
    expect(changed.filter((text, n) => text !== SOURCE.split('\n')[n])).toEqual([fault.to])
  })

  it('are sampled without doubles, the same for the same seed', () => {
    const faults = Array.from({ length: 20 }, (_, line) => ({ file: 'f', line, from: '', to: '' }))
    const sample = sampled(faults, 8, 3)
    expect(sample).toEqual(sampled(faults, 8, 3))
    expect(new Set(sample).size).toBe(8)
    expect(sampled(faults, 8, 4)).not.toEqual(sample)
  })
})
