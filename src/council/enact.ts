import { type Mutable, revise } from '../kernel/revise.js'
import type { Effect } from '../motion/effects.js'
import type { Fact } from '../record/facts.js'
import type { RelationshipState } from '../vocabulary.js'
import type { Council } from './council.js'
import type { Origin } from './origin.js'
import { COUNCILS_OWN, isNamedBy, type Relationship, type RelationshipEffect } from './relationship.js'

/** The motion, or the act, whose effects are applied, and when. */
export type Enactment = Origin

/**
 * Applies the effects of an adopted motion, or of an act, to the council's state: relationships, correspondence,
 * measures. The council it is given stays as it was.
 *
 * @returns the council, and a fact for each effect: for each relationship that it names, where it changes those
 */
export function enact(
  council: Council,
  effects: readonly Effect[],
  by: Enactment,
): { council: Council; facts: Fact[] } {
  const facts: Fact[] = []
  const enacted = revise(council, (draft) => {
    for (const effect of effects) facts.push(...apply(draft, effect, by))
  })
  return { council: enacted, facts }
}

/**
 * Takes a motion out of force from now on: relationships and measures go back, letters that were sent
 * stay sent.
 */
export function repeal(council: Council, motion: string): Council {
  const sent = council.correspondence
  const reversed = reverse(council, motion)
  return revise(reversed, (draft) => {
    if (draft.correspondence.length !== sent.length) draft.correspondence = [...sent]
  })
}

/** Takes back what a motion did, when its vote is reconsidered. What it did not touch stays the same object. */
export function reverse(council: Council, motion: string): Council {
  const others = ({ motion: by }: Origin) => by !== motion
  return revise(council, (draft) => {
    if (!draft.correspondence.every(others)) draft.correspondence = draft.correspondence.filter(others)
    if (!draft.measures.every(others)) draft.measures = draft.measures.filter(others)
    if (draft.relationships.every(({ changes }) => changes.every(others))) return
    draft.relationships = draft.relationships.filter((relationship) => {
      if (relationship.changes.every(others)) return true
      const [first] = relationship.changes
      let state = first?.from ?? null
      let until = first?.fromUntil ?? null
      let kind = first?.fromKind ?? relationship.kind
      relationship.changes = relationship.changes.filter(others)
      // What is left follows on from one another as if the motion had never been.
      for (const change of relationship.changes) {
        change.from = state
        change.fromUntil = until
        // What did not say what kind it is leaves the kind that there was.
        if (change.kind === change.fromKind) change.kind = kind
        change.fromKind = kind
        state = change.to
        until = change.until
        kind = change.kind
      }
      if (state === null) return false
      relationship.state = state
      relationship.until = until
      relationship.kind = kind
      return true
    })
  })
}

function apply(draft: Mutable<Council>, effect: Effect, by: Enactment): Fact[] {
  switch (effect.effect) {
    case 'end-relationship':
    case 'suspend-relationship':
    case 'form-relationship':
    case 'seek-relationship':
      return relate(draft, effect, by)
    case 'send-letter':
      draft.correspondence.push({ to: effect.to, message: effect.message, ...by })
      return [{ fact: 'letter-sent', to: effect.to, message: effect.message }]
    case 'light-building':
      return take(draft, `light ${effect.building} in ${effect.colours}`, by)
    case 'direct-staff':
      return take(draft, `direct staff to ${effect.to}`, by)
    case 'recommend':
      return take(draft, `recommend to ${effect.to}: ${effect.what}`, by)
    case 'measure':
      return take(draft, effect.name, by)
    case 'fill-seat':
      return fillSeat(draft, effect, by)
    case 'elect':
      return elect(draft, effect, by)
  }
}

const STATES = {
  'end-relationship': 'ended',
  'suspend-relationship': 'suspended',
  'form-relationship': 'active',
  'seek-relationship': 'sought',
} as const satisfies Record<RelationshipEffect['effect'], RelationshipState>

/** What there is already needs no seeking, and stays what it is. */
const THERE: readonly (RelationshipState | null)[] = ['active', 'dormant', 'suspended']

/** Changes every relationship that an effect names, and no other; there is a new one where it names none. */
function relate(draft: Mutable<Council>, effect: RelationshipEffect, by: Enactment): Fact[] {
  const named = draft.relationships.filter((each) => isNamedBy(effect, each))
  if (named.length === 0) {
    const added: Mutable<Relationship> = {
      with: effect.with,
      level: effect.level ?? null,
      kind: 'sister-city',
      state: STATES[effect.effect],
      since: effect.effect === 'seek-relationship' ? null : by.date,
      until: null,
      authority: { ...COUNCILS_OWN },
      changes: [],
    }
    draft.relationships.push(added)
    return [change(added, null, effect, by)]
  }
  return named.map((each) => change(each, each.state, effect, by))
}

function change(
  relationship: Mutable<Relationship>,
  from: RelationshipState | null,
  effect: RelationshipEffect,
  by: Enactment,
): Fact {
  const { until: fromUntil, kind: fromKind, level } = relationship
  const stays = effect.effect === 'seek-relationship' && THERE.includes(from)
  const to = stays && from !== null ? from : STATES[effect.effect]
  const said = effect.effect === 'suspend-relationship' ? (effect.until ?? null) : null
  const until = stays ? fromUntil : said
  const kind = (!stays && 'as' in effect ? effect.as : undefined) ?? fromKind
  relationship.state = to
  relationship.until = until
  relationship.kind = kind
  relationship.changes.push({ from, fromUntil, fromKind, to, until, kind, ...by })
  return {
    fact: 'relationship-changed',
    with: relationship.with,
    from,
    to,
    ...(level === null ? {} : { level }),
    ...(until === null ? {} : { until }),
    ...(kind === 'sister-city' ? {} : { kind }),
  }
}

/** Who presides is an office like any other; the council knows it by name. */
function elect(
  draft: Mutable<Council>,
  { office, member }: Extract<Effect, { effect: 'elect' }>,
  by: Enactment,
): Fact[] {
  if (office === 'chair') draft.chair = member
  if (office === 'president pro tempore') draft.proTempore = member
  draft.measures.push({ measure: `elect ${member} as ${office}`, ...by })
  return [{ fact: 'elected', office, member }]
}

/** A vacancy is filled; a seat that somebody else has filled meanwhile stays hers. */
function fillSeat(
  draft: Mutable<Council>,
  { seat, member }: Extract<Effect, { effect: 'fill-seat' }>,
  by: Enactment,
): Fact[] {
  const vacant = draft.seats.find((each) => each.seat === seat && each.member === null)
  if (vacant === undefined) return take(draft, `fill ${seat} with ${member}: it is not vacant`, by)
  vacant.member = member
  draft.measures.push({ measure: `fill ${seat} with ${member}`, ...by })
  return [{ fact: 'seat-filled', seat, member }]
}

function take(draft: Mutable<Council>, measure: string, by: Enactment): Fact[] {
  draft.measures.push({ measure, ...by })
  return [{ fact: 'measure-taken', measure }]
}
