import type { Fact } from '../record/facts.js'
import type { MotionStep } from './objections.js'

/** The facts that an event leaves in the record. */
export function factsOf({ context: { motion }, event }: MotionStep): Fact[] {
  const { id } = motion
  switch (event.type) {
    case 'second':
      return [{ fact: 'seconded', by: event.by, motion: id }]
    case 'no-second':
      return [{ fact: 'not-seconded', motion: id }]
    case 'withdraw':
      return [{ fact: 'withdrawn', by: event.by, motion: id }]
    case 'speak':
      return [
        {
          fact: 'spoke',
          by: event.by,
          motion: id,
          ...(event.text === undefined ? {} : { text: event.text }),
        },
      ]
    case 'recuse':
      return [
        {
          fact: 'recused',
          by: event.by,
          motion: id,
          ...(event.reason === undefined ? {} : { reason: event.reason }),
        },
      ]
    case 'call-vote':
      return [{ fact: 'put-to-vote', by: event.by, motion: id }]
    case 'ballot':
      return [{ fact: 'voted', by: event.by, motion: id, ballot: event.ballot }]
    case 'vote':
      return [{ fact: 'decided', motion: id, outcome: event.vote.decision.outcome }]
    case 'declare':
      return [{ fact: 'declared', motion: id, outcome: event.outcome }]
    case 'amendment-carried':
      return [{ fact: 'amended', motion: id, by: event.id }]
    case 'substitute-carried':
      return [{ fact: 'replaced', motion: id, by: event.id }]
    case 'reconsidered':
    case 'reopened':
      return [{ fact: 'reconsidered', motion: id }]
    default:
      return []
  }
}
