import { type Meeting, motionOf } from '../../meeting/meeting.js'
import type { Entry } from '../../record/facts.js'
import { restsOn } from '../decisions/rests-on.js'
import { because } from '../decisions/working.js'
import { RECOUNTED, votesTaken } from '../minutes/votes-taken.js'
import { COLUMNS } from '../text/columns.js'
import { wrap } from '../text/escape.js'
import { type Paint, type PaintRole, plain } from '../text/paint.js'
import { factSentence } from './fact.js'
import { repeats } from './repeats.js'

/**
 * A meeting told from its record, in lines of at most 80 columns for a terminal: what happened, in order,
 * and under each vote how its decision came about.
 *
 * @param meeting a meeting, over or still going on
 * @param paint colours the lines, where the caller wants colour
 * @returns the lines
 * @example console.log(narrateMeeting(meeting).join('\n'))
 */
export function narrateMeeting(meeting: Meeting, paint: Paint = plain): string[] {
  return meeting.record.flatMap((entry, n) => {
    if (repeats(entry, meeting.record[n - 1], meeting)) return []
    const role = roleOf(entry)
    const lines = wrap(factSentence(entry, meeting), COLUMNS, '', '  ')
    return [
      ...lines.map((line) => (role === null ? line : paint(line, role))),
      ...workingUnder(entry, n, meeting).map((line) => paint(line, 'quiet')),
    ]
  })
}

function roleOf(entry: Entry): PaintRole | null {
  switch (entry.fact) {
    case 'convened':
    case 'adjourned':
      return 'strong'
    case 'decided':
    case 'declared':
      if (entry.outcome === 'undetermined') return 'strong'
      return entry.outcome === 'carried' ? 'good' : 'bad'
    default:
      return null
  }
}

function workingUnder(entry: Entry, n: number, meeting: Meeting): string[] {
  if (entry.fact !== 'decided') return []
  const taken = votesTaken(meeting, entry.motion).find((each) => each.entry === n)
  if (taken === undefined) return []
  const motion = motionOf(meeting, entry.motion)
  const doubts = motion === undefined ? [] : restsOn(meeting, motion, taken.vote.decision)
  return [...(taken.recounted ? [RECOUNTED] : []), ...because(taken.vote.decision), ...doubts].flatMap(
    (sentence) => wrap(sentence, COLUMNS, '    ', '      '),
  )
}
