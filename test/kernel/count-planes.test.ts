import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { CountPlanes } from '../../src/kernel/count-planes.js'
import { holds } from './holds.js'

it('thirty-two counts at once are the thirty-two counts', () => {
  const masks = fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { minLength: 1, maxLength: 70 })
  holds(
    fc.property(masks, (added) => {
      const planes = new CountPlanes(added.length)
      for (const mask of [1, -1, 5]) planes.add(mask)
      planes.clear()
      for (const mask of added) planes.add(mask)
      const counts = new Int32Array(32).fill(7)
      planes.readInto(counts)
      for (const [trial, count] of counts.entries()) {
        expect(count).toBe(added.filter((mask) => (mask >>> trial) & 1).length)
      }
    }),
  )
})
