import type { Ballot } from '../vocabulary.js'
import { type Alike, changeable, classesOf, type Said, takings } from './classes.js'
import { decideRoll } from './decide.js'
import type { Body } from './roll.js'
import type { VotingRule } from './voting-rule.js'

/** How many of the members whose ballots are open must still vote aye for a question to carry for certain. */
export interface NeededAyes {
  /** The fewest, from the right members; null where no number of them is enough. */
  readonly fewest: number | null
  /** So many are enough whoever they are; null where no number is. The same as the fewest where all votes weigh alike. */
  readonly any: number | null
  /** Which they can be, where they are the fewest: so many of each of these. Members of one list are alike. */
  readonly ways: readonly (readonly { readonly members: readonly string[]; readonly choose: number }[])[]
  /** The members whose ballots are open. */
  readonly from: readonly string[]
  /** False where there were too many kinds of members to try them all: what is null is then not known. */
  readonly exhaustive: boolean
}

/** How many sets of members are tried, and of how many all corners of the others' ballots are decided. */
const MOST_TRIED = { plainly: 60_000, fully: 1500 }

/**
 * The ayes that a question still needs. Members of equal weight and group are alike, so kinds of members are
 * tried, not members: exact for any body of equal votes, and for about eleven members of different weights.
 *
 * @param ballots every member; `unreported` for those who are still open
 */
export function neededAyes(
  ballots: Readonly<Record<string, Ballot>>,
  body: Body,
  rule: VotingRule,
  said: Said = {},
): NeededAyes {
  const open = classesOf(ballots, body).filter(({ ballot }) => ballot === 'unreported')
  const from = open.flatMap(({ members }) => members)
  const inOrder = Object.keys(ballots).filter((name) => from.includes(name))
  const changed = changeable(ballots, body, said)
  let fewest: number | null = null
  let ways: NeededAyes['ways'] = []
  const tried = { plainly: 0, fully: 0 }
  for (let members = 0; members <= from.length; members += 1) {
    const carrying: (readonly number[])[] = []
    let all = true
    for (const taken of takings(open, members)) {
      tried.plainly += 1
      const ayes = open.map((alike, n) => ({ alike, to: 'aye' as const, members: taken[n] ?? 0 }))
      // Most sets fail where all the others are alike: one complete roll tells it.
      const plainly = (['nay', 'abstain'] as const).every((to) => {
        const others = open.map((alike, n) => ({
          alike,
          to,
          members: alike.members.length - (taken[n] ?? 0),
        }))
        return decideRoll(changed([...ayes, ...others]), rule).outcome === 'carried'
      })
      if (plainly) tried.fully += 1
      if (tried.plainly > MOST_TRIED.plainly || tried.fully > MOST_TRIED.fully) {
        const found = fewest === null && carrying.length > 0
        return {
          fewest: found ? members : fewest,
          any: null,
          ways: found ? carrying.map((each) => chosen(open, each)) : ways,
          from: inOrder,
          exhaustive: false,
        }
      }
      if (plainly && decideRoll(changed(ayes), rule).outcome === 'carried') carrying.push(taken)
      else all = false
    }
    if (fewest === null && carrying.length > 0) {
      fewest = members
      ways = carrying.map((taken) => chosen(open, taken))
    }
    if (all) return { fewest, any: members, ways, from: inOrder, exhaustive: true }
  }
  return { fewest, any: null, ways, from: inOrder, exhaustive: true }
}

const chosen = (open: readonly Alike[], taken: readonly number[]) =>
  open.flatMap(({ members }, n) => {
    const choose = taken[n] ?? 0
    return choose === 0 ? [] : [{ members, choose }]
  })
