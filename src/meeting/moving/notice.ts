import type { Objection } from '../../kernel/ruling.js'
import { cite } from '../../rules/citation.js'
import type { Meeting } from '../meeting.js'
import type { Plan, Proposal } from './plan.js'

/** True where notice of the motion was given at an earlier meeting: of this kind, about this motion or with this text. */
export function hasNotice(
  meeting: Meeting,
  { kind }: Pick<Plan, 'kind'>,
  { terms, text }: Proposal,
): boolean {
  const { notices } = meeting.opening.council
  return notices.some(
    (notice) =>
      notice.kind === kind &&
      (notice.motion === null ? notice.text === text : notice.motion === terms?.motion),
  )
}

/** Some motions are in order only with notice. */
export function noticeGiven(meeting: Meeting, plan: Plan, proposal: Proposal): Objection | undefined {
  if (plan.row.needsNotice !== true || hasNotice(meeting, plan, proposal)) return undefined
  return {
    code: 'needs-notice',
    rule: cite(plan.row.cite),
    found: plan.row.name,
    expected: 'notice at an earlier meeting',
  }
}
