import { InputError } from '../../kernel/problem.js'
import { adjourn } from '../../meeting/adjourn.js'
import { convene } from '../../meeting/convene.js'
import type { Meeting } from '../../meeting/meeting.js'

/**
 * The next meeting of the same body, with everybody there: what the last one left comes along.
 *
 * @throws InputError where the last one has not adjourned, or the date is none
 */
export function nextMeeting(meeting: Meeting, date: string | null): Meeting {
  if (meeting.session.status !== 'adjourned') {
    const message = 'this meeting has not adjourned: move to adjourn, and vote'
    throw new InputError([{ code: 'not-adjourned', path: 'next', message }])
  }
  return convene(adjourn(meeting), date === null ? {} : { date })
}
