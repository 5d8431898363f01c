import type { Rulebook } from '../../rules/rulebook.js'
import { ACTION_TYPES, type ActionType } from '../../vocabulary.js'
import { wordsOf } from '../kinds/kinds.js'

/** What each action is called, as the end of "in order now: …"; the verb comes first. */
export const ACTION_WORDS: Readonly<Record<ActionType, string>> = {
  arrive: 'arrive',
  leave: 'leave',
  recuse: 'recuse',
  move: 'move a main motion',
  renew: 'renew an earlier motion',
  second: 'second',
  'no-second': 'note that nobody seconds',
  proceed: 'proceed without a second',
  withdraw: 'withdraw',
  speak: 'speak',
  amend: 'amend',
  substitute: 'move a substitute',
  'ask-to-speak': 'ask to speak',
  recognize: 'recognize a member',
  yield: 'yield the floor',
  'call-vote': 'call the vote',
  ballot: 'cast a ballot',
  vote: 'vote',
  declare: 'declare the result',
  reconsider: 'move to reconsider',
  rule: 'rule on the point',
  answer: 'answer the inquiry',
  'ask-consent': 'ask for unanimous consent',
  object: 'object',
  'no-objection': 'note that nobody objects',
  designate: 'say whether it amends or substitutes',
  pull: 'take an item out',
  notice: 'give notice of a motion',
  report: 'report from a committee',
  'take-up': 'take up what comes next',
  'call-to-order': 'call the meeting to order',
  sign: 'sign what was passed',
  veto: 'veto what was passed',
  lapse: 'note that it stands unsigned',
  'draw-lots': 'draw lots for a quorum',
  resign: 'resign',
  time: 'tell the time',
  state: 'make a statement',
}

/**
 * What would be in order instead, in words: actions, and motions of every kind, each once. What is moved
 * stands together, so that "move" is said once.
 *
 * @example insteadWords(['second', 'adjourn', 'recess']) // 'second, move to adjourn, to recess'
 */
export function insteadWords(names: readonly string[], rules?: Rulebook): string {
  const words = [...new Set(names.map((name) => wordsFor(name, rules)))]
  const moved = words.filter((each) => each.startsWith(MOVE))
  const others = words.filter((each) => !each.startsWith(MOVE))
  const [first, ...rest] = moved
  return [
    ...others,
    ...(first === undefined ? [] : [first]),
    ...rest.map((each) => each.slice(MOVE.length)),
  ].join(', ')
}

const MOVE = 'move '

function wordsFor(name: string, rules: Rulebook | undefined): string {
  const action = ACTION_TYPES.find((each) => each === name)
  return action === undefined ? wordsOf(name, rules).toMake : ACTION_WORDS[action]
}
