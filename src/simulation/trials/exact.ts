import { mayorWithoutSeat } from '../../council/council.js'
import { votingRule } from '../../meeting/question-rule.js'
import type { Wants } from '../../schema/simulation.js'
import type { KnownBallot } from '../../vocabulary.js'
import { worth } from '../ballots/voters.js'
import { type PassOdds, passProbability } from '../odds/pass-probability.js'
import type { OddsMember } from '../odds/read-odds.js'
import type { Study } from '../study/study.js'

/**
 * The exact odds of a study whose one question is decided by members who vote independently: by chances of
 * their own, or sincerely for what they want, present or not, wavering or not. Null where anything ties them
 * together, so that only trials will do: several questions, members who count or look ahead, follow or are
 * moved, and officers who vote in some cases only.
 *
 * @example exactOdds(study)?.carried ?? runShard({ scenario: study, … })
 */
export function exactOdds(study: Study): PassOdds | null {
  const { simulation, council } = study
  const { items, events, blocs, dispositions, others, statusQuo } = simulation
  const [item] = items
  const { executive, voting } = council.rules
  const everybodyVotes = [executive.chair, executive.proTempore].every(({ votes }) => votes === 'always')
  const plain =
    items.length === 1 &&
    item?.substitutes.length === 0 &&
    events.length === 0 &&
    Object.keys(blocs).length === 0 &&
    everybodyVotes &&
    mayorWithoutSeat(council) === null &&
    voting.tooFewVote.effect === 'decided' &&
    voting.abstaining.allowed === 'freely'
  if (!plain || item === undefined) return null
  const members: OddsMember[] = []
  for (const { member } of council.seats) {
    if (member === null) continue
    const wants = dispositions.find((each) => each.member === member) ?? others
    const chances = wants === undefined ? null : chancesOf(wants, item.motion, statusQuo)
    if (chances === null) return null
    members.push({ name: member, chances })
  }
  const vacant = council.seats.length - members.length
  return passProbability(members, votingRule(council.rules, { kind: 'main' }), {
    seats: council.seats.length,
    vacant,
  })
}

/** The chance of each ballot of a member by herself; null where it hangs on others, or on more draws. */
function chancesOf(wants: Wants, option: string, statusQuo: string): Record<KnownBallot, number> | null {
  const { presence, wavers, chances, follows, votes, spread, tornWithin } = wants
  const own = chances?.[option]
  if (follows !== undefined || (own === undefined && (spread > 0 || votes === 'with-expected-majority')))
    return null
  const apart = worth(wants, option) - worth(wants, statusQuo)
  const torn = Math.abs(apart) <= tornWithin
  const meant = own ?? {
    aye: !torn && apart > 0 ? 1 : 0,
    nay: !torn && apart < 0 ? 1 : 0,
    abstain: torn ? 1 : 0,
  }
  const aye = presence * (meant.aye * (1 - wavers) + meant.nay * wavers)
  const nay = presence * (meant.nay * (1 - wavers) + meant.aye * wavers)
  const absent = 1 - presence
  return { aye, nay, abstain: Math.max(0, 1 - aye - nay - absent), recused: 0, absent }
}
