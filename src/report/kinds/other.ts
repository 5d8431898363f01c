import { SUSPENDABLE_WORDS, VOTE_METHOD_WORDS } from '../words/terms.js'
import { until, untilWords } from '../words/time.js'
import { counted, listed } from '../words/words.js'
import { asked, moved } from './kind-table.js'

/** Motions about the sitting, which come before what is pending. */
export const PRIVILEGED_KINDS = {
  'orders-of-the-day': asked(
    'made',
    'call',
    'call for the orders of the day',
    () => 'for the orders of the day',
  ),
  'question-of-privilege': asked('raised', 'question of privilege', 'raise a question of privilege'),
  recess: moved('move to recess', ({ terms }) => `to recess${until(terms.until)}`),
  adjourn: moved('move to adjourn', () => 'to adjourn'),
  'fix-time-to-adjourn': moved('move to fix the time to adjourn', ({ terms, does }) => {
    const time = does === 'sets-next-meeting' ? 'the time of the next meeting' : 'the time to adjourn'
    return terms.until === undefined ? `to fix ${time}` : `to fix ${time}: ${untilWords(terms.until)}`
  }),
} as const

/** Motions that arise from what is pending, and requests of one member. */
export const INCIDENTAL_KINDS = {
  'send-to-committee': moved(
    'have it sent to a committee',
    ({ on, terms }) => `to send ${on} to ${terms.committee ?? 'a committee'}`,
  ),
  appeal: asked('made', 'appeal', 'appeal from the ruling', ({ on }) => `from the ruling on ${on}`),
  'appeal-undebatable': asked(
    'made',
    'appeal',
    'appeal from the ruling',
    ({ on }) => `from the ruling on ${on}`,
  ),
  'point-of-order': asked('raised', 'point of order', 'raise a point of order', ({ terms }) =>
    terms.against === undefined ? '' : `on the conduct of ${terms.against}`,
  ),
  'continue-speaking': moved('move for leave to continue speaking', ({ terms }) =>
    terms.against === undefined
      ? 'for leave to continue speaking'
      : `for leave for ${terms.against} to speak again`,
  ),
  'suspend-rules': moved('move to suspend the rules', ({ terms }) =>
    terms.rules === undefined
      ? 'to suspend the rules'
      : `to suspend ${listed(terms.rules.map((rule) => SUSPENDABLE_WORDS[rule]))}`,
  ),
  'take-up-out-of-order': moved('move to take up an item out of its order', ({ terms }) =>
    terms.item === undefined
      ? 'to take up an item out of its order'
      : `to take up “${terms.item}” out of its order`,
  ),
  'object-to-consideration': asked(
    'raised',
    'objection',
    'object to the consideration of the question',
    ({ on }) => `to the consideration of ${on}`,
  ),
  'divide-question': moved(
    'move to divide the question',
    ({ on, terms }) => `to divide ${on}${intoParts(terms.parts)}`,
  ),
  'divide-question-on-demand': asked(
    'made',
    'call',
    'call for independent propositions to be divided',
    ({ on, terms }) => `for ${on} to be divided${intoParts(terms.parts)}`,
  ),
  'divide-assembly': asked(
    'made',
    'call',
    'call for the vote to be counted',
    ({ on }) => `for the vote on ${on} to be counted`,
  ),
  'vote-method': moved('move to have the vote taken in another way', ({ on, terms }) =>
    terms.method === undefined
      ? `on how to vote on ${on}`
      : `to vote on ${on} ${VOTE_METHOD_WORDS[terms.method]}`,
  ),
  nominate: asked('made', 'nomination', 'nominate', ({ on, terms }) =>
    terms.name === undefined ? `in ${on}` : `of ${terms.name} in ${on}`,
  ),
  'close-nominations': moved('move to close nominations', ({ on }) => `to close the nominations for ${on}`),
  'reopen-nominations': moved(
    'move to reopen nominations',
    ({ on }) => `to reopen the nominations for ${on}`,
  ),
  inquiry: asked('made', 'inquiry', 'make an inquiry'),
  'read-papers': moved('ask leave to read papers', () => 'for leave to read papers'),
  'leave-to-withdraw': asked(
    'made',
    'request',
    'ask leave to withdraw the motion',
    ({ on }) => `for leave to withdraw ${on}`,
  ),
} as const

const intoParts = (parts: readonly unknown[] | undefined) =>
  parts === undefined ? '' : ` into ${counted(parts.length, 'part')}`
