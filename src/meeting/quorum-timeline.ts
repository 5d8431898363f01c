import type { ActionType } from '../vocabulary.js'
import { act } from './act.js'
import { opened } from './convene.js'
import { type Meeting, pendingQuestion } from './meeting.js'
import { type Presence, presence } from './presence.js'

/** A moment at which who is there, or how many are needed, changed. */
export interface QuorumMoment extends Presence {
  /** The number of the action after which it is so, counted from 0; -1 for the opening. */
  readonly action: number
  /** What changed it: somebody came, left, resigned or recused herself, a seat was filled, a question came up. */
  readonly after: 'opening' | ActionType
  /** The question that the count is for, from which members may be recused; null between questions. */
  readonly question: string | null
}

/**
 * The quorum of a meeting as it went: a moment for the opening, and one for each time that presence or need
 * changed, for the question that was then before the body. Played again from the record, never stored.
 *
 * @returns the moments in order; `met` is null where it depends on who is unreported
 * @example quorumTimeline(meeting).filter(({ met }) => met === false) // when business had to stop
 */
export function quorumTimeline(meeting: Meeting): QuorumMoment[] {
  let at = opened(meeting.opening)
  const moments = [momentAt(at, -1, 'opening')]
  for (const [number, action] of meeting.actions.entries()) {
    at = act(at, action)
    const next = momentAt(at, number, action.type)
    const last = moments.at(-1)
    if (last === undefined || differs(last, next)) moments.push(next)
  }
  return moments
}

function momentAt(meeting: Meeting, action: number, after: QuorumMoment['after']): QuorumMoment {
  const question = pendingQuestion(meeting)
  return { action, after, question: question?.id ?? null, ...presence(meeting, question) }
}

const differs = (a: Presence, b: Presence) =>
  a.need !== b.need || a.present !== b.present || a.met !== b.met || a.unreported !== b.unreported
