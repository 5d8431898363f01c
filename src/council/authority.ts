import type { Objection } from '../kernel/ruling.js'
import type { Effect } from '../motion/effects.js'
import type { Council } from './council.js'
import {
  type Authority,
  COUNCILS_OWN,
  changesRelationship,
  isNamedBy,
  type Relationship,
  relationshipName,
} from './relationship.js'

/** Who asks to change relationships: the council by a motion, its executive or a delegated body by an act. */
export type Asker = { readonly holder: 'council' | 'executive' } | { readonly holder: 'body'; name: string }

const COUNCIL: Asker = { holder: 'council' }

/**
 * Why effects would change what is not the asker's to change, or a level that a relationship does not
 * have; undefined where they are in order. Effects that change no relationship always are.
 *
 * @example objectionToEffects(council, [{ effect: 'end-relationship', with: 'Pyatigorsk' }])
 */
export function objectionToEffects(
  council: Council,
  effects: readonly Effect[],
  asker: Asker = COUNCIL,
): Objection | undefined {
  for (const effect of effects) {
    if (!changesRelationship(effect)) continue
    const named = council.relationships.filter((each) => isNamedBy(effect, each))
    const [foreign] = named.filter(({ authority }) => !isFor(authority, asker))
    if (foreign !== undefined) return notTheirs(council, foreign, asker)
    if (named.length === 0 && asker.holder !== 'council' && effect.effect !== 'seek-relationship') {
      return notTheirs(
        council,
        { with: effect.with, level: effect.level ?? null, authority: COUNCILS_OWN },
        asker,
      )
    }
    if (effect.level === undefined || named.length > 0) continue
    const held = council.relationships.filter((each) => each.with === effect.with)
    if (held.length === 0 || canBeAdded(effect.effect, held)) continue
    return {
      code: 'no-such-level',
      rule: SOURCE_OF_LEVELS,
      found: relationshipName(effect),
      expected: held.map(relationshipName).join(', '),
    }
  }
  return undefined
}

const SOURCE_OF_LEVELS = 'the relationships of the body, as they are on its books'

/** A level can be formed beside another one; a relationship that is whole has no levels to add to. */
const canBeAdded = (effect: string, held: readonly Relationship[]) =>
  (effect === 'form-relationship' || effect === 'seek-relationship') &&
  held.every(({ level }) => level !== null)

function isFor(authority: Authority, asker: Asker): boolean {
  if (authority.holder === 'unreported') return true
  if (authority.holder !== asker.holder) return false
  return asker.holder !== 'body' || authority.name === asker.name
}

function notTheirs(
  council: Council,
  relationship: Pick<Relationship, 'with' | 'level' | 'authority'>,
  asker: Asker,
): Objection {
  const { authority } = relationship
  return {
    code: asker.holder === 'council' ? 'not-the-councils' : 'not-theirs-to-change',
    rule: authority.source ?? 'who may change it, as the body has it',
    found: `${relationshipName(relationship)}: ${authorityWords(council, authority)}`,
    expected:
      authority.holder === 'council'
        ? 'a motion of the council'
        : `a recommendation to ${whom(council, authority)}`,
  }
}

/** Who may change a relationship, in words: `the Sister Cities Committee, since 2017`. */
export function authorityWords(council: Pick<Council, 'mayor'>, authority: Authority): string {
  const since = authority.since === null ? '' : `, since ${authority.since}`
  return `${whom(council, authority)}${since}`
}

function whom({ mayor }: Pick<Council, 'mayor'>, { holder, name }: Authority): string {
  switch (holder) {
    case 'council':
      return 'the council'
    case 'executive':
      return mayor === null ? 'the executive' : `the executive (${mayor})`
    case 'body':
      return name ?? 'another body'
    case 'unreported':
      return 'who may change it is not reported'
  }
}
