import { pastMotion } from '../../council/council.js'
import { isPending, type Meeting } from '../../meeting/meeting.js'
import type { Proposition } from '../../motion/effects.js'
import type { Motion } from '../../motion/motion.js'
import type { Entry } from '../../record/facts.js'
import { restsOn } from '../decisions/rests-on.js'
import { because } from '../decisions/working.js'
import { factSentence } from '../facts/fact.js'
import { changeMade } from '../facts/moved.js'
import { repeats } from '../facts/repeats.js'
import { named, ownWords, rowIn, saysOf, wordsOf } from '../kinds/kinds.js'
import { forMarkdown } from '../text/escape.js'
import { bullets, numbered, quotation } from '../text/markdown.js'
import { questionOf, standingOf } from '../words/outcomes.js'
import { actorWithin, actorWords, capitalised, DECISION_WORDS, dateWords, listed } from '../words/words.js'
import { rollCallMarkdown } from './roll-call.js'
import { RECOUNTED, type VoteTaken, votesTaken } from './votes-taken.js'

/** The part of the minutes that is about one motion, in Markdown blocks. */
export function motionMinutes(meeting: Meeting, motion: Motion, number: number): string[] {
  const says = saysOf(meeting, motion)
  const title = `${capitalised(named(meeting, motion.id))}${says === '' ? '' : `, ${says}`}`
  const history = historyOf(meeting, motion)
  const votes = votesTaken(meeting, motion.id)
  return [
    `## ${number}. ${forMarkdown(title)}`,
    bullets(particulars(meeting, motion)),
    ...wordingBlocks(meeting, motion),
    ...(history.length === 0 ? [] : [numbered(history)]),
    ...votes.flatMap((vote, n) => voteMinutes(meeting, motion, vote, votes.length > 1 ? n + 1 : null)),
  ]
}

/** Who made it and seconded it, where it comes from, what it asks, and what became of it. */
function particulars(meeting: Meeting, motion: Motion): string[] {
  const { made } = wordsOf(motion.kind, meeting.council.rules)
  const question = questionOf(rowIn(meeting, motion))
  const readings = motion.passage.readings.map((day) =>
    day === null ? 'a day not recorded' : dateWords(day),
  )
  return [
    `${capitalised(made)} by: ${actorWithin(motion.mover)}`,
    ...seconder(meeting, motion),
    ...earlier(meeting, motion),
    ...(question === undefined ? [] : [`Question: ${question.put}`]),
    ...(readings.length === 0 ? [] : [`Readings at which it passed: ${listed(readings)}`]),
    `Outcome: ${isPending(motion) ? 'none yet, ' : ''}${standingOf(meeting, motion)}`,
  ]
}

/** Who seconded it; nothing for what one member can raise, and nobody seconds. */
function seconder(meeting: Meeting, motion: Motion): string[] {
  if (motion.seconder !== null) return [`Seconded by: ${actorWithin(motion.seconder)}`]
  const row = rowIn(meeting, motion)
  if (row?.second !== false) return ['Seconded by: nobody']
  return row.decided === 'vote' ? ['Seconded by: nobody; no second is needed'] : []
}

/** The meeting that left it to this one, where it was not made here. */
function earlier(meeting: Meeting, { id }: Motion): string[] {
  const past = pastMotion(meeting.opening.council, id)?.meeting
  if (past === undefined) return []
  return [
    `Comes from: ${past.date === null ? 'an earlier meeting' : `the meeting of ${dateWords(past.date)}`}`,
  ]
}

/** The words in which it was made, its items or parts, and how it read in the end. */
function wordingBlocks(meeting: Meeting, motion: Motion): string[] {
  const { introduced, wording } = motion
  const { items = [], parts = [] } = introduced.terms ?? {}
  const change = rowIn(meeting, motion)?.does === 'amends' ? changeMade(motion.id, meeting) : null
  const own = change ?? ownWords(meeting, motion)
  const listOf = (title: string, each: readonly Proposition[]) =>
    each.length === 0 ? [] : [title, bullets(each.map(({ text }) => text))]
  return [
    ...(own === null ? [] : [quotation(own)]),
    ...listOf('Its items:', items),
    ...listOf('The parts:', parts),
    ...(wording.text === introduced.text ? [] : ['As it stood in the end:', quotation(wording.text)]),
  ]
}

/** What happened to the motion in order; ballots are in the table, and the mover's words above. */
function historyOf(meeting: Meeting, motion: Motion): string[] {
  const about = meeting.record.filter((entry) => 'motion' in entry && entry.motion === motion.id)
  return about
    .filter((entry, n) => !IN_TABLE.includes(entry.fact) && !repeats(entry, about[n - 1], meeting))
    .map((entry) => sentence(entry, meeting))
}

const IN_TABLE: readonly Entry['fact'][] = ['voted']

/** The fact as a sentence; the wording of the motion itself stands above. */
function sentence(entry: Entry, meeting: Meeting): string {
  if (entry.fact !== 'moved') return factSentence(entry, meeting)
  return `${actorWords(entry.by)} ${wordsOf(entry.kind, meeting.council.rules).made} it.`
}

function voteMinutes(
  meeting: Meeting,
  motion: Motion,
  { vote, recounted }: VoteTaken,
  number: number | null,
): string[] {
  const title = `${number === null ? 'Vote' : `Vote ${number}`} on ${named(meeting, motion.id)}`
  const declared =
    vote.declared === null
      ? []
      : [`Declared: ${DECISION_WORDS[vote.declared]}, as the ballots that are known leave it open.`]
  return [
    `### ${forMarkdown(title)}`,
    rollCallMarkdown(meeting, motion, { vote }),
    ...(recounted ? [RECOUNTED] : []),
    bullets([...because(vote.decision), ...declared, ...restsOn(meeting, motion, vote.decision)]),
  ]
}
