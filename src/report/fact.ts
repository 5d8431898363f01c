import { pastMotion } from '../council/council.js'
import { knownMotion, type Meeting } from '../meeting/meeting.js'
import type { Fact } from '../record/facts.js'
import type { Ballot, DecisionOutcome, MotionKind, Outcome } from '../vocabulary.js'
import { UNREPORTED } from '../vocabulary.js'
import { forTerminal } from './escape.js'
import { actorWords, capitalised, counted, dateWords, quoting, RELATIONSHIP_WORDS } from './words.js'

/**
 * One fact of the record as a sentence. The text is plain, safe for a terminal, on one line; no name is
 * made up for a member whom the sources do not name, and no number where none is reported.
 *
 * @param entry the fact, as it stands in `meeting.record`
 * @param meeting the meeting that it belongs to, for the wording of motions
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
    case 'recused':
      return entry.reason === undefined
        ? `${actorWords(entry.by)} is recused from motion ${entry.motion}.`
        : quoting(`${actorWords(entry.by)} is recused from motion ${entry.motion}:`, entry.reason)
    case 'moved':
      return moved(entry, meeting)
    case 'renewed':
      return `Motion ${entry.motion} brings back motion ${entry.renews}${ofWhichMeeting(entry.renews, meeting)}.`
    case 'seconded':
      return `${actorWords(entry.by)} seconded motion ${entry.motion}.`
    case 'not-seconded':
      return `Nobody seconded motion ${entry.motion}.`
    case 'withdrawn':
      return `${actorWords(entry.by)} withdrew motion ${entry.motion}.`
    case 'spoke':
      return entry.text === undefined
        ? `${actorWords(entry.by)} spoke on motion ${entry.motion}.`
        : quoting(`${actorWords(entry.by)} spoke on motion ${entry.motion}:`, entry.text)
    case 'stated':
      return quoting(`${speakerWords(entry.by)} said for the record:`, entry.text)
    case 'put-to-vote':
      return `${actorWords(entry.by)} called for the vote on motion ${entry.motion}.`
    case 'voted':
      return `${actorWords(entry.by)} ${BALLOT_CAST[entry.ballot]} on motion ${entry.motion}.`
    case 'decided':
      return DECIDED[entry.outcome](entry.motion)
    case 'declared':
      return `The result was declared: ${DECLARED[entry.outcome](entry.motion)}`
    case 'amended':
      return quoting(
        `Motion ${entry.motion} was amended by motion ${entry.by}, and then read:`,
        wordingOf(entry.by, meeting),
      )
    case 'replaced':
      return meeting.council.rules.conduct.substituteCarried.effect === 'finishes-item'
        ? `Motion ${entry.by} took the place of motion ${entry.motion}, and the item was finished.`
        : `Motion ${entry.motion} took the wording of motion ${entry.by}, and was still to be put.`
    case 'settled':
      return SETTLED[entry.outcome](entry.motion)
    case 'reconsidered':
      return `Motion ${entry.motion} is before the body again.`
    case 'reversed':
      return `What motion ${entry.motion} had done was taken back.`
    case 'relationship-changed':
      return relationshipChanged(entry)
    case 'letter-sent':
      return quoting(`A letter goes to ${entry.to}:`, entry.message)
    case 'measure-taken':
      return quoting('The council resolved on a measure:', entry.measure)
    case 'adjourned':
      return entry.date === null
        ? 'The meeting was adjourned.'
        : `The meeting of ${dateWords(entry.date)} was adjourned.`
  }
}

/** Anybody can speak for the record, so the unnamed speaker need not be a member. */
const speakerWords = (by: string) => (by === UNREPORTED ? 'A speaker whom the sources do not name' : by)

function convened(
  { date, present, unreported }: Extract<Fact, { fact: 'convened' }>,
  { council }: Meeting,
): string {
  const day = date === null ? 'on a day that is not recorded' : `on ${dateWords(date)}`
  const start = `${capitalised(council.name)} convened ${day}`
  if (unreported === 0) return `${start}, with ${counted(present, 'member')} present.`
  if (present === 0) return `${start}; who was present is not reported.`
  return `${start}, with ${counted(present, 'member')} known to be present; of ${unreported} more it is not reported whether they were.`
}

/** What a motion of this meeting or an earlier one was moved as. */
function wordingOf(id: string, meeting: Meeting): string {
  return knownMotion(meeting, id)?.introduced.text ?? 'wording not recorded'
}

const MOVED: Readonly<Record<MotionKind, (id: string, on: string) => string>> = {
  main: (id) => `motion ${id}:`,
  amend: (id, on) => `motion ${id}, that motion ${on} be amended to read:`,
  substitute: (id, on) => `motion ${id}, a substitute for motion ${on}:`,
  reconsider: (id, on) => `motion ${id}, to reconsider the vote on motion ${on}.`,
}

function moved({ by, motion, kind, on }: Extract<Fact, { fact: 'moved' }>, meeting: Meeting): string {
  const start = `${actorWords(by)} moved ${MOVED[kind](motion, on ?? 'that was pending')}`
  return kind === 'reconsider' ? start : quoting(start, wordingOf(motion, meeting))
}

function ofWhichMeeting(id: string, meeting: Meeting): string {
  const past = pastMotion(meeting.council, id)?.meeting
  if (past === undefined) return ''
  return past.date === null ? ' of an earlier meeting' : ` of the meeting of ${dateWords(past.date)}`
}

function relationshipChanged(fact: Extract<Fact, { fact: 'relationship-changed' }>): string {
  const { from, to } = fact
  const relationship = `sister-city relationship with ${fact.with}`
  if (from === null) return `A ${relationship} is on the books, ${RELATIONSHIP_WORDS[to]}.`
  return from === to
    ? `The ${relationship} stays ${RELATIONSHIP_WORDS[to]}.`
    : `The ${relationship}, until now ${RELATIONSHIP_WORDS[from]}, is ${RELATIONSHIP_WORDS[to]}.`
}

const BALLOT_CAST: Readonly<Record<Ballot, string>> = {
  aye: 'voted aye',
  nay: 'voted nay',
  abstain: 'abstained',
  recused: 'was recused and did not vote',
  absent: 'was absent and did not vote',
  unreported: 'cast a ballot, or none, that is not reported,',
}

const DECLARED: Readonly<Record<Exclude<DecisionOutcome, 'undetermined'>, (id: string) => string>> = {
  carried: (id) => `motion ${id} carried.`,
  lost: (id) => `motion ${id} was lost.`,
  'no-quorum': (id) => `there was no quorum for motion ${id}, and it is still pending.`,
}

const DECIDED: Readonly<Record<DecisionOutcome, (id: string) => string>> = {
  carried: (id) => `Motion ${id} carried.`,
  lost: (id) => `Motion ${id} was lost.`,
  'no-quorum': (id) => `There was no quorum for the vote on motion ${id}, and it decided nothing.`,
  undetermined: (id) => `The ballots, as far as they are known, leave the vote on motion ${id} open.`,
}

const SETTLED: Readonly<Record<Outcome, (id: string) => string>> = {
  adopted: (id) => `Motion ${id} was adopted.`,
  rejected: (id) => `Motion ${id} was rejected.`,
  'letter-instead': (id) => `A letter was adopted in the place of motion ${id}.`,
  replaced: (id) => `Another motion was adopted in the place of motion ${id}.`,
  withdrawn: (id) => `Motion ${id} is withdrawn.`,
  died: (id) => `Motion ${id} died for want of a second.`,
}
