import { forTerminal, wrap } from '../text/escape.js'
import { SIMULATED } from './trials.js'

/** An outcome that an order of the options leads to, as it is told. */
interface ReachedTold {
  readonly option: string
  readonly order: readonly string[]
  readonly orders: number
}
interface ReachableTold {
  readonly effect: 'finishes-item' | 'question-still-put'
  readonly orders: number
  readonly sincere: readonly ReachedTold[]
  readonly sophisticated: readonly ReachedTold[]
}

/** What an agenda can do, as it is told: plain data. */
export interface AgendaTold {
  readonly statusQuo: string
  readonly pairings: readonly {
    readonly over: string
    readonly under: string
    readonly for: number
    readonly against: number
  }[]
  readonly condorcetWinner: string | null
  readonly topCycle: readonly string[]
  readonly cycle: readonly string[] | null
  readonly effect: 'finishes-item' | 'question-still-put'
  readonly reachable: readonly ReachableTold[]
  readonly reachableByLeavingOff: readonly ReachableTold[]
  readonly beforeMayor?: boolean
}

const EFFECTS = {
  'finishes-item': 'a substitute that carries finishes the item',
  'question-still-put': 'the question as substituted is still put',
} as const

/**
 * What whoever sets the agenda can reach, for a terminal.
 *
 * @example agendaText('San José', agendaOf(study))
 */
export function agendaText(title: string, agenda: AgendaTold): string {
  const { pairings, condorcetWinner, topCycle, cycle, statusQuo, effect } = agenda
  const middle =
    condorcetWinner !== null
      ? [`"${condorcetWinner}" beats every other option (the Condorcet winner).`]
      : cycle !== null
        ? wrap(`No option beats every other: ${[...cycle, cycle[0]].join(' beats ')}.`)
        : wrap(`No option beats every other; at the top, among themselves: ${topCycle.join(', ')}.`)
  const lines = [
    ...wrap(forTerminal(title)),
    ...wrap(SIMULATED),
    '',
    'Two by two, everybody in the room:',
    ...pairings.map(
      (pair) => `  ${forTerminal(pair.over)} ${pair.for}, ${forTerminal(pair.under)} ${pair.against}`,
    ),
    ...middle.map(forTerminal),
    '',
    ...wrap(
      `What an agenda can reach. "${forTerminal(statusQuo)}" is left where nothing carries; here ${EFFECTS[effect]}.`,
    ),
    ...agenda.reachable.flatMap((each, n) => reachLines(each, agenda.reachableByLeavingOff[n])),
    ...(agenda.beforeMayor === true
      ? ['What a mayor does with what is passed is not taken account of.']
      : []),
  ]
  return `${lines.join('\n')}\n`
}

function reachLines(each: ReachableTold, fewer: ReachableTold | undefined): string[] {
  const told = (reached: readonly ReachedTold[], orders: number) =>
    reached.map(({ option, orders: many, order }) =>
      many === orders
        ? `${option} whatever the order`
        : `${option} in ${many} of ${orders} orders (as ${order.join(', ')})`,
    )
  const more = (all: readonly ReachedTold[], some: readonly ReachedTold[] = []) => {
    const beyond = some.filter(({ option }) => !all.some((other) => other.option === option))
    return beyond.map(
      ({ option, order }) => `${option} only where options are left off (as ${order.join(', ')})`,
    )
  }
  const lines = (name: string, all: readonly ReachedTold[], some?: readonly ReachedTold[]) =>
    wrap(
      `${name}: ${[...told(all, each.orders), ...more(all, some)].map(forTerminal).join('; ')}`,
      80,
      '    ',
      '      ',
    )
  return [
    `  Where ${EFFECTS[each.effect]}:`,
    ...lines('sincere', each.sincere, fewer?.sincere),
    ...lines('looking ahead', each.sophisticated, fewer?.sophisticated),
  ]
}
