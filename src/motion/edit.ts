/** What a blank in a text looks like. */
export const BLANK = '____'

/** The text with its first blank filled. */
export const filledIn = (text: string, name: string): string => text.replace(BLANK, () => name)

/**
 * One change of a text: words inserted (after or before others, else at the end), struck, struck with
 * others in their place, or the whole text replaced. Robert's Rules of Order Revised (1915), §33.
 */
export type Edit =
  | { readonly insert: string; readonly after?: string; readonly before?: string }
  | { readonly strike: string }
  | { readonly strike: string; readonly insert: string }
  | { readonly substitute: string }

/** Why an edit cannot be made: its words are not in the text, or are there more than once. */
export interface Misedit {
  readonly code: 'text-not-found' | 'text-ambiguous'
  readonly words: string
}

/**
 * The text after all edits, in order; or the first that cannot be made, and then none is.
 *
 * @example edited('Close Mill Street.', [{ strike: 'Mill', insert: 'Main' }]) // 'Close Main Street.'
 */
export function edited(text: string, edits: readonly Edit[]): string | Misedit {
  let current = text
  for (const edit of edits) {
    const next = editOnce(current, edit)
    if (typeof next !== 'string') return next
    current = next
  }
  return current
}

function editOnce(text: string, edit: Edit): string | Misedit {
  if ('substitute' in edit) return edit.substitute
  if ('strike' in edit) {
    const at = placeOf(text, edit.strike)
    if (typeof at !== 'number') return at
    const rest = text.slice(at + edit.strike.length)
    const kept = text.slice(0, at)
    return 'insert' in edit ? kept + edit.insert + rest : joined(kept, rest)
  }
  if (edit.after !== undefined) {
    const at = placeOf(text, edit.after)
    if (typeof at !== 'number') return at
    const end = at + edit.after.length
    return spaced(text.slice(0, end), edit.insert, text.slice(end))
  }
  if (edit.before === undefined) return spaced(text, edit.insert, '')
  const at = placeOf(text, edit.before)
  return typeof at === 'number' ? spaced(text.slice(0, at), edit.insert, text.slice(at)) : at
}

function placeOf(text: string, words: string): number | Misedit {
  const at = text.indexOf(words)
  if (at < 0) return { code: 'text-not-found', words }
  return text.includes(words, at + 1) ? { code: 'text-ambiguous', words } : at
}

/** Words between others, with one space on each side where there was none and words would run together. */
function spaced(before: string, words: string, after: string): string {
  const left = before === '' || /\s$/.test(before) || /^[\s,.;:!?)]/.test(words) ? '' : ' '
  const right = after === '' || /^[\s,.;:!?)]/.test(after) || /\s$/.test(words) ? '' : ' '
  return before + left + words + right + after
}

/** What is left when words are struck, without the space that would now be doubled. */
function joined(before: string, after: string): string {
  const doubled = /(^|\s)$/.test(before) && /^\s/.test(after)
  if (doubled) return before + after.trimStart()
  return /\s$/.test(before) && /^[,.;:!?)]/.test(after) ? before.trimEnd() + after : before + after
}
