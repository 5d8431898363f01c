import { inOrder, type Option } from '../../meeting/in-order.js'
import type { Meeting } from '../../meeting/meeting.js'
import { insteadWords } from '../../report/refusals/instead.js'
import { COLUMNS, columnsOf, padTo } from '../../report/text/columns.js'
import { forTerminal, wrap } from '../../report/text/escape.js'
import type { ActionType } from '../../vocabulary.js'
import { presentMembers } from './room.js'

/** One line of the menu: an action that can be taken now, by whoever can take it. */
export interface Choice {
  readonly number: number
  /** What can be typed in place of the number. */
  readonly name: string
  /** What it is, in words. */
  readonly words: string
  readonly group: Group
  /** One for each motion or member that it can be about. */
  readonly options: readonly Option[]
}

/** The parts of the menu, in their order; the rare ones stand close together. */
const GROUPS = ['The question', 'Debate', 'Change it', 'New business', 'Other motions', 'The room'] as const
type Group = (typeof GROUPS)[number]
const CLOSE: readonly Group[] = ['Other motions', 'The room']

const GROUP_OF: Readonly<Partial<Record<ActionType, Group>>> = {
  speak: 'Debate',
  'ask-to-speak': 'Debate',
  recognize: 'Debate',
  yield: 'Debate',
  amend: 'Change it',
  substitute: 'Change it',
  renew: 'New business',
  reconsider: 'New business',
  'take-up': 'New business',
  report: 'New business',
  pull: 'New business',
  arrive: 'The room',
  leave: 'The room',
  recuse: 'The room',
  resign: 'The room',
  state: 'The room',
  notice: 'The room',
  time: 'The room',
}

/** Two ways to take the ballots, told apart. */
const VOTING: Readonly<Record<string, string>> = {
  ballot: 'call the roll, name by name',
  vote: 'take all ballots at once',
}

function groupOf({ type, kind }: Option): Group {
  if (type === 'move') return kind === undefined ? 'New business' : 'Other motions'
  return GROUP_OF[type] ?? 'The question'
}

/** All that is in order, numbered for a menu: actions of one name are one line. */
export function choicesOf(meeting: Meeting): Choice[] {
  const named = new Map<string, Option[]>()
  for (const option of inOrder(meeting)) named.set(option.name, [...(named.get(option.name) ?? []), option])
  const lines = [...named].map(([name, options]) => ({
    name,
    words:
      (Object.hasOwn(VOTING, name) ? VOTING[name] : undefined) ?? insteadWords([name], meeting.council.rules),
    group: groupOf(options[0] as Option), // there is one: the list was made with it
    options,
  }))
  return GROUPS.flatMap((group) => lines.filter((line) => line.group === group)).map((line, n) => ({
    ...line,
    number: n + 1,
  }))
}

/** The menu in lines of at most 80 columns. */
export function menuLines(choices: readonly Choice[], meeting: Meeting): string[] {
  const widest = Math.max(
    0,
    ...choices.filter(({ group }) => !CLOSE.includes(group)).map(({ words }) => columnsOf(words)),
  )
  return GROUPS.flatMap((group) => {
    const here = choices.filter((choice) => choice.group === group)
    if (here.length === 0) return []
    if (CLOSE.includes(group)) return [group, ...closeLines(here)]
    return [group, ...here.flatMap((choice) => line(choice, Math.min(widest, 36), meeting))]
  })
}

function line({ number, words, options }: Choice, width: number, meeting: Meeting): string[] {
  const start = `${String(number).padStart(4)}  ${padTo(forTerminal(words), width)}  `
  const who = whoOf(options, meeting)
  return wrap(who, COLUMNS, ' '.repeat(columnsOf(start))).map((each, n) =>
    n === 0 ? `${start}${each.trimStart()}`.trimEnd() : each,
  )
}

/** Several to a line: number and words. */
function closeLines(choices: readonly Choice[]): string[] {
  const lines: string[] = []
  let line = ''
  for (const { number, words } of choices) {
    const item = `${String(number).padStart(2)} ${forTerminal(words)}`
    const longer = line === '' ? `  ${item}` : `${line}   ${item}`
    if (columnsOf(longer) <= COLUMNS || line === '') line = longer
    else {
      lines.push(line)
      line = `  ${item}`
    }
  }
  return [...lines, line]
}

/** Who can take it, in a few words. */
function whoOf(options: readonly Option[], meeting: Meeting): string {
  const [option] = options
  const by = [...new Set(options.flatMap((each) => each.by))]
  if (option?.type === 'vote') return 'everybody in the room'
  if (option?.type === 'ballot') return `${by.join(', ')} is next`
  if (by.length === 0) return 'the chair or the clerk'
  const room = presentMembers(meeting)
  const missing = room.filter((member) => !by.includes(member))
  if (room.length > 3 && by.length > 3 && missing.length === 0) return 'anybody'
  if (room.length > 3 && by.length > 3 && missing.length === 1) return `anybody but ${missing[0]}`
  return by.length > 6 ? `${by.slice(0, 5).join(', ')} and ${by.length - 5} more` : by.join(', ')
}
