import type { Meeting } from '../../meeting/meeting.js'
import { motionOf } from '../../meeting/meeting.js'
import { businessSince } from '../../meeting/moving/renewal.js'
import { BLANK } from '../../motion/edit.js'
import type { Wording } from '../../motion/effects.js'
import { type Motion, openVote } from '../../motion/motion.js'
import { stillActing } from './still-acting.js'

/** Words that the actions of a count say themselves; every other text counts only as the same or another. */
const OWN_WORDS = ['The motion, amended.', 'Another motion in its place.']

/**
 * Everything of a meeting that decides what is in order now and later, as text: equal text, equal future.
 *
 * History is left out, but for what it still forbids or allows. Motions of this meeting are named by their
 * order, and texts are compared, not read. It holds among meetings that began with the same opening.
 *
 * @example positionOf(meeting) === positionOf(replayed(meeting)) // true
 */
export function positionOf(meeting: Meeting): string {
  const { council, attendance, session, floor } = meeting
  const motions = stillActing(meeting)
  const names = new Map(motions.map(({ id }, n) => [id, `#${n}`]))
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? otherName(meeting, id)))
  const texts = new Map<string, number>()
  const textOf = (text: string): string | number => {
    if (OWN_WORDS.includes(text)) return text
    const number = texts.get(text) ?? texts.size
    texts.set(text, number)
    return text.includes(BLANK) ? `${number}${BLANK}` : number
  }
  const wordingOf = ({ text, ...rest }: Wording) => [textOf(text), rest]
  return JSON.stringify([
    council.chair,
    Object.values(attendance),
    { ...session, ruling: session.ruling && [nameOf(session.ruling.motion), session.ruling.well] },
    floor.map(nameOf),
    motions.map((motion) => partsOf(meeting, motion, nameOf, wordingOf)),
  ])
}

/** A motion that is not of the count's own making keeps its name; one that no longer matters has none. */
const otherName = (meeting: Meeting, id: string) => (motionOf(meeting, id) === undefined ? id : 'gone')

function partsOf(
  meeting: Meeting,
  motion: Motion,
  nameOf: (id: string | null) => string | null,
  wordingOf: (wording: Wording) => unknown,
) {
  const { debate, waiting, votes } = motion
  return [
    [motion.kind, motion.standing, motion.rank, motion.debatable, motion.degree, motion.mover],
    [nameOf(motion.on), nameOf(motion.renews), motion.pending.map(nameOf)],
    [nameOf(motion.substitutedBy), nameOf(motion.settledBy)],
    wordingOf(motion.introduced),
    wordingOf(motion.wording),
    motion.before && wordingOf(motion.before),
    // Of its votes the last decides, and where that is open, the one before it if it is taken again.
    [votes.length > 0, (openVote(motion) === null ? votes.slice(-1) : votes.slice(-2)).map(voteOf)],
    [
      motion.recused,
      motion.cast,
      motion.reconsidered,
      motion.method,
      motion.notice,
      motion.nominationsClosed,
    ],
    { ...debate, closedBy: nameOf(debate.closedBy) },
    waiting && { ...waiting, by: nameOf(waiting.by), stack: waiting.stack.map(nameOf) },
    [motion.stood, motion.passage],
    businessSince(meeting, motion),
  ]
}

const voteOf = ({ ballots, decision, declared }: Motion['votes'][number]) => [
  Object.values(ballots),
  decision.outcome,
  declared,
]
