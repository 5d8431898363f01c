import { basesOf, countsGroups, type Threshold } from '../rules/threshold.js'
import type { Base, CertainDecision, DecisionOutcome, TieRule } from '../vocabulary.js'
import { completions } from './completions.js'
import { type Count, countFor } from './count.js'
import { type Measure, measure } from './measure.js'
import { countRollFor } from './officer.js'
import { quorumOf } from './quorum.js'
import { type BallotCounts, headsIn, headsOf, NO_BALLOTS, type Roll, type Tally } from './roll.js'
import type { VotingRule } from './voting-rule.js'

/**
 * What happened to a question, with its working. Where ballots are unreported, `ayes`, `nays` and
 * `quorum.present` count what is reported, and a number that differs between the possible
 * completions is null.
 */
export interface Decision {
  readonly outcome: DecisionOutcome
  /** Every outcome that some completion of the unreported ballots has; one where it is certain. */
  readonly possible: readonly CertainDecision[]
  readonly ayes: number
  readonly nays: number
  /** What the fraction was taken of; null for a fixed number of ayes, or where it is not known. */
  readonly base: number | null
  readonly of: Base | null
  readonly need: number | null
  /** Ayes above (or below) the need; in groups, of the group that has least to spare. */
  readonly margin: number | null
  readonly quorum: {
    readonly need: number | null
    readonly present: number
    readonly met: boolean | null
  } | null
  /** The rule that broke equal votes; null where none was used. */
  readonly tie: TieRule | null
  /** True where an abstention was counted as the one missing aye. */
  readonly concurred: boolean
  /** The group that had least to spare, where each group is counted. */
  readonly group: string | null
  /** The ballots as they were given, in members. */
  readonly ballots: BallotCounts
  /** What was said of all the ballots: none was against (`aye`), none was for (`nay`). */
  readonly unanimous: 'aye' | 'nay' | null
  /** The ballot of an officer who is no member, where she voted. */
  readonly casting: 'aye' | 'nay' | 'abstain' | null
  /** The numbers as they were reported, where whose ballots they were is not. */
  readonly tally?: Tally
  /** False where the number of seats is not known. */
  readonly seatsKnown?: false
  readonly threshold: Threshold
  /** True where `ayes`, `nays`, `base` and `need` are members, one each, although votes are weighted. */
  readonly heads?: true
  /** Each of several tests at once, where some count members and others the weights of their votes. */
  readonly tests?: readonly TestResult[]
}

/** One of several tests at once, held against the ballots. */
export interface TestResult {
  readonly threshold: Threshold
  readonly met: boolean
  readonly ayes: number
  readonly base: number | null
  readonly need: number
  /** Ayes above (or below) the need. */
  readonly margin: number
}

/**
 * Decides one question exactly. Unreported ballots are not guessed: the outcome is the one that every
 * completion of them has, or `undetermined` with all that are possible, found without enumerating.
 *
 * @param roll the ballots, sound, and within `beyondCorners`: `decide` checks both
 * @param rule threshold, quorum, ballot meaning and tie rule
 */
export function decideRoll(roll: Roll, rule: VotingRule): Decision {
  return roll.seatsKnown === false ? decideSeatless(roll, rule) : decideSeated(roll, rule)
}

function decideSeated(roll: Roll, rule: VotingRule): Decision {
  return headsOf(roll, 'unreported') === 0
    ? { ...decideComplete(roll, rule), unanimous: roll.unanimous ?? null }
    : decideOpen(roll, rule)
}

/**
 * Decides a roll of a body whose number of seats is not known: what follows from the ballots alone is
 * certain, and nothing else. Other members may have voted, unless a tally or "unanimous" says how.
 */
function decideSeatless(roll: Roll, rule: VotingRule): Decision {
  const decided = decideSeated(asTallied(roll), { ...rule, quorum: null })
  const present = countRollFor(withoutUnreported(roll), rule).heads.present
  const met = roll.quorumKnown === true ? true : null
  const certain = followsFromBallots(roll, rule)
  const possible = [
    ...(certain ? decided.possible : OPEN),
    ...(met === null && rule.quorum !== null ? (['no-quorum'] as const) : []),
  ]
  const [only, ...others] = possible
  return {
    ...decided,
    outcome: only !== undefined && others.length === 0 ? only : 'undetermined',
    possible,
    ...(certain && roll.tally !== undefined ? {} : { base: null, need: null, margin: null }),
    quorum: rule.quorum === null ? null : { need: null, present, met },
    ballots: ballotsOf(roll),
    unanimous: roll.unanimous ?? null,
    ...(roll.tally === undefined ? {} : { tally: roll.tally }),
    seatsKnown: false,
  }
}

