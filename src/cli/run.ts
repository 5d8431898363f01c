import { formatProblem, InputError } from '../kernel/problem.js'
import { forTerminal, wrap } from '../report/text/escape.js'
import { BAD_INPUT, type Command, DONE, helpOf, readArguments, type Terminal } from './command.js'

/** Every subcommand, loaded when it is called. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  replay: async () => (await import('./replay.js')).replay,
  play: async () => (await import('./play.js')).play,
  print: async () => (await import('./print.js')).print,
  decide: async () => (await import('./decide.js')).decideLines,
  check: async () => (await import('./check.js')).check,
  simulate: async () => (await import('./simulate.js')).simulate,
  merge: async () => (await import('./merge.js')).mergeCommand,
  agenda: async () => (await import('./agenda.js')).agenda,
  minutes: async () => (await import('./minutes.js')).minutesCommand,
  diagram: async () => (await import('./diagram.js')).diagram,
  power: async () => (await import('./power.js')).power,
  rules: async () => (await import('./rules.js')).rules,
  audit: async () => (await import('./audit.js')).auditCommand,
  page: async () => (await import('./page.js')).page,
  schema: async () => (await import('./schema.js')).schema,
}

/** Runs the command with its arguments; gives its exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name = '--help', ...rest] = args
  if (name === '--help' || name === 'help' || name === '-h') {
    await terminal.out(await overview())
    return args.length === 0 ? BAD_INPUT : DONE
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (load === undefined) {
    terminal.err(`No command "${forTerminal(name)}".\n\n${await overview()}`)
    return BAD_INPUT
  }
  const command = await load()
  try {
    const given = readArguments(command, rest)
    if (given.flag('help')) {
      await terminal.out(helpOf(command))
      return DONE
    }
    return await command.run(given, terminal)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    terminal.err(`${error.problems.map((problem) => problemLine(problem)).join('\n')}\n`)
    return BAD_INPUT
  }
}

/** One problem as it is shown: whatever came from the file stays text. */
const problemLine = (problem: InputError['problems'][number]) =>
  formatProblem(problem).split('\n').map(forTerminal).join('\n')

async function overview(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()))
  return [
    'council-sim plays what a city council does with a motion.',
    '',
    ...commands.flatMap(({ name, summary }) => {
      const [line = '', ...more] = wrap(summary, 80, ' '.repeat(12))
      return [`  ${name.padEnd(10)}${line.trimStart()}`, ...more]
    }),
    '',
    'council-sim COMMAND --help says more of each.',
    'Exit codes: 0 done, 1 the answer is no, 2 bad input.',
    '',
  ].join('\n')
}
