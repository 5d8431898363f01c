import type { Wants } from '../../schema/simulation.js'
import { worth } from '../ballots/voters.js'
import { decimal, type Rational } from './rational.js'

/** How likely a member is to mean aye, and nay, on a question: as numbers, and exactly where that is known. */
export interface Meant {
  readonly aye: number
  readonly nay: number
  readonly exact: { readonly aye: Rational; readonly nay: Rational } | null
}

/**
 * What a member would do on a motion that nothing follows, were she there and did not waver: by her chances;
 * or by what it is worth to her, against leaving things as they are, each up or down by her spread.
 *
 * @param more how much more than she said the motion is worth to her by now, against leaving things
 * @example meantBy({ utilities: { close: 5, leave: 4 }, spread: 1, … }, 'close', 'leave', 0).aye // 6 / 9
 */
export function meantBy(wants: Wants, option: string, statusQuo: string, more: number): Meant {
  const own = wants.chances?.[option]
  if (own !== undefined) {
    const [aye, nay] = [decimal(own.aye), decimal(own.nay)]
    return { aye: own.aye, nay: own.nay, exact: aye === null || nay === null ? null : { aye, nay } }
  }
  const apart = worth(wants, option) - worth(wants, statusQuo) + more
  const { spread, tornWithin } = wants
  const sides = 2 * spread + 1
  let [ayes, nays] = [0, 0]
  // Of all pairs of numbers that are drawn, so many are this far apart.
  for (let by = -2 * spread; by <= 2 * spread; by += 1) {
    const pairs = sides - Math.abs(by)
    if (apart + by > tornWithin) ayes += pairs
    else if (apart + by < -tornWithin) nays += pairs
  }
  const all = sides ** 2
  const part = (pairs: number): Rational => [BigInt(pairs), BigInt(all)]
  return { aye: ayes / all, nay: nays / all, exact: { aye: part(ayes), nay: part(nays) } }
}
