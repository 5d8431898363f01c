import { membersOf } from '../../council/council.js'
import type { QuestionOdds } from '../../schema/trials.js'
import { KNOWN_BALLOTS, type KnownBallot } from '../../vocabulary.js'
import type { ReadChance } from '../odds/chance.js'
import type { PassOdds } from '../odds/pass-probability.js'
import type { Study } from '../study/study.js'
import { type ChancesOf, counted, type Inexact, inNumbers } from './exact-odds.js'
import { decimal, less, plus, type Rational, times } from './rational.js'

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
  const first = firstOf(study)
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

/** The odds of the first question: as fractions, where every chance is short enough to be one. */
function firstOf(study: Study): { readonly odds: PassOdds | null; readonly why: readonly Inexact[] } {
  const many = membersOf(study.council).length > MOST_MEMBERS
  let rounded = false
  const short: ChancesOf = (...asked) => {
    const fractions = many ? null : inFractions(...asked)
    if (fractions === null) rounded = true
    return fractions ?? inNumbers(...asked)
  }
  const found = counted(study, short)
  if (found.odds === null || found.odds.fractions !== null) return found
  return { ...found, why: [{ reason: many || !rounded ? 'too-many-products' : 'long-decimals' }] }
}

/** Chances as fractions; null where one of them has too many figures. */
function inFractions(...[wants, meant, recused]: Parameters<ChancesOf>): ReturnType<ChancesOf> | null {
  const [presence, wavers] = [decimal(wants.presence), decimal(wants.wavers)]
  if (presence === null || wavers === null || meant.exact === null) return null
  const { aye, nay } = meant.exact
  const one: Rational = [1n, 1n]
  const given = recused ? ([0n, 1n] as const) : presence
  const stays = less(one, wavers)
  const ayes = times(given, plus(times(aye, stays), times(nay, wavers)))
  const nays = times(given, plus(times(nay, stays), times(aye, wavers)))
  const absent = less(one, presence)
  const away = less(presence, given)
  const abstain = less(one, plus(plus(ayes, nays), plus(absent, away)))
  const each = { aye: ayes, nay: nays, abstain, recused: away, absent }
  // Beyond nine figures, fractions of many members grow out of hand.
  if (KNOWN_BALLOTS.some((ballot) => each[ballot][0] < 0n || each[ballot][1] >= 10n ** 9n)) return null
  const read = (ballot: KnownBallot): ReadChance => ({
    value: Number(each[ballot][0]) / Number(each[ballot][1]),
    exact: each[ballot],
  })
  return {
    aye: read('aye'),
    nay: read('nay'),
    abstain: read('abstain'),
    recused: read('recused'),
    absent: read('absent'),
  }
}
