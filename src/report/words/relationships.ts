import { authorityWords } from '../../council/authority.js'
import type { Council } from '../../council/council.js'
import { type Relationship, relationshipName } from '../../council/relationship.js'
import type { RelationshipKind, RelationshipLevel } from '../../vocabulary.js'
import { dateWords, RELATIONSHIP_WORDS } from './words.js'

/** What each kind of relationship is called before the word itself. */
export const KIND_WORDS: Readonly<Record<RelationshipKind, string>> = {
  'sister-city': 'sister-city',
  'sister-county': 'sister-county',
  'twin-city': 'twin-city',
  'friendship-city': 'friendship-city',
}

const LEVEL_WORDS: Readonly<Record<RelationshipLevel, string>> = {
  government: 'between governments',
  citizens: 'between citizens',
}

/** ` between governments`, or nothing where the relationship is not held at levels apart. */
export function levelWords(level: RelationshipLevel | null | undefined): string {
  return level == null ? '' : ` ${LEVEL_WORDS[level]}`
}

/** `until 1 January 2024`, `until peace`: a condition that already begins with a preposition stays as it is. */
export function untilWords(until: string): string {
  const words = dateWords(until)
  return /^(until|till|for|one|as long|indefinitely)\b/i.test(words) ? words : `until ${words}`
}

/** A relationship as it stands: `suspended until peace`. */
export function stateWords({ state, until }: Pick<Relationship, 'state' | 'until'>): string {
  return state === 'suspended' && until !== null
    ? `${RELATIONSHIP_WORDS[state]} ${untilWords(until)}`
    : RELATIONSHIP_WORDS[state]
}

/** Everything that there is to say of a relationship, on one line: state, condition, kind, who may change it. */
export function relationshipLine(council: Pick<Council, 'mayor'>, relationship: Relationship): string {
  const { kind, authority, since } = relationship
  const said = [
    stateWords(relationship),
    ...(kind === 'sister-city' ? [] : [`a ${KIND_WORDS[kind]} relationship`]),
    ...(since === null ? [] : [`since ${dateWords(since)}`]),
    ...(authority.holder === 'council'
      ? []
      : authority.holder === 'unreported'
        ? ['who may change it is not reported']
        : [`to be changed by ${authorityWords(council, authority)}`]),
  ]
  return `${relationshipName(relationship)}: ${said.join('; ')}`
}
