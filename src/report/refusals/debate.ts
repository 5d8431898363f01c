import type { Reason } from './parts.js'

/** Who may speak, on what, how often and how long. */
export const DEBATE_REASONS = {
  'not-debatable': ({ foundInBrackets }) => `A motion of this kind${foundInBrackets} is not open to debate.`,
  'debate-closed': ({ motionWithin, found }) =>
    `Debate on the question is closed${found === '' ? '' : `, by ${motionWithin}`}.`,
  'debate-begun': ({ motionWithin }) =>
    `It is too late for this: the body has begun to consider ${motionWithin}.`,
  'not-germane': ({ motionWithin, expected }) =>
    `A speech on ${motionWithin} is not about what is pending${expected === undefined ? '' : `, motion ${expected}`}.`,
  'spoken-enough': ({ found, motion, place, expected }) =>
    `${found === '' ? 'The member' : motion.replace('Motion ', '')} has spoken often enough on this question${place === '' ? '' : `: found ${place}, expected ${expected ?? 'fewer'}`}.`,
  'over-time': ({ found, expected }) =>
    `The speech is too long${found === '' ? '' : `: found ${found}, expected ${expected ?? 'fewer'}`}.`,
  'others-first': ({ whoWithin, expected }) =>
    `${expected ?? 'Another member'} comes before ${whoWithin}, having asked to speak.`,
  'already-on-the-list': ({ who }) => `${who} has asked to speak, or has the floor, already.`,
  'speakers-waiting': ({ who, found }) =>
    `${found === '' ? 'Another member' : who} has asked to speak, and is heard first.`,
  'floor-taken': ({ found, expected }) => {
    const holder = found === '' ? 'Another member' : found === 'nobody' ? 'Nobody' : found
    return `${holder} has the floor${expected === undefined ? '' : `, and not ${expected}`}.`
  },
  silenced: ({ who, expected }) =>
    `${who} was ruled out of order in debate, and may not speak${expected === undefined ? '' : `; it takes ${expected}`}.`,
  'not-silenced': () => 'Nobody is kept from speaking, so that no leave to continue is needed.',
} as const satisfies Record<string, Reason>
