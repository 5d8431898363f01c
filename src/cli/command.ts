import { parseArgs } from 'node:util'
import { InputError } from '../kernel/problem.js'
import { wrap } from '../report/text/escape.js'

/** What a command reads from and writes to: the process, or a test. */
export interface Terminal {
  readonly input: AsyncIterable<string | Uint8Array>
  out(text: string): void | Promise<void>
  err(text: string): void
  /** True where colour can be seen. */
  readonly colour: boolean
  /** True where somebody watches the error stream, so that progress is worth showing. */
  readonly watched: boolean
  /** True where a person types the input, so that it stands on the screen already. */
  readonly typed?: boolean
}

/** Exit codes: done; the answer is no; the input is bad. */
export const DONE = 0
export const ANSWER_IS_NO = 1
export const BAD_INPUT = 2

/** The options of a command: `true` for a flag, `'NAME'` for an option with a value called so. */
export type OptionTable = Readonly<Record<string, { readonly value?: string; readonly says: string }>>

/** One subcommand: one file. */
export interface Command {
  readonly name: string
  readonly summary: string
  /** How it is called, after `council-sim`. */
  readonly usage: string
  readonly options: OptionTable
  /** What else there is to know, in lines of at most 80 columns. */
  readonly details?: readonly string[]
  /** One example that can be copied. */
  readonly example: string
  run(given: Given, terminal: Terminal): Promise<number>
}

/** The arguments of a call, taken apart. */
export interface Given {
  readonly words: readonly string[]
  flag(name: string): boolean
  value(name: string): string | undefined
}

/**
 * Takes a command's arguments apart.
 *
 * @throws InputError for an option that it does not have
 */
export function readArguments(command: Command, args: readonly string[]): Given {
  const options = Object.fromEntries(
    Object.entries({ ...command.options, help: { says: '' } }).map(([name, option]) => [
      name,
      { type: 'value' in option ? ('string' as const) : ('boolean' as const) },
    ]),
  )
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    })
    return {
      words: positionals,
      flag: (name) => values[name] === true,
      value: (name) => {
        const value = values[name]
        return typeof value === 'string' ? value : undefined
      },
    }
  } catch (error) {
    // The first sentence of Node's own message names the option; the rest is about positional arguments.
    const message = (error instanceof Error ? error.message : String(error)).split(/\. To specify/)[0]
    throw new InputError([
      { code: 'arguments', path: '', message: `${message}\nSee council-sim ${command.name} --help` },
    ])
  }
}

/** The help of one command. */
export function helpOf(command: Command): string {
  const rows = Object.entries({ ...command.options, help: { says: 'this text' } }).map(([name, option]) => {
    const value = 'value' in option && option.value !== undefined ? ` ${option.value}` : ''
    return `  ${`--${name}${value}`.padEnd(22)}${option.says}`
  })
  return [
    ...wrap(`council-sim ${command.usage}`, 80, '', '    '),
    '',
    ...wrap(command.summary),
    '',
    'Options:',
    ...rows,
    '',
    ...(command.details === undefined ? [] : [...command.details, '']),
    'Example:',
    `  ${command.example}`,
    '',
  ].join('\n')
}

/** Something is missing from the call. */
export function callError(command: Command, message: string): InputError {
  const text = `${message}\nUsage: council-sim ${command.usage}`
  return new InputError([{ code: 'arguments', path: '', message: text }])
}

/** Plain data as indented JSON, with a line end. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
