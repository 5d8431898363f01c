import { officersAndMembers, rollCallOrder } from '../../council/council.js'
import type { Objection } from '../../kernel/ruling.js'
import type { Motion, Vote } from '../../motion/motion.js'
import { cite } from '../../rules/citation.js'
import { rowOf } from '../../rules/readers.js'
import { type Ballot, CERTAIN_DECISIONS, KNOWN_BALLOTS } from '../../vocabulary.js'
import { isHere, isOfTheBody, pendingAllows } from '../checks.js'
import { settle } from '../consequences/index.js'
import { mayCast, standingBallot, standingBallots, stillToVote, takeVote } from '../electorate.js'
import type { ActionOf, Handler } from '../handler.js'
import { type Meeting, pendingQuestion, rootOf } from '../meeting.js'
import { type Casting, castingOfficer } from '../officers.js'
import { advance, type Progress } from '../progress.js'
import { stackFrom } from '../stack.js'

const ballotsRule = ({ council }: Meeting) => cite(council.rules.voting.ballots.cite)
const rollRule = ({ council }: Meeting) => cite(council.rules.conduct.rollCall.cite)

/** The question being voted on; the checks have seen to it that there is one. */
function votedOn(meeting: Meeting): Motion {
  const pending = pendingQuestion(meeting)
  if (pending === undefined) throw new Error('no question is being voted on')
  return pending
}

const own = <Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

/** One member's ballot, in the order of the roll. The last one decides. */
export const ballot: Handler<'ballot'> = {
  objection: (meeting, action) =>
    isOfTheBody(meeting, action.by) ??
    isHere(meeting, action.by) ??
    pendingAllows(meeting, action) ??
    mayAbstain(meeting, action.by, action.ballot) ??
    inTurn(meeting, action),
  rule: rollRule,
  take(progress, { by, ballot }) {
    const { id } = votedOn(progress.meeting)
    const cast = advance(progress, id, { type: 'ballot', by, ballot })
    const motion = votedOn(cast.meeting)
    if (stillToVote(cast.meeting, motion).length > 0) return cast
    const vote = takeVote(cast.meeting, motion, (member) => own(motion.cast, member))
    return count(cast, motion, vote)
  },
  candidates: ({ council }) =>
    officersAndMembers(council).map((by) => ({ type: 'ballot', by, ballot: 'aye' })),
}

/** In some bodies nobody in the room abstains whom the body has not excused. */
function mayAbstain(meeting: Meeting, by: string, ballot: Ballot | undefined): Objection | undefined {
  const { allowed, cite: citation } = meeting.council.rules.voting.abstaining
  if (ballot !== 'abstain' || allowed === 'freely' || castingOfficer(meeting)?.name === by) return undefined
  const { excused } = rootOf(meeting, votedOn(meeting))
  return excused.includes(by)
    ? undefined
    : { code: 'may-not-abstain', rule: cite(citation), found: by, expected: 'leave of the body' }
}

function inTurn(meeting: Meeting, { by }: ActionOf<'ballot'>): Objection | undefined {
  const motion = votedOn(meeting)
  const officer = castingOfficer(meeting)
  const standing = standingBallot(meeting, motion, by)
  if (standing === 'recused') return { code: 'ballot-of-the-recused', rule: ballotsRule(meeting), found: by }
  const [next] = stillToVote(meeting, motion)
  if (next === by) return undefined
  if (officer?.name === by && next === undefined) return noCastingVote(officer)
  return {
    code: 'out-of-turn',
    rule: rollRule(meeting),
    found: by,
    ...(next === undefined ? {} : { expected: next }),
  }
}

const noCastingVote = ({ name, rule, votes }: Casting): Objection => ({
  code: 'no-casting-vote',
  rule,
  found: name,
  expected: votes === 'never' ? 'no vote of hers' : votes.join(', '),
})

/** All ballots at once. */
export const vote: Handler<'vote'> = {
  objection: (meeting, action) =>
    mayVote(meeting, action) ?? noRollCall(meeting) ?? ballotsAreWhole(meeting, action),
  rule: ballotsRule,
  take(progress, action) {
    const motion = votedOn(progress.meeting)
    const given = ballotsGiven(progress.meeting, motion, action)
    return count(progress, motion, takeVote(progress.meeting, motion, given, saidOf(action)))
  },
  candidates(meeting) {
    if (pendingQuestion(meeting)?.standing !== 'vote') return []
    const officer = castingOfficer(meeting)
    const all = { type: 'vote', ballots: {}, others: 'aye' } as const
    // Where the officer votes too, her ballot is one of those that must be there.
    return officer === null ? [all] : [all, { ...all, ballots: { [officer.name]: 'aye' } }]
  },
}

