import type { Terms } from '../../motion/effects.js'
import type { Term } from '../../rules/motion-row.js'
import type { Suspendable, VoteMethod } from '../../vocabulary.js'
import { limitsWords, untilWords } from './time.js'
import { listed } from './words.js'

/** What a row can ask for, as the end of "it has to name …". */
export const TERM_WORDS: Readonly<Record<Term | 'text', string>> = {
  until: 'a time',
  committee: 'a committee',
  turns: 'a number of speeches',
  seconds: 'a length of speeches',
  parts: 'the parts',
  items: 'the items',
  name: 'a name',
  method: 'a way of voting',
  rules: 'the rules that are meant',
  item: 'an item of the agenda',
  motion: 'the motion that is meant',
  office: 'an office',
  text: 'a text',
}

/** How a vote is taken, as the end of "to vote …". */
export const VOTE_METHOD_WORDS: Readonly<Record<VoteMethod, string>> = {
  'roll-call': 'by roll call',
  count: 'by a count',
  ballot: 'by ballot',
}

/** The rules that a body can suspend. */
export const SUSPENDABLE_WORDS: Readonly<Record<Suspendable, string>> = {
  debate: 'the limits of debate',
  reconsideration: 'the time within which to reconsider',
  renewal: 'the rules on moving a question again',
  agenda: 'the order of the agenda',
}

/** What a motion says beyond its text, as far as that can be changed: the end of "amended: …". */
export function termsWords({ until, committee, turns, seconds, method, rules, name, item }: Terms): string {
  const limits = turns === undefined && seconds === undefined ? [] : [limitsWords({ turns, seconds })]
  return [
    ...(until === undefined ? [] : [`until ${untilWords(until)}`]),
    ...(committee === undefined ? [] : [`to ${committee}`]),
    ...limits,
    ...(method === undefined ? [] : [VOTE_METHOD_WORDS[method]]),
    ...(rules === undefined ? [] : [listed(rules.map((rule) => SUSPENDABLE_WORDS[rule]))]),
    ...(name === undefined ? [] : [`“${name}”`]),
    ...(item === undefined ? [] : [`“${item}”`]),
  ].join(', ')
}
