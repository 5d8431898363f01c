import type { Ballot } from '../vocabulary.js'
import { decideRoll } from './decide.js'
import { neededAyes } from './needed-ayes.js'
import type { Body } from './roll.js'
import type { VotingRule } from './voting-rule.js'

/** What a question that is still open would take. Numbers are of members. */
export interface Foresight {
  /** The fewest ayes that carry it whatever everybody else does; null where no number does. */
  readonly certain: number | null
  /** How many more that is than the ayes already counted on. */
  readonly more: number | null
  /** The members whose ballots are open. */
  readonly from: readonly string[]
  /** The need by how many members vote for or against, where all of them are in the room; none where votes are weighted or in groups. */
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
  const needed = neededAyes(ballots, body, rule)
  const more = needed.any
  const ayes = Object.values(ballots).filter((ballot) => ballot === 'aye').length
  const certain = more === null ? null : ayes + more
  return { certain, more, from: needed.from, needs: needsBySize(body, rule) }
}

/** One aye and the rest nays, the others in the room abstaining: what the rule then asks for. */
function needsBySize(body: Body, rule: VotingRule): Foresight['needs'] {
  // Where votes weigh differently, or are counted in groups, the number of voters says nothing of the need.
  if (body.weights !== undefined || body.groups !== undefined) return []
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
