import { mayorWithoutSeat } from '../../council/council.js'
import { InputError } from '../../kernel/problem.js'
import { votingRule } from '../../meeting/question-rule.js'
import type { SimulatedItem, Wants } from '../../schema/simulation.js'
import { type InexactReason, KNOWN_BALLOTS, type KnownBallot } from '../../vocabulary.js'
import { signerOf, worth } from '../ballots/voters.js'
import type { ReadChance } from '../odds/chance.js'
import { type PassOdds, passOddsOf } from '../odds/pass-probability.js'
import type { Study } from '../study/study.js'

/** Why the odds of a question are not known exactly; whose doing it is, where it is one member's. */
export interface Inexact {
  readonly reason: InexactReason
  readonly member?: string
}

/**
 * The exact odds of the first question of a study, where members decide it independently: by chances of their
 * own, or sincerely for what they want, present or not, wavering or not. Null where anything ties them
 * together, so that only trials will do: substitutes, members who count or look ahead, follow or are moved,
 * and officers who vote in some cases only.
 *
 * @example exactOdds(study)?.carried ?? runShard({ scenario: study, … })
 */
export function exactOdds(study: Study): PassOdds | null {
  return counted(study, inNumbers).odds
}

/** The chance of each ballot of a member by herself, as numbers, or as fractions too. */
export type ChancesOf = (
  wants: Wants,
  item: SimulatedItem,
  member: string,
  statusQuo: string,
) => Record<KnownBallot, ReadChance>

/** A member whose ballot is not known yet. */
interface Undecided {
  readonly name: string
  readonly weight: number
  readonly group: string | null
  readonly chances: Record<KnownBallot, ReadChance>
}

/** The odds of a study's first question, with the chances written as they are asked for; or why there are none. */
export function counted(
  study: Study,
  chancesOf: ChancesOf,
): { readonly odds: PassOdds | null; readonly why: readonly Inexact[] } {
  const { simulation, council } = study
  const [item] = simulation.items
  if (item === undefined) return { odds: null, why: [] }
  const why = hindrances(study, item)
  const members: Undecided[] = []
  for (const { member, weight = 1, group = null } of council.seats) {
    if (member === null) continue
    const wants = simulation.dispositions.find((each) => each.member === member) ?? simulation.others
    if (wants === undefined) continue
    why.push(...ties(study, item, member, wants))
    members.push({
      name: member,
      chances: chancesOf(wants, item, member, simulation.statusQuo),
      weight,
      group,
    })
  }
  if (why.length > 0) return { odds: null, why }
  const odds = attempted(study, members, item.kind)
  return odds === null ? { odds: null, why: [{ reason: 'too-many-products' }] } : { odds, why: [] }
}

/** The odds; null where there are too many tallies to be gone through. */
function attempted(
  { council }: Study,
  members: readonly Undecided[],
  kind: SimulatedItem['kind'] = 'main',
): PassOdds | null {
  const seats = council.seats.length
  const chances = members.map((member) => KNOWN_BALLOTS.map((ballot) => member.chances[ballot]))
  try {
    return passOddsOf({
      names: members.map(({ name }) => name),
      voters: members,
      units: members.map((_, n) => [n]),
      seats,
      vacant: seats - members.length,
      rule: votingRule(council.rules, { kind }),
      mayor: null,
      cases: [{ chance: { value: 1, exact: [1n, 1n] }, chances }],
    })
  } catch (error) {
    if (error instanceof InputError && error.problems.every(({ code }) => code === 'too-large')) return null
    throw error
  }
}

/** What of the body, and of the item, keeps the members' ballots from being all that decides. */
function hindrances({ simulation, council }: Study, item: SimulatedItem): Inexact[] {
  const { executive, voting } = council.rules
  const outside = mayorWithoutSeat(council) !== null
  const { votes, inQuorum, inBase } = executive.mayor
  const inCases = [executive.chair, executive.proTempore].some((officer) => officer.votes !== 'always')
  const found: readonly (readonly [boolean, InexactReason])[] = [
    [item.substitutes.length > 0, 'substitutes-may-follow'],
    [simulation.events.some(({ before }) => before === item.id), 'event-before'],
    [Object.keys(simulation.blocs).length > 0, 'bloc'],
    [inCases || (outside && votes !== 'never'), 'officer-votes-in-cases'],
    [outside && votes === 'never' && (inQuorum || inBase), 'mayor-counted'],
    [voting.abstaining.allowed !== 'freely', 'abstaining-needs-leave'],
    [voting.tooFewVote.effect !== 'decided', 'too-few-vote'],
    [
      council.seats.some(
        ({ member, weight = 1, group }) => member === null && (weight !== 1 || group !== undefined),
      ),
      'weighted-vacancy',
    ],
  ]
  return found.flatMap(([holds, reason]) => (holds ? [{ reason }] : []))
}

/** What ties a member's ballot to those of others, or to draws of its own. */
function ties(study: Study, item: SimulatedItem, member: string, wants: Wants): Inexact[] {
  if (item.recused.includes(member)) return []
  const { chances, follows, votes, spread } = wants
  if (follows !== undefined) return [{ reason: 'follows', member }]
  if (chances?.[item.motion] !== undefined) return []
  const found: Inexact[] = []
  if (spread > 0) found.push({ reason: 'varies', member })
  if (votes === 'with-expected-majority') found.push({ reason: 'counts-majority', member })
  if (votes === 'sophisticated' && signerOf(study) !== undefined)
    found.push({ reason: 'looks-ahead', member })
  return found
}

/** Chances as numbers. */
export const inNumbers: ChancesOf = (wants, item, member, statusQuo) => {
  const meant = meantBy(wants, item.motion, statusQuo)
  const given = item.recused.includes(member) ? 0 : wants.presence
  const aye = given * (meant.aye * (1 - wants.wavers) + meant.nay * wants.wavers)
  const nay = given * (meant.nay * (1 - wants.wavers) + meant.aye * wants.wavers)
  const absent = 1 - wants.presence
  const recused = wants.presence - given
  const abstain = Math.max(0, 1 - aye - nay - absent - recused)
  const number = (value: number): ReadChance => ({ value, exact: null })
  return {
    aye: number(aye),
    nay: number(nay),
    abstain: number(abstain),
    recused: number(recused),
    absent: number(absent),
  }
}

/** What she would do, were she there and did not waver. */
export function meantBy(wants: Wants, option: string, statusQuo: string): { aye: number; nay: number } {
  const own = wants.chances?.[option]
  if (own !== undefined) return own
  const apart = worth(wants, option) - worth(wants, statusQuo)
  const torn = Math.abs(apart) <= wants.tornWithin
  return { aye: !torn && apart > 0 ? 1 : 0, nay: !torn && apart < 0 ? 1 : 0 }
}
