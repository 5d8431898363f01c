import { type Ballot, CASTABLE_BALLOTS, type CastableBallot, type DecisionOutcome } from '../vocabulary.js'
import { type Alike, type Change, changeable, classesOf, type Said, takings } from './classes.js'
import { decideRoll } from './decide.js'
import { type Body, headsOf } from './roll.js'
import type { VotingRule } from './voting-rule.js'

/** Who could have changed a result, by voting otherwise: aye, nay or abstaining, who did one of these. */
export interface Swing {
  readonly outcome: DecisionOutcome
  /** Members whose own ballot, changed alone, changes the result; with each change that does. */
  readonly pivotal: readonly {
    readonly member: string
    readonly ballot: CastableBallot
    readonly to: readonly { readonly ballot: CastableBallot; readonly outcome: DecisionOutcome }[]
  }[]
  /** The smallest sets of members whose change changes it; null where none does, or none was found. */
  readonly smallest: { readonly size: number; readonly ways: readonly SwingWay[] } | null
  /** False where there were too many kinds of members to try them all: there may be more sets, or some where null. */
  readonly exhaustive: boolean
}

/** One kind of set: so many of each of these members, and one change of their ballots that does it. */
export interface SwingWay {
  readonly parts: readonly {
    readonly members: readonly string[]
    readonly choose: number
    readonly ballot: CastableBallot
    readonly to: Readonly<Partial<Record<CastableBallot, number>>>
  }[]
  readonly outcome: DecisionOutcome
}

/** How many changes are tried: on ballots that are all known, and where some are open. */
const MOST_TRIED = { known: 120_000, open: 3000 }

/**
 * Who could change the result of these ballots. Members with the same ballot, weight and group are alike,
 * so kinds of members are tried, not members: exact for any body of equal votes, and for about twenty
 * members of different weights.
 *
 * @param ballots every member; those `unreported` stay open, and are none of those who change
 */
export function swingOf(
  ballots: Readonly<Record<string, Ballot>>,
  body: Body,
  rule: VotingRule,
  said: Said = {},
): Swing {
  const changed = changeable(ballots, body, said)
  const outcomeOf = (changes: readonly Change[]) => decideRoll(changed(changes), rule).outcome
  const outcome = outcomeOf([])
  const classes = classesOf(ballots, body).filter(isCastable)
  const pivotal = classes.flatMap((alike) => {
    const to = othersThan(alike.ballot).flatMap((ballot) => {
      const after = outcomeOf([{ alike, to: ballot, members: 1 }])
      return after === outcome ? [] : [{ ballot, outcome: after }]
    })
    return to.length === 0 ? [] : alike.members.map((member) => ({ member, ballot: alike.ballot, to }))
  })
  const most = headsOf(changed([]), 'unreported') > 0 ? MOST_TRIED.open : MOST_TRIED.known
  const order = Object.keys(ballots)
  return {
    outcome,
    pivotal: pivotal.sort((a, b) => order.indexOf(a.member) - order.indexOf(b.member)),
    ...smallestSets(classes, outcome, outcomeOf, most),
  }
}

type CastClass = Alike & { readonly ballot: CastableBallot }

const isCastable = (alike: Alike): alike is CastClass =>
  CASTABLE_BALLOTS.some((ballot) => ballot === alike.ballot)

const othersThan = (ballot: CastableBallot) => CASTABLE_BALLOTS.filter((each) => each !== ballot)

/** Sets of one, of two, and so on, until some change the result. */
function smallestSets(
  classes: readonly CastClass[],
  outcome: DecisionOutcome,
  outcomeOf: (changes: readonly Change[]) => DecisionOutcome,
  most: number,
): Pick<Swing, 'smallest' | 'exhaustive'> {
  const members = classes.reduce((sum, alike) => sum + alike.members.length, 0)
  let tried = 0
  for (let size = 1; size <= members; size += 1) {
    const ways: SwingWay[] = []
    for (const taken of takings(classes, size)) {
      for (const changes of ballotsFor(classes, taken)) {
        tried += 1
        if (tried > most) {
          return { smallest: ways.length === 0 ? null : { size, ways }, exhaustive: false }
        }
        const after = outcomeOf(changes)
        if (after === outcome) continue
        ways.push({ parts: partsOf(classes, taken, changes), outcome: after })
        break
      }
    }
    if (ways.length > 0) return { smallest: { size, ways }, exhaustive: true }
  }
  return { smallest: null, exhaustive: true }
}

/** Every way to give the taken members of each class one of the two other ballots. */
function* ballotsFor(
  classes: readonly CastClass[],
  taken: readonly number[],
  at = 0,
): Generator<readonly Change[]> {
  const alike = classes[at]
  if (alike === undefined) {
    yield []
    return
  }
  const members = taken[at] ?? 0
  const [first, second] = othersThan(alike.ballot)
  for (let others = 0; others <= members; others += 1) {
    const changes = [
      ...(first === undefined || members === others ? [] : [{ alike, to: first, members: members - others }]),
      ...(second === undefined || others === 0 ? [] : [{ alike, to: second, members: others }]),
    ]
    for (const more of ballotsFor(classes, taken, at + 1)) yield [...changes, ...more]
  }
}

function partsOf(
  classes: readonly CastClass[],
  taken: readonly number[],
  changes: readonly Change[],
): SwingWay['parts'] {
  return classes.flatMap((alike, n) => {
    const choose = taken[n] ?? 0
    if (choose === 0) return []
    const to = Object.fromEntries(
      changes.filter((change) => change.alike === alike).map((change) => [change.to, change.members]),
    )
    return [{ members: alike.members, choose, ballot: alike.ballot, to }]
  })
}
