import { knownMotion, type Meeting } from '../../meeting/meeting.js'
import { named, nameOfKind, rowIn } from '../kinds/kinds.js'
import { actorWords, capitalised, quoting, withArticle } from '../words/words.js'
import type { ChairFact, FactOf } from './fact-of.js'

/** What the chair ruled, answered and asked, and what followed from it. */
export function chairSentence(entry: ChairFact, meeting: Meeting): string {
  const name = named(meeting, entry.motion)
  switch (entry.fact) {
    case 'ruled':
      return ruled(entry, meeting)
    case 'answered':
      return quoting(`The chair answered ${name}:`, entry.text)
    case 'silenced':
      return `${actorWords(entry.by)} may not speak any more, by the ruling on ${name}.`
    case 'unsilenced':
      return `${actorWords(entry.by)} may speak again (${name}).`
    case 'ruling-stands':
      return `The ruling of the chair on ${name} stands (${named(meeting, entry.by)}).`
    case 'ruling-reversed':
      return `The ruling of the chair on ${name} was reversed (${named(meeting, entry.by)}).`
    case 'consent-asked':
      return `The chair asked whether anybody objects to ${name}.`
    case 'objected':
      return `${actorWords(entry.by)} objected, so that ${name} is voted on.`
    case 'consented':
      return `Nobody objected to ${name}.`
    case 'designated': {
      const { rules } = meeting.council
      const kind = entry.as === 'amend' ? 'amendment' : entry.as === 'substitute' ? 'substitute' : undefined
      return `The chair said that ${name} is ${withArticle(kind ?? nameOfKind(entry.as, rules))}.`
    }
  }
}

function ruled({ motion: id, well, text }: FactOf<'ruled'>, meeting: Meeting): string {
  const name = named(meeting, id)
  const point = knownMotion(meeting, id)
  const admits = point !== undefined && rowIn(meeting, point)?.does === 'admits-question'
  const ruling = admits
    ? `The chair ${well ? 'admitted' : 'did not admit'} ${name}`
    : `${capitalised(name)} was ruled ${well ? '' : 'not '}well taken`
  return text === undefined ? `${ruling}.` : quoting(`${ruling}:`, text)
}
