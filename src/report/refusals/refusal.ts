import type { Refusal } from '../../kernel/ruling.js'
import type { Rulebook } from '../../rules/rulebook.js'
import type { RefusalCode } from '../../vocabulary.js'
import { forTerminal } from '../text/escape.js'
import { AGAIN_REASONS } from './again.js'
import { CHAIR_REASONS } from './chair.js'
import { DEBATE_REASONS } from './debate.js'
import { EXECUTIVE_REASONS } from './executive.js'
import { FLOOR_REASONS } from './floor.js'
import { insteadWords } from './instead.js'
import { partsOf, type Reason } from './parts.js'
import { PRESENCE_REASONS } from './presence.js'
import { VOTING_REASONS } from './voting.js'

/** The reason of each refusal. No code can be missing. */
const REASONS: Readonly<Record<RefusalCode, Reason>> = {
  ...PRESENCE_REASONS,
  ...FLOOR_REASONS,
  ...DEBATE_REASONS,
  ...CHAIR_REASONS,
  ...VOTING_REASONS,
  ...AGAIN_REASONS,
  ...EXECUTIVE_REASONS,
}

/**
 * A refusal in sentences: what is wrong, the rule that says so, and what would be in order instead. The
 * text is plain, safe for a terminal, on one line.
 *
 * @param refusal what `attempt` or `explain` returned, or what an `OutOfOrderError` carries
 * @param rules the rulebook of the meeting, for the names of motions that are a body's own
 * @returns the sentences, one after the other
 * @example
 * refusalSentence(explain(meeting, { type: 'call-vote', by: 'Brandt' }))
 * // 'Motion m1 has not been seconded. Rule: …. In order now: second, withdraw, …'
 */
export function refusalSentence(refusal: Refusal, rules?: Rulebook): string {
  const instead = insteadWords(refusal.instead, rules)
  const open = instead === '' ? 'Nothing else is in order now.' : `In order now: ${instead}.`
  return forTerminal(`${refusalReason(refusal)} ${open}`)
}

/**
 * The first half of `refusalSentence`: what is wrong, and the rule that says so. For a place where what is in
 * order stands beside it.
 *
 * @example refusalReason(explain(meeting, { type: 'call-vote', by: 'Brandt' })) // 'Motion m1 has not been seconded. Rule: ….'
 */
export function refusalReason(refusal: Refusal): string {
  return forTerminal(`${REASONS[refusal.code](partsOf(refusal))} Rule: ${refusal.rule}.`)
}
