import type { Terminal } from '../../src/cli/command.js'
import { run } from '../../src/cli/run.js'

/** What a call of the command wrote, and how it ended. */
export interface Called {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Calls the command as a program would, with these chunks on its standard input. */
export async function call(
  args: readonly string[],
  input: readonly (string | Uint8Array)[] = [],
): Promise<Called> {
  let out = ''
  let err = ''
  const terminal: Terminal = {
    input: (async function* () {
      yield* input
    })(),
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    colour: false,
    watched: false,
  }
  return { code: await run(args, terminal), out, err }
}
