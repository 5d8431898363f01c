import type { Refusal } from '../kernel/ruling.js'
import { ACTION_TYPES, type ActionType, type RefusalCode, STANDINGS, UNREPORTED } from '../vocabulary.js'
import { forTerminal } from './escape.js'
import { actorWithin, actorWords, DECISION_WORDS, STANDING_WORDS } from './words.js'

/** What each action is called, as the end of "in order now: …". */
const ACTION_WORDS: Readonly<Record<ActionType, string>> = {
  arrive: 'arrive',
  leave: 'leave',
  recuse: 'recuse',
  move: 'move',
  renew: 'renew',
  second: 'second',
  'no-second': 'note that nobody seconds',
  withdraw: 'withdraw',
  speak: 'speak',
  amend: 'amend',
  substitute: 'move a substitute',
  'call-vote': 'call the vote',
  ballot: 'cast a ballot',
  vote: 'vote',
  declare: 'declare the result',
  reconsider: 'move to reconsider',
  state: 'make a statement',
}

/**
 * A refusal in sentences: what is wrong, the rule that says so, and what would be in order instead. The
 * text is plain, safe for a terminal, on one line.
 *
 * @param refusal what `attempt` or `explain` returned, or what an `OutOfOrderError` carries
 * @returns the sentences, one after the other
 * @example
 * refusalSentence(explain(meeting, { type: 'call-vote', by: 'Brandt' }))
 * // 'Motion m1 has not been seconded. Rule: …. In order now: second, withdraw.'
 */
export function refusalSentence(refusal: Refusal): string {
  const reason = REASONS[refusal.code](partsOf(refusal))
  const instead = refusal.instead.map(actionWords).join(', ')
  const open = instead === '' ? 'Nothing else is in order now.' : `In order now: ${instead}.`
  return forTerminal(`${reason} Rule: ${refusal.rule}. ${open}`)
}

function actionWords(type: string): string {
  const known = ACTION_TYPES.find((each) => each === type)
  return known === undefined ? type : ACTION_WORDS[known]
}

/** The parts of a refusal that a sentence can name. */
interface Parts {
  /** What was found, as it is: a name, a motion, a count. */
  readonly found: string
  /** ` (what was found)`, or nothing where the refusal does not say. */
  readonly foundInBrackets: string
  /** Who was found, at the start of a sentence, and inside one. */
  readonly who: string
  readonly whoWithin: string
  /** `Motion m1`, or `The motion`; and the same inside a sentence. */
  readonly motion: string
  readonly motionWithin: string
  /** Where the motion stands, as the end of "it is …"; empty where the refusal does not say. */
  readonly standing: string
  /** What was expected; undefined where the refusal does not say. */
  readonly expected: string | undefined
}

function partsOf({ found, expected }: Refusal): Parts {
  const shown = found ?? ''
  const [id = '', place = ''] = shown.split(': ', 2)
  const standing = STANDINGS.find((each) => each === place)
  return {
    found: shown,
    foundInBrackets: shown === '' ? '' : ` (${shown})`,
    who: found === undefined ? 'The member' : actorWords(found),
    whoWithin: found === undefined ? 'another member' : actorWithin(found),
    motion: id === '' ? 'The motion' : `Motion ${id}`,
    motionWithin: id === '' ? 'the motion' : `motion ${id}`,
    standing: standing === undefined ? '' : STANDING_WORDS[standing],
    expected,
  }
}

/** ` (it is …)`, where the standing is known. */
const itIs = (standing: string) => (standing === '' ? '' : ` (it is ${standing})`)

const WINDOWS: Readonly<Record<string, string>> = {
  'same-meeting': 'only at the same meeting',
  'next-meeting': 'only at the same meeting or the next one',
  'next-day': 'only on the same day or the next one',
}

