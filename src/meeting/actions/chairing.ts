import { membersOf } from '../../council/council.js'
import type { Objection } from '../../kernel/ruling.js'
import { cite } from '../../rules/citation.js'
import { rowOf } from '../../rules/readers.js'
import { isInTheRoom, pendingAllows, quorumIsThere, takesPart } from '../checks.js'
import type { ActionOf, Handler } from '../handler.js'
import { type Meeting, motionOf, pendingQuestion } from '../meeting.js'
import { objectionToProposal } from '../moving/allowed.js'
import { makeMotion } from '../moving/make.js'
import { floorIsFree, nobodyWaits } from '../ordering.js'
import { advance, note, type Progress, without, withSession } from '../progress.js'
import { handle, pendingRule } from './handling.js'

/** The chair's ruling on the point that is pending. */
export const rule: Handler<'rule'> = {
  objection: (meeting, action) => pendingAllows(meeting, action),
  rule: pendingRule,
  take: handle,
  candidates: () => [
    { type: 'rule', well: true },
    { type: 'rule', well: false },
  ],
}

/** The chair's answer to the inquiry that is pending. */
export const answer: Handler<'answer'> = {
  objection: (meeting, action) => pendingAllows(meeting, action),
  rule: pendingRule,
  take: handle,
  candidates: () => [{ type: 'answer', text: 'An answer.' }],
}

const consentRule = ({ council }: Meeting) => cite(council.rules.conduct.unanimousConsent.cite)

/** The chair asks whether anybody objects to what is pending. */
export const askConsent: Handler<'ask-consent'> = {
  objection: (meeting) =>
    quorumIsThere(meeting) ??
    pendingAllows(meeting, { type: 'consented' }) ??
    floorIsFree(meeting, null) ??
    nobodyWaits(meeting),
  rule: consentRule,
  take(progress) {
    const motion = pendingQuestion(progress.meeting)?.id ?? ''
    return note(withSession(progress, { asking: motion }), { fact: 'consent-asked', motion })
  },
  candidates: () => [{ type: 'ask-consent' }],
}

function isAsking(meeting: Meeting): Objection | undefined {
  return meeting.session.asking === null
    ? { code: 'no-consent-asked', rule: consentRule(meeting) }
    : undefined
}

/** One objection is enough: the question is put to the vote like any other. */
export const object: Handler<'object'> = {
  objection: (meeting, { by }) => takesPart(meeting, by) ?? isInTheRoom(meeting, by) ?? isAsking(meeting),
  rule: consentRule,
  take(progress, { by }) {
    const motion = progress.meeting.session.asking ?? ''
    return note(withSession(progress, { asking: null }), { fact: 'objected', by, motion })
  },
  candidates: ({ council }) => membersOf(council).map((by) => ({ type: 'object', by })),
}

/** Nobody objects: it is adopted. */
export const noObjection: Handler<'no-objection'> = {
  objection: (meeting) =>
    isAsking(meeting) ?? quorumIsThere(meeting) ?? pendingAllows(meeting, { type: 'consented' }),
  rule: consentRule,
  take: (progress) =>
    handle(withSession(progress, { asking: null }), {
      type: 'consented',
      date: progress.meeting.opening.date,
    }),
  candidates: () => [{ type: 'no-objection' }],
}

/** What it would be is in order in its place. */
function asDesignated(meeting: Meeting, action: ActionOf<'designate'>): Objection | undefined {
  const { mover, wording } = motionOf(meeting, action.motion) ?? {}
  if (mover === undefined) return undefined
  const before = withoutMotion({ meeting, facts: [] }, action.motion).meeting
  return objectionToProposal(before, { kind: action.as, by: mover, text: wording?.text ?? '' })
}

/** The chair says that what was moved as an amendment is a substitute, or the other way round. */
export const designate: Handler<'designate'> = {
  objection: (meeting, action) => isDesignated(meeting, action) ?? asDesignated(meeting, action),
  rule: ({ council }) => cite(council.rules.conduct.designation.cite),
  take(progress, action) {
    const { mover = '', wording, seconder = null } = motionOf(progress.meeting, action.motion) ?? {}
    const proposal = {
      kind: action.as,
      by: mover,
      id: action.motion,
      ...(wording === undefined ? {} : { text: wording.text, effects: wording.effects }),
    }
    const noted = note(withoutMotion(progress, action.motion), {
      fact: 'designated',
      motion: action.motion,
      as: action.as,
    })
    const made = makeMotion(noted, proposal)
    const waits = motionOf(made.meeting, action.motion)?.standing === 'introduced'
    // Who seconded it has seconded it, whatever the chair calls it.
    return seconder !== null && waits ? advance(made, action.motion, { type: 'second', by: seconder }) : made
  },
  candidates: (meeting) => {
    const motion = pendingQuestion(meeting)?.id ?? 'm1'
    return [
      { type: 'designate', motion, as: 'amend' },
      { type: 'designate', motion, as: 'substitute' },
    ]
  },
}

/** What has just been moved, and is the one or the other by the chair's word. */
function isDesignated(meeting: Meeting, { motion: id, as }: ActionOf<'designate'>): Objection | undefined {
  const law = meeting.council.rules.conduct.designation
  const refuse = (code: 'not-designated' | 'not-pending' | 'motion-unknown', found: string): Objection => ({
    code,
    rule: cite(law.cite),
    found,
  })
  if (law.by !== 'chair') return refuse('not-designated', id)
  const motion = motionOf(meeting, id)
  if (motion === undefined) return refuse('motion-unknown', id)
  const { does } = rowOf(meeting.council.rules, motion.kind)
  const fresh = motion.standing === 'introduced' || motion.standing === 'debate'
  if (pendingQuestion(meeting) !== motion || !fresh) return refuse('not-pending', `${id}: ${motion.standing}`)
  const other = as === 'amend' ? 'replaces' : 'amends'
  return does === other ? undefined : refuse('not-designated', `${id}: ${motion.kind}`)
}

/** As if a change of what is pending had not been moved. */
function withoutMotion(progress: Progress, id: string): Progress {
  const motion = motionOf(progress.meeting, id)
  if (motion?.on == null) return progress
  const { does } = rowOf(progress.meeting.council.rules, motion.kind)
  const type = does === 'replaces' ? 'substitute-lost' : 'amendment-lost'
  return advance(without(progress, id), motion.on, { type, id })
}
