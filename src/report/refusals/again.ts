import { itIs, type Reason } from './parts.js'

const WINDOWS: Readonly<Record<string, string>> = {
  'same-meeting': 'only at the same meeting',
  'next-meeting': 'only at the same meeting or the next one',
  'next-day': 'only on the same day or the next one',
}

/** What was settled or set aside, and when it can come back. */
export const AGAIN_REASONS = {
  'motion-unknown': ({ found }) =>
    found === '' ? 'There is no such motion.' : `There is no motion “${found}”.`,
  'not-settled': ({ motion, standing }) => `${motion} has not been settled yet${itIs(standing)}.`,
  'not-voted-on': ({ motion, standing }) => `${motion} was never decided by a vote${itIs(standing)}.`,
  'not-reconsiderable': ({ foundInBrackets, motionWithin, expected }) =>
    expected === undefined
      ? `A decision on a motion of this kind${foundInBrackets} cannot be reconsidered.`
      : `The vote on ${motionWithin} is not reconsidered by itself; expected ${expected}.`,
  'not-on-prevailing-side': ({ found, expected }) =>
    `Only a member who voted ${expected ?? 'with the side that won'} can move to reconsider${found === '' ? '' : `; found ${found}`}.`,
  // Of the table, what was found is the motion; of reconsideration, the days in words.
  'window-closed': ({ found, motion, expected }) =>
    found === '' || found.includes(' ')
      ? `The time to reconsider is over: it can be done ${WINDOWS[expected ?? ''] ?? 'only soon after the vote'}${found === '' ? '' : `; ${found}`}.`
      : `${motion} is no longer on the table: a question lies there until the end of the next meeting.`,
  'already-reconsidered': ({ motion }) =>
    `${motion} has been reconsidered once, and is not reconsidered twice.`,
  'same-session': ({ motion, standing }) =>
    `${motion} was settled at this meeting${itIs(standing)}, and the same question comes up again at a later one.`,
  'not-renewable': ({ motion, standing, foundInBrackets, expected }) =>
    expected === undefined
      ? `${motion} cannot be renewed${itIs(standing)}.`
      : `Only ${expected} can be renewed${foundInBrackets}.`,
  'no-progress': ({ motionWithin }) =>
    `Nothing has been done since ${motionWithin} that would let the same be asked again.`,
  'not-set-aside': ({ motion, standing }) => `${motion} does not wait to be taken up again${itIs(standing)}.`,
  'not-referred': ({ motion, place, standing, expected }) =>
    expected === undefined || place === ''
      ? `${motion} is not with a committee${itIs(standing)}.`
      : `${motion} was referred to ${expected}, not to ${place}.`,
  'not-adopted': ({ motion, standing }) => `${motion} is not in force${itIs(standing)}.`,
} as const satisfies Record<string, Reason>
