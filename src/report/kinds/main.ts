import { limitsWords, until, untilWords } from '../words/time.js'
import { called, moved, questions } from './kind-table.js'

const COMMITTEE = 'a committee'

/** Motions that bring business before the body, and those that bring it back. */
export const MAIN_KINDS = {
  main: moved('move a main motion', () => ''),
  ordinance: called('ordinance', 'move an ordinance'),
  budget: called('budget', 'move the budget'),
  override: moved('move to override a veto', ({ on }) => `to pass ${on} over the veto`),
  'fill-vacancy': moved('move to fill a vacancy', () => 'to fill a vacancy'),
  election: called('election', 'move an election'),
  'consent-calendar': called('consent calendar', 'move the consent calendar'),
  'adopt-report': moved('move to adopt a report', () => 'to adopt a report'),
  'adopt-constitution': moved(
    'move to adopt a constitution, by-laws or rules of order',
    () => 'to adopt a constitution, by-laws or rules of order',
  ),
  'adopt-standing-rules': moved('move to adopt standing rules', () => 'to adopt standing rules'),
  'amend-constitution': moved(
    'move to amend the constitution, by-laws or rules of order',
    () => 'to amend the constitution, by-laws or rules of order',
  ),
  'amend-standing-rules': moved('move to amend standing rules', () => 'to amend standing rules'),
  'special-order': moved(
    'move to make a special order',
    ({ terms }) => `to make a special order for ${untilWords(terms.until ?? 'a later time')}`,
  ),
  'order-of-the-day': moved('take up an order of the day', () => 'an order of the day'),
  'privileged-question': moved(
    'take up a question of privilege',
    () => 'the question of privilege that was admitted',
  ),
  rescind: moved('move to rescind', ({ on }) => `to rescind ${on}`),
  reconsider: moved('move to reconsider', ({ on }) => `to reconsider the vote on ${on}`),
  'take-from-table': moved('move to take from the table', ({ on }) => `to take ${on} from the table`),
  discharge: moved('move to discharge a committee', ({ on }) => `to discharge the committee from ${on}`),
} as const

/** Motions on how the question that is pending is treated or disposed of. */
export const SUBSIDIARY_KINDS = {
  'postpone-indefinitely': moved(
    'move to postpone indefinitely',
    ({ on }) => `to postpone ${on} indefinitely`,
  ),
  amend: moved('amend', ({ on }) => `to amend ${on}`),
  substitute: moved('move a substitute', ({ on }) => `a substitute for ${on}`),
  'amend-amendment': moved('amend the amendment', ({ on }) => `to amend ${on}`),
  'fill-blank': called('proposal', 'propose what fills the blank', ({ on, terms }) =>
    terms.name === undefined
      ? `to fill the blank in ${on}`
      : `to fill the blank in ${on} with “${terms.name}”`,
  ),
  'informal-consideration': moved('move to consider informally', ({ on }) => `to consider ${on} informally`),
  commit: moved(
    'move to refer to a committee',
    ({ on, terms }) => `to refer ${on} to ${terms.committee ?? COMMITTEE}`,
  ),
  postpone: moved(
    'move to postpone',
    ({ on, terms }) => `to postpone ${on}${until(terms.until ?? 'a later time')}`,
  ),
  'limit-debate': moved('move to limit or extend debate', (about) => {
    const { turns, seconds } = about.terms
    const limits = turns === undefined && seconds === undefined ? '' : ` (${limitsWords({ turns, seconds })})`
    return `to limit or extend debate on ${questions(about)}${limits}`
  }),
  'previous-question': moved(
    'move the previous question',
    (about) => `the previous question on ${questions(about)}`,
  ),
  'lay-on-table': moved(
    'move to lay on the table',
    ({ on, terms }) => `to lay ${on} on the table${until(terms.until)}`,
  ),
} as const
