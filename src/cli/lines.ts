import { InputError } from '../kernel/problem.js'

/** The longest line that is read: beyond it, the input is no file of lines. */
const LONGEST = 64 * 1024 * 1024

/** The lines of a stream of text, without their ends; a byte-order mark at the start is left out. */
export async function* linesOf(input: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8')
  let rest = ''
  let first = true
  for await (const chunk of input) {
    const piece = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    const text = first && piece.startsWith('\uFEFF') ? piece.slice(1) : piece
    if (piece !== '') first = false
    const lines = text.includes('\n') ? (rest + text).split('\n') : []
    rest = lines.pop() ?? rest + text
    if (rest.length > LONGEST) {
      throw new InputError([{ code: 'line', path: '', message: 'a line of more than 64 million characters' }])
    }
    yield* lines
  }
  rest += decoder.decode()
  if (rest !== '') yield rest
}
