import { expect } from 'vitest'
import { attempt } from '../../../src/meeting/act.js'
import type { Meeting } from '../../../src/meeting/meeting.js'
import { pendingQuestion } from '../../../src/meeting/meeting.js'
import type { Action } from '../../../src/schema/action.js'
import { all, answer, CALL, play } from '../../fixtures/meetings.js'
import { decided, made, pending, scene } from '../playing.js'
import { type Play, ROOM, SPEAKING } from '../room.js'
import { move, onTheStreet, SECOND } from '../situations.js'

const RECONSIDER = (motion: string): Action => ({ type: 'reconsider', by: 'Brandt', motion })

/** The motion was decided, and the body is in session. */
function after(kind: string, ballot: 'aye' | 'nay'): { meeting: Meeting; id: string } {
  const meeting = decided(pending(kind, ROOM), kind, ballot)
  const { id } = made(meeting, kind)
  const again = attempt(meeting, { type: 'call-to-order' })
  return { meeting: again.inOrder ? again.meeting : meeting, id }
}

/** What is answered to who would bring the vote back: at once, or when the question that is pending is settled. */
function reconsidered(kind: string, ballot: 'aye' | 'nay'): string {
  const { meeting, id } = after(kind, ballot)
  const now = answer(meeting, RECONSIDER(id))
  const waits = now === 'question-pending' || now === 'vote-under-way'
  return waits ? answer(settledWhole(meeting), RECONSIDER(id)) : now
}

/** Everything that is pending is adopted; an office goes to Díaz. */
function settledWhole(meeting: Meeting): Meeting {
  const pending = pendingQuestion(meeting)
  if (pending === undefined) return meeting
  const vote: Action = { type: 'vote', ballots: {}, others: 'aye' }
  if (pending.standing === 'vote') return settledWhole(play(meeting, vote))
  if (pending.kind !== 'election') return settledWhole(play(meeting, CALL, vote))
  const reopened: Action[] = pending.nominationsClosed ? [move('reopen-nominations'), SECOND, CALL, vote] : []
  // What was lost is not asked again before somebody has spoken.
  const nominated: Action[] = [
    { type: 'speak', by: 'Adeyemi' },
    move('nominate', { terms: { name: 'Díaz' } }),
  ]
  return settledWhole(play(meeting, ...reopened, ...nominated))
}

const carriedThen = (kind: string, ...later: Action[]): string => {
  const { meeting, id } = after(kind, 'aye')
  return answer(play(meeting, ...later), RECONSIDER(id))
}

const both =
  (carried: string, lost: string): Play =>
  ({ kind }) => {
    // After adjournment nothing is in order, whatever the table says.
    expect([kind, reconsidered(kind, 'aye')]).toEqual([kind, kind === 'adjourn' ? 'adjourned' : carried])
    expect([kind, reconsidered(kind, 'nay')]).toEqual([kind, lost])
  }

const YES = 'in order'
const NO = 'not-reconsiderable'

/** What the chair ruled or answered, and what was done on demand, was never voted on. */
const NO_VOTE = ['question-of-privilege', 'orders-of-the-day', 'point-of-order', 'divide-assembly', 'inquiry']

export const RECONSIDERABLE: Readonly<Record<string, Play>> = {
  yes: both(YES, YES),
  no: (row) => {
    const refused = NO_VOTE.includes(row.kind) ? 'not-voted-on' : NO
    both(refused, refused)(row)
  },
  'if-carried': both(YES, NO),
  'if-lost': both(NO, YES),
  'until-voted-under': (row) => {
    both(YES, YES)(row)
    expect(carriedThen(row.kind, ...all('aye'))).toBe(NO)
  },
  'until-taken-up': (row) => {
    both(YES, YES)(row)
    const report = {
      type: 'report',
      committee: 'the traffic committee',
      motion: 'street',
      text: 'No.',
    } as const
    expect(carriedThen(row.kind, report, ...all('aye'))).toBe(NO)
  },
}

/** Nobody moves these by name: they would be refused for another reason once the floor is free. */
const COMES_OF_ITSELF = ['order-of-the-day', 'privileged-question']

const whileAnotherSpeaks = (kind: string): string => {
  if (COMES_OF_ITSELF.includes(kind))
    return answer(onTheStreet(SPEAKING), move(kind, { text: 'The budget.' }))
  const { meeting, move: action } = scene(kind, SPEAKING)
  // Once a question is put, nobody has the floor: a division interrupts the vote itself.
  const holder = kind === 'divide-assembly' ? null : 'Eriksen'
  expect(meeting.motions.map(({ debate }) => debate.holder)).toContain(holder)
  return answer(meeting, action)
}

export const INTERRUPTS: Readonly<Record<string, Play>> = {
  yes: ({ kind }) => {
    expect(whileAnotherSpeaks(kind)).toBe('in order')
  },
  no: ({ kind }) => {
    expect(whileAnotherSpeaks(kind)).toBe('floor-taken')
  },
  'if-demanded': ({ kind }) => {
    expect(whileAnotherSpeaks(kind)).toBe('floor-taken')
    expect(whileAnotherSpeaks(`${kind}-on-demand`)).toBe('in order')
  },
}
