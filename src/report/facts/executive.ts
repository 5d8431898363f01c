import type { Meeting } from '../../meeting/meeting.js'
import { named } from '../kinds/kinds.js'
import { actorWords, capitalised, listed, quoting } from '../words/words.js'
import type { ExecutiveFact } from './fact-of.js'

/** What the mayor did with what was passed, and who came to and from the seats. */
export function executiveSentence(entry: ExecutiveFact, meeting: Meeting): string {
  switch (entry.fact) {
    case 'presented':
      return `${capitalised(named(meeting, entry.motion))} was passed, and goes to the mayor for signature.`
    case 'signed':
      return `${actorWords(entry.by)} signed ${named(meeting, entry.motion)}.`
    case 'lapsed':
      return `The days for a veto are over: ${named(meeting, entry.motion)} stands without a signature.`
    case 'vetoed': {
      const lines = listed(entry.lines.map((line) => `“${line}”`))
      const what = entry.lines.length === 0 ? '' : ` in part (${lines})`
      const said = `${actorWords(entry.by)} vetoed ${named(meeting, entry.motion)}${what}`
      return entry.message === null ? `${said}.` : quoting(`${said}, with this message:`, entry.message)
    }
    case 'overridden':
      return `By ${named(meeting, entry.by)}, ${named(meeting, entry.motion)} was passed over the veto.`
    case 'excused':
      return `${actorWords(entry.member)} was excused from voting on ${named(meeting, entry.motion)}.`
    case 'drawn-by-lot':
      return `Drawn by lot to make a quorum on ${named(meeting, entry.motion)}: ${listed(entry.members)}.`
    case 'resigned':
      return `${actorWords(entry.by)} resigned: ${entry.seat} is vacant.`
    case 'seat-filled':
      return `${capitalised(entry.seat)} is filled: ${entry.member} holds it.`
  }
}