/** The numbers of a tally in the place of the seats: these are fewer where they only stand in for others. */
function asTallied(roll: Roll): Roll {
  const { tally, ...rest } = roll
  if (tally === undefined) return roll
  const bloc = { group: null, weight: 1, counts: { ...NO_BALLOTS, ...tally } }
  return { ...rest, seats: headsIn(bloc), vacant: 0, blocs: [bloc] }
}

const OPEN = ['carried', 'lost'] as const

/** True where neither seats nor members who may have been there make a difference. */
function followsFromBallots(roll: Roll, { threshold, meanings, tie }: VotingRule): boolean {
  if (roll.unanimous === 'nay') return true
  const voting = basesOf(threshold).every((base) => base === 'voting') && !countsGroups(threshold)
  if (!voting || meanings.abstain.counts !== 'neither' || tie === 'chair-decides') return false
  return roll.tally !== undefined || (roll.unanimous === 'aye' && !hasCount(threshold))
}

/** True for a threshold with a fixed number of ayes in it. */
function hasCount(threshold: Threshold): boolean {
  if ('count' in threshold) return true
  if ('any' in threshold) return threshold.any.some(hasCount)
  return 'all' in threshold && threshold.all.some(hasCount)
}

/** Decides a roll in which every ballot is known. */
function decideComplete(roll: Roll, rule: VotingRule): Decision {
  const whole = countRollFor(roll, rule)
  const groups = countGroups(roll, rule)
  const { decided, measured, quorum, tie } = settle(whole, groups, rule, roll.casting)
  return {
    outcome: decided,
    possible: decided === 'undetermined' ? ['carried', 'lost'] : [decided],
    ayes: measured.ayes,
    nays: (measured.heads ? (whole.byHeads ?? whole) : whole).against,
    base: measured.base,
    of: measured.of,
    need: measured.need,
    margin: measured.margin,
    quorum,
    tie: decided === 'no-quorum' ? null : tie,
    concurred: measured.concurred,
    group: measured.group,
    ballots: ballotsOf(roll),
    unanimous: null,
    casting: roll.officer?.ballot ?? null,
    threshold: rule.threshold,
    ...(measured.heads ? { heads: true } : {}),
    ...testsOf(rule.threshold, whole, groups),
  }
}

/** The parts of a rule that counts members in one test and weights in another, each by itself. */
function testsOf(
  threshold: Threshold,
  whole: Count,
  groups: ReadonlyMap<string, Count>,
): Pick<Decision, 'tests'> {
  if (whole.byHeads === undefined || !('any' in threshold || 'all' in threshold)) return {}
  const tests = ('any' in threshold ? threshold.any : threshold.all).map((part) => {
    const { met, ayes, base, need, margin } = measure(part, whole, groups)
    return { threshold: part, met, ayes, base, need, margin }
  })
  return { tests }
}

/** What happened to a question whose ballots are counted: the whole of `decideRoll`'s arithmetic. */
export function outcomeOfCounts(
  whole: Count,
  groups: ReadonlyMap<string, Count>,
  rule: VotingRule,
  casting: 'aye' | 'nay' | undefined,
): DecisionOutcome {
  return settle(whole, groups, rule, casting).decided
}

/** The counts held against the quorum, the threshold and, where it comes to that, the tie rule. */
function settle(
  whole: Count,
  groups: ReadonlyMap<string, Count>,
  rule: VotingRule,
  casting: 'aye' | 'nay' | undefined,
) {
  const quorum = rule.quorum === null ? null : quorumOf(rule.quorum, whole)
  const plain = measure(rule.threshold, whole, groups)
  const { measured, outcome, tie } = breakTie(plain, whole, groups, casting, rule)
  const decided: DecisionOutcome = quorum !== null && !quorum.met ? 'no-quorum' : outcome
  return { decided, measured, quorum, tie }
}

function countGroups(roll: Roll, rule: VotingRule): ReadonlyMap<string, Count> {
  const blocs = new Map<string, Roll['blocs'][number][]>()
  for (const bloc of roll.blocs) {
    if (bloc.group === null) continue
    const list = blocs.get(bloc.group) ?? []
    list.push(bloc)
    blocs.set(bloc.group, list)
  }
  return new Map(
    [...blocs].map(([group, list]) => {
      const vacant = list.reduce((sum, bloc) => sum + (bloc.vacant ?? 0), 0)
      const seats = list.reduce((sum, bloc) => sum + headsIn(bloc), vacant)
      return [group, countFor(list, seats, vacant, rule)]
    }),
  )
}

