import {
  changesRelationship,
  isNamedBy,
  relationshipName,
  relationshipWith,
} from '../../council/relationship.js'
import { knownMotions, type Meeting } from '../../meeting/meeting.js'
import type { Effect } from '../../motion/effects.js'
import type { Motion } from '../../motion/motion.js'
import { isDeepEqual } from '../is-deep-equal.js'
import { takenIn } from '../trail.js'
import { firstOf, type Law } from './law.js'

/** Everything that a motion would do, in any of its wordings, parts and items. */
const effectsOf = ({ introduced, wording, before }: Motion): readonly Effect[] =>
  [introduced, wording, ...(before === null ? [] : [before])].flatMap(({ effects, terms }) => [
    ...effects,
    ...[...(terms?.parts ?? []), ...(terms?.items ?? [])].flatMap((part) => part.effects),
  ])

/** The names of the relationships that a meeting has otherwise than another one. */
const changedBetween = (before: Meeting, after: Meeting) => {
  const { relationships } = after.council
  const gone = before.council.relationships.filter(
    (each) => relationshipWith(after.council, relationshipName(each)) === undefined,
  )
  const changed = relationships.filter(
    (each) => !isDeepEqual(relationshipWith(before.council, relationshipName(each)), each),
  )
  return [...gone, ...changed]
}

export const namedOnly: Law = {
  name: 'no-relationship-changes-that-is-not-named',
  statement: 'A motion changes no relationship that its effects do not name.',
  check: (trail) =>
    firstOf(takenIn(trail), ({ before, after }) => {
      const named = knownMotions(after).flatMap(effectsOf).filter(changesRelationship)
      const other = changedBetween(before, after).find(
        (relationship) => !named.some((effect) => isNamedBy(effect, relationship)),
      )
      return other === undefined ? undefined : `no motion names ${relationshipName(other)}, and it changes`
    }),
}

export const oneAuthority: Law = {
  name: 'no-motion-changes-what-is-not-the-councils',
  statement: "A relationship that is an executive's or another body's to change is changed by no motion.",
  check: (trail) =>
    firstOf(takenIn(trail), ({ before, after }) => {
      const other = changedBetween(before, after).find(
        ({ authority: { holder } }) => holder === 'executive' || holder === 'body',
      )
      return other === undefined ? undefined : `${relationshipName(other)} changes by a motion`
    }),
}
