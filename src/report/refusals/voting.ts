import { VOTE_METHODS } from '../../vocabulary.js'
import { VOTE_METHOD_WORDS } from '../words/terms.js'
import { DECISION_WORDS } from '../words/words.js'
import { itIs, type Reason } from './parts.js'

/** How votes are taken, and results declared. */
export const VOTING_REASONS = {
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
  'not-the-tally': ({ foundInBrackets, expected }) =>
    `The numbers of the vote${foundInBrackets} are not those of its ballots${expected === undefined ? '' : `; expected ${expected}`}.`,
  'no-vote-to-divide': () => 'There is no vote whose result is open, so that there is none to be counted.',
  'needs-roll-call': ({ foundInBrackets, expected }) => {
    const method = VOTE_METHODS.find((each) => each === expected)
    const how = method === undefined ? 'so that every ballot is known' : VOTE_METHOD_WORDS[method]
    return `The vote was ordered to be taken ${how}, and ballots are not reported${foundInBrackets}.`
  },
} as const satisfies Record<string, Reason>