/** What equal votes come to: the tie rule is asked only where the threshold is not met without it. */
function breakTie(
  plain: Measure,
  whole: Count,
  groups: ReadonlyMap<string, Count>,
  casting: 'aye' | 'nay' | undefined,
  rule: VotingRule,
): { measured: Measure; outcome: DecisionOutcome; tie: TieRule | null } {
  if (plain.met) return { measured: plain, outcome: 'carried', tie: null }
  if (whole.for === 0 || whole.for < whole.against) return { measured: plain, outcome: 'lost', tie: null }
  // A ruling of the chair stands unless more are against it than for it.
  if (rule.tie === 'sustains-chair') return { measured: plain, outcome: 'carried', tie: rule.tie }
  if (whole.for !== whole.against) return { measured: plain, outcome: 'lost', tie: null }
  if (rule.tie === 'lost') return { measured: plain, outcome: 'lost', tie: 'lost' }
  // The chair's vote is counted, not only cast: it must reach the need like any other.
  const withChair = (given: Count): Count => ({
    ...given,
    for: given.for + 1,
    bases: { ...given.bases, voting: given.bases.voting + 1 },
  })
  const { byHeads } = whole
  const chair = { ...withChair(whole), ...(byHeads === undefined ? {} : { byHeads: withChair(byHeads) }) }
  const cast = measure(rule.threshold, chair, groups)
  if (!cast.met || casting === 'nay') return { measured: plain, outcome: 'lost', tie: rule.tie }
  if (casting === 'aye') return { measured: cast, outcome: 'carried', tie: rule.tie }
  return { measured: plain, outcome: 'undetermined', tie: rule.tie }
}

/** Decides a roll with unreported ballots, from the completions that stand for all of them. */
function decideOpen(roll: Roll, rule: VotingRule): Decision {
  const decisions = completions(roll, rule).map((complete) => decideComplete(complete, rule))
  const withQuorum = decisions.filter(({ outcome }) => outcome !== 'no-quorum')
  const counted = roll.quorumKnown === true && withQuorum.length > 0 ? withQuorum : decisions
  const possible = (['carried', 'lost', 'no-quorum'] as const).filter((outcome) =>
    counted.some((each) => each.possible.includes(outcome)),
  )
  const [only, ...others] = possible
  const same = <Value>(of: (decision: Decision) => Value): Value | null => {
    const values = counted.map(of)
    const [first] = values
    return first !== undefined && values.every((value) => value === first) ? first : null
  }
  const known = withoutUnreported(roll)
  const reported = countRollFor(known, rule)
  // A number of members and a number of votes are never the same number, even where they are equal.
  const heads = same((each) => each.heads === true)
  const { for: ayes, against: nays } = heads === true ? (reported.byHeads ?? reported) : reported
  const measured = <Value>(of: (decision: Decision) => Value | null) => (heads === null ? null : same(of))
  const met = counted === withQuorum ? true : same((each) => each.quorum?.met ?? null)
  return {
    outcome: only !== undefined && others.length === 0 ? only : 'undetermined',
    possible,
    ayes: (roll.tally === undefined ? null : same((each) => each.ayes)) ?? ayes,
    nays: (roll.tally === undefined ? null : same((each) => each.nays)) ?? nays,
    base: measured((each) => each.base),
    of: measured((each) => each.of),
    need: measured((each) => each.need),
    margin: measured((each) => each.margin),
    quorum:
      rule.quorum === null
        ? null
        : { need: same((each) => each.quorum?.need ?? null), present: reported.heads.present, met },
    tie: same((each) => each.tie),
    concurred: same((each) => each.concurred) ?? false,
    group: same((each) => each.group),
    ballots: ballotsOf(roll),
    unanimous: roll.unanimous ?? null,
    casting: roll.officer?.ballot ?? null,
    ...(roll.tally === undefined ? {} : { tally: roll.tally }),
    threshold: rule.threshold,
    ...(heads === true ? { heads } : {}),
  }
}

const withoutUnreported = (roll: Roll): Roll => ({
  ...roll,
  blocs: roll.blocs.map((bloc) => ({
    ...bloc,
    counts: { ...bloc.counts, unreported: 0, absent: bloc.counts.absent + bloc.counts.unreported },
  })),
})

function ballotsOf(roll: Roll): BallotCounts {
  const total = { ...NO_BALLOTS }
  for (const { counts } of roll.blocs) {
    total.aye += counts.aye
    total.nay += counts.nay
    total.abstain += counts.abstain
    total.recused += counts.recused
    total.absent += counts.absent
    total.unreported += counts.unreported
  }
  return total
}
