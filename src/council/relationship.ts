import type { Effect } from '../motion/effects.js'
import type {
  AuthorityHolder,
  RelationshipKind,
  RelationshipLevel,
  RelationshipState,
} from '../vocabulary.js'
import type { Origin } from './origin.js'

/** Who may change a relationship, and where that is written. */
export interface Authority {
  readonly holder: AuthorityHolder
  /** The body that it is delegated to; null for the others. */
  readonly name: string | null
  readonly since: string | null
  /** Where it is written that this is so. */
  readonly source: string | null
}

/** A tie to another city, or one level of it, and what motions and acts made of it. */
export interface Relationship {
  readonly with: string
  /** The level that it is; null for a relationship that is not held at levels apart. */
  readonly level: RelationshipLevel | null
  readonly kind: RelationshipKind
  readonly state: RelationshipState
  /** The year or date it began, where known. */
  readonly since: string | null
  /** Until when it is suspended, where that was said: a date, or a condition in words. */
  readonly until: string | null
  readonly authority: Authority
  readonly changes: readonly RelationshipChange[]
}

/** One change of a relationship, with what it was before. */
export type RelationshipChange = Origin & {
  /** What it was before; null where there was none. */
  readonly from: RelationshipState | null
  readonly fromUntil: string | null
  readonly fromKind: RelationshipKind
  readonly to: RelationshipState
  readonly until: string | null
  readonly kind: RelationshipKind
}

/** The effects that change a relationship. */
export type RelationshipEffect = Extract<Effect, { readonly level?: RelationshipLevel }>

/** True for an effect that ends, suspends, forms or seeks a relationship. */
export const changesRelationship = (effect: Effect): effect is RelationshipEffect =>
  effect.effect.endsWith('-relationship')

/** Relationships are the council's to change where nothing else is said. */
export const COUNCILS_OWN: Authority = { holder: 'council', name: null, since: null, source: null }

/**
 * A relationship's name: its city, and its level where it is held at levels apart.
 *
 * @example relationshipName({ with: 'Moscow', level: 'government' }) // 'Moscow (government)'
 */
export function relationshipName(of: {
  readonly with: string
  readonly level?: RelationshipLevel | null
}): string {
  return of.level == null ? of.with : `${of.with} (${of.level})`
}

/** The relationship of this name: a city, or a city and level; undefined where there is none. */
export function relationshipWith(
  { relationships }: { readonly relationships: readonly Relationship[] },
  name: string,
): Relationship | undefined {
  return relationships.find((relationship) => relationshipName(relationship) === name)
}

/** True for a relationship that an effect names: of its city, and at its level where it names one. */
export function isNamedBy(
  effect: { readonly with: string; readonly level?: RelationshipLevel },
  relationship: Pick<Relationship, 'with' | 'level'>,
): boolean {
  return (
    relationship.with === effect.with && (effect.level === undefined || relationship.level === effect.level)
  )
}
