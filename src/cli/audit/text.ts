import type { Audit, Disagreement, Unchecked } from '../../interop/audit/audit.js'
import type { BodyAudit } from '../../interop/audit/audit-bodies.js'
import type { Inference } from '../../interop/inference/inference.js'
import { COLUMNS, padTo } from '../../report/text/columns.js'
import { wrap } from '../../report/text/escape.js'
import { tableLines } from '../../report/text/table.js'
import { ABSTENTION_MODES } from '../../vocabulary.js'
import { causeSentences, doubtSentence, UNDECIDABLE_WORDS, workingOf } from './words.js'

const MOST_SHOWN = 20
const number = (count: number) => count.toLocaleString('en')

/** An audit as text of 80 columns. */
export function auditText(audit: Audit, { html }: { readonly html: string | null }): string {
  const { events, checked, agree, disagree, undecidable, doubtful, unreadable } = audit
  const parts = [
    wrap(
      `${number(events)} records read, ${number(checked)} checked: ${number(agree)} agree, ${number(disagree.length)} disagree.`,
    ),
    undecidable.length === 0 ? [] : leftLines(audit),
    ['', ...bodyTable(audit.bodies)],
    ...shown(disagree, 'Records that disagree', disagreementLines, html),
    ...shown(
      doubtful,
      'Ballots and result agree, but the text does not',
      (doubt) => wrap(`${doubt.id}: ${doubtSentence(doubt)}.`, COLUMNS, '  ', '    '),
      html,
    ),
    ...shown(
      audit.reconcile,
      'Rolls that do not fit their own counts',
      ({ id, mismatches }) =>
        mismatches.flatMap(({ says }) => wrap(`${id}: ${says}.`, COLUMNS, '  ', '    ')),
      html,
    ),
    ...shown(
      unreadable,
      'Records that cannot be read',
      ({ place, problems }) =>
        problems.flatMap((problem) => {
          const at = [place.file, place.line].filter((each) => each !== null).join(':')
          return wrap(`${at} ${problem.path} ${problem.message}`.trim(), COLUMNS, '  ', '    ')
        }),
      html,
    ),
    html === null ? [] : ['', ...wrap(`The whole report is in ${html}.`)],
  ]
  return `${parts.flat().join('\n')}\n`
}

function shown<Item>(
  items: readonly Item[],
  heading: string,
  linesOf: (item: Item) => string[],
  html: string | null,
): string[][] {
  if (items.length === 0) return []
  const rest = items.length - MOST_SHOWN
  const where = html === null ? '--json or --html has them all' : 'the report and --json have them'
  const more = rest > 0 ? [`  and ${number(rest)} more: ${where}`] : []
  return [['', `${heading}:`], ...items.slice(0, MOST_SHOWN).map(linesOf), more]
}

function disagreementLines(each: Disagreement): string[] {
  const { id, date, body, recorded, decided } = each
  const where = [id, date?.slice(0, 10), body].filter((part) => part !== null && part !== undefined)
  const line = (text: string) => wrap(text, COLUMNS, '    ', '      ')
  return [
    ...wrap(where.join('  '), COLUMNS, '  ', '    '),
    ...line(`Recorded as ${recorded}; by the ballots ${decided === 'no-quorum' ? 'no quorum' : decided}.`),
    ...workingOf(each).flatMap(line),
    ...causeSentences(each).flatMap(line),
  ]
}

const MOST_IDS = 6

function leftLines(audit: Audit): string[] {
  const found = reasons(audit).flatMap(({ words, ids }) => {
    const more = ids.length > MOST_IDS ? ', …' : ''
    const names = `${ids.slice(0, MOST_IDS).join(', ')}${more}`
    return wrap(`${number(ids.length)} ${words}: ${names}`, COLUMNS, '  ', '    ')
  })
  return [`${number(audit.undecidable.length)} could not be checked:`, ...found]
}

