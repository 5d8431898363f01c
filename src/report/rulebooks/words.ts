import type { Rulebook } from '../../rules/rulebook.js'
import { capitalised } from '../words/words.js'
import { conductInWords } from './conduct.js'
import { executiveInWords } from './executive.js'
import { motionClauses } from './motion.js'
import { type LawInWords, lawRow } from './row.js'
import { votingInWords } from './voting.js'

/** Every row of a rulebook in words, in the order in which it is printed. */
export function lawInWords(rules: Rulebook): LawInWords[] {
  const motions = Object.entries(rules.motions).map(([kind, row]) => {
    const title = `${capitalised(row.name)} (${kind})`
    return lawRow('Motions', title, `motions.${kind}`, motionClauses(row, rules), row.cite)
  })
  return [
    ...votingInWords(rules.voting),
    ...motions,
    ...conductInWords(rules.conduct),
    ...executiveInWords(rules.executive),
  ]
}

/** Where the texts can be read: each address once, with the places that were read there. */
export function textsOf(rows: readonly LawInWords[]): (readonly [url: string, places: string])[] {
  const places = new Map<string, Set<string>>()
  for (const { cite } of rows) {
    if (cite.url === undefined) continue
    const known = places.get(cite.url) ?? new Set<string>()
    places.set(cite.url, known.add(cite.section ?? cite.source))
  }
  return [...places].map(([url, sections]) => [url, [...sections].join('; ')] as const)
}