/** The reason of each refusal. No code can be missing. */
const REASONS: Readonly<Record<RefusalCode, (parts: Parts) => string>> = {
  'not-a-member': ({ who }) => `${who} holds no seat on this body.`,
  'not-in-the-room': ({ who }) => `${who} is not in the room.`,
  'already-in-the-room': ({ who }) => `${who} is in the room already.`,
  'already-recused': ({ who }) => `${who} is recused from this item already.`,
  'no-quorum': ({ found, expected }) =>
    found === '' || expected === undefined
      ? 'There is no quorum.'
      : `There is no quorum: found ${found}, expected ${expected}.`,
  'nothing-pending': () => 'No motion is before the body.',
  'question-pending': ({ motionWithin, standing }) =>
    standing === ''
      ? `Another question is pending, ${motionWithin}, and is decided first.`
      : `Another question is decided first: ${motionWithin} is ${standing}.`,
  'not-pending': ({ motion, standing }) =>
    `${motion} is no longer before the body${standing === '' ? '' : `: it is ${standing}`}.`,
  'not-seconded': ({ motion }) => `${motion} has not been seconded.`,
  'already-seconded': ({ motion }) => `${motion} needs no second any more.`,
  'own-motion': ({ who, expected }) =>
    `${who} made the motion and cannot second it too; it takes ${expected ?? 'another member'}.`,
  'not-the-mover': ({ whoWithin, expected }) =>
    `Only the mover can withdraw a motion: expected ${actorWithin(expected ?? UNREPORTED)}, found ${whoWithin}.`,
  'needs-leave': ({ expected }) =>
    `The motion is before the body, and its mover cannot withdraw it alone; it takes ${expected ?? 'leave of the body'}.`,
  'not-debatable': ({ foundInBrackets }) => `A motion of this kind${foundInBrackets} is not open to debate.`,
  'not-amendable': ({ foundInBrackets, expected }) =>
    expected === undefined
      ? `A motion of this kind${foundInBrackets} cannot be amended here.`
      : `A substitute takes the place of a main motion (${expected}), not of one of another kind${foundInBrackets}.`,
  'amendment-pending': () => 'An amendment is pending, and is decided before a substitute can be moved.',
  'too-many-motions': ({ found, expected }) =>
    `There is no room for another motion${found === '' ? '' : `: found ${found}, expected ${expected ?? 'fewer'}`}.`,
  'vote-under-way': ({ motionWithin, expected }) =>
    `The vote on ${motionWithin} is under way${expected === undefined ? '' : `; what comes next is ${expected}`}.`,
  'no-vote-under-way': ({ motion, standing }) => `${motion} has not been put to the vote${itIs(standing)}.`,
  'already-voted': ({ found, who, expected }) =>
    found === ''
      ? `The ballots are in; what is missing is ${expected ?? 'nothing'}.`
      : `${who} has voted already, and a ballot that was cast stands.`,
  'out-of-turn': ({ who, expected }) =>
    expected === undefined
      ? `${who} is not called in this roll.`
      : `${who} is not next in the roll call; ${expected} is.`,
  'ballots-missing': ({ found }) => `Members in the room have no ballot${found === '' ? '' : `: ${found}`}.`,
  'ballot-of-the-absent': ({ who }) => `${who} is not in the room, and has no ballot to cast.`,
  'ballot-of-the-recused': ({ who }) => `${who} is recused from this item, and has no ballot to cast.`,
  'not-unanimous': ({ foundInBrackets }) => `A vote with such a ballot is not unanimous${foundInBrackets}.`,
  'not-undetermined': ({ found }) => {
    const known = Object.entries(DECISION_WORDS).find(([outcome]) => outcome === found)?.[1]
    if (known !== undefined) return `The ballots leave nothing open to declare: the result is ${known}.`
    return `There is no open result to declare${found === '' ? '' : `: ${found}`}.`
  },
  'not-possible': ({ found, expected }) =>
    `The ballots that are reported rule this result out: found ${found || 'another'}, expected ${expected ?? 'a result that is possible'}.`,
  'motion-unknown': ({ found }) =>
    found === '' ? 'There is no such motion.' : `There is no motion “${found}”.`,
  'name-taken': ({ found }) => `Another motion has the name already${found === '' ? '' : `: ${found}`}.`,
  'not-settled': ({ motion, standing }) => `${motion} is still pending${itIs(standing)}.`,
  'not-voted-on': ({ motion, standing }) => `${motion} was never decided by a vote${itIs(standing)}.`,
  'not-reconsiderable': ({ foundInBrackets, motionWithin, expected }) =>
    expected === undefined
      ? `A decision on a motion of this kind${foundInBrackets} cannot be reconsidered.`
      : `The vote on ${motionWithin} is not reconsidered by itself; expected ${expected}.`,
  'not-on-prevailing-side': ({ found, expected }) =>
    `Only a member who voted ${expected ?? 'with the side that won'} can move to reconsider${found === '' ? '' : `; found ${found}`}.`,
  'window-closed': ({ found, expected }) =>
    `The time to reconsider is over: it can be done ${WINDOWS[expected ?? ''] ?? 'only soon after the vote'}${found === '' ? '' : `; ${found}`}.`,
  'already-reconsidered': ({ motion }) =>
    `${motion} has been reconsidered once, and is not reconsidered twice.`,
  'same-session': ({ motion, standing }) =>
    `${motion} was settled at this meeting${itIs(standing)}, and the same question comes up again at a later one.`,
  'not-renewable': ({ motion, standing, foundInBrackets, expected }) =>
    expected === undefined
      ? `${motion} cannot be renewed${itIs(standing)}.`
      : `Only ${expected} can be renewed${foundInBrackets}.`,
}
