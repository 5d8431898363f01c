import * as fc from 'fast-check'
import { membersOf } from '../../council/council.js'
import { standingBallot } from '../../meeting/electorate.js'
import type { ActionOf } from '../../meeting/handler.js'
import { type Meeting, pendingQuestion } from '../../meeting/meeting.js'
import type { Ballot } from '../../vocabulary.js'

/** What a member in the room can say; the simplest first. */
const SAID = ['aye', 'nay', 'abstain', 'recused', 'unreported'] as const satisfies readonly Ballot[]

/**
 * A ballot for every member who is in the room and has none yet: the action that takes the vote on what
 * is pending. Shrinks to ayes.
 *
 * @example fc.property(anyBallots(meeting), (vote) => attempt(meeting, vote).inOrder)
 */
export function anyBallots(meeting: Meeting, said: readonly Ballot[] = SAID): fc.Arbitrary<ActionOf<'vote'>> {
  const pending = pendingQuestion(meeting)
  const voters = membersOf(meeting.council).filter((member) =>
    pending === undefined
      ? meeting.attendance[member] === 'present'
      : standingBallot(meeting, pending, member) === undefined,
  )
  return fc
    .array(fc.constantFrom(...said), { minLength: voters.length, maxLength: voters.length })
    .map((ballots) => ({
      type: 'vote',
      ballots: Object.fromEntries(voters.map((voter, n) => [voter, ballots[n] ?? 'aye'])),
    }))
}
