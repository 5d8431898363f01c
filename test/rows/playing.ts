import { attempt } from '../../src/meeting/act.js'
import { type Meeting, pendingQuestion } from '../../src/meeting/meeting.js'
import type { Motion } from '../../src/motion/motion.js'
import { rowOf } from '../../src/rules/readers.js'
import type { Action } from '../../src/schema/action.js'
import type { Ballot } from '../../src/vocabulary.js'
import { answer, CALL, play } from '../fixtures/meetings.js'
import { type Room, type Scene, SECOND, SITUATIONS } from './situations.js'

/** A motion of this kind in its natural situation, about to be made. */
export function scene(kind: string, room: Room): Scene {
  const situation = SITUATIONS[kind]
  if (situation === undefined) throw new Error(`there is no situation for ${kind}`)
  return situation(room)
}

/** The motion that was made last of its kind. */
export function made(meeting: Meeting, kind: string): Motion {
  const motion = meeting.motions.findLast((each) => each.kind === kind)
  if (motion === undefined) throw new Error(`no ${kind} was made`)
  return motion
}

/** The motion was made: the meeting after it, before anybody seconds. */
export const moved = (kind: string, room: Room): Meeting => {
  const { meeting, move } = scene(kind, room)
  return play(meeting, move)
}

/** What was moved has its second, where it waits for one. */
export const seconded = (meeting: Meeting): Meeting =>
  pendingQuestion(meeting)?.standing === 'introduced' ? play(meeting, SECOND) : meeting

/** The motion is before the body; what is done on demand is done. */
export const pending = (kind: string, room: Room): Meeting => seconded(moved(kind, room))

/** How the motion is disposed of: by a vote, by the chair, by an answer; on demand it has been already. */
export function decided(meeting: Meeting, kind: string, ballot: 'aye' | 'nay'): Meeting {
  switch (rowOf(meeting.council.rules, kind).decided) {
    case 'vote':
      return play(meeting, CALL, { type: 'vote', ballots: {}, others: ballot })
    case 'chair':
      return play(meeting, { type: 'rule', well: ballot === 'aye' })
    case 'answer':
      return play(meeting, { type: 'answer', text: 'It is.' })
    case 'demand':
      return meeting
  }
}

/** So many ayes, nays and abstentions of those who sit, in the order of their seats. */
export function counted(
  meeting: Meeting,
  { ayes, nays }: { readonly ayes: number; readonly nays: number },
): Meeting {
  const ballots = Object.fromEntries(
    meeting.council.seats.flatMap(({ member }, n): [string, Ballot][] =>
      member === null ? [] : [[member, n < ayes ? 'aye' : n < ayes + nays ? 'nay' : 'abstain']],
    ),
  )
  return play(meeting, CALL, { type: 'vote', ballots })
}

/** The refusal of an action, or undefined where it is in order. */
export function refusal(meeting: Meeting, action: Action) {
  const ruling = attempt(meeting, action)
  return ruling.inOrder ? undefined : ruling
}

/** A speech by a member who has not spoken; to another question, where it is named. */
export const speech = (meeting: Meeting, to?: string) =>
  answer(meeting, { type: 'speak', by: 'Adeyemi', ...(to === undefined ? {} : { to }) })
