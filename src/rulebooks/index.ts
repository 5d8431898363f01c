import { freeze } from '../kernel/freeze.js'
import type { Rulebook } from '../rules/rulebook.js'
import {
  chicago,
  jacksonville,
  livermore,
  portland,
  sanDiego,
  sanJose,
  santaClaraCounty,
} from './bodies/index.js'
import { californiaCity } from './california-city.js'
import { robert1915 } from './robert-1915/index.js'
import { rosenberg } from './rosenberg/index.js'
import { smallBoard } from './small-board.js'

/** The rulebooks that come with the library, by id. Frozen plain data; every row has its source. */
export const rulebooks: Readonly<{
  rosenberg: Rulebook
  robert1915: Rulebook
  californiaCity: Rulebook
  smallBoard: Rulebook
  sanJose: Rulebook
  santaClaraCounty: Rulebook
  livermore: Rulebook
  sanDiego: Rulebook
  chicago: Rulebook
  portland: Rulebook
  jacksonville: Rulebook
}> = /* @__PURE__ */ freeze({
  rosenberg,
  robert1915,
  californiaCity,
  smallBoard,
  sanJose,
  santaClaraCounty,
  livermore,
  sanDiego,
  chicago,
  portland,
  jacksonville,
})

/**
 * The rulebook with this id, or undefined.
 *
 * @example rulebookById('rosenberg')?.title
 */
export function rulebookById(id: string): Rulebook | undefined {
  return Object.values(rulebooks).find((rules) => rules.id === id)
}
