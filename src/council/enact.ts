import { type Mutable, revise } from '../kernel/revise.js'
import type { Effect } from '../motion/effects.js'
import type { Fact } from '../record/facts.js'
import type { RelationshipState } from '../vocabulary.js'
import type { Council } from './council.js'

/** The motion whose effects are applied, and when. */
export interface Enactment {
  readonly motion: string
  readonly date: string | null
}

/**
 * Applies the effects of an adopted motion to the council's state: relationships, correspondence,
 * measures. The council it is given stays as it was.
 *
 * @returns the council, and a fact for each effect
 */
export function enact(
  council: Council,
  effects: readonly Effect[],
  by: Enactment,
): { council: Council; facts: Fact[] } {
  const facts: Fact[] = []
  const enacted = revise(council, (draft) => {
    for (const effect of effects) facts.push(apply(draft, effect, by))
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
  const others = ({ motion: by }: { readonly motion: string }) => by !== motion
  return revise(council, (draft) => {
    if (!draft.correspondence.every(others)) draft.correspondence = draft.correspondence.filter(others)
    if (!draft.measures.every(others)) draft.measures = draft.measures.filter(others)
    if (draft.relationships.every(({ changes }) => changes.every(others))) return
    draft.relationships = draft.relationships.filter((relationship) => {
      if (relationship.changes.every(others)) return true
      const [first] = relationship.changes
      let state = first?.from ?? null
      let until = first?.fromUntil ?? null
      relationship.changes = relationship.changes.filter(others)
      // What is left follows on from one another as if the motion had never been.
      for (const change of relationship.changes) {
        change.from = state
        change.fromUntil = until
        state = change.to
        until = change.until
      }
      if (state === null) return false
      relationship.state = state
      relationship.until = until
      return true
    })
  })
}

function apply(draft: Mutable<Council>, effect: Effect, by: Enactment): Fact {
  switch (effect.effect) {
    case 'end-relationship':
      return relate(draft, effect.with, 'ended', null, by)
    case 'suspend-relationship':
      return relate(draft, effect.with, 'suspended', effect.until ?? null, by)
    case 'form-relationship':
      return relate(draft, effect.with, 'active', null, by)
    case 'send-letter':
      draft.correspondence.push({ to: effect.to, message: effect.message, ...by })
      return { fact: 'letter-sent', to: effect.to, message: effect.message }
    case 'light-building':
      return take(draft, `light ${effect.building} in ${effect.colours}`, by)
    case 'direct-staff':
      return take(draft, `direct staff to ${effect.to}`, by)
    case 'measure':
      return take(draft, effect.name, by)
    case 'fill-seat':
      return fillSeat(draft, effect, by)
    case 'elect':
      return elect(draft, effect, by)
  }
}

function relate(
  draft: Mutable<Council>,
  city: string,
  to: RelationshipState,
  until: string | null,
  { motion, date }: Enactment,
): Fact {
  const known = draft.relationships.find((relationship) => relationship.with === city)
  const from = known?.state ?? null
  const change = { from, fromUntil: known?.until ?? null, to, until, motion, date }
  if (known === undefined) {
    draft.relationships.push({ with: city, state: to, since: date, until, changes: [change] })
  } else {
    known.state = to
    known.until = until
    known.changes.push(change)
  }
  return { fact: 'relationship-changed', with: city, from, to }
}

/** Who presides is an office like any other; the council knows it by name. */
function elect(
  draft: Mutable<Council>,
  { office, member }: Extract<Effect, { effect: 'elect' }>,
  by: Enactment,
): Fact {
  if (office === 'chair') draft.chair = member
  if (office === 'president pro tempore') draft.proTempore = member
  draft.measures.push({ measure: `elect ${member} as ${office}`, ...by })
  return { fact: 'elected', office, member }
}

/** A vacancy is filled; a seat that somebody else has filled meanwhile stays hers. */
function fillSeat(
  draft: Mutable<Council>,
  { seat, member }: Extract<Effect, { effect: 'fill-seat' }>,
  by: Enactment,
): Fact {
  const vacant = draft.seats.find((each) => each.seat === seat && each.member === null)
  if (vacant === undefined) return take(draft, `fill ${seat} with ${member}: it is not vacant`, by)
  vacant.member = member
  draft.measures.push({ measure: `fill ${seat} with ${member}`, ...by })
  return { fact: 'seat-filled', seat, member }
}

function take(draft: Mutable<Council>, measure: string, by: Enactment): Fact {
  draft.measures.push({ measure, ...by })
  return { fact: 'measure-taken', measure }
}
