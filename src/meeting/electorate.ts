import { bodyOf, bodyOfSeats, membersOf, rollCallOrder, type Seat } from '../council/council.js'
import type { Motion, Vote } from '../motion/motion.js'
import type { Rulebook } from '../rules/rulebook.js'
import type { Ballot } from '../vocabulary.js'
import { castingCase } from '../voting/casting.js'
import { type Decision, decideRoll } from '../voting/decide.js'
import { type Body, type Roll, rollOf, type Tally } from '../voting/roll.js'
import type { VotingRule } from '../voting/voting-rule.js'
import { knownMotion, type Meeting } from './meeting.js'
import { type Casting, castingOfficer, mayorIn, presidingOfficer } from './officers.js'

import { overridden, ruleAt } from './question-rule.js'
/** Members who recused themselves from the item that a motion belongs to, also when it is taken up again. */
export function recusedFrom(meeting: Meeting, motion: Motion): readonly string[] {
  const under = motion.on === null ? undefined : knownMotion(meeting, motion.on)
  return under === undefined ? motion.recused : [...motion.recused, ...recusedFrom(meeting, under)]
}

/** The ballot that a member's seat has before anybody votes: absent, recused, unreported, or none yet. */
export function standingBallot(meeting: Meeting, motion: Motion, member: string): Ballot | undefined {
  return standingBallots(meeting, motion)(member)
}

/** The same for one member after another. */
export function standingBallots(meeting: Meeting, motion: Motion): (member: string) => Ballot | undefined {
  const recused = recusedFrom(meeting, motion)
  return (member) => {
    if (recused.includes(member)) return 'recused'
    const attendance = meeting.attendance[member]
    return attendance === 'present' ? undefined : attendance
  }
}

/** Members whose names are still to be called, in the order of the roll. */
export function stillToVote(meeting: Meeting, motion: Motion): string[] {
  const officer = castingOfficer(meeting)
  const standing = standingBallots(meeting, motion)
  const yet = (member: string) => standing(member) === undefined && !Object.hasOwn(motion.cast, member)
  const members = rollCallOrder(meeting.council, presidingOfficer(meeting)).filter(
    (member) => yet(member) && (officer === null || member !== officer.name),
  )
  if (officer === null || members.length > 0 || Object.hasOwn(motion.cast, officer.name)) return members
  if (meeting.attendance[officer.name] !== 'present') return members
  return mayCast(meeting, motion, officer, (member) => motion.cast[member]) ? [officer.name] : []
}

/** True where the officer votes on a question, the other ballots being what they are. */
export function mayCast(
  meeting: Meeting,
  motion: Motion,
  officer: Casting,
  given: (member: string) => Ballot | undefined,
): boolean {
  if (officer.votes === 'never' || overridden(meeting, meeting.council.rules, motion) !== undefined)
    return false
  const others = (member: string) => (member === officer.name ? 'abstain' : given(member))
  const ballots = ballotsOf(meeting, motion, others)
  // Where a source reports that she voted, and not how the others did, nothing says that she could not.
  if (Object.values(ballots).includes('unreported')) return true
  const roll = rollOf(ballots, bodyOf(meeting.council))
  return castingCase(roll, ruleAt(meeting, meeting.council.rules, motion), officer.votes) !== null
}

/** The seats as they were at a vote: whoever had a ballot then held one, also who has resigned since. */
export function electorateOf({ council, opening }: Meeting, ballots: Vote['ballots']): Body {
  const held = ({ member }: Seat) => member !== null && Object.hasOwn(ballots, member)
  const unchanged = council.seats.every((seat) => seat.member === null || held(seat))
  if (unchanged && membersOf(council).length === Object.keys(ballots).length) return bodyOf(council)
  return bodyOfSeats(
    council.seats.map((seat, n) => {
      const before = opening.council.seats[n]
      if (held(seat)) return seat
      return before !== undefined && held(before) ? before : { ...seat, member: null }
    }),
  )
}

/** A ballot for every member: the one that is given, or the one that her seat has, or none that is reported. */
function ballotsOf(meeting: Meeting, motion: Motion, given: (member: string) => Ballot | undefined) {
  const standing = standingBallots(meeting, motion)
  return Object.fromEntries(
    membersOf(meeting.council).map((member): [string, Ballot] => [
      member,
      given(member) ?? standing(member) ?? 'unreported',
    ]),
  )
}

/** The roll of a vote: every seat of the council, with its ballot. */
export function rollOfVote(
  meeting: Meeting,
  vote: Pick<Vote, 'ballots' | 'unanimous' | 'tally' | 'quorumKnown' | 'casting'>,
): Roll {
  const officer = mayorIn(meeting)
  return {
    ...rollOf(vote.ballots, electorateOf(meeting, vote.ballots)),
    ...(officer === undefined ? {} : { officer: { ...officer, ballot: vote.casting?.ballot ?? null } }),
    ...(vote.unanimous === null ? {} : { unanimous: vote.unanimous }),
    ...(vote.tally === undefined ? {} : { tally: vote.tally }),
    ...(meeting.council.seatsKnown ? {} : { seatsKnown: false as const }),
    ...(vote.quorumKnown ? { quorumKnown: true } : {}),
  }
}

/** Takes the vote: a ballot for every member, and what they decide. */
export function takeVote(
  meeting: Meeting,
  motion: Motion,
  given: (member: string) => Ballot | undefined,
  { unanimous = null, tally }: { unanimous?: Vote['unanimous']; tally?: Tally | undefined } = {},
): Vote {
  const officer = castingOfficer(meeting)
  // A presiding member who does not vote is in the room all the same.
  const seated = (member: string) =>
    given(member) ?? (officer?.seated === true && officer.name === member ? 'abstain' : undefined)
  const ballots = ballotsOf(meeting, motion, seated)
  const casting = officer === null || officer.seated ? {} : castOf(officer.name, given(officer.name))
  const { quorumKnown } = meeting.opening
  const said = { ballots, unanimous, quorumKnown, ...casting, ...(tally === undefined ? {} : { tally }) }
  const roll = rollOfVote(meeting, said)
  const { rules } = meeting.council
  const decision = decidedBy(rules, roll, ruleAt(meeting, rules, motion))
  return { ...said, decision, declared: null }
}

/** The ballot of an officer who holds no seat, where it is one that counts. */
export const castOf = (by: string, ballot: Ballot | undefined): Pick<Vote, 'casting'> =>
  ballot === 'aye' || ballot === 'nay' || ballot === 'abstain' ? { casting: { by, ballot } } : {}

/** What a roll comes to under a rulebook: as its rule decides it, unless so few voted that the question is put off. */
export function decidedBy(rules: Rulebook, roll: Roll, rule: VotingRule): Decision {
  const decided = decideRoll(roll, rule)
  return tooFewVoted(rules, decided) ? notDecided(decided) : decided
}

const notDecided = (decision: Decision): Decision => ({
  ...decision,
  outcome: 'no-quorum',
  possible: ['no-quorum'],
})

/** True where a quorum is there, and fewer than a quorum vote, in a body that then puts the question off. */
export function tooFewVoted(rules: Rulebook, { quorum, ballots, possible }: Decision): boolean {
  if (rules.voting.tooFewVote.effect === 'decided' || quorum?.met !== true) return false
  if (ballots.unreported > 0 || possible.includes('no-quorum')) return false
  return quorum.need !== null && ballots.aye + ballots.nay < quorum.need
}
