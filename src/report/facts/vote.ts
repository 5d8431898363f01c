import { knownMotion, type Meeting } from '../../meeting/meeting.js'
import { substituteFinishes } from '../../motion/readings.js'
import type { Ballot, DecisionOutcome, Outcome } from '../../vocabulary.js'
import { named, rowIn } from '../kinds/kinds.js'
import { answerTo, fell, questionOf } from '../words/outcomes.js'
import { VOTE_METHOD_WORDS } from '../words/terms.js'
import { actorWords, capitalised, quoting } from '../words/words.js'
import type { FactOf, VoteFact } from './fact-of.js'
import { changeMade } from './moved.js'

/** How a question was voted on, and what became of it. */
export function voteSentence(entry: VoteFact, meeting: Meeting): string {
  const name = named(meeting, entry.motion)
  switch (entry.fact) {
    case 'put-to-vote':
      return `${actorWords(entry.by)} called for the vote on ${name}.`
    case 'voted':
      return `${actorWords(entry.by)} ${BALLOT_CAST[entry.ballot]} on ${name}.`
    case 'decided':
      return capitalised(decided(entry, meeting))
    case 'declared':
      return `The result was declared: ${declared(entry, meeting)}`
    case 'amended':
      return amended(entry, meeting)
    case 'replaced':
      return finishedItem(entry.motion, meeting)
        ? `${capitalised(named(meeting, entry.by))} took the place of ${name}, and the item was finished.`
        : `${capitalised(name)} took the wording of ${named(meeting, entry.by)}, and was still to be put.`
    case 'settled':
      return settled(entry, meeting)
    case 'reconsidered':
      return `${capitalised(name)} is before the body again.`
    case 'vote-method-set':
      return `By ${named(meeting, entry.by)}, the vote on ${name} is to be taken ${VOTE_METHOD_WORDS[entry.method]}.`
  }
}

/** A substitute finishes the item where the rulebook has it so, unless the question is read more than once. */
function finishedItem(id: string, meeting: Meeting): boolean {
  const motion = knownMotion(meeting, id)
  return motion !== undefined && substituteFinishes({ motion, rules: meeting.council.rules })
}

const BALLOT_CAST: Readonly<Record<Ballot, string>> = {
  aye: 'voted aye',
  nay: 'voted nay',
  abstain: 'abstained',
  recused: 'was recused and did not vote',
  absent: 'was absent and did not vote',
  unreported: 'cast a ballot, or none, that is not reported,',
}

function decided({ motion, outcome }: FactOf<'decided'>, meeting: Meeting): string {
  const name = named(meeting, motion)
  const asked = voteMeant(motion, outcome, meeting)
  if (asked !== null) return asked
  const words: Readonly<Record<DecisionOutcome, string>> = {
    carried: `${name} carried.`,
    lost: `${name} was lost.`,
    'no-quorum': `there was no quorum for the vote on ${name}, and it decided nothing.`,
    undetermined: `the ballots, as far as they are known, leave the vote on ${name} open.`,
  }
  return words[outcome]
}

function declared({ motion, outcome }: FactOf<'declared'>, meeting: Meeting): string {
  if (outcome !== 'no-quorum') return decided({ fact: 'decided', motion, outcome }, meeting)
  return `there was no quorum for ${named(meeting, motion)}, and it is still pending.`
}

/** Of a motion that asks something, what the vote was for: that "it carried" would not say. */
function voteMeant(id: string, outcome: DecisionOutcome, meeting: Meeting): string | null {
  const motion = knownMotion(meeting, id)
  const question = motion === undefined ? undefined : questionOf(rowIn(meeting, motion))
  if (question === undefined || (outcome !== 'carried' && outcome !== 'lost')) return null
  return `the vote on ${named(meeting, id)} was ${outcome === 'carried' ? '' : 'not '}to ${question.aye}.`
}

function amended({ motion, by }: FactOf<'amended'>, meeting: Meeting): string {
  const [name, how] = [capitalised(named(meeting, motion)), named(meeting, by)]
  const change = knownMotion(meeting, by)
  const filled = change?.introduced.terms?.name
  const does = change === undefined ? undefined : rowIn(meeting, change)?.does
  if (filled !== undefined && (does === 'fills-blank' || does === 'elects')) {
    return quoting(`The blank in ${named(meeting, motion)} was filled, by ${how}:`, filled)
  }
  const terms = changeMade(by, meeting)
  if (terms !== null) return `${name} was amended by ${how}: ${terms}.`
  return quoting(
    `${name} was amended by ${how}, and then read:`,
    change?.introduced.text ?? 'wording not recorded',
  )
}

function settled({ motion, outcome }: FactOf<'settled'>, meeting: Meeting): string {
  const name = capitalised(named(meeting, motion))
  const answer = answerTo(meeting, motion, outcome)
  if (answer !== undefined) return `${name} is settled: ${answer}.`
  if (fell(meeting, motion, outcome)) return `${name} fell, with nothing left for it to decide.`
  const words: Readonly<Record<Outcome, string>> = {
    adopted: `${name} was adopted.`,
    rejected: `${name} was rejected.`,
    'letter-instead': `A letter was adopted in the place of ${named(meeting, motion)}.`,
    replaced: `Another motion was adopted in the place of ${named(meeting, motion)}.`,
    withdrawn: `${name} is withdrawn.`,
    died: `${name} died for want of a second.`,
    'postponed-indefinitely': `${name} was postponed indefinitely: the body does not vote on it at this session.`,
    objected: `${name} is not considered: the objection was sustained.`,
    divided: `${name} gives way to its parts.`,
    rescinded: `${name} was rescinded, and is no longer in force.`,
    vetoed: `${name} was vetoed: it stands only if the body passes it over the veto.`,
  }
  return words[outcome]
}
