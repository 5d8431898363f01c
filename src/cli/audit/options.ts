import { readFileSync } from 'node:fs'
import type { DeciderOptions } from '../../interop/audit/decider.js'
import type { ReadOptions } from '../../interop/document/context.js'
import type { TokenTable } from '../../interop/document/tokens.js'
import type { InferenceOptions } from '../../interop/inference/infer-rule.js'
import { FORMATS } from '../../interop/recorded/recorded-vote.js'
import { InputError, type Problem } from '../../kernel/problem.js'
import { isCount } from '../../kernel/share.js'
import { show } from '../../kernel/show.js'
import { rulebookById, rulebooks } from '../../rulebooks/index.js'
import { parseThreshold } from '../../rules/notation.js'
import { ABSTENTION_MODES, BALLOTS } from '../../vocabulary.js'
import type { Given } from '../command.js'
import { unreadable } from '../files.js'

/** What the options of a call come to. */
export interface CallOptions {
  readonly decide: DeciderOptions
  readonly infer: InferenceOptions
  readonly read: ReadOptions & { readonly groupField?: string }
  /** The rule as a report names it. */
  readonly ruleWords: string
}

/**
 * Reads the options of `audit`.
 *
 * @throws InputError with everything that is wrong with them
 */
export function readOptions(given: Given): CallOptions {
  const problems: Problem[] = []
  const wrong = (option: string, message: string) =>
    problems.push({ code: 'arguments', path: `--${option}`, message })
  const rule = given.value('rule')
  const rulebook = given.value('rulebook')
  const ways = [rule !== undefined, rulebook !== undefined, given.flag('infer')].filter(Boolean)
  if (ways.length > 1) wrong('rule', 'expected one of --rule, --rulebook and --infer')
  const book = rulebook === undefined ? undefined : rulebookById(rulebook)
  if (rulebook !== undefined && book === undefined) {
    const ids = Object.values(rulebooks).map(({ id }) => id)
    wrong('rulebook', `no rulebook ${show(rulebook)}, expected one of ${ids.join(', ')}`)
  }
  const mode = given.value('abstentions')
  const abstentions = ABSTENTION_MODES.find((each) => each === mode)
  if (mode !== undefined && abstentions === undefined) {
    wrong('abstentions', `expected one of ${ABSTENTION_MODES.join(', ')}, found ${show(mode)}`)
  }
  const format = given.value('format') ?? 'auto'
  const known = (['auto', ...FORMATS] as const).find((each) => each === format)
  if (known === undefined)
    wrong('format', `expected one of auto, ${FORMATS.join(', ')}, found ${show(format)}`)
  const seats = seatsOf(given.value('seats'), wrong)
  const rules = rule === undefined ? {} : rulesOf(rule, wrong)
  const tokens = tokensOf(given.value('tokens'), wrong)
  const groupField = given.value('group-field')
  if (problems.length > 0) throw new InputError(problems)
  return {
    decide: {
      ...rules,
      ...(book === undefined ? {} : { rulebook: book }),
      ...(abstentions === undefined ? {} : { abstentions }),
      ...(seats === undefined ? {} : { seats }),
    },
    infer: typeof seats === 'number' ? { seats } : {},
    read: {
      format: known ?? 'auto',
      ...(tokens === undefined ? {} : { tokens }),
      ...(groupField === undefined ? {} : { groupField }),
    },
    ruleWords: rule ?? book?.title ?? 'what each record states',
  }
}

type Wrong = (option: string, message: string) => void

/** `9`, or `Council=9; Board=5`. */
function seatsOf(text: string | undefined, wrong: Wrong): DeciderOptions['seats'] {
  if (text === undefined) return undefined
  if (/^\d+$/.test(text.trim())) return countOf(text, wrong)
  const seats = text.split(';').flatMap((part): [string, number][] => {
    const [, body, count] = /^\s*(.+?)\s*=\s*(\d+)\s*$/.exec(part) ?? []
    if (body !== undefined && count !== undefined) return [[body, countOf(count, wrong)]]
    if (part.trim() !== '')
      wrong('seats', `expected a number, or "Council=9; Board=5", found ${show(part.trim())}`)
    return []
  })
  return Object.fromEntries(seats)
}

function countOf(text: string, wrong: Wrong): number {
  const count = Number(text)
  if (!isCount(count) || count === 0) wrong('seats', `expected a number of seats from 1, found ${show(text)}`)
  return count
}

/** `majority of voting`, or by kind: `override: 2/3 of seats; majority of voting`. */
function rulesOf(text: string, wrong: Wrong): Pick<DeciderOptions, 'rule' | 'rules'> {
  const parts = text.split(';').map((part) => part.trim())
  const found = parts.flatMap((part) => {
    const [, kind, rule] = /^([^:]+?)\s*:\s*(.*)$/.exec(part) ?? [null, null, part]
    try {
      return [{ kind: kind ?? null, rule: parseThreshold(rule ?? '') }]
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      for (const { message } of error.problems) wrong('rule', message)
      return []
    }
  })
  const plain = found.filter(({ kind }) => kind === null)
  if (plain.length > 1) wrong('rule', 'expected one rule without a kind')
  const kinds = found.flatMap(({ kind, rule }) => (kind === null ? [] : [[kind, rule] as const]))
  const [only] = plain
  return {
    ...(only === undefined ? {} : { rule: only.rule }),
    ...(kinds.length === 0 ? {} : { rules: Object.fromEntries(kinds) }),
  }
}

function tokensOf(file: string | undefined, wrong: Wrong): TokenTable | undefined {
  if (file === undefined) return undefined
  const table = jsonOf(file, wrong)
  if (typeof table !== 'object' || table === null || Array.isArray(table)) {
    if (table !== undefined)
      wrong('tokens', `${file}: expected an object {"word": "aye"}, found ${show(table)}`)
    return undefined
  }
  const rows = Object.entries(table).flatMap(([word, value]) => {
    const ballot = BALLOTS.find((each) => each === value)
    if (ballot !== undefined) return [[word, ballot] as const]
    wrong('tokens', `${file}: ${show(word)}: expected one of ${BALLOTS.join(', ')}, found ${show(value)}`)
    return []
  })
  return Object.fromEntries(rows)
}

function jsonOf(file: string, wrong: Wrong): unknown {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw unreadable(file, error)
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    wrong('tokens', `${file}: ${error instanceof Error ? error.message : String(error)}`)
    return undefined
  }
}
