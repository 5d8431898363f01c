import { SUSPENDABLE } from '../../vocabulary.js'
import { SUSPENDABLE_WORDS } from '../words/terms.js'
import { listed, spaced } from '../words/words.js'
import { inBrackets, type Reason } from './parts.js'

const AWAITED: Readonly<Record<string, string>> = {
  chair: 'waits for a ruling of the chair',
  answer: 'waits for an answer of the chair',
}

/** What waits for the chair, what the chair may do, and what the body may suspend. */
export const CHAIR_REASONS = {
  'awaiting-ruling': ({ foundInBrackets, expected }) =>
    `What is pending${foundInBrackets} ${AWAITED[expected ?? 'chair'] ?? 'is done at once'}, and is not voted on.`,
  'no-ruling-awaited': ({ foundInBrackets }) =>
    `What is pending${foundInBrackets} is not for the chair to decide or answer in this way.`,
  'no-ruling': () => 'There is no ruling of the chair to appeal from: an appeal follows the ruling at once.',
  'consent-asked': ({ motionWithin }) =>
    `The chair has asked whether anybody objects to ${motionWithin}, and that is answered first.`,
  'no-consent-asked': () => 'Unanimous consent is not being asked for.',
  'not-by-consent': () => 'This body settles no question by unanimous consent.',
  'not-designated': ({ motion, place }) =>
    place === ''
      ? `It is not for the chair to say what ${motion.replace('Motion', 'motion')} is: its form makes it an amendment or a substitute.`
      : `${motion} cannot become that by the word of the chair: it was moved to ${spaced(place)}.`,
  'not-suspendable': ({ found, expected }) => {
    const open = expected === 'none' ? 'no rules of conduct' : expected && rulesWords(expected)
    return `This body cannot suspend ${found === '' ? 'that' : rulesWords(found)}${open === undefined || open === '' ? '' : `; it can suspend ${open}`}.`
  },
  'reading-too-soon': ({ found, expected }) =>
    `It is too soon for the next reading${inBrackets(found)}${expected === undefined ? '' : `: it is due ${expected}`}.`,
  'not-a-regular-meeting': ({ motion }) =>
    `${motion} is read again at a regular meeting, and this is a special one.`,
} as const satisfies Record<string, Reason>

/** `debate, agenda` as the rules that are meant. */
function rulesWords(rules: string): string {
  const words = rules.split(', ').map((rule) => {
    const known = SUSPENDABLE.find((each) => each === rule)
    return known === undefined ? rule : SUSPENDABLE_WORDS[known]
  })
  return listed(words)
}
