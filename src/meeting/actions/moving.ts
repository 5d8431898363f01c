import { membersOf } from '../../council/council.js'
import type { Objection } from '../../kernel/ruling.js'
import { cite } from '../../rules/citation.js'
import { knownRow, rowOf } from '../../rules/readers.js'
import type { Handler } from '../handler.js'
import { knownMotion, knownMotions, type Meeting, pendingQuestion } from '../meeting.js'
import { isPersonal, objectionToMover, objectionToPlan, objectionToProposal } from '../moving/allowed.js'
import { makeMotion } from '../moving/make.js'
import { type Proposal, planOf } from '../moving/plan.js'
import { mayRenew, notSettledToday } from '../moving/renewal.js'
import { newText, samples } from '../moving/samples.js'
import { note } from '../progress.js'
import { mayBeReconsidered } from '../reconsideration.js'
import { votedInstead } from '../side.js'

/** What each action that makes a motion proposes. */
const proposalOf = {
  move: ({ type: _type, kind = 'main', ...rest }: Made<'move'>): Proposal => ({ kind, ...rest }),
  amend: ({ type: _type, ...rest }: Made<'amend'>): Proposal => ({ kind: 'amend', ...rest }),
  substitute: ({ type: _type, ...rest }: Made<'substitute'>): Proposal => ({ kind: 'substitute', ...rest }),
  reconsider: (meeting: Meeting, { by, motion, id }: Made<'reconsider'>): Proposal => ({
    kind: 'reconsider',
    by,
    text: `Reconsider the vote on ${votedInstead(meeting, motion)?.id ?? motion}.`,
    terms: { motion },
    ...(id === undefined ? {} : { id }),
  }),
} as const

type Made<Type extends 'move' | 'amend' | 'substitute' | 'reconsider'> = Parameters<
  Handler<Type>['objection']
>[1]

/** The row that a proposal rests on. */
function rowRule(meeting: Meeting, proposal: Proposal): string {
  const { rules } = meeting.council
  return cite((planOf(meeting, proposal)?.row ?? rules.motions.main).cite)
}

/** Members who might make a motion: all, unless it is out of order for everybody. */
function makers(meeting: Meeting, proposal: Omit<Proposal, 'by'>): readonly string[] {
  const members = membersOf(meeting.council)
  const plan = planOf(meeting, { ...proposal, by: members[0] ?? '' })
  if (plan === undefined || isPersonal(plan)) return members
  const by = pendingQuestion(meeting)?.debate.holder ?? members[0] ?? ''
  return objectionToPlan(meeting, plan, { ...proposal, by }) === undefined ? members : []
}

/** A motion of any kind that the rulebook has a row for. */
export const move: Handler<'move'> = {
  objection: (meeting, action) => objectionToProposal(meeting, proposalOf.move(action)),
  another: (meeting, action) => objectionToMover(meeting, proposalOf.move(action)),
  rule: (meeting, action) => rowRule(meeting, proposalOf.move(action)),
  take: (progress, action) => makeMotion(progress, proposalOf.move(action)),
  candidates: (meeting, only) =>
    samples(meeting, only).flatMap((sample) =>
      makers(meeting, sample).map((by) => {
        const { kind, ...rest } = sample
        return { type: 'move', by, ...(kind === 'main' ? {} : { kind }), ...rest } as const
      }),
    ),
}

/** A question that was settled at an earlier meeting, moved again. */
export const renew: Handler<'renew'> = {
  objection: (meeting, action) =>
    objectionToProposal(meeting, renewal(meeting, action)) ?? renewable(meeting, action.motion, action.text),
  rule: (meeting) => cite(meeting.council.rules.conduct.renewal.cite),
  take(progress, action) {
    const moved = makeMotion(progress, renewal(progress.meeting, action))
    const renewed = pendingQuestion(moved.meeting)?.id ?? action.motion
    return note(moved, { fact: 'renewed', by: action.by, motion: renewed, renews: action.motion })
  },
  candidates: (meeting) =>
    knownMotions(meeting)
      .filter(({ id }) => renewable(meeting, id, undefined) === undefined)
      .flatMap(({ id }) =>
        membersOf(meeting.council).map((by) => ({ type: 'renew', by, motion: id }) as const),
      ),
}

function renewable(meeting: Meeting, id: string, text: string | undefined): Objection | undefined {
  const own = text ?? knownMotion(meeting, id)?.introduced.text
  return mayRenew(meeting, id) ?? notSettledToday(meeting, textless(own))
}

const textless = (text: string | undefined) => ({
  kind: 'main',
  by: '',
  ...(text === undefined ? {} : { text }),
})

/** The old motion with its own text and effects, or with what is said instead. A text of nothing is never settled. */
function renewal(
  meeting: Meeting,
  { type: _type, motion, ...given }: Parameters<Handler<'renew'>['objection']>[1],
): Proposal {
  const old = knownMotion(meeting, motion)?.introduced
  return { kind: 'main', text: old?.text ?? motion, effects: old?.effects ?? [], renews: motion, ...given }
}

/** A change of the wording of what is pending: its text is the wording as it would then read. */
export const amend: Handler<'amend'> = {
  objection: (meeting, action) => objectionToProposal(meeting, proposalOf.amend(action)),
  another: (meeting, action) => objectionToMover(meeting, proposalOf.amend(action)),
  rule: (meeting, action) => rowRule(meeting, proposalOf.amend(action)),
  take: (progress, action) => makeMotion(progress, proposalOf.amend(action)),
  candidates: (meeting) => {
    const sample = { kind: 'amend', text: newText(meeting, 'The motion, amended.') }
    return makers(meeting, sample).map((by) => ({ type: 'amend', by, text: sample.text }))
  },
}

/** Another motion in the place of the main motion: a letter instead of a break. */
export const substitute: Handler<'substitute'> = {
  objection: (meeting, action) => objectionToProposal(meeting, proposalOf.substitute(action)),
  another: (meeting, action) => objectionToMover(meeting, proposalOf.substitute(action)),
  rule: (meeting) => cite(rowOf(meeting.council.rules, 'substitute').cite),
  take: (progress, action) => makeMotion(progress, proposalOf.substitute(action)),
  candidates: (meeting) => {
    const sample = { kind: 'substitute', text: newText(meeting, 'Another motion in its place.') }
    return makers(meeting, sample).map((by) => ({ type: 'substitute', by, text: sample.text }))
  },
}

/** A vote taken again: who may move it, and until when, the rulebook says. */
export const reconsider: Handler<'reconsider'> = {
  objection: (meeting, action) => objectionToProposal(meeting, proposalOf.reconsider(meeting, action)),
  rule: (meeting) => cite(meeting.council.rules.conduct.reconsideration.cite),
  take: (progress, action) => makeMotion(progress, proposalOf.reconsider(progress.meeting, action)),
  candidates: (meeting) =>
    knownRow(meeting.council.rules, 'reconsider') === undefined
      ? []
      : knownMotions(meeting)
          .filter(({ id, settledBy }) => settledBy !== null && mayBeReconsidered(meeting, id) === undefined)
          .flatMap(({ id }) =>
            membersOf(meeting.council).map((by) => ({ type: 'reconsider', by, motion: id }) as const),
          ),
}
