import { pastMotion } from '../../council/council.js'
import type { Meeting } from '../../meeting/meeting.js'
import type { Fact } from '../../record/facts.js'
import { UNREPORTED } from '../../vocabulary.js'
import { named } from '../kinds/kinds.js'
import { forTerminal } from '../text/escape.js'
import { actorWords, capitalised, counted, dateWords, quoting } from '../words/words.js'
import { chairSentence } from './chair.js'
import { effectSentence } from './effect.js'
import { executiveSentence } from './executive.js'
import type { FactOf } from './fact-of.js'
import { floorSentence } from './floor.js'
import { movedSentence } from './moved.js'
import { sittingSentence } from './sitting.js'
import { voteSentence } from './vote.js'

/**
 * One fact of the record as a sentence. The text is plain, safe for a terminal, on one line; no name is
 * made up for a member whom the sources do not name, and no number where none is reported.
 *
 * @param entry the fact, as it stands in `meeting.record`
 * @param meeting the meeting that it belongs to, for the wording and the kind of motions
 * @example meeting.record.map((entry) => factSentence(entry, meeting))
 */
export function factSentence(entry: Fact, meeting: Meeting): string {
  return forTerminal(sentenceOf(entry, meeting))
}

function sentenceOf(entry: Fact, meeting: Meeting): string {
  switch (entry.fact) {
    case 'convened':
      return convened(entry, meeting)
    case 'arrived':
      return `${actorWords(entry.by)} arrived.`
    case 'left':
      return `${actorWords(entry.by)} left.`
    case 'recused': {
      const start = `${actorWords(entry.by)} is recused from ${named(meeting, entry.motion)}`
      return entry.reason === undefined ? `${start}.` : quoting(`${start}:`, entry.reason)
    }
    case 'moved':
      return movedSentence(entry, meeting)
    case 'renewed':
      return `${capitalised(named(meeting, entry.motion))} brings back ${named(meeting, entry.renews)}${ofWhichMeeting(entry.renews, meeting)}.`
    case 'seconded':
      return `${actorWords(entry.by)} seconded ${named(meeting, entry.motion)}.`
    case 'not-seconded':
      return `Nobody seconded ${named(meeting, entry.motion)}.`
    case 'withdrawn':
      return `${actorWords(entry.by)} withdrew ${named(meeting, entry.motion)}.`
    case 'spoke': {
      const start = `${actorWords(entry.by)} spoke on ${named(meeting, entry.motion)}`
      return entry.text === undefined ? `${start}.` : quoting(`${start}:`, entry.text)
    }
    case 'stated':
      return quoting(`${speakerWords(entry.by)} said for the record:`, entry.text)
    case 'put-to-vote':
    case 'voted':
    case 'decided':
    case 'declared':
    case 'amended':
    case 'replaced':
    case 'settled':
    case 'reconsidered':
    case 'vote-method-set':
      return voteSentence(entry, meeting)
    case 'relationship-changed':
    case 'letter-sent':
    case 'measure-taken':
    case 'elected':
    case 'reversed':
      return effectSentence(entry, meeting)
    case 'ruled':
    case 'answered':
    case 'silenced':
    case 'unsilenced':
    case 'ruling-stands':
    case 'ruling-reversed':
    case 'consent-asked':
    case 'objected':
    case 'consented':
    case 'designated':
      return chairSentence(entry, meeting)
    case 'reported':
    case 'pulled':
    case 'notice-given':
    case 'taken-up':
    case 'suspended':
    case 'recessed':
    case 'called-to-order':
    case 'told-time':
    case 'closing-time-set':
    case 'next-meeting-set':
    case 'closed':
    case 'adjourned':
      return sittingSentence(entry, meeting)
    case 'presented':
    case 'signed':
    case 'lapsed':
    case 'vetoed':
    case 'overridden':
    case 'excused':
    case 'drawn-by-lot':
    case 'resigned':
    case 'seat-filled':
      return executiveSentence(entry, meeting)
    default:
      return floorSentence(entry, meeting)
  }
}

/** Anybody can speak for the record, so the unnamed speaker need not be a member. */
const speakerWords = (by: string) => (by === UNREPORTED ? 'A speaker whom the sources do not name' : by)

function convened({ date, present, unreported }: FactOf<'convened'>, { council }: Meeting): string {
  const day = date === null ? 'on a day that is not recorded' : `on ${dateWords(date)}`
  const start = `${capitalised(council.name)} convened ${day}`
  if (unreported === 0) return `${start}, with ${counted(present, 'member')} present.`
  if (present === 0) return `${start}; who was present is not reported.`
  if (!council.seatsKnown)
    return `${start}, with ${counted(present, 'member')} known to be present; who else was is not reported.`
  return `${start}, with ${counted(present, 'member')} known to be present; of ${unreported} more it is not reported whether they were.`
}

function ofWhichMeeting(id: string, meeting: Meeting): string {
  const past = pastMotion(meeting.council, id)?.meeting
  if (past === undefined) return ''
  return past.date === null ? ' of an earlier meeting' : ` of the meeting of ${dateWords(past.date)}`
}
