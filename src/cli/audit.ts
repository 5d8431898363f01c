import { Auditor } from '../interop/audit/audit.js'
import type { DeciderOptions } from '../interop/audit/decider.js'
import { Inferrer } from '../interop/inference/infer-rule.js'
import type { Reading } from '../interop/recorded/recorded-vote.js'
import { MemberCounts } from '../interop/statistics/member-statistics.js'
import { membersCsv, pairsCsv } from '../interop/statistics/member-tables.js'
import { formatProblem } from '../kernel/problem.js'
import { COLUMNS } from '../report/text/columns.js'
import { wrap } from '../report/text/escape.js'
import { readInputs } from './audit/input.js'
import { auditJson, inferenceJson } from './audit/json.js'
import { readOptions } from './audit/options.js'
import { auditPage } from './audit/page.js'
import { auditText, inferenceText } from './audit/text.js'
import { ANSWER_IS_NO, BAD_INPUT, type Command, callError, DONE, json } from './command.js'
import { writeText as write } from './files.js'

/** `council-sim audit`: do recorded results follow from their ballots, and under which rule? */
export const auditCommand: Command = {
  name: 'audit',
  summary: 'Checks recorded votes against a rule, or finds the rule that a body really uses.',
  usage:
    'audit FILE... [--rule RULE | --rulebook ID | --infer] [--format NAME] [--seats N] [--html FILE] [--json]',
  options: {
    rule: { value: 'RULE', says: 'what the ayes must reach, where a record does not say' },
    rulebook: { value: 'ID', says: "each question's row of a rulebook (council-sim rules)" },
    infer: { says: 'find the rule that explains the recorded results' },
    format: { value: 'NAME', says: 'auto, popolo, popolo-csv, ocd, legistar, cdp, congress,' },
    seats: { value: 'N', says: 'seats of every body, or "Council=9; Board=5"' },
    abstentions: { value: 'MODE', says: 'how abstentions count; ignored unless given' },
    'group-field': { value: 'F', says: "the members' field that says their group" },
    tokens: { value: 'FILE', says: 'JSON: what the words for ballots mean' },
    html: { value: 'FILE', says: 'write a report to open in a browser' },
    members: { value: 'FILE', says: 'write attendance and weight of members: .csv or .json' },
    pairs: { value: 'FILE', says: 'write who votes with whom: .csv' },
    json: { says: 'as one JSON object' },
  },
  details: [
    '  format       also jsonl and csv; files that end in .gz are unpacked; "-" is the',
    '               standard input',
    '  rule         "majority of voting", "2/3 of seats", "8 ayes", …; by kind or',
    '               classification: "override: 2/3 of seats; majority of voting"',
    '  abstentions  ignored, as-nay, as-aye, with-majority, leave-base,',
    '               concur-if-one-short',
    '',
    'A threshold that a record states goes before the rule that is given here.',
    'Exit codes: 0 all that could be checked agree, 1 records disagree, 2 bad input;',
    'a record that cannot be read is reported with its place, and the rest goes on.',
  ],
  example: 'council-sim audit votes.jsonl --rule "majority of seats" --seats 9',
  async run(given, terminal) {
    if (given.words.length === 0)
      throw callError(auditCommand, 'expected at least one file, or - for the input')
    const options = readOptions(given)
    const wanted = ['html', 'members', 'pairs'].some((name) => given.value(name) !== undefined)
    const auditor = new Auditor(options.decide)
    const members = wanted ? new MemberCounts(options.decide) : null
    const inferrer = given.flag('infer') ? new Inferrer(options.infer) : null
    if (inferrer !== null && !hasRule(options.decide) && given.value('html') !== undefined) {
      throw callError(auditCommand, 'a report needs --rule or --rulebook; find one with --infer first')
    }
    let broken = 0
    const take = (reading: Reading) => {
      if ('unreadable' in reading) broken += 1
      if (inferrer === null) auditor.add(reading)
      else {
        inferrer.add(reading)
        if ('unreadable' in reading) terminal.err(`${brokenLine(reading.unreadable)}\n`)
      }
      members?.add(reading)
    }
    await readInputs(given.words, options.read, terminal, take)
    const statistics = members?.done() ?? null
    if (statistics !== null) {
      const asked = given.value('members')
      if (asked !== undefined)
        write(asked, asked.endsWith('.json') ? json(statistics) : membersCsv(statistics))
      const pairs = given.value('pairs')
      if (pairs !== undefined) write(pairs, pairsCsv(statistics))
    }
    if (inferrer !== null) {
      const found = inferrer.done()
      await terminal.out(given.flag('json') ? json(inferenceJson(found)) : inferenceText(found))
      return broken > 0 ? BAD_INPUT : DONE
    }
    const found = auditor.done()
    const html = given.value('html')
    if (html !== undefined) {
      const names = given.words.map((word) => (word === '-' ? 'standard input' : word))
      write(html, auditPage(found, { files: names, rule: options.ruleWords, statistics }))
    }
    await terminal.out(given.flag('json') ? json(auditJson(found)) : auditText(found, { html: html ?? null }))
    if (broken > 0) return BAD_INPUT
    return found.disagree.length > 0 ? ANSWER_IS_NO : DONE
  },
}

const hasRule = ({ rule, rules, rulebook }: DeciderOptions) =>
  rule !== undefined || rules !== undefined || rulebook !== undefined

const brokenLine = ({ place, problems }: Extract<Reading, { unreadable: object }>['unreadable']) =>
  problems
    .flatMap((problem) => {
      const file = place.file ?? 'standard input'
      return wrap(formatProblem({ ...problem, file }), COLUMNS, '', '  ')
    })
    .join('\n')
