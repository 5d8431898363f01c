import type { Meeting } from '../../meeting/meeting.js'
import { named, nameOfKind } from '../kinds/kinds.js'
import { SUSPENDABLE_WORDS } from '../words/terms.js'
import { until, untilWords } from '../words/time.js'
import { actorWords, capitalised, dateWords, listed, quoting, withArticle } from '../words/words.js'
import type { SittingFact } from './fact-of.js'

/** What happened to the sitting and its agenda. */
export function sittingSentence(entry: SittingFact, meeting: Meeting): string {
  switch (entry.fact) {
    case 'reported':
      return quoting(`${capitalised(entry.by)} reported on ${named(meeting, entry.motion)}:`, entry.text)
    case 'pulled':
      return quoting(
        `${actorWords(entry.by)} had an item taken out of ${named(meeting, entry.motion)}:`,
        entry.text,
      )
    case 'notice-given': {
      const kind = withArticle(nameOfKind(entry.kind, meeting.council.rules))
      return quoting(`${actorWords(entry.by)} gave notice of ${kind} at a later meeting:`, entry.text)
    }
    case 'taken-up':
      return quoting('The body took up what came next:', entry.item)
    case 'suspended': {
      const rules = listed(entry.rules.map((rule) => SUSPENDABLE_WORDS[rule]))
      return `Suspended by ${named(meeting, entry.by)}, until the next question is settled: ${rules}.`
    }
    case 'recessed':
      return `The meeting is in recess${until(entry.until)}.`
    case 'called-to-order':
      return 'The meeting was called to order again.'
    case 'told-time':
      return `It was ${entry.time}.`
    case 'closing-time-set':
      return `The time to adjourn is ${entry.until === null ? 'still to be named' : untilWords(entry.until)}.`
    case 'next-meeting-set':
      return `The next meeting is ${entry.until === null ? 'at a time still to be named' : `fixed for ${untilWords(entry.until)}`}.`
    case 'closed':
      return 'The meeting stands adjourned.'
    case 'adjourned':
      return entry.date === null
        ? 'The meeting was adjourned.'
        : `The meeting of ${dateWords(entry.date)} was adjourned.`
  }
}
