import type { Act } from '../../council/origin.js'
import type { Fact } from '../../record/facts.js'
import { forTerminal } from '../text/escape.js'
import { capitalised, dateWords, quoting } from '../words/words.js'
import { relationshipChanged } from './effect.js'

/**
 * An act without a vote, in sentences: who acted and when, in which words, and what it did.
 *
 * @param act one of the council's `acts`
 * @returns plain sentences, safe for a terminal
 * @example council.acts.flatMap(actSentences)
 */
export function actSentences(act: Act): string[] {
  const { by, as, date, text, facts } = act
  const day = date === null ? '' : `On ${dateWords(date)} `
  const how = as === 'executive' ? 'acted for the body' : 'acted, as this is delegated to it'
  const who = `${day}${forTerminal(by)} ${how}, without a vote of the council:`
  return [quoting(capitalised(who), text), ...facts.flatMap(doneWords)]
}

function doneWords(fact: Fact): string[] {
  switch (fact.fact) {
    case 'relationship-changed':
      return [relationshipChanged(fact)]
    case 'letter-sent':
      return [quoting(`A letter goes to ${forTerminal(fact.to)}:`, fact.message)]
    case 'measure-taken':
      return [quoting('A measure was taken:', fact.measure)]
    case 'elected':
      return [`${forTerminal(fact.member)} became ${forTerminal(fact.office)}.`]
    default:
      return []
  }
}
