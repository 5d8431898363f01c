import type { Fact } from '../record/facts.js'
import type { MotionStep } from './check.js'
import type { MotionEvent } from './events.js'

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
    case 'proceed':
      return [{ fact: 'proceeded', motion: id }]
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
    case 'consented':
      return [{ fact: 'consented', motion: id }]
    case 'rule':
      return [
        {
          fact: 'ruled',
          motion: id,
          well: event.well,
          ...(event.text === undefined ? {} : { text: event.text }),
        },
      ]
    case 'answer':
      return [{ fact: 'answered', motion: id, text: event.text }]
    case 'divide':
      return [{ fact: 'count-demanded', motion: id }]
    case 'tabled':
      return [{ fact: 'set-aside', motion: id, how: 'tabled' }]
    case 'postponed':
      return [{ fact: 'set-aside', motion: id, how: 'postponed', until: event.until }]
    case 'referred':
      return [{ fact: 'set-aside', motion: id, how: 'referred', committee: event.committee }]
    case 'brought-back':
      return [{ fact: 'brought-back', motion: id }]
    case 'read':
      return [{ fact: 'read', motion: id, date: event.date }]
    case 'treated':
      return treatedFacts(id, event)
    case 'filled':
      return [{ fact: event.undone === true ? 'restored' : 'amended', motion: id, by: event.id }]
    case 'elected':
      return [{ fact: 'amended', motion: id, by: event.id }]
    case 'amendment-carried':
      return [{ fact: 'amended', motion: id, by: event.id }]
    case 'substitute-carried':
      return [{ fact: 'replaced', motion: id, by: event.id }]
    case 'revived':
      return [{ fact: 'restored', motion: id, by: event.by }]
    case 'sign':
      return [{ fact: 'signed', motion: id, by: event.by }]
    case 'lapse':
      return [{ fact: 'lapsed', motion: id }]
    case 'veto':
      return [{ fact: 'vetoed', motion: id, by: event.by, message: event.message, lines: event.lines }]
    case 'overridden':
      return [{ fact: 'overridden', motion: id, by: event.by }]
    case 'returned-by-lot':
      return [{ fact: 'drawn-by-lot', motion: id, members: event.members }]
    case 'taken-up-again':
    case 'reconsidered':
    case 'reopened':
      return [{ fact: 'reconsidered', motion: id }]
    default:
      return []
  }
}

/** A question's treatment, told: what of it changed. */
function treatedFacts(motion: string, { by, treatment }: Extract<MotionEvent, { type: 'treated' }>): Fact[] {
  if (treatment.undone === true) return [{ fact: 'restored', motion, by }]
  const facts: Fact[] = []
  const { debate, method, nominationsClosed, waived, excused } = treatment
  if (typeof debate?.closedBy === 'string') facts.push({ fact: 'debate-closed', motion, by })
  if (debate?.turns === null && debate.seconds === null) facts.push({ fact: 'debate-freed', motion, by })
  else if (debate?.turns !== undefined || debate?.seconds !== undefined) {
    const { turns = null, seconds = null } = debate
    facts.push({ fact: 'debate-limited', motion, by, turns, seconds })
  }
  if (method !== undefined && method !== null) facts.push({ fact: 'vote-method-set', motion, by, method })
  if (nominationsClosed !== undefined) {
    const fact = nominationsClosed ? 'nominations-closed' : 'nominations-reopened'
    facts.push({ fact, motion, by })
  }
  if (excused !== undefined) facts.push({ fact: 'excused', motion, member: excused })
  if (waived === true) facts.push({ fact: 'reading-waived', motion })
  return facts
}
