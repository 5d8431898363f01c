import type { Rulebook } from '../rules/rulebook.js'
import type { CertainDecision } from '../vocabulary.js'
import type { Wording } from './effects.js'
import type { MotionEvent, Treatment } from './events.js'
import type { Debate, Motion, MotionContext, Passage, Waiting } from './motion.js'
import { goesToMayor, readsAgain, substituteFinishes } from './readings.js'
import { presented, signed } from './signing.js'

const without = (list: readonly string[], id: string) => list.filter((each) => each !== id)

/** What an event changes in the data of a motion; where it stands is the machine's. */
export function changed({ motion, rules }: MotionContext, event: MotionEvent): Motion {
  switch (event.type) {
    case 'second':
      return { ...motion, seconder: event.by }
    case 'recuse':
      return { ...motion, recused: [...motion.recused, event.by] }
    case 'speak':
      return { ...motion, debate: spoken(motion.debate, event.by) }
    case 'call-vote':
      // Once the question is put, nobody has the floor.
      return { ...motion, debate: { ...motion.debate, holder: null } }
    case 'amend':
    case 'substitute':
      return { ...motion, pending: [...motion.pending, event.id] }
    case 'amendment-carried':
      return {
        ...motion,
        pending: without(motion.pending, event.id),
        wording: withoutSlip(event.wording),
        passage: { ...motion.passage, altered: isAltered(motion, event) },
      }
    case 'amendment-lost':
    case 'substitute-lost':
      return { ...motion, pending: without(motion.pending, event.id) }
    case 'substitute-carried':
      return substituted(motion, event, substituteFinishes({ motion, rules }))
    case 'filled':
    case 'elected':
      return {
        ...motion,
        wording: event.wording,
        passage: { ...motion.passage, altered: true },
        ...(event.type === 'elected' ? { settledBy: event.id } : {}),
      }
    case 'ballot':
      return { ...motion, cast: { ...motion.cast, [event.by]: event.ballot } }
    case 'vote':
      return voted(
        { ...motion, cast: {}, votes: [...motion.votes, event.vote], decision: event.vote.decision },
        event.vote.decision.outcome,
        rules,
        event.date,
      )
    case 'declare':
      return voted(
        { ...motion, votes: declared(motion.votes, event.outcome) },
        event.outcome,
        rules,
        event.date,
      )
    case 'divide':
      return {
        ...motion,
        votes: motion.votes.slice(0, -1),
        decision: motion.votes.at(-2)?.decision ?? null,
        method: 'count',
      }
    case 'rule':
    case 'answer':
    case 'granted':
      return { ...motion, settledBy: motion.id }
    case 'consented':
      return voted(motion, 'carried', rules, event.date)
    case 'overtaken':
      return { ...motion, pending: [], settledBy: event.id }
    case 'dropped':
    case 'objected':
    case 'divided':
      return { ...motion, settledBy: event.by }
    case 'tabled':
    case 'postponed':
    case 'referred':
      return { ...motion, waiting: waitingFor(event), stood: motion.standing }
    case 'brought-back':
      return { ...motion, waiting: null, stood: null }
    case 'read':
      return { ...motion, waiting: null, stood: null, debate: afresh(motion) }
    case 'treated':
      return treated(motion, event.treatment)
    case 'reconsideration-decided':
      return { ...motion, reconsidered: true }
    case 'reconsidered':
      return {
        ...motion,
        settledBy: null,
        reconsidered: true,
        debate: event.afresh === true ? afresh(motion) : { ...motion.debate, closedBy: null },
      }
    case 'revived':
      return { ...motion, ...event.change, settledBy: null }
    case 'taken-up-again':
      return { ...motion, settledBy: null }
    case 'resumed':
      return { ...motion, settledBy: null, pending: event.pending }
    case 'reopened':
      return { ...motion, settledBy: null, substitutedBy: null, pending: event.pending }
    case 'returned-by-lot':
      return { ...motion, recused: motion.recused.filter((member) => !event.members.includes(member)) }
    case 'sign':
    case 'lapse':
    case 'veto':
    case 'overridden':
      return signed(motion, event)
    default:
      return motion
  }
}

/** A speech is counted, and its speaker has had the floor. */
const spoken = (debate: Debate, by: string): Debate => ({
  ...debate,
  speeches: oneMore(debate.speeches, by),
  list: without(debate.list, by),
  holder: null,
})

const oneMore = (speeches: Readonly<Record<string, number>>, by: string) => ({
  ...speeches,
  [by]: (Object.hasOwn(speeches, by) ? (speeches[by] ?? 0) : 0) + 1,
})

/** Debated as if for the first time: nobody has spoken, and nothing has closed debate. */
const afresh = ({ debate }: Motion) => ({
  ...debate,
  speeches: {},
  closedBy: null,
  list: [],
  holder: null,
})

/** That an amendment mended a slip is said of the amendment, not of what it mended. */
export function withoutSlip({ terms, ...wording }: Wording): Wording {
  if (terms === undefined) return wording
  const { correction: _slip, ...kept } = terms
  return Object.keys(kept).length === 0 ? wording : { ...wording, terms: kept }
}

/** A change of substance; mending a slip is none. */
const isAltered = (motion: Motion, { wording }: Extract<MotionEvent, { type: 'amendment-carried' }>) =>
  motion.passage.altered || wording.terms?.correction !== true

function treated(motion: Motion, { debate, waived, excused, undone: _told, ...rest }: Treatment): Motion {
  const passage: Passage = waived === undefined ? motion.passage : { ...motion.passage, waived }
  const leave = excused === undefined ? motion.excused : [...motion.excused, excused]
  return { ...motion, ...rest, passage, excused: leave, debate: { ...motion.debate, ...debate } }
}

function waitingFor(event: Extract<MotionEvent, { type: 'tabled' | 'postponed' | 'referred' }>): Waiting {
  return {
    by: event.by,
    until: event.type === 'postponed' ? event.until : null,
    committee: event.type === 'referred' ? event.committee : null,
    stack: event.stack,
  }
}

/** What a decision leaves: it is settled by its own vote, or read once more. */
function voted(motion: Motion, outcome: string, rules: Rulebook, date: string | null = null): Motion {
  if (outcome !== 'carried' && outcome !== 'lost') return motion
  if (outcome === 'lost') return { ...motion, settledBy: motion.id }
  if (!readsAgain({ motion, rules })) {
    const settled = { ...motion, settledBy: motion.id }
    return goesToMayor({ motion, rules }) ? { ...settled, signature: presented(date) } : settled
  }
  const { passage } = motion
  // A change of substance starts the readings anew, from this one.
  const before = passage.altered ? [] : passage.readings
  return {
    ...motion,
    passage: { ...passage, readings: [...before, date], altered: false },
    waiting: { by: null, until: null, committee: null, stack: [motion.id] },
  }
}

/** A carried substitute finishes the item and leaves the motion as it was, or gives the motion its wording. */
function substituted(
  motion: Motion,
  { id, wording }: Extract<MotionEvent, { type: 'substitute-carried' }>,
  finishes: boolean,
): Motion {
  const replaced = { ...motion, pending: [], substitutedBy: id }
  if (finishes) return { ...replaced, settledBy: id }
  return { ...replaced, wording, passage: { ...motion.passage, altered: true } }
}

function declared(votes: Motion['votes'], outcome: CertainDecision) {
  const last = votes.at(-1)
  return last === undefined ? votes : [...votes.slice(0, -1), { ...last, declared: outcome }]
}
