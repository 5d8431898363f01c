import { mayorWithoutSeat, membersOf } from '../../council/council.js'
import { InputError } from '../../kernel/problem.js'
import { votingRule } from '../../meeting/question-rule.js'
import type { SimulatedItem, Wants } from '../../schema/simulation.js'
import type { QuestionOdds } from '../../schema/trials.js'
import { type InexactReason, KNOWN_BALLOTS, type KnownBallot } from '../../vocabulary.js'
import { signerOf, worth } from '../ballots/voters.js'
import type { Chance } from '../odds/chance.js'
import { type PassOdds, passProbability } from '../odds/pass-probability.js'
import type { OddsMember } from '../odds/read-odds.js'
import type { Study } from '../study/study.js'
import { decimal, less, plus, type Rational, times } from './rational.js'

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
  return counted(study).odds
}

/**
 * The odds of every question of a study, as a summary of trials tells them: counted where they can be, exact
 * where every chance has few enough decimals to be a fraction, and if not, why not.
 *
 * @param questions the questions, in the order in which they are first put
 * @example oddsOf(study, questions)[0]?.odds?.carried // { fraction: '1/2', value: 0.5 }
 */
export function oddsOf(
  study: Study,
  questions: readonly { readonly item: string; readonly id: string }[],
): QuestionOdds[] {
  const first = counted(study)
  return questions.map(({ item, id }, n): QuestionOdds => {
    const { odds, why } = n === 0 ? first : { odds: null, why: [{ reason: 'asked-after-another' as const }] }
    if (odds === null) return { item, id, exact: false, odds: null, why: [...why] }
    const { fractions } = odds
    const told = (name: 'carried' | 'lost' | 'noQuorum' | 'undetermined') =>
      fractions?.[name] ?? { fraction: null, value: odds[name] }
    const each = {
      carried: told('carried'),
      lost: told('lost'),
      noQuorum: told('noQuorum'),
      undetermined: told('undetermined'),
    }
    return { item, id, exact: fractions !== null, odds: each, why: [...why] }
  })
}

/** Fractions of more members take longer than trials do. */
const MOST_MEMBERS = 60

function counted(study: Study): { readonly odds: PassOdds | null; readonly why: readonly Inexact[] } {
  const { simulation, council } = study
  const [item] = simulation.items
  if (item === undefined) return { odds: null, why: [] }
  const why = hindrances(study, item)
  const members: OddsMember[] = []
  let rounded = false
  const many = membersOf(council).length > MOST_MEMBERS
  for (const { member, weight, group } of council.seats) {
    if (member === null) continue
    const wants = simulation.dispositions.find((each) => each.member === member) ?? simulation.others
    if (wants === undefined) continue
    why.push(...ties(study, item, member, wants))
    const { chances, exact } = chancesOf(wants, item, member, simulation.statusQuo, !many)
    if (!exact) rounded = true
    members.push({
      name: member,
      chances,
      ...(weight === undefined ? {} : { weight }),
      ...(group === undefined ? {} : { group }),
    })
  }
  if (why.length > 0) return { odds: null, why }
  const odds = attempted(study, members)
  if (odds === null) return { odds: null, why: [{ reason: 'too-many-products' }] }
  if (odds.fractions !== null) return { odds, why: [] }
  return { odds, why: [{ reason: many || !rounded ? 'too-many-products' : 'long-decimals' }] }
}

/** The odds; null where there are too many tallies to be gone through. */
function attempted({ council }: Study, members: readonly OddsMember[]): PassOdds | null {
  try {
    return passProbability(members, votingRule(council.rules, { kind: 'main' }), {
      seats: council.seats.length,
      vacant: council.seats.length - members.length,
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

/** The chance of each ballot of a member by herself: as fractions, where they are short enough to be. */
function chancesOf(
  wants: Wants,
  item: SimulatedItem,
  member: string,
  statusQuo: string,
  asked: boolean,
): { readonly chances: Record<KnownBallot, Chance>; readonly exact: boolean } {
  const meant = meantBy(wants, item.motion, statusQuo)
  const [presence, wavers, aye, nay] = [wants.presence, wants.wavers, meant.aye, meant.nay].map(decimal)
  const exact = asked ? fractionsOf(presence, wavers, aye, nay, item.recused.includes(member)) : null
  if (exact !== null) return { chances: exact, exact: true }
  const given = item.recused.includes(member) ? 0 : wants.presence
  const ayes = given * (meant.aye * (1 - wants.wavers) + meant.nay * wants.wavers)
  const nays = given * (meant.nay * (1 - wants.wavers) + meant.aye * wants.wavers)
  const absent = 1 - wants.presence
  const recused = wants.presence - given
  return {
    chances: {
      aye: ayes,
      nay: nays,
      abstain: Math.max(0, 1 - ayes - nays - absent - recused),
      recused,
      absent,
    },
    exact: false,
  }
}

/** What she would do, were she there and did not waver. */
function meantBy(wants: Wants, option: string, statusQuo: string): { aye: number; nay: number } {
  const own = wants.chances?.[option]
  if (own !== undefined) return own
  const apart = worth(wants, option) - worth(wants, statusQuo)
  const torn = Math.abs(apart) <= wants.tornWithin
  return { aye: !torn && apart > 0 ? 1 : 0, nay: !torn && apart < 0 ? 1 : 0 }
}

function fractionsOf(
  presence: Rational | null | undefined,
  wavers: Rational | null | undefined,
  aye: Rational | null | undefined,
  nay: Rational | null | undefined,
  recused: boolean,
): Record<KnownBallot, Chance> | null {
  if (!presence || !wavers || !aye || !nay) return null
  const one: Rational = [1n, 1n]
  const given = recused ? ([0n, 1n] as const) : presence
  const stays = less(one, wavers)
  const ayes = times(given, plus(times(aye, stays), times(nay, wavers)))
  const nays = times(given, plus(times(nay, stays), times(aye, wavers)))
  const absent = less(one, presence)
  const away = less(presence, given)
  const abstain = less(one, plus(plus(ayes, nays), plus(absent, away)))
  const each = { aye: ayes, nay: nays, abstain, recused: away, absent }
  // What is read as a fraction has nine figures at most, above and below.
  if (KNOWN_BALLOTS.some((ballot) => each[ballot][0] < 0n || each[ballot][1] >= 10n ** 9n)) return null
  const written = (ballot: KnownBallot) => `${each[ballot][0]}/${each[ballot][1]}`
  return {
    aye: written('aye'),
    nay: written('nay'),
    abstain: written('abstain'),
    recused: written('recused'),
    absent: written('absent'),
  }
}
