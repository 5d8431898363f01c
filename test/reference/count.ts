import type { Ballots, Motion, ReferenceState } from './state.js'
import { needsNone, quorum } from './state.js'

/** Whether a question carries, in whole numbers: shares of the votes cast, abstentions left out (§48). */
export function carries(state: ReferenceState, motion: Motion, ballots: Ballots): boolean {
  const count = (ballot: string) => Object.values(ballots).filter((cast) => cast === ballot).length
  const ayes = count('aye')
  const nays = count('nay')
  if (motion.kind.startsWith('appeal') && state.law.appealAsksToSustain) return ayes > 0 && nays <= ayes
  if (ayes === 0) return false
  switch (motion.row.vote) {
    case 'two-thirds':
      return 3 * ayes >= 2 * (ayes + nays)
    case 'over-one-third':
      return 3 * ayes > ayes + nays
    case 'rescinding':
      return 3 * ayes >= 2 * (ayes + nays) || 2 * ayes > state.members.length
    default:
      return ayes > nays
  }
}

/** Without a quorum nothing is decided, but on when to meet again (§64). */
export const countable = (state: ReferenceState, motion: Motion): boolean =>
  quorum(state) || needsNone(state, motion)
