import type { Meeting } from '../../meeting/meeting.js'
import { named } from '../kinds/kinds.js'
import { forTerminal } from '../text/escape.js'
import { KIND_WORDS, levelWords, untilWords } from '../words/relationships.js'
import { quoting, RELATIONSHIP_WORDS } from '../words/words.js'
import type { EffectFact, FactOf } from './fact-of.js'

/** What an adopted motion did to the council's state, or what was taken back of it. */
export function effectSentence(entry: EffectFact, meeting: Meeting): string {
  switch (entry.fact) {
    case 'relationship-changed':
      return relationshipChanged(entry)
    case 'letter-sent':
      return quoting(`A letter goes to ${entry.to}:`, entry.message)
    case 'measure-taken':
      return quoting('The council resolved on a measure:', entry.measure)
    case 'elected':
      return `${entry.member} was elected ${entry.office}.`
    case 'reversed':
      return `What ${named(meeting, entry.motion)} had done was taken back.`
  }
}

/** What became of a relationship, as a sentence. */
export function relationshipChanged(fact: FactOf<'relationship-changed'>): string {
  const { from, to } = fact
  const kind = KIND_WORDS[fact.kind ?? 'sister-city']
  const relationship = `${kind} relationship with ${forTerminal(fact.with)}${levelWords(fact.level)}`
  const until = fact.until === undefined ? '' : ` ${untilWords(fact.until)}`
  if (from === null) return `A ${relationship} is on the books, ${RELATIONSHIP_WORDS[to]}${until}.`
  return from === to
    ? `The ${relationship} stays ${RELATIONSHIP_WORDS[to]}${until}.`
    : `The ${relationship}, until now ${RELATIONSHIP_WORDS[from]}, is ${RELATIONSHIP_WORDS[to]}${until}.`
}
