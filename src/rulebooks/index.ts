import { freeze } from '../kernel/freeze.js'
import type { Rulebook } from '../rules/rulebook.js'
import { robert1915 } from './robert-1915/index.js'
import { rosenberg } from './rosenberg/index.js'

/** The rulebooks that come with the library, by id. Frozen plain data; every row has its source. */
export const rulebooks: Readonly<{ rosenberg: Rulebook; robert1915: Rulebook }> = /* @__PURE__ */ freeze({
  rosenberg,
  robert1915,
})

/**
 * The rulebook with this id, or undefined.
 *
 * @example rulebookById('rosenberg')?.title
 */
export function rulebookById(id: string): Rulebook | undefined {
  return Object.hasOwn(rulebooks, id) ? rulebooks[id as keyof typeof rulebooks] : undefined // hasOwn has just said so
}
