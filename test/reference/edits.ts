import type { Action } from '../../src/schema/action.js'

type Edits = NonNullable<Extract<Action, { type: 'amend' }>['edits']>

/** A text with parts struck out and put in, or why it cannot be. */
export function edited(text: string, edits: Edits): string {
  let now = text
  for (const edit of edits) {
    if (!('strike' in edit)) continue
    const places = now.split(edit.strike).length - 1
    if (places === 0) return 'text-not-found'
    if (places > 1) return 'text-ambiguous'
    now = now.replace(edit.strike, 'insert' in edit ? edit.insert : '')
  }
  return now
}