/** What an action says of all the ballots together. */
const saidOf = ({ unanimous, tally }: ActionOf<'vote'>) => ({
  unanimous: unanimous ?? null,
  tally,
})

/** The vote that an action would come to, asked of the machine before it is taken. */
function mayVote(meeting: Meeting, action: ActionOf<'vote'>): Objection | undefined {
  const motion = pendingQuestion(meeting)
  if (motion === undefined) return { code: 'nothing-pending', rule: ballotsRule(meeting) }
  const given = ballotsGiven(meeting, motion, action)
  return pendingAllows(meeting, { type: 'vote', vote: takeVote(meeting, motion, given) })
}

function noRollCall(meeting: Meeting): Objection | undefined {
  const { id, cast } = votedOn(meeting)
  if (Object.keys(cast).length === 0) return undefined
  return {
    code: 'vote-under-way',
    rule: rollRule(meeting),
    found: id,
    expected: 'the next ballot of the roll call',
  }
}

/** The ballot that an action gives each member: her own, or that of the others; none for those who have theirs already. */
function ballotsGiven(
  meeting: Meeting,
  motion: Motion,
  action: ActionOf<'vote'>,
): (member: string) => Ballot | undefined {
  const standing = standingBallots(meeting, motion)
  // Who votes only where her vote is needed is not one of the others.
  const officer = castingOfficer(meeting)?.name
  return (member) =>
    own(action.ballots, member) ??
    (officer === member || standing(member) !== undefined ? undefined : action.others)
}

/** Every ballot is a member's who could cast it, and every member in the room has one. */
function ballotsAreWhole(meeting: Meeting, action: ActionOf<'vote'>): Objection | undefined {
  const motion = votedOn(meeting)
  const rule = ballotsRule(meeting)
  const members = rollCallOrder(meeting.council)
  const officer = castingOfficer(meeting)
  const standingOf = standingBallots(meeting, motion)
  const ballotOf = ballotsGiven(meeting, motion, action)
  for (const name of Object.keys(action.ballots)) {
    if (officer !== null && !officer.seated && name === officer.name) continue
    if (!members.includes(name)) return { code: 'not-a-member', rule, found: name }
    const standing = standingOf(name)
    const given = own(action.ballots, name)
    if (standing === 'absent' && given !== 'absent')
      return { code: 'ballot-of-the-absent', rule, found: name }
    if (standing === 'recused' && given !== 'recused')
      return { code: 'ballot-of-the-recused', rule, found: name }
  }
  const yet = stillToVote(meeting, motion)
  const absent = yet.find((member) => ballotOf(member) === 'absent')
  if (absent !== undefined) return { code: 'already-in-the-room', rule, found: absent }
  const abstaining = members.map((member) => mayAbstain(meeting, member, ballotOf(member)))
  const unexcused = abstaining.find((objection) => objection !== undefined)
  if (unexcused !== undefined) return unexcused
  const cast = castingBallot(meeting, motion, action, officer)
  if (cast !== undefined) return cast
  const missing = yet.filter((member) => ballotOf(member) === undefined)
  if (missing.length > 0) return { code: 'ballots-missing', rule, found: missing.join(', ') }
  const uncounted =
    motion.method === null || motion.method === 'ballot' ? [] : unreportedOf(meeting, motion, action)
  if (uncounted.length > 0) {
    return {
      code: 'needs-roll-call',
      rule: rollRule(meeting),
      found: uncounted.join(', '),
      expected: motion.method ?? 'roll-call',
    }
  }
  const against = action.unanimous === undefined ? null : action.unanimous === 'aye' ? 'nay' : 'aye'
  const dissenters = members.filter((member) => ballotOf(member) === against)
  if (dissenters.length > 0) {
    return { code: 'not-unanimous', rule, found: `${against}: ${dissenters.join(', ')}` }
  }
  return tallyFits(meeting, motion, action)
}

