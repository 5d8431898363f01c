import type { Reason } from './parts.js'

/** What goes to the mayor and comes back, and who votes, abstains or sits only in some cases. */
export const EXECUTIVE_REASONS = {
  'with-the-mayor': ({ motion }) => `${motion} was passed, and is with the mayor.`,
  'not-with-the-mayor': ({ motion, standing }) =>
    standing === ''
      ? `${motion} is not with the mayor.`
      : `${motion} is not with the mayor: it is ${standing}.`,
  'not-the-mayor': ({ who, expected }) =>
    expected === undefined ? `${who} is not the mayor.` : `${who} is not the mayor: that is ${expected}.`,
  'cannot-be-vetoed': ({ motion, place }) =>
    `${motion} does not go to the mayor${place === '' ? '' : ` (${place})`}: it takes effect when it is passed.`,
  'veto-too-late': ({ found, expected }) =>
    `The days for a veto are over${found === '' ? '' : `: ${found}`}${expected === undefined ? '' : `, expected ${expected}`}.`,
  'signature-awaited': ({ found, expected }) =>
    `The mayor can still sign or veto it${found === '' ? '' : `: ${found}`}${expected === undefined ? '' : `, expected ${expected}`}.`,
  'no-line-veto': ({ motion }) => `${motion} is vetoed whole or not at all.`,
  'no-substitute-with-veto': ({ motion }) =>
    `No substitute for ${motion.toLowerCase()} can be returned with a veto.`,
  'not-vetoed': ({ motion, standing }) =>
    `${motion} is not under a veto${standing === '' ? '' : `: it is ${standing}`}.`,
  'override-too-late': ({ found, expected }) =>
    `The days for passing it over the veto are over${found === '' ? '' : `: ${found}`}${expected === undefined ? '' : `, expected ${expected}`}.`,
  'no-casting-vote': ({ who, expected }) =>
    `${who} presides, and does not vote on this question${expected === undefined ? '' : ` (her cases: ${expected})`}.`,
  'may-not-abstain': ({ who }) => `${who} is in the room, and may not abstain without leave of the body.`,
  'no-lot-needed': ({ motion, expected }) =>
    `Nobody is drawn by lot for ${motion.toLowerCase()}${expected === undefined ? '' : ` (expected ${expected})`}: either a quorum is there, or no lot can make one.`,
  'seat-not-vacant': ({ found }) =>
    found === ''
      ? 'The seat is not vacant.'
      : `The seat “${found}” is not vacant, or its new member holds one.`,
  'not-returned': ({ motion }) => `${motion} did not come back from the mayor with a veto.`,
} as const satisfies Record<string, Reason>
