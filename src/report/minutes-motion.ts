import { isPending, type Meeting } from '../meeting/meeting.js'
import type { Motion } from '../motion/motion.js'
import type { Entry } from '../record/facts.js'
import type { MotionKind } from '../vocabulary.js'
import { forMarkdown } from './escape.js'
import { factSentence } from './fact.js'
import { bullets, numbered, quotation } from './markdown.js'
import { rollCallMarkdown } from './roll-call.js'
import { RECOUNTED, type VoteTaken, votesTaken } from './votes-taken.js'
import { actorWithin, actorWords, DECISION_WORDS, STANDING_WORDS } from './words.js'
import { because } from './working.js'

/** The part of the minutes that is about one motion, in Markdown blocks. */
export function motionMinutes(meeting: Meeting, motion: Motion, number: number): string[] {
  const history = historyOf(meeting, motion)
  const votes = votesTaken(meeting, motion.id)
  return [
    `## ${number}. Motion ${forMarkdown(motion.id)}${KINDS[motion.kind](forMarkdown(motion.on ?? ''))}`,
    bullets([
      `Moved by: ${actorWithin(motion.mover)}`,
      `Seconded by: ${seconder(meeting, motion)}`,
      `Outcome: ${isPending(motion) ? 'none yet, ' : ''}${STANDING_WORDS[motion.standing]}`,
    ]),
    quotation(motion.introduced.text),
    ...(motion.wording.text === motion.introduced.text
      ? []
      : ['As it stood in the end:', quotation(motion.wording.text)]),
    ...(history.length === 0 ? [] : [numbered(history)]),
    ...votes.flatMap((vote, n) => voteMinutes(meeting, motion, vote, votes.length > 1 ? n + 1 : null)),
  ]
}

const KINDS: Readonly<Record<MotionKind, (on: string) => string>> = {
  main: () => '',
  amend: (on) => `, to amend motion ${on}`,
  substitute: (on) => `, a substitute for motion ${on}`,
  reconsider: (on) => `, to reconsider the vote on motion ${on}`,
}

function seconder(meeting: Meeting, motion: Motion): string {
  if (motion.seconder !== null) return actorWithin(motion.seconder)
  return meeting.council.rules.motions[motion.kind].second ? 'nobody' : 'nobody; no second is needed'
}

/** What happened to the motion in order; ballots are in the table, and the mover's words above. */
function historyOf(meeting: Meeting, motion: Motion): string[] {
  const about = meeting.record.filter((entry) => 'motion' in entry && entry.motion === motion.id)
  return about.filter(({ fact }) => !IN_TABLE.includes(fact)).map((entry) => sentence(entry, meeting))
}

const IN_TABLE: readonly Entry['fact'][] = ['voted']

/** The fact as a sentence; the wording of the motion itself stands in the quotation. */
function sentence(entry: Entry, meeting: Meeting): string {
  if (entry.fact !== 'moved') return factSentence(entry, meeting)
  return `${actorWords(entry.by)} moved it.`
}

function voteMinutes(
  meeting: Meeting,
  motion: Motion,
  { vote, recounted }: VoteTaken,
  number: number | null,
): string[] {
  const title = number === null ? `Vote on motion ${motion.id}` : `Vote ${number} on motion ${motion.id}`
  const declared =
    vote.declared === null
      ? []
      : [`Declared: ${DECISION_WORDS[vote.declared]}, as the ballots that are known leave it open.`]
  return [
    `### ${forMarkdown(title)}`,
    rollCallMarkdown(meeting, motion, { vote }),
    ...(recounted ? [RECOUNTED] : []),
    bullets([...because(vote.decision), ...declared]),
  ]
}