/** The numbers of a tally can be those of the ballots: the known ones are in it, and the others make it up. */
function tallyFits(meeting: Meeting, motion: Motion, action: ActionOf<'vote'>): Objection | undefined {
  const { tally, unanimous } = action
  if (tally === undefined) return undefined
  const apart = meeting.council.seats.some(({ weight, group }) => weight !== undefined || group !== undefined)
  if (apart) {
    const expected = 'ballots by name, where seats have weights or colleges'
    return { code: 'not-the-tally', rule: ballotsRule(meeting), found: 'numbers without names', expected }
  }
  const given = ballotsGiven(meeting, motion, action)
  const { ballots } = takeVote(meeting, motion, given)
  const known = (ballot: Ballot) => Object.values(ballots).filter((each) => each === ballot).length
  const missing = KNOWN_BALLOTS.map((ballot) => {
    const many = tally[ballot]
    return many === undefined ? null : many - known(ballot)
  })
  const counted = missing.reduce<number>((sum, each) => sum + (each ?? 0), 0)
  const open = known('unreported')
  const whole = !missing.includes(null)
  const against = unanimous === undefined ? 0 : unanimous === 'aye' ? tally.nay : tally.aye
  // Seats that stand in for others can be fewer than the ballots.
  const { seatsKnown } = meeting.council
  const room = !seatsKnown || (whole ? counted === open : counted <= open)
  const fits = missing.every((each) => each === null || each >= 0) && room && against === 0
  if (fits) return undefined
  return {
    code: 'not-the-tally',
    rule: ballotsRule(meeting),
    found: KNOWN_BALLOTS.filter((ballot) => tally[ballot] !== undefined)
      .map((ballot) => `${tally[ballot]} ${ballot}`)
      .join(', '),
    expected: `numbers that the ballots can have: ${open} unreported, ${known('aye')} aye, ${known('nay')} nay`,
  }
}

/** An officer who votes in some cases has a ballot in those, and in no others. */
function castingBallot(
  meeting: Meeting,
  motion: Motion,
  action: ActionOf<'vote'>,
  officer: Casting | null,
): Objection | undefined {
  if (officer === null) return undefined
  const { name, rule } = officer
  const given = own(action.ballots, name)
  const others = ballotsGiven(meeting, motion, action)
  const there = meeting.attendance[name] === 'present'
  const may = there && mayCast(meeting, motion, officer, others)
  if (given === 'aye' || given === 'nay') return may ? undefined : noCastingVote(officer)
  if (!may || given === 'abstain' || Object.values(action.ballots).includes('unreported')) return undefined
  return action.others === 'unreported' ? undefined : { code: 'ballots-missing', rule, found: name }
}

/** Members in the room whose ballots an action leaves unreported. */
function unreportedOf(meeting: Meeting, motion: Motion, action: ActionOf<'vote'>): string[] {
  const given = ballotsGiven(meeting, motion, action)
  return stillToVote(meeting, motion).filter((member) => given(member) === 'unreported')
}

/** Counts a vote, and takes what follows from it. */
function count(progress: Progress, motion: Motion, taken: Vote): Progress {
  const { date } = progress.meeting.opening
  const voted = advance(progress, motion.id, { type: 'vote', vote: taken, date })
  const { meeting } = voted
  const item = rootOf(meeting, motion)
  // Only an item of business waits for the next meeting; what treats it is still before the body.
  const putOff = isShort(taken) && rowOf(meeting.council.rules, item.kind).class === 'main'
  return putOff ? postponed(voted, item.id) : settle(voted, motion.id)
}

/** A vote that failed only because fewer than a quorum took part in it, in a body that then puts it off. */
const isShort = ({ decision: { outcome, quorum } }: Vote) => outcome === 'no-quorum' && quorum?.met === true

/** The question comes up again at the next meeting, with what is pending on it. */
function postponed(progress: Progress, id: string): Progress {
  const stack = stackFrom(progress.meeting, id)
  const event = { type: 'postponed', by: null, stack, until: 'next-meeting' } as const
  return stack.reduce((each, one) => advance(each, one, event), progress)
}

/** The chair declares a result that the ballots as they are known leave open. */
export const declare: Handler<'declare'> = {
  objection: (meeting, action) => pendingAllows(meeting, action),
  rule: ballotsRule,
  take(progress, action) {
    const { id } = votedOn(progress.meeting)
    const { date } = progress.meeting.opening
    return settle(advance(progress, id, { ...action, date }), id)
  },
  candidates: () => CERTAIN_DECISIONS.map((outcome) => ({ type: 'declare', outcome })),
}
