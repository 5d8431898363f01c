import type { Condition, Consequence, DecidedBy, MotionClass, MotionKind, TieRule } from '../vocabulary.js'
import type { Threshold } from './threshold.js'

/** What a motion can be told beyond its text: which of these a row asks for, it cannot be moved without. */
export const TERMS = [
  'until',
  'committee',
  'turns',
  'seconds',
  'parts',
  'items',
  'name',
  'method',
  'rules',
  'item',
  'motion',
  'office',
] as const
export type Term = (typeof TERMS)[number]

/** The rank of main motions: everything that treats them ranks higher. */
export const MAIN_RANK = 10

/** One kind of motion, as the table of motions has it: every column says something that the meeting does. */
export interface MotionRow {
  readonly name: string
  readonly class: MotionClass
  /**
   * Higher ranks are decided first; a motion may be moved only while what is pending ranks below it.
   * Null for a motion that is in order whenever what it arises from is.
   */
  readonly rank: number | null
  readonly second: boolean
  /** Whether it can be debated: as its target can, or only where it was moved with nothing pending. */
  readonly debatable: boolean | 'as-target' | 'if-nothing-pending'
  /** True where a speech on it may go into the merits of the main question. */
  readonly opensMain: boolean
  readonly amendable: boolean
  /** Whether subsidiary motions can be applied to it. */
  readonly subsidiary: boolean
  /** True where it may be made while another member has the floor. */
  readonly interrupts: boolean
  readonly decided: DecidedBy
  /** True where it is in order without a quorum. */
  readonly withoutQuorum: boolean
  /** What the ayes must reach. */
  readonly threshold: Threshold
  /** What they must reach where notice was given at an earlier meeting. */
  readonly withNotice?: Threshold
  /** True where it cannot be moved without such notice. */
  readonly needsNotice?: boolean
  /** What equal votes do, where it is not what they do otherwise. */
  readonly tie?: TieRule
  /** Which of its decisions may be reconsidered. */
  readonly reconsider: 'either' | 'carried-only' | 'lost-only' | 'neither'
  /** How often a member may speak on it, where it is not as the rules of debate have it. */
  readonly speeches?: number
  /** What must hold for it to be moved. */
  readonly when: readonly Condition[]
  /** What must be said to move it. */
  readonly asks: readonly Term[]
  /** The kind that it is instead, where a condition holds: an amendment of an amendment, an appeal on decorum. */
  readonly variant?: { readonly kind: MotionKind; readonly when: Variation }
  /** True where it is read and passed more than once, as the row on ordinances says. */
  readonly readings?: boolean
  readonly does: Consequence
}

/** When a motion is of another kind than it is called. */
export type Variation = 'on-amendment' | 'on-decorum-or-undebatable' | 'on-demand'
