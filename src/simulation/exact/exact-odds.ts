import { mayorWithoutSeat } from '../../council/council.js'
import { InputError } from '../../kernel/problem.js'
import { votingRule } from '../../meeting/question-rule.js'
import type { SimulatedItem, Wants } from '../../schema/simulation.js'
import { type InexactReason, KNOWN_BALLOTS, type KnownBallot } from '../../vocabulary.js'
import { signerOf, votersIn } from '../ballots/voters.js'
import type { ReadChance } from '../odds/chance.js'
import { type PassOdds, passOddsOf } from '../odds/pass-probability.js'
import type { Study } from '../study/study.js'
import { type Before, waysBefore } from './before.js'
import { type Meant, meantBy } from './meant.js'

/** Why the odds of a question are not known exactly; whose doing it is, where it is one member's. */
export interface Inexact {
  readonly reason: InexactReason
  readonly member?: string
}

/**
 * The exact odds of the first question of a study, where members decide it independently: by chances of their
 * own, or sincerely for what they want, which may vary; present or not, wavering or not; and whatever happens
 * before it, each way in which that can come out by itself. Null where anything ties them together, so that
 * only trials will do: substitutes, members who count or look ahead or follow, and officers who vote in some
 * cases only.
 *
 * @example exactOdds(study)?.carried ?? runShard({ scenario: study, … })
 */
export function exactOdds(study: Study): PassOdds | null {
  return counted(study, inNumbers).odds
}

/** The chance of each ballot of a member by herself, as numbers, or as fractions too. */
export type ChancesOf = (
  wants: Wants,
  meant: Meant,
  recused: boolean,
) => Readonly<Record<KnownBallot, ReadChance>>

/** A member whose ballot is not known yet. */
interface Undecided {
  readonly name: string
  readonly weight: number
  readonly group: string | null
  readonly wants: Wants
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
    members.push({ name: member, wants, weight, group })
  }
  const ways = why.length > 0 ? [] : waysOf(study, item, members)
  if (ways === undefined) why.push({ reason: 'event-before' })
  if (ways === undefined || why.length > 0) return { odds: null, why }
  const cases = ways.map(({ chance, more }) => ({
    chance,
    chances: members.map(({ name, wants }) => {
      const meant = meantBy(wants, item.motion, simulation.statusQuo, more[name] ?? 0)
      const each = chancesOf(wants, meant, item.recused.includes(name))
      return KNOWN_BALLOTS.map((ballot) => each[ballot])
    }),
  }))
  const odds = attempted(study, members, cases, item.kind)
  return odds === null ? { odds: null, why: [{ reason: 'too-many-products' }] } : { odds, why: [] }
}

/** The ways in which what happens before an item can come out; undefined where there are too many. */
function waysOf(
  study: Study,
  item: SimulatedItem,
  members: readonly Undecided[],
): readonly Before[] | undefined {
  const events = study.simulation.events.filter(({ before }) => before === item.id)
  const kinds = new Map(
    members.map(({ name, weight, group, wants }) => {
      const { preference, utilities, chances, presence, tornWithin, wavers, spread } = wants
      const all = [preference, utilities, chances, presence, tornWithin, wavers, spread]
      return [name, JSON.stringify([all, weight, group, item.recused.includes(name)])]
    }),
  )
  const kindOf = (name: string) => kinds.get(name) ?? name
  return waysBefore(events, votersIn(study), kindOf, {
    motion: item.motion,
    statusQuo: study.simulation.statusQuo,
  })
}

/** The odds; null where there are too many tallies to be gone through. */
function attempted(
  { council }: Study,
  members: readonly Undecided[],
  cases: Parameters<typeof passOddsOf>[0]['cases'],
  kind: SimulatedItem['kind'] = 'main',
): PassOdds | null {
  const seats = council.seats.length
  try {
    return passOddsOf({
      names: members.map(({ name }) => name),
      voters: members,
      units: members.map((_, n) => [n]),
      seats,
      vacant: seats - members.length,
      rule: votingRule(council.rules, { kind }),
      mayor: null,
      cases,
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
  const { chances, follows, votes } = wants
  if (follows !== undefined) return [{ reason: 'follows', member }]
  if (chances?.[item.motion] !== undefined) return []
  const found: Inexact[] = []
  if (votes === 'with-expected-majority') found.push({ reason: 'counts-majority', member })
  if (votes === 'sophisticated' && signerOf(study) !== undefined)
    found.push({ reason: 'looks-ahead', member })
  return found
}

/** Chances as numbers. */
export const inNumbers: ChancesOf = (wants, meant, away) => {
  const given = away ? 0 : wants.presence
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
