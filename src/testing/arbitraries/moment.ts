import { type Meeting, pendingQuestion } from '../../meeting/meeting.js'
import { openVote } from '../../motion/motion.js'
import { rowOf } from '../../rules/readers.js'
import type { ActionType, Standing } from '../../vocabulary.js'

/** Where a meeting is, as far as that says what would be done next. */
type Moment = Standing | 'nothing' | 'open' | 'roll' | 'asked' | 'recess' | 'chair'

type Weights = Readonly<Partial<Record<ActionType, number>>>

const IN_DEBATE: Weights = {
  withdraw: 1,
  recuse: 1,
  leave: 1,
  arrive: 2,
  pull: 2,
  designate: 1,
  yield: 2,
  recognize: 1,
  speak: 2,
  'ask-to-speak': 2,
  reconsider: 2,
  'ask-consent': 1,
  substitute: 6,
  amend: 7,
  move: 11,
  'call-vote': 12,
}

/** The types of action that suit a moment, with how often each is taken: where one is not in order, the next. */
const SUITING: Readonly<Partial<Record<Moment, Weights>>> = {
  nothing: {
    arrive: 2,
    leave: 1,
    state: 1,
    notice: 1,
    renew: 4,
    'take-up': 8,
    report: 8,
    reconsider: 8,
    move: 14,
  },
  introduced: {
    'no-second': 1,
    withdraw: 1,
    recuse: 1,
    'ask-consent': 1,
    proceed: 1,
    designate: 1,
    move: 2,
    second: 20,
  },
  debate: IN_DEBATE,
  vote: { leave: 1, move: 1, ballot: 2, vote: 12 },
  open: { leave: 1, move: 1, declare: 8 },
  roll: { leave: 1, vote: 1, ballot: 30 },
  asked: { object: 2, 'no-objection': 4 },
  recess: { time: 1, 'call-to-order': 3 },
  chair: { answer: 4, rule: 4 },
}

/** The types that suit this moment, each as often as it is likely. */
export function likelyTypes(meeting: Meeting): ActionType[] {
  // Only the keys of a table of weights.
  const weights = Object.entries(SUITING[momentOf(meeting)] ?? IN_DEBATE) as [ActionType, number][]
  return weights.flatMap(([type, weight]) => Array.from({ length: weight }, () => type))
}

function momentOf(meeting: Meeting): Moment {
  const { asking, status } = meeting.session
  if (asking !== null) return 'asked'
  if (status === 'in-recess') return 'recess'
  const pending = pendingQuestion(meeting)
  if (pending === undefined) return 'nothing'
  const { decided } = rowOf(meeting.council.rules, pending.kind)
  if (decided === 'chair' || decided === 'answer') return 'chair'
  if (openVote(pending) !== null) return 'open'
  return Object.keys(pending.cast).length > 0 ? 'roll' : pending.standing
}
