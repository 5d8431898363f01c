import type { RefusalCode } from '../vocabulary.js'

/** Why something is out of order: facts, not a sentence. `report` turns it into one. */
export interface Refusal<Instead extends string = string> {
  readonly inOrder: false
  readonly code: RefusalCode
  /** The rule that refuses it, as it is cited in the rulebook. */
  readonly rule: string
  /** What was found, where the code alone does not say it. */
  readonly found?: string
  /** What would have been accepted. */
  readonly expected?: string
  /** What would be in order now. */
  readonly instead: readonly Instead[]
}

/** A refusal before it is known what would be in order instead: what a check returns. */
export type Objection = Omit<Refusal, 'inOrder' | 'instead'>

/** Thrown by `act`: the action was out of order. Carries the refusal, whole. */
export class OutOfOrderError extends Error {
  override readonly name = 'OutOfOrderError'
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    const found = refusal.found === undefined ? '' : `: ${refusal.found}`
    const expected = refusal.expected === undefined ? '' : `, expected ${refusal.expected}`
    const instead = refusal.instead.length === 0 ? '' : `; in order: ${refusal.instead.join(', ')}`
    super(`Out of order (${refusal.code})${found}${expected} [${refusal.rule}]${instead}`)
    this.refusal = refusal
  }
}
