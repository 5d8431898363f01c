import type { Council } from '../council/council.js'
import { freeze } from '../kernel/freeze.js'
import { revise } from '../kernel/revise.js'
import type { Meeting } from './meeting.js'

/**
 * Ends a meeting: the council as it now is, with the meeting and its motions in its past. What is still
 * pending falls to the ground, and can be moved afresh at a later meeting.
 *
 * @example const after = adjourn(meeting)
 */
export function adjourn(meeting: Meeting): Council {
  const { date } = meeting.opening
  const record = [...meeting.record, { fact: 'adjourned', date, action: meeting.actions.length } as const]
  // A motion that a reconsideration brought back from an earlier meeting has its place in this one now.
  const here = new Set(meeting.motions.map(({ id }) => id))
  const council = revise(meeting.council, (draft) => {
    for (const past of draft.past) past.motions = past.motions.filter(({ id }) => !here.has(id))
    // The draft is the mutable face of the same data.
    draft.past.push({ date, motions: meeting.motions, record } as (typeof draft.past)[number])
  })
  return freeze(council)
}
