import { InputError } from '../../kernel/problem.js'
import { parseThreshold } from '../../rules/notation.js'
import type { Format } from './recorded-vote.js'

/**
 * What words for a requirement say in notation, where they say of what the share is taken. "Two-thirds
 * majority" does not, and has no row.
 */
export const REQUIREMENTS: Readonly<Record<string, string>> = {
  'all representatives majority': 'majority of seats',
  'majority of all members': 'majority of seats',
  'majority of all representatives': 'majority of seats',
  'majority of members elected': 'majority of seats',
  'majority of members present': 'majority of present',
  'majority of those present': 'majority of present',
  'majority of votes cast': 'majority of voting',
  'two-thirds of all members': '2/3 of seats',
  'two-thirds of members present': '2/3 of present',
  'two-thirds of votes cast': '2/3 of voting',
  '1/2a': 'majority of seats',
}

/** `requires` of a vote in Congress: shares of those voting, but three-fifths of those duly chosen and sworn. */
export const CONGRESS_REQUIREMENTS: Readonly<Record<string, string>> = {
  '1/2': 'majority of voting',
  '2/3': '2/3 of voting',
  '3/5': '3/5 of in-office',
}

const read = new Map<string, string | null>()

/** The threshold in words, in notation; null where the words do not say it all. */
export function thresholdIn(requirement: string | null, format: Format): string | null {
  if (requirement === null) return null
  const word = requirement.trim().toLowerCase()
  const table = format === 'congress' ? CONGRESS_REQUIREMENTS : REQUIREMENTS
  if (Object.hasOwn(table, word)) return table[word] ?? null
  return isNotation(requirement) ? requirement : null
}

/** True for what `parseThreshold` reads. */
export function isNotation(text: string): boolean {
  const known = read.get(text)
  if (known !== undefined) return known !== null
  const found = notationProblem(text) === null
  if (read.size < 500) read.set(text, found ? text : null)
  return found
}

/** Why a text is no threshold in notation; null where it is one. */
export function notationProblem(text: string): string | null {
  try {
    parseThreshold(text)
    return null
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(({ message }) => message).join('; ')
    throw error
  }
}
