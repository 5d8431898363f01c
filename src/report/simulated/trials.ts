import type { Summary } from '../../schema/trials.js'
import { percent } from '../charts/frame.js'
import { padTo } from '../text/columns.js'
import { forTerminal, wrap } from '../text/escape.js'
import { oddsSentence } from './odds.js'

/** A share of trials with the interval around it. */
export interface ShareTold {
  readonly share: number
  readonly low: number
  readonly high: number
}

/** What every text and chart of trials says: nobody voted here. */
export const SIMULATED =
  'Simulated: what members might do under the dispositions given, which are assumptions where no source ' +
  'bears them out. No vote here was cast by anybody.'

/**
 * The summary of trials, for a terminal: outcomes with their intervals, and each question.
 *
 * @param estimate how a count of trials is told: simulation has the formula
 * @example trialsText(summary, estimateOf)
 */
export function trialsText(summary: Summary, estimate: (count: number, trials: number) => ShareTold): string {
  const { scenario, seed, played, items, questions, odds = [] } = summary
  const lines = [
    `${forTerminal(scenario)}: ${played.toLocaleString('en')} trials, seed ${seed}`,
    ...wrap(SIMULATED),
    'Intervals hold 95 times in 100 (Wilson).',
  ]
  for (const item of items) {
    lines.push('', `${forTerminal(item.id)}`)
    lines.push('  what became of the motion', ...rows(item.outcomes, played, estimate))
    lines.push('  what the council is left with', ...rows(item.options, played, estimate))
    for (const question of questions.filter((each) => each.item === item.id && each.put > 0)) {
      lines.push(...questionLines(question))
      const known = odds.find((each) => each.item === item.id && each.id === question.id)
      const later = known?.why.some(({ reason }) => reason === 'asked-after-another')
      if (known !== undefined && later !== true) lines.push(...wrap(oddsSentence(known), 80, '    '))
    }
  }
  return `${lines.join('\n')}\n`
}

function rows(
  counts: Readonly<Record<string, number>>,
  played: number,
  estimate: (count: number, trials: number) => ShareTold,
): string[] {
  return Object.entries(counts).map(([name, count]) => {
    const { share, low, high } = estimate(count, played)
    const number = count.toLocaleString('en').padStart(14)
    return `    ${padTo(forTerminal(name), 20)}${number}${percent(share).padStart(10)}  (${percent(low)} to ${percent(high)})`
  })
}

function questionLines({ id, kind, put, outcomes, ayes }: Summary['questions'][number]): string[] {
  if (kind === 'signature') return signatureLines(id, put, outcomes)
  const told = Object.entries(outcomes)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count.toLocaleString('en')}`)
  const most = ayes.indexOf(Math.max(...ayes))
  const seen = ayes.flatMap((count, n) => (count > 0 ? [n] : []))
  const [least, last] = [seen[0] ?? 0, seen.at(-1) ?? 0]
  const range = least === last ? `always ${least} ayes` : `${least} to ${last} ayes, most often ${most}`
  return wrap(
    `question "${forTerminal(id)}": put ${put.toLocaleString('en')} times; ${told.join(', ')}; ${range}`,
    80,
    '  ',
    '    ',
  )
}

/** What the mayor did with what was passed: it is her question alone. */
function signatureLines(id: string, put: number, outcomes: Readonly<Record<string, number>>): string[] {
  const { carried = 0, lost = 0 } = outcomes
  const told = `${carried.toLocaleString('en')} signed or left to become law, ${lost.toLocaleString('en')} vetoed`
  return wrap(`${forTerminal(id)}: asked for ${put.toLocaleString('en')} times; ${told}`, 80, '  ', '    ')
}
