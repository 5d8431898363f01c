import { UNREPORTED } from '../../vocabulary.js'
import { TERM_WORDS } from '../words/terms.js'
import { actorWithin, listed, spaced, withArticle } from '../words/words.js'
import type { Reason } from './parts.js'

/** What may be moved now, on what is pending, and by whom. */
export const FLOOR_REASONS = {
  'nothing-pending': () => 'No motion is before the body.',
  'question-pending': ({ motionWithin, standing }) =>
    standing === ''
      ? `Another question is pending, ${motionWithin}, and is decided first.`
      : `Another question is decided first: ${motionWithin} is ${standing}.`,
  'not-pending': ({ motion, standing }) =>
    `${motion} is no longer before the body${standing === '' ? '' : `: it is ${standing}`}.`,
  outranked: ({ motion, place, expected }) =>
    `${motion}${place === '' ? '' : `, ${withArticle(place)},`} is decided first: ${expected === undefined ? 'what is moved now' : withArticle(expected)} does not come before it.`,
  'not-seconded': ({ motion }) => `${motion} has not been seconded.`,
  'already-seconded': ({ motion }) => `${motion} needs no second any more.`,
  'own-motion': ({ who, expected }) =>
    `${who} made the motion and cannot second it too; it takes ${expected ?? 'another member'}.`,
  'not-the-mover': ({ whoWithin, expected }) =>
    `Only the mover can withdraw a motion: expected ${actorWithin(expected ?? UNREPORTED)}, found ${whoWithin}.`,
  'needs-leave': ({ expected }) =>
    `The motion is before the body, and its mover cannot withdraw it alone; it takes ${expected ?? 'leave of the body'}.`,
  'not-amendable': ({ foundInBrackets, expected }) => {
    if (expected === undefined) return `A motion of this kind${foundInBrackets} cannot be amended here.`
    return /degree \d/.test(expected)
      ? `Amendments of amendments go no deeper${foundInBrackets}: expected ${expected}.`
      : `A substitute takes the place of a main motion (${expected}), not of one of another kind${foundInBrackets}.`
  },
  'amendment-pending': () => 'An amendment is pending, and is decided before a substitute can be moved.',
  'too-many-motions': ({ found, expected }) =>
    `There is no room for another motion${found === '' ? '' : `: found ${found}, expected ${expected ?? 'fewer'}`}.`,
  'no-such-motion': ({ found, expected }) =>
    `The rulebook has no motion of this kind${found === '' ? '' : ` (${spaced(found)})`}${expected === undefined ? '' : `; expected ${expected}`}.`,
  'name-taken': ({ found }) => `Another motion has the name already${found === '' ? '' : `: ${found}`}.`,
  incomplete: ({ foundInBrackets, expected }) =>
    `The motion is not complete${foundInBrackets}: it lacks ${missing(expected)}.`,
  'no-blank': ({ motion }) => `${motion} has no blank to fill.`,
  'blank-unfilled': ({ motion }) => `${motion} has a blank that is still to be filled.`,
  'nominations-closed': ({ motionWithin }) => `Nominations for ${motionWithin} are closed.`,
  'nominations-open': ({ motionWithin }) => `Nominations for ${motionWithin} are open already.`,
  'needs-notice': ({ foundInBrackets, expected }) =>
    `A motion of this kind${foundInBrackets} takes ${expected ?? 'notice'}.`,
  'text-not-found': ({ found, expected }) =>
    `The words to change${found === '' ? '' : `, “${found}”,`} are not in the text${expected === undefined ? '' : `: “${expected}”`}.`,
  'text-ambiguous': ({ found, expected }) =>
    `The words to change${found === '' ? '' : `, “${found}”,`} are in the text more than once${expected === undefined ? '' : `: “${expected}”`}.`,
  'not-the-councils': ({ found, expected }) =>
    `The council cannot change this relationship by a motion${found === '' ? '' : ` (${found})`}; it takes ${expected ?? 'whoever may change it'}.`,
  'not-theirs-to-change': ({ found, expected }) =>
    `This relationship is not theirs to change${found === '' ? '' : ` (${found})`}; it takes ${expected ?? 'whoever may change it'}.`,
  'no-such-level': ({ foundInBrackets, expected }) =>
    `The relationship is not held at that level${foundInBrackets}${expected === undefined ? '' : `; it is held as ${expected}`}.`,
  'not-the-executive': ({ whoWithin, expected }) =>
    `An act without a vote is for the executive, or for a body that relationships are delegated to: found ${whoWithin}${expected === undefined ? '' : `, expected ${expected}`}.`,
  'not-an-executive-act': ({ foundInBrackets, expected }) =>
    `The rulebook does not let an executive do this without a vote${foundInBrackets}; it allows ${expected ?? 'other acts'}.`,
  'not-an-ordinance': ({ motion }) => `${motion} is no ordinance, and has no readings.`,
} as const satisfies Record<string, Reason>

/** What a motion lacks: the terms of its row, or its text. */
function missing(expected: string | undefined): string {
  const terms = (expected ?? '').split(', ').filter((term) => term !== '')
  if (terms.length === 0) return 'a part'
  const known = Object.entries(TERM_WORDS)
  return listed(terms.map((term) => known.find(([each]) => each === term)?.[1] ?? term))
}
