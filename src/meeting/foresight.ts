import { bodyOf, membersOf, officersAndMembers } from '../council/council.js'
import { freeze } from '../kernel/freeze.js'
import { InputError, type Problem } from '../kernel/problem.js'
import { show } from '../kernel/show.js'
import { BALLOTS, type Ballot, type CertainDecision } from '../vocabulary.js'
import type { Said } from '../voting/classes.js'
import type { Decision } from '../voting/decide.js'
import { type NeededAyes, neededAyes } from '../voting/needed-ayes.js'
import type { Roll } from '../voting/roll.js'
import { type Swing, swingOf } from '../voting/swing.js'
import { castOf, decidedBy, electorateOf, rollOfVote, standingBallot } from './electorate.js'
import { decidedUnder, type Elsewhere, otherRulebooks } from './elsewhere.js'
import { type Meeting, motionOf, pendingQuestion } from './meeting.js'
import { castingOfficer } from './officers.js'
import { ruleAt } from './question-rule.js'

/** How an open question stands, with the ballots that are known so far. */
export interface Outlook {
  /** The question: a motion, by its id. */
  readonly motion: string
  /** Every member's ballot; `unreported` for those who are still to vote. */
  readonly ballots: Readonly<Record<string, Ballot>>
  /** What these ballots come to: where members are still to vote, with all that is possible. */
  readonly decision: Decision
  /** What it comes to whatever the others do; null where that is open. */
  readonly certain: CertainDecision | null
  /** How many ayes are still needed, and from whom they can come. */
  readonly ayes: NeededAyes
  /** Whose change of the ballot that she gave changes the result as it stands. */
  readonly swing: Swing
  /** What each other shipped rulebook makes of the same ballots. */
  readonly elsewhere: readonly Elsewhere[]
}

/**
 * Looks ahead on the question that is pending: the ballots of a roll call under way, those of members who
 * are absent or recused, and any that are supposed. Members in the room who are still to vote are taken to
 * vote aye, nay or abstain; nobody comes or goes. An officer who votes in some cases only is taken not to
 * vote, unless her ballot is supposed.
 *
 * @param supposed ballots by name that are supposed beside the known ones, or instead of them
 * @throws InputError where nothing is pending, or what is supposed names no member or no ballot
 * @example foresight(meeting, { Chen: 'aye', Díaz: 'nay' }).ayes.fewest
 */
export function foresight(meeting: Meeting, supposed: Readonly<Record<string, Ballot>> = {}): Outlook {
  const { council, attendance, opening } = meeting
  const motion = pendingQuestion(meeting)
  const problems = [
    ...(motion === undefined
      ? [{ code: 'nothing-pending', path: '', message: 'no question is pending' }]
      : []),
    ...unsound(supposed, officersAndMembers(council)),
  ]
  if (motion === undefined || problems.length > 0) throw new InputError(problems)
  const known = (table: Readonly<Record<string, Ballot>>, member: string) =>
    Object.hasOwn(table, member) ? table[member] : undefined
  const officer = castingOfficer(meeting)
  const ballots = Object.fromEntries(
    membersOf(council).map((member): [string, Ballot] => [
      member,
      known(supposed, member) ??
        known(motion.cast, member) ??
        standingBallot(meeting, motion, member) ??
        (officer?.seated === true && officer.name === member ? 'abstain' : 'unreported'),
    ]),
  )
  const waiting = Object.keys(ballots).filter((member) => ballots[member] === 'unreported')
  const { quorumKnown } = opening
  const cast =
    officer === null || officer.seated ? undefined : known({ ...motion.cast, ...supposed }, officer.name)
  const whole = rollOfVote(meeting, {
    ballots,
    unanimous: null,
    quorumKnown,
    ...(officer === null ? {} : castOf(officer.name, cast)),
  })
  const said: Said = {
    ...saidOf(whole),
    ...(waiting.every((member) => attendance[member] === 'present') ? { inRoom: true } : {}),
  }
  const body = bodyOf(council)
  const rule = ruleAt(meeting, council.rules, motion)
  const roll = { ...whole, ...said }
  const decision = decidedBy(council.rules, roll, rule)
  const { outcome } = decision
  return freeze({
    motion: motion.id,
    ballots,
    decision,
    certain: outcome === 'undetermined' ? null : outcome,
    ayes: neededAyes(ballots, body, rule, said),
    swing: swingOf(ballots, body, rule, said),
    elsewhere: otherRulebooks(council.rules.id).map((rules) => decidedUnder(meeting, motion, rules, roll)),
  })
}

function unsound(supposed: unknown, members: readonly string[]): Problem[] {
  if (typeof supposed !== 'object' || supposed === null || Array.isArray(supposed)) {
    const message = `expected ballots by name, {"Chen": "aye"}, found ${show(supposed)}`
    return [{ code: 'ballots', path: '', message }]
  }
  return Object.entries(supposed).flatMap(([name, ballot]: [string, unknown]) => [
    ...(members.includes(name)
      ? []
      : [{ code: 'not-a-member', path: name, message: `"${name}" holds no seat` }]),
    ...(BALLOTS.some((each) => each === ballot)
      ? []
      : [
          {
            code: 'ballots',
            path: name,
            message: `expected one of ${BALLOTS.join(', ')}, found ${show(ballot)}`,
          },
        ]),
  ])
}

/**
 * Who could have changed a vote that was taken: whose own ballot decided it, and the smallest sets of
 * members whose change would have. Null where there was no such vote, and where a vote is only known to
 * have been unanimous: which ballots were cast is then not known.
 *
 * @param id a motion of this meeting
 * @param number which of its votes, from 0; the last unless given
 * @example swing(meeting, 'm1')?.pivotal.map(({ member }) => member)
 */
export function swing(meeting: Meeting, id: string, number = -1): Swing | null {
  const motion = motionOf(meeting, id)
  const vote = motion?.votes.at(number)
  if (motion === undefined || vote === undefined) return null
  const { ballots, unanimous } = vote
  if (unanimous !== null && vote.decision.ballots.unreported > 0) return null
  const rule = ruleAt(meeting, meeting.council.rules, motion)
  const { unanimous: _said, ...said } = saidOf(rollOfVote(meeting, vote))
  return freeze(swingOf(ballots, electorateOf(meeting, ballots), rule, said))
}

/** What is said of a roll beside its ballots. */
const saidOf = ({ blocs: _blocs, seats: _seats, vacant: _vacant, ...said }: Roll): Said => said
