import { forTerminal, wrap } from '../../report/text/escape.js'
import { NeverMind, type Talk } from './talk.js'

/**
 * Asks for one of several things, by its number, its name or the beginning of its name.
 *
 * @throws NeverMind for an empty line
 */
export async function pick<Item>(
  talk: Talk,
  title: string,
  items: readonly Item[],
  words: (item: Item) => string,
): Promise<Item> {
  await talk.say([
    title,
    ...items.flatMap((item, n) => wrap(words(item), 80, `${String(n + 1).padStart(4)}  `, '      ')),
  ])
  for (;;) {
    const answer = await talk.ask('? ')
    if (answer === '') throw new NeverMind()
    const found = chosen(items, answer, words)
    if (found !== undefined) return found
    await talk.say(wrap(`Expected a number from 1 to ${items.length}, or a name; found "${answer}".`))
  }
}

/** The item that an answer means: by number, by its whole name, or by the beginning of one name alone. */
export function chosen<Item>(
  items: readonly Item[],
  answer: string,
  words: (item: Item) => string,
): Item | undefined {
  if (/^\d+$/.test(answer)) return items[Number(answer) - 1]
  const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const whole = items.find((item) => bare(words(item)) === bare(answer))
  if (whole !== undefined) return whole
  const parts = (item: Item) => [words(item), ...words(item).split(' ')]
  const begun = items.filter((item) => parts(item).some((part) => bare(part).startsWith(bare(answer))))
  return begun.length === 1 ? begun[0] : undefined
}

/**
 * Asks for words; an empty line takes those that are offered.
 *
 * @throws NeverMind for an empty line where none are
 */
export async function askText(talk: Talk, what: string, offered?: string): Promise<string> {
  const answer = await talk.ask(`${what}${offered === undefined ? '' : ` [${forTerminal(offered)}]`}: `)
  if (answer !== '') return answer
  if (offered === undefined) throw new NeverMind()
  return offered
}
