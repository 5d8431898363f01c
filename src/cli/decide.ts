import { createReadStream } from 'node:fs'
import { InputError } from '../kernel/problem.js'
import { electionSentences } from '../report/decisions/election.js'
import { because } from '../report/decisions/working.js'
import { type Decision, decideRoll } from '../voting/decide.js'
import { decideElection, type Election, type ElectionResult } from '../voting/election.js'
import { readQuestion } from '../voting/question.js'
import { BAD_INPUT, type Command, callError, DONE, type Terminal } from './command.js'
import { unreadable } from './files.js'
import { linesOf } from './lines.js'

/** `council-sim decide`: JSON lines in, one decision a line out, in order, in constant memory. */
export const decideLines: Command = {
  name: 'decide',
  summary: 'Decides questions and elections: JSON lines in, a decision a line out.',
  usage: 'decide [FILE...] [--quiet]',
  options: { quiet: { says: 'leave out the sentences in "because"' } },
  details: [
    'Keys of a line: id, seats, vacant, ballots, rule, quorum, abstentions, recusal,',
    'tie, casting, weights, unanimous, quorumKnown. Only ballots and rule are always',
    'needed.',
    '',
    '  ballots      {"aye": 6, "nay": 3}, {"Chen": "aye"}, {"groups": {"N": {…}}};',
    '               aye, nay, abstain, recused, absent, unreported',
    '  rule         "majority of voting", "2/3 of present", "more than 3/5 of seats",',
    '               "8 ayes", "unanimous of present", "… or …", "… and …",',
    '               "… in each group"; bases: voting, present, in-office,',
    '               seats, eligible. "majority of present by heads" counts members',
    '               one each, where votes are weighted',
    '  quorum       "majority of seats", "3 members"; none, if left out',
    '  abstentions  ignored, as-nay, as-aye, with-majority, leave-base,',
    '               concur-if-one-short',
    '  recusal      leaves, stays',
    '  tie          lost, sustains-chair, chair-decides (with casting: aye or nay)',
    '  weights      {"Chen": 3}, for ballots by name',
    '  unanimous    true: no ballot was against, whatever the unreported ones were',
    '  quorumKnown  true: the body did act, so that there was a quorum',
    '',
    'A line with candidates is an election; its keys: id, candidates, rule, blank,',
    'illegal, ineligible, ballots.',
    '',
    '  candidates   {"Chen": 13, "Díaz": 12}: votes for each',
    '  rule         "majority", "plurality", "2/3 of voting"',
    '  blank        ballots with no name: they are not votes cast',
    '  illegal      ballots that count as cast, and for nobody',
    '  ineligible   ["Díaz"]: votes for them count as cast, and elect nobody',
    '  ballots      how many were handed in: held against the sum of the others',
    '',
    'A line with an error is answered by {"id", "error": {code, path, message,',
    'line}}.',
    'Empty lines are passed over. Of a key that is there twice, the last counts.',
  ],
  example: `echo '{"id":"a","seats":11,"ballots":{"aye":6,"nay":3},"rule":"majority of seats"}' | council-sim decide`,
  async run(given, terminal) {
    if (given.words.includes('-') && given.words.length > 1) throw callError(decideLines, '"-" stands alone')
    const files = given.words.filter((word) => word !== '-')
    const inputs = files.length === 0 ? [terminal.input] : files.map(openFile)
    let bad = 0
    let lines = 0
    let number = 0
    let batch: string[] = []
    const started = performance.now()
    for (const input of inputs) {
      number = 0
      for await (const line of linesOf(input)) {
        number += 1
        if (line.trim() === '') continue
        lines += 1
        const answer = answerTo(line, { quiet: given.flag('quiet'), line: number })
        if (answer.bad) bad += 1
        batch.push(answer.text)
        if (batch.length < 500) continue
        await terminal.out(`${batch.join('\n')}\n`)
        batch = []
        if (lines % 50_000 === 0) progress(terminal, lines, started)
      }
    }
    if (batch.length > 0) await terminal.out(`${batch.join('\n')}\n`)
    if (terminal.watched && lines >= 50_000) terminal.err('\n')
    return bad > 0 ? BAD_INPUT : DONE
  },
}

function progress(terminal: Terminal, lines: number, started: number): void {
  if (!terminal.watched) return
  const rate = Math.round(lines / ((performance.now() - started) / 1000))
  terminal.err(`\r${lines.toLocaleString('en')} lines, ${rate.toLocaleString('en')} a second `)
}

function openFile(file: string): AsyncIterable<Uint8Array> {
  return (async function* () {
    try {
      yield* createReadStream(file)
    } catch (error) {
      throw unreadable(file, error)
    }
  })()
}

/** The line that answers a line: its decision, or its error in its place. */
export function answerTo(
  line: string,
  { quiet = false, line: number = 1 }: { quiet?: boolean; line?: number } = {},
): { text: string; bad: boolean } {
  let id: unknown = null
  try {
    const question = parse(line)
    if ('id' in question) id = question.id ?? null
    const { id: _id, ...rest } = question
    if ('candidates' in rest) {
      const result = decideElection(rest as unknown as Election) // it checks whatever it is given
      return { text: JSON.stringify({ id, ...electionLine(result, quiet) }), bad: false }
    }
    const { roll, rule } = readQuestion(rest)
    return { text: JSON.stringify({ id, ...lineOf(decideRoll(roll, rule), quiet) }), bad: false }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const [first, ...others] = error.problems
    const problems = others.length === 0 ? {} : { problems: error.problems }
    const { code, path, message } = first ?? { code: 'input', path: '', message: error.message }
    return {
      text: JSON.stringify({ id, error: { code, path, message, line: number, ...problems } }),
      bad: true,
    }
  }
}

function parse(line: string): Readonly<Record<string, unknown>> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new InputError([{ code: 'json', path: '', message }])
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  throw new InputError([{ code: 'type', path: '', message: 'expected an object with ballots and a rule' }])
}

function electionLine(result: ElectionResult, quiet: boolean): object {
  const { outcome, elected, cast, necessary, why } = result
  return {
    outcome,
    elected,
    cast,
    necessary,
    ...(why === null ? {} : { why }),
    ...(quiet ? {} : { because: electionSentences(result) }),
  }
}

function lineOf(decision: Decision, quiet: boolean): object {
  const { outcome, possible, ayes, nays, base, need, margin, quorum, heads, tests } = decision
  return {
    outcome,
    ...(outcome === 'undetermined' ? { possible } : {}),
    ayes,
    nays,
    base,
    need,
    margin,
    ...(quorum === null ? {} : { quorum }),
    ...(heads === undefined ? {} : { heads }),
    ...(tests === undefined ? {} : { tests }),
    ...(quiet ? {} : { because: because(decision) }),
  }
}
