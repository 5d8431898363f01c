import { objectionToEffects } from '../../council/authority.js'
import { membersOf } from '../../council/council.js'
import type { Objection } from '../../kernel/ruling.js'
import { cite } from '../../rules/citation.js'
import type { Condition } from '../../vocabulary.js'
import { floorHasRoom, hasQuorum, nameIsFree, takesPart, takesRoom } from '../checks.js'
import type { Meeting } from '../meeting.js'
import { floorIsFree } from '../ordering.js'
import { mayBeReconsidered, prevailed } from '../reconsideration.js'
import { conditionsHold } from './conditions.js'
import { noticeGiven } from './notice.js'
import { type Plan, type Proposal, planOf } from './plan.js'
import {
  debateStaysClosed,
  nothingAwaitsChair,
  noVoteUnderWay,
  outranksPending,
  pendingIsSeconded,
} from './precedence.js'
import { notSettledToday, progressSince } from './renewal.js'
import { editsFit, targetFits } from './targets.js'

/** Why a motion is out of order, whoever makes it and by whichever action; undefined where it is in order. */
export function objectionToProposal(meeting: Meeting, proposal: Proposal): Objection | undefined {
  const plan = planOf(meeting, proposal)
  return (
    takesPart(meeting, proposal.by) ??
    (plan === undefined ? noSuchMotion(meeting, proposal.kind) : undefined) ??
    (plan === undefined ? undefined : objectionToPlan(meeting, plan, proposal))
  )
}

function noSuchMotion(meeting: Meeting, kind: string): Objection {
  const { motions, title } = meeting.council.rules
  return {
    code: 'no-such-motion',
    rule: cite(motions.main.cite),
    found: kind,
    expected: `a motion that ${title} knows`,
  }
}

/** Conditions that depend on who moves, so that the others can be asked once for all members. */
const PERSONAL: readonly Condition[] = ['own-motion']

/** What is against a motion whoever makes it; and, for some rows, against this mover. */
export function objectionToPlan(meeting: Meeting, plan: Plan, proposal: Proposal): Objection | undefined {
  const { row } = plan
  return (
    (row.interrupts ? undefined : floorIsFree(meeting, proposal.by)) ??
    (row.withoutQuorum ? undefined : hasQuorum(meeting)) ??
    (takesRoom(row) ? floorHasRoom(meeting) : undefined) ??
    nameIsFree(meeting, proposal.id) ??
    pendingIsSeconded(meeting, plan) ??
    outranksPending(meeting, plan) ??
    noVoteUnderWay(meeting, plan) ??
    nothingAwaitsChair(meeting) ??
    conditionsHold(meeting, plan, proposal) ??
    debateStaysClosed(meeting, plan) ??
    targetFits(meeting, plan, proposal) ??
    isComplete(plan, proposal) ??
    editsFit(plan, proposal) ??
    seatsAreVacant(meeting, plan, proposal) ??
    objectionToEffects(meeting.council, effectsOf(proposal)) ??
    canBeSuspended(meeting, plan, proposal) ??
    noticeGiven(meeting, plan, proposal) ??
    (asksAgain(plan, proposal) ? notSettledToday(meeting, proposal) : undefined) ??
    progressSince(meeting, plan, proposal) ??
    (row.does === 'reconsiders' ? mayReconsider(meeting, proposal) : undefined)
  )
}

/** What is against a mover of a motion that another member could make. */
export function objectionToMover(meeting: Meeting, proposal: Proposal): Objection | undefined {
  const plan = planOf(meeting, proposal)
  if (plan === undefined || isPersonal(plan)) return objectionToProposal(meeting, proposal)
  return (
    takesPart(meeting, proposal.by) ?? (plan.row.interrupts ? undefined : floorIsFree(meeting, proposal.by))
  )
}

/** True where whoever moves makes a difference beyond her taking part. */
export const isPersonal = ({ row }: Plan): boolean =>
  row.does === 'reconsiders' || row.when.some((condition) => PERSONAL.includes(condition))

/** What is renewed by name is asked about by name. */
const asksAgain = ({ row }: Plan, { renews }: Proposal) => row.does === 'takes-effect' && renews === undefined

function mayReconsider(meeting: Meeting, { by, terms }: Proposal): Objection | undefined {
  const named = terms?.motion
  if (named === undefined) return undefined
  return mayBeReconsidered(meeting, named) ?? prevailed(meeting, named, by)
}

/** Kinds whose text is the whole of what they say cannot do without it. */
const NEEDS_TEXT = ['takes-effect', 'makes-order', 'admits-question', 'replaces'] as const

/** A list of nothing says nothing. */
const isMissing = (said: unknown) => said === undefined || (Array.isArray(said) && said.length === 0)

/** What a row asks for is said. */
function isComplete({ row }: Plan, { terms = {}, text }: Proposal): Objection | undefined {
  const missing: string[] = row.asks.filter((term) => isMissing(terms[term]))
  const named = row.asks.includes('office') // an election says what it is by its office
  if (text === undefined && !named && NEEDS_TEXT.some((does) => does === row.does)) missing.push('text')
  if (missing.length === 0) return undefined
  return { code: 'incomplete', rule: cite(row.cite), found: row.name, expected: missing.join(', ') }
}

/** A seat is filled that is vacant, by somebody who holds none. */
function seatsAreVacant(
  { council }: Meeting,
  { row }: Plan,
  { effects = [] }: Proposal,
): Objection | undefined {
  const members = membersOf(council)
  const taken = effects.find(
    (effect) =>
      effect.effect === 'fill-seat' &&
      (members.includes(effect.member) ||
        !council.seats.some(({ seat, member }) => seat === effect.seat && member === null)),
  )
  if (taken === undefined || taken.effect !== 'fill-seat') return undefined
  return { code: 'seat-not-vacant', rule: cite(row.cite), found: taken.seat }
}

/** Everything that a proposal would do, in its parts and items too. */
const effectsOf = ({ effects = [], terms = {} }: Proposal) => [
  ...effects,
  ...[...(terms.parts ?? []), ...(terms.items ?? [])].flatMap((part) => part.effects),
]

/** Only what the rulebook lets the body suspend is suspended. */
function canBeSuspended(meeting: Meeting, { row }: Plan, { terms }: Proposal): Objection | undefined {
  if (row.does !== 'suspends-rules') return undefined
  const { rules, cite: citation } = meeting.council.rules.conduct.suspension
  const fixed = terms?.rules?.filter((rule) => !rules.includes(rule)) ?? []
  if (fixed.length === 0) return undefined
  return {
    code: 'not-suspendable',
    rule: cite(citation),
    found: fixed.join(', '),
    expected: rules.join(', ') || 'none',
  }
}
