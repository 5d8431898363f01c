import { objectionToAct, perform } from '../council/act.js'
import type { Council } from '../council/council.js'
import type { Act } from '../council/origin.js'
import type { Refusal } from '../kernel/ruling.js'
import { type ActInput, actSchema } from '../schema/act.js'
import { read } from '../schema/read.js'

/** The answer to an act without a vote: done, with the council after it, or refused with the reason. */
export type ActRuling =
  | { readonly inOrder: true; readonly council: Council; readonly act: Act }
  | Refusal<'move'>

/**
 * An act without a vote: of the council's mayor or other executive, or of a body that relationships are delegated to. It
 * is recorded in the council's `acts`, is no motion, and changes what its effects name. Meetings that are
 * going on have their own council, and know nothing of it.
 *
 * @param council the body, between its meetings
 * @param input who acts, when, what was said, and the effects
 * @returns the council with the act, or a refusal: nobody's to act, or a relationship that is not theirs
 * @throws InputError where the input is no act at all, with every problem at once
 * @example
 * executiveAct(council, {
 *   by: 'Adeyemi',
 *   date: '2022-03-01',
 *   text: 'The relationship is suspended.',
 *   effects: [{ effect: 'suspend-relationship', with: 'Northport', until: 'the end of hostilities' }],
 * })
 */
export function executiveAct(council: Council, input: ActInput): ActRuling {
  const proposal = read(actSchema, input)
  const objection = objectionToAct(council, proposal)
  if (objection === undefined) return { inOrder: true, ...perform(council, proposal) }
  // What is the council's takes a motion of the council; what is another body's takes that body.
  const councils = objection.expected === 'a motion of the council' || objection.code === 'not-the-executive'
  return { inOrder: false, ...objection, instead: councils ? ['move'] : [] }
}
