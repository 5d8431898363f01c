import { forTerminal } from '../../report/text/escape.js'
import type { Terminal } from '../command.js'
import { linesOf } from '../lines.js'

/** Whoever sits at the keyboard has nothing more to say: the input ended. */
export class TalkOver extends Error {
  override readonly name = 'TalkOver'
}

/** The game was left with `quit`, at whatever question. */
export class Left extends Error {
  override readonly name = 'Left'
}

/** A question was left unanswered, with an empty line: back to the menu. */
export class NeverMind extends Error {
  override readonly name = 'NeverMind'
}

/** A conversation in lines, with a person at a terminal or through a pipe. */
export interface Talk {
  say(lines: readonly string[] | string): Promise<void>
  /** @throws TalkOver where the input has ended; Left for `quit` */
  ask(prompt: string): Promise<string>
  close(): Promise<void>
}

/** The conversation of a terminal. Through a pipe, what is read is written behind the prompt, as it would be typed. */
export function talkOn(terminal: Terminal): Talk {
  const lines = linesOf(terminal.input)
  return {
    async say(text) {
      await terminal.out(`${typeof text === 'string' ? text : text.join('\n')}\n`)
    },
    async ask(prompt) {
      await terminal.out(prompt)
      const next = await lines.next()
      if (next.done === true) {
        if (prompt !== '') await terminal.out('\n')
        throw new TalkOver()
      }
      const line = next.value.trim()
      if (terminal.typed !== true && prompt !== '') await terminal.out(`${forTerminal(line)}\n`)
      if (line === 'quit') throw new Left()
      return line
    },
    async close() {
      await lines.return(undefined)
    },
  }
}
