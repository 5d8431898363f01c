import type { RefusalCode } from '../../src/vocabulary.js'
import { isOwn, type Motion, motionOf, type ReferenceState, saying, settledStanding } from './state.js'

/** Why a motion cannot be reconsidered (§36; Rosenberg, "The Motion to Reconsider"). */
export function refusalToReconsider(state: ReferenceState, id: string, by: string): RefusalCode | undefined {
  const motion = motionOf(state, id)
  if (motion === undefined) return 'motion-unknown'
  if (!settledStanding(motion)) return 'not-settled'
  const decider = motionOf(state, motion.settledBy)
  const vote = decider?.lastVote
  if (decider === undefined || vote === null || vote === undefined) return 'not-voted-on'
  if (motion.standing === 'rescinded') return 'not-reconsiderable'
  if (decider.reconsidered) return 'already-reconsidered' // §36: but a substitute since then makes it another vote
  const { again } = decider.row
  if (again === 'neither' || again === (vote.carried ? 'lost' : 'carried')) return 'not-reconsiderable'
  if (decidedSince(state, decider)) return 'not-reconsiderable'
  return votedWith(state, decider, by) ? undefined : 'not-on-prevailing-side'
}

/** What was applied to a question stands once that has been decided, or while it is amended again, and after. */
function decidedSince(state: ReferenceState, decider: Motion): boolean {
  const target = isOwn(decider) ? undefined : motionOf(state, decider.on)
  if (target === undefined) return false
  if (!state.floor.includes(target)) return target.settledBy !== decider.id
  if (decider.kind === 'commit' || decider.kind === 'postpone') return decider.lastVote?.carried === true // §32
  if (decider.degree === 0 && decider.kind !== 'fill-blank') return false
  return target.standing !== 'debate' || (decider.made !== null && decider.made !== saying(target))
}

/** The prevailing side; under Rosenberg's rules the greater number, which a lost two-thirds vote can have against it. */
function votedWith({ law }: ReferenceState, { lastVote }: Motion, by: string): boolean {
  if (lastVote === null) return false
  if (lastVote.byConsent) return true // nobody voted, so everybody is on the side that prevailed
  const ballots = Object.values(lastVote.ballots)
  const ayes = ballots.filter((ballot) => ballot === 'aye').length
  const nays = ballots.filter((ballot) => ballot === 'nay').length
  const prevailed = law.prevailingSide ? lastVote.carried : ayes > nays
  return lastVote.ballots[by] === (prevailed ? 'aye' : 'nay')
}
