import type { CertainDecision } from '../vocabulary.js'
import type { MotionEvent } from './events.js'
import type { Motion, MotionContext } from './motion.js'

const without = (list: readonly string[], id: string) => list.filter((each) => each !== id)

/** What an event changes in the data of a motion; where it stands is the machine's. */
export function changed({ motion, rules }: MotionContext, event: MotionEvent): Motion {
  switch (event.type) {
    case 'second':
      return { ...motion, seconder: event.by }
    case 'recuse':
      return { ...motion, recused: [...motion.recused, event.by] }
    case 'amend':
    case 'substitute':
      return { ...motion, pending: [...motion.pending, event.id] }
    case 'amendment-carried':
      return { ...motion, pending: without(motion.pending, event.id), wording: event.wording }
    case 'amendment-lost':
    case 'substitute-lost':
      return { ...motion, pending: without(motion.pending, event.id) }
    case 'substitute-carried':
      return substituted(motion, event, rules.conduct.substituteCarried.effect === 'finishes-item')
    case 'ballot':
      return { ...motion, cast: { ...motion.cast, [event.by]: event.ballot } }
    case 'vote':
      return voted(
        { ...motion, cast: {}, votes: [...motion.votes, event.vote], decision: event.vote.decision },
        event.vote.decision.outcome,
      )
    case 'declare':
      return voted({ ...motion, votes: declared(motion.votes, event.outcome) }, event.outcome)
    case 'overtaken':
      return { ...motion, pending: [], settledBy: event.id }
    case 'reconsideration-decided':
      return { ...motion, reconsidered: true }
    case 'reconsidered':
      return { ...motion, settledBy: null, reconsidered: true }
    case 'resumed':
      return { ...motion, settledBy: null, pending: event.pending }
    case 'reopened':
      return { ...motion, settledBy: null, substitutedBy: null, pending: event.pending }
    default:
      return motion
  }
}

const voted = (motion: Motion, outcome: string): Motion =>
  outcome === 'carried' || outcome === 'lost' ? { ...motion, settledBy: motion.id } : motion

/** A carried substitute finishes the item and leaves the motion as it was, or gives the motion its wording. */
function substituted(
  motion: Motion,
  { id, wording }: Extract<MotionEvent, { type: 'substitute-carried' }>,
  finishes: boolean,
): Motion {
  const replaced = { ...motion, pending: [], substitutedBy: id }
  return finishes ? { ...replaced, settledBy: id } : { ...replaced, wording }
}

function declared(votes: Motion['votes'], outcome: CertainDecision) {
  const last = votes.at(-1)
  return last === undefined ? votes : [...votes.slice(0, -1), { ...last, declared: outcome }]
}
