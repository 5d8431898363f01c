import { membersOf } from '../../council/council.js'
import type { Meeting } from '../../meeting/meeting.js'
import { type Motion, resultOf, type Vote } from '../../motion/motion.js'
import { rowOf } from '../../rules/readers.js'
import type { Threshold } from '../../rules/threshold.js'
import { isDeepEqual } from '../is-deep-equal.js'
import { meetingsIn, takenIn } from '../trail.js'
import { firstOf, type Law } from './law.js'

/** Every vote of a meeting, with its motion. */
const votesOf = ({ motions }: Meeting): { motion: Motion; vote: Vote }[] =>
  motions.flatMap((motion) => motion.votes.map((vote) => ({ motion, vote })))

const carries = ({ decision, declared }: Vote) => (declared ?? decision.outcome) === 'carried'

export const noAyes: Law = {
  name: 'zero-ayes-carry-nothing',
  statement: 'A question that nobody voted for does not carry.',
  check: ({ meeting }) =>
    firstOf(votesOf(meeting), ({ motion, vote }) => {
      const forIt = Object.values(vote.ballots).some((ballot) => ballot === 'aye' || ballot === 'unreported')
      return forIt || !carries(vote) || countsAbstentions(meeting)
        ? undefined
        : `${motion.id} carries without an aye`
    }),
}

/** Where a rulebook lets an abstention count as an aye, an abstention is one. */
const countsAbstentions = ({ council }: Meeting) =>
  !['neither', 'against', 'leaves-base'].includes(council.rules.voting.ballots.meanings.abstain.counts)

const isMajority = (threshold: Threshold) =>
  'share' in threshold &&
  threshold.strictly &&
  threshold.share[0] * 2 === threshold.share[1] &&
  threshold.of === 'voting'

export const ties: Law = {
  name: 'a-tie-carries-no-majority-question',
  statement: 'Equal votes do not carry a question that needs a majority, unless the rule of ties says so.',
  check: ({ meeting }) =>
    firstOf(votesOf(meeting), ({ motion, vote }) => {
      const { rules } = meeting.council
      const { ayes, nays, threshold } = vote.decision
      const plain =
        isMajority(threshold) && vote.decision.possible.length === 1 && !countsAbstentions(meeting)
      const rule = rowOf(rules, motion.kind).tie ?? rules.voting.tie.rule
      return plain && rule === 'lost' && ayes === nays && carries(vote)
        ? `${motion.id} carries by ${ayes} to ${nays}`
        : undefined
    }),
}

export const oneBallotEach: Law = {
  name: 'one-member-one-ballot',
  statement: 'Every vote has one ballot of each member who holds a seat, and of nobody else.',
  check: ({ meeting }) =>
    firstOf(votesOf(meeting), ({ motion, vote }) =>
      isDeepEqual(Object.keys(vote.ballots), membersOf(meeting.council))
        ? undefined
        : `${motion.id} has ballots of ${Object.keys(vote.ballots).join(', ')}`,
    ),
}

export const nobodyTwice: Law = {
  name: 'nobody-votes-twice',
  statement: 'In one roll call no member votes twice.',
  check({ meeting }) {
    const voted = new Set<string>()
    return firstOf(meeting.record, (entry) => {
      if (entry.fact === 'put-to-vote' || entry.fact === 'decided') voted.clear()
      if (entry.fact !== 'voted') return undefined
      if (voted.has(entry.by)) return `${entry.by} votes twice on ${entry.motion}`
      voted.add(entry.by)
      return undefined
    })
  },
}

export const electorateOfItsMoment: Law = {
  name: 'a-vote-keeps-its-electorate',
  statement: 'Who comes or goes after a vote changes nothing of it.',
  check: (trail) =>
    firstOf(takenIn(trail), ({ before, action, after }) =>
      (action.type !== 'arrive' && action.type !== 'leave') || isDeepEqual(after.motions, before.motions)
        ? undefined
        : `${action.by} ${action.type}s, and a motion changes`,
    ),
}

export const settledAsDecided: Law = {
  name: 'settled-as-decided',
  statement: 'What is rejected by its own vote had lost it, and what is adopted by it had carried.',
  check: (trail) =>
    firstOf(meetingsIn(trail).slice(-1), (meeting) =>
      firstOf(meeting.motions, (motion) => {
        const { id, settledBy, standing, votes } = motion
        if (settledBy !== id || votes.length === 0) return undefined
        const expected = { adopted: 'carried', rejected: 'lost' }[standing as 'adopted' | 'rejected']
        const byConsent = meeting.record.some((entry) => entry.fact === 'consented' && entry.motion === id)
        if (expected === undefined || byConsent || resultOf(motion) === expected) return undefined
        return `${id} is ${standing}, and its vote was ${resultOf(motion)}`
      }),
    ),
}
