import type { Action, Ballot } from 'council-sim'
import { type Chosen, FIRST_STORY } from './scenarios.js'
import { otherSlots, readSlot, setAside, writeSlot } from './slots.js'
import type { Language } from './words/index.js'

export const VIEWS = ['replay', 'whatif', 'own', 'map'] as const
export type View = (typeof VIEWS)[number]

/** What a class fills in before its meeting. */
export interface Setup {
  readonly name: string
  /** One member a line. */
  readonly members: string
  readonly absent: readonly string[]
  readonly rules: string
  readonly chair: string
  /** `none`, `chair`, or `outside`: somebody who holds no seat. */
  readonly mayor: string
  readonly mayorName: string
  readonly cities: string
  readonly date: string
  readonly text: string
  readonly mover: string
  readonly effect: 'none' | 'letter' | 'end' | 'measure'
  readonly effectTo: string
}

/** Everything that the page remembers, as plain data. */
export interface PageState {
  readonly view: View
  readonly language: Language
  readonly projector: boolean
  readonly replay: Chosen & { readonly at: number }
  readonly whatIf: {
    /** `replay`, `own` or `invented`. */
    readonly source: string
    /** Which vote: the meeting and the motion and the vote, as the source numbers them. */
    readonly vote: number
    readonly ballots: Readonly<Record<string, Ballot>>
    readonly removed: readonly string[]
    /** The id of a rulebook, `own`, or `threshold`. */
    readonly rule: string
    readonly threshold: string
  }
  readonly own: {
    readonly setup: Setup
    /** The save file of the meeting; null before it opens. */
    readonly saved: unknown
    /** What was undone last, to do it again. */
    readonly undone: readonly Action[]
    /** The save file of the meeting before this one, which a new one or a file took the place of. */
    readonly previous: unknown
    readonly timer: number
  }
  readonly map: { readonly motion: string; readonly state: string | null }
}

export const FIRST: PageState = {
  view: 'replay',
  language: 'en',
  projector: false,
  replay: { scenario: FIRST_STORY, file: null, variant: null, rules: null, at: 0 },
  whatIf: { source: 'replay', vote: 0, ballots: {}, removed: [], rule: 'own', threshold: '2/3 of present' },
  own: {
    setup: {
      name: '',
      members: 'Adeyemi\nBrandt\nChen\nDíaz\nEriksen\nFarah\nGarcía',
      absent: [],
      rules: 'rosenberg',
      chair: 'Adeyemi',
      mayor: 'none',
      mayorName: 'Okafor',
      cities: '',
      date: '',
      text: '',
      mover: 'Chen',
      effect: 'none',
      effectTo: '',
    },
    saved: null,
    undone: [],
    previous: null,
    timer: 180,
  },
  map: { motion: '', state: null },
}

/** What became of the page's memory: kept, kept apart from another tab's, or why not. */
export type Kept = 'kept' | 'kept-apart' | 'not-kept' | 'set-aside'

/** The page's memory in the browser, and nowhere else. */
export function remembered(): { state: PageState; kept: Kept } {
  let text: string | null = null
  try {
    text = readSlot()
    if (text === null) return { state: withLanguageOf(FIRST), kept: 'kept' }
    return { state: stateOf(text), kept: 'kept' }
  } catch {
    // What cannot be read is not thrown away: it stays under another name.
    if (text !== null) setAside(text)
    return { state: FIRST, kept: text === null ? 'not-kept' : 'set-aside' }
  }
}

function stateOf(text: string): PageState {
  const found: unknown = JSON.parse(text)
  if (typeof found !== 'object' || found === null) throw new TypeError('not an object')
  return merged(FIRST, found)
}

/** Writes the state down before anything is drawn, so that a crash loses nothing. */
export function remember(state: PageState): Kept {
  try {
    return writeSlot(JSON.stringify(state)) ? 'kept' : 'kept-apart'
  } catch {
    return 'not-kept'
  }
}

/** The save files of meetings that other tabs keep, or kept; each once, and not those given. */
export function keptElsewhere(known: readonly unknown[]): unknown[] {
  const texts = known.map((each) => JSON.stringify(each))
  return otherSlots().flatMap((text) => {
    try {
      const { saved, previous } = stateOf(text).own
      return [saved, previous].filter((each) => {
        const own = JSON.stringify(each)
        if (each === null || texts.includes(own)) return false
        texts.push(own)
        return true
      })
    } catch {
      return []
    }
  })
}

const withLanguageOf = (state: PageState): PageState => ({
  ...state,
  language: navigator.language.startsWith('es') ? 'es' : 'en',
})

/** Keeps of what was found only what has the shape that the page knows. */
function merged<Value>(known: Value, found: unknown): Value {
  if (found === undefined) return known
  if (known === null || Array.isArray(known)) return found as Value // `null` and lists are checked where they are used
  if (typeof known !== 'object') return typeof found === typeof known ? (found as Value) : known
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return known
  const entries = Object.entries(known as object)
  if (entries.length === 0) return found as Value // a table by name
  return Object.fromEntries(
    entries.map(([key, value]) => [key, merged(value, (found as Record<string, unknown>)[key])]),
  ) as Value // the same keys, each merged by itself
}
