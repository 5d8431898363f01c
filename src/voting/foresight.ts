import type { Ballot } from '../vocabulary.js'
import { decideRoll } from './decide.js'
import { type Body, rollOf } from './roll.js'
import type { VotingRule } from './voting-rule.js'

/** What a question that is still open would take. Numbers are votes of members who weigh one each. */
export interface Foresight {
  /** The fewest ayes that carry it whatever everybody else does; null where no number does. */
  readonly certain: number | null
  /** How many more that is than the ayes already counted on. */
  readonly more: number | null
  /** The members whose ballots are open. */
  readonly from: readonly string[]
  /** The need by how many members vote for or against, where all of them are in the room. */
  readonly needs: readonly { readonly voting: number; readonly need: number }[]
}

/**
 * What it would take to carry an open question: how many ayes settle it for certain, and from whom they
 * can still come.
 *
 * @param ballots every member; `unreported` for those who are still open
 * @example foresee({ Chen: 'aye', Díaz: 'unreported', Eriksen: 'unreported' }, { seats: 3, vacant: 0 }, rule).more // 1
 */
export function foresee(ballots: Readonly<Record<string, Ballot>>, body: Body, rule: VotingRule): Foresight {
  const from = Object.entries(ballots).flatMap(([name, ballot]) => (ballot === 'unreported' ? [name] : []))
  const ayes = Object.values(ballots).filter((ballot) => ballot === 'aye').length
  const withAyes = (more: number): Readonly<Record<string, Ballot>> => ({
    ...ballots,
    ...Object.fromEntries(from.slice(0, more).map((name): [string, Ballot] => [name, 'aye'])),
  })
  let more: number | null = null
  for (let extra = 0; extra <= from.length && more === null; extra += 1) {
    const { outcome } = decideRoll(rollOf(withAyes(extra), body), rule)
    if (outcome === 'carried') more = extra
  }
  return { certain: more === null ? null : ayes + more, more, from, needs: needsBySize(body, rule) }
}

/** One aye and the rest nays, the others in the room abstaining: what the rule then asks for. */
function needsBySize(body: Body, rule: VotingRule): Foresight['needs'] {
  const { seats, vacant = 0 } = body
  const members = seats - vacant
  return Array.from({ length: members }, (_, n) => n + 1).map((voting) => {
    const counts = {
      aye: 1,
      nay: voting - 1,
      abstain: members - voting,
      recused: 0,
      absent: 0,
      unreported: 0,
    }
    const roll = { seats, vacant, blocs: [{ group: null, weight: 1, counts }] }
    return { voting, need: decideRoll(roll, rule).need ?? 1 }
  })
}
