import { freeze } from '../kernel/freeze.js'
import { revise } from '../kernel/revise.js'
import type { Objection } from '../kernel/ruling.js'
import type { Effect } from '../motion/effects.js'
import { cite } from '../rules/citation.js'
import { type Asker, objectionToEffects } from './authority.js'
import type { Council } from './council.js'
import { enact } from './enact.js'
import type { Act } from './origin.js'

/** What somebody wants to do without a vote. */
export interface ActProposal {
  readonly by: string
  readonly date: string | null
  readonly text: string
  readonly effects: readonly Effect[]
}

/** Why an act without a vote is out of order; undefined where it is in order. */
export function objectionToAct(council: Council, { by, effects }: ActProposal): Objection | undefined {
  const asker = askerOf(council, by)
  if (asker !== undefined) {
    return notAllowed(council, effects, asker) ?? objectionToEffects(council, effects, asker)
  }
  const known = [...(council.mayor === null ? [] : [council.mayor]), ...bodiesOf(council)]
  return {
    code: 'not-the-executive',
    rule: 'who acts without a vote, as the body has it',
    found: by,
    ...(known.length === 0 ? {} : { expected: known.join(' or ') }),
  }
}

/** The rulebook's row on what an executive may do; one that is only assumed, as no text says it, leaves that open. */
function notAllowed(
  { rules }: Council,
  effects: readonly Effect[],
  { holder }: Asker,
): Objection | undefined {
  const { allowed, cite: citation } = rules.executive.acts
  if (holder !== 'executive' || citation.confidence === 'assumed') return undefined
  const other = effects.find(({ effect }) => !allowed.includes(effect))
  if (other === undefined) return undefined
  return {
    code: 'not-an-executive-act',
    rule: cite(citation),
    found: other.effect,
    expected: allowed.join(', ') || 'none',
  }
}

/** Does what an act does, and records it apart from every motion. The checks have let it through. */
export function perform(
  council: Council,
  { by, date, text, effects }: ActProposal,
): { council: Council; act: Act } {
  const id = `act ${council.acts.length + 1}`
  const done = enact(council, effects, { motion: null, act: id, date })
  const as = askerOf(council, by)?.holder === 'body' ? 'body' : 'executive'
  const act: Act = freeze({
    id,
    by,
    as,
    date,
    text,
    effects,
    facts: done.facts,
    meetings: council.past.length,
  })
  const recorded = revise(done.council, (draft) => {
    // The draft is the mutable face of the same data.
    draft.acts.push(act as (typeof draft.acts)[number])
  })
  return { council: recorded, act }
}

function askerOf(council: Council, by: string): Asker | undefined {
  if (by === council.mayor) return { holder: 'executive' }
  return bodiesOf(council).includes(by) ? { holder: 'body', name: by } : undefined
}

/** The bodies that relationships are delegated to, each once. */
function bodiesOf({ relationships }: Council): string[] {
  const names = relationships.flatMap(({ authority }) =>
    authority.holder === 'body' && authority.name !== null ? [authority.name] : [],
  )
  return [...new Set(names)]
}