/** Why records were not checked, and which, the most frequent reason first. */
export function reasons({ undecidable }: Pick<Audit, 'undecidable'>): {
  readonly words: string
  readonly ids: readonly string[]
}[] {
  const found = new Map<Unchecked['code'], string[]>()
  for (const { code, id } of undecidable) {
    const ids = found.get(code)
    if (ids === undefined) found.set(code, [id])
    else ids.push(id)
  }
  return [...found]
    .sort((a, b) => b[1].length - a[1].length)
    .map(([code, ids]) => ({ words: UNDECIDABLE_WORDS[code], ids }))
}

const MOST_ROWS = 40
const NAME = 41

/** What was found of each body and year; where that is long, of each body. */
function bodyTable(bodies: readonly BodyAudit[]): string[] {
  const long = bodies.length > MOST_ROWS
  const all = long ? overYears(bodies) : bodies
  const rows = long ? all.filter(({ checked }) => checked > 0) : all
  const idle = all.length - rows.length
  const line = (name: string, cells: readonly string[]) => {
    const [first = '', ...more] = wrap(name, NAME)
    const columns = cells.map((cell, n) => cell.padStart(n === 0 ? 6 : 10)).join('')
    return [`${padTo(first, NAME)}${columns}`, ...more.map((each) => `  ${each}`)]
  }
  return [
    ...line('Body', [long ? '' : 'Year', 'Checked', 'Agree', 'Disagree']),
    ...rows.flatMap(({ body, year, checked, agree, disagree }) =>
      line(body ?? 'no body named', [year ?? '', ...[checked, agree, disagree].map(number)]),
    ),
    ...(idle === 0 ? [] : [`and ${number(idle)} of which nothing could be checked`]),
  ]
}

function overYears(bodies: readonly BodyAudit[]): BodyAudit[] {
  const sums = new Map<string, BodyAudit>()
  for (const each of bodies) {
    const key = each.body ?? ''
    const sum = sums.get(key)
    sums.set(key, {
      ...each,
      year: null,
      checked: each.checked + (sum?.checked ?? 0),
      agree: each.agree + (sum?.agree ?? 0),
      disagree: each.disagree + (sum?.disagree ?? 0),
    })
  }
  return [...sums.values()]
}

/** An inference as text of 80 columns. */
export function inferenceText(found: Inference): string {
  const rows = ruleRows(found).slice(0, MOST_SHOWN)
  const widths = [4, 30, 19, 5, 14]
  const head = ['Rank', 'Rule', 'Abstentions', 'Seats', 'Explains']
  const passed = Object.entries(found.notTaken).map(([why, count]) => `${number(count)} ${why}`)
  return [
    ...wrap(found.verdict),
    '',
    ...(rows.length === 0 ? [] : [...tableLines([head, ...rows], widths), '']),
    ...found.apart
      .slice(0, 5)
      .flatMap((each) =>
        wrap(
          `Against ${each.rule}, abstentions ${each.abstentions}: ${each.forLeader} records for the first, ${each.forOther} for this one (${each.records.join(', ')}).`,
          COLUMNS,
          '',
          '  ',
        ),
      ),
    ...(passed.length === 0 ? [] : wrap(`Not used: ${passed.join(', ')}.`)),
    '',
  ].join('\n')
}

/** The rules as rows: one for each, with all the ways of counting abstentions that say the same. */
function ruleRows({ rules }: Inference): string[][] {
  const rows = new Map<string, { first: Inference['rules'][number]; ways: string[] }>()
  for (const each of rules) {
    const key = `${each.rank} ${each.rule} ${each.seats} ${each.agree}`
    const row = rows.get(key)
    if (row === undefined) rows.set(key, { first: each, ways: [each.abstentions] })
    else row.ways.push(each.abstentions)
  }
  return [...rows.values()].map(({ first: { rank, rule, seats, agree, checked }, ways }) => [
    String(rank),
    rule,
    ways.length === ABSTENTION_MODES.length ? 'in any way' : ways.join(', '),
    seats === null ? '' : String(seats),
    `${number(agree)} of ${number(checked)}`,
  ])
}
