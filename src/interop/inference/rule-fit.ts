import { ABSTENTION_MODES, type AbstentionMode, type RecusalMode } from '../../vocabulary.js'
import { type Candidate, type Counted, candidates, carries, countedAs } from './candidates.js'
import type { TallyClass } from './tally-classes.js'

/** A class with its ballots counted in every way. */
export interface FitClass {
  readonly of: TallyClass
  readonly records: number
  readonly counted: Readonly<Record<AbstentionMode, Counted>>
}

/** How well one candidate explains the recorded results. */
export interface Fit {
  readonly candidate: Candidate
  /** The seats that explain most, by body; the candidate counts no seats where it is empty. */
  readonly seats: ReadonlyMap<string, number>
  /** For each class, whether the ballots carry: 1 or 0. */
  readonly carries: Uint8Array
  /** Records explained in each half with what was learned from the other. */
  readonly heldOut: number
  /** Records explained with what was learned from all of them. */
  readonly fitted: number
  /** True where a body would have more seats than its longest roll has members. */
  readonly stretched: boolean
}

/** Everything that candidates are held against. */
export interface Fitting {
  readonly classes: readonly FitClass[]
  readonly records: number
  readonly colleges: boolean
  readonly recusal: RecusalMode
  /** The longest roll of any body. */
  readonly longest: number
  readonly bodies: ReadonlyMap<string, Body>
}

interface Body {
  /** Classes by their place in the list. */
  readonly members: number[]
  longest: number
}

/** Counts every class once. */
export function fitting(list: readonly TallyClass[], recusal: RecusalMode): Fitting {
  const colleges = list.length > 0 && list.every(({ blocs }) => blocs.every(({ group }) => group !== null))
  const bodies = new Map<string, Body>()
  const classes = list.map((of, n): FitClass => {
    const body = bodies.get(of.body) ?? { members: [], longest: 0 }
    body.members.push(n)
    body.longest = Math.max(body.longest, of.listed)
    bodies.set(of.body, body)
    const counted = Object.fromEntries(
      ABSTENTION_MODES.map((mode) => [mode, countedAs(of.blocs, mode, recusal, colleges)]),
    ) as Record<AbstentionMode, Counted> // every mode is a key
    return { of, records: of.halves[0] + of.halves[1], counted }
  })
  const longest = Math.max(0, ...[...bodies.values()].map((body) => body.longest))
  const records = classes.reduce((sum, each) => sum + each.records, 0)
  return { classes, records, colleges, recusal, longest, bodies }
}

/** The most ayes that a fixed number is tried for. */
const MOST_AYES = 200

/** Holds every candidate against the classes. */
export function fits(all: Fitting): Fit[] {
  return candidates(Math.min(all.longest, MOST_AYES), all.colleges).map((candidate) => fitOf(candidate, all))
}

/** Holds one candidate against the classes, and learns the seats of each body where nobody has said them. */
function fitOf(candidate: Candidate, all: Fitting): Fit {
  const { threshold } = candidate
  const ofSeats = 'of' in threshold && threshold.of === 'seats'
  const found = new Uint8Array(all.classes.length)
  const seats = new Map<string, number>()
  let heldOut = 0
  let fitted = 0
  let stretched = false
  for (const [name, body] of all.bodies) {
    const told = body.members.every((n) => all.classes[n]?.of.seats !== null)
    if (!ofSeats || told) {
      const [first, second] = explained(candidate, all, body, null, found)
      heldOut += first + second
      fitted += first + second
      const [one, ...more] = new Set(body.members.map((n) => all.classes[n]?.of.seats))
      if (ofSeats && typeof one === 'number' && more.length === 0) seats.set(name, one)
      continue
    }
    const sizes = sizesFor(body.longest)
    const scores = sizes.map((size) => explained(candidate, all, body, size, null))
    const best = (score: (each: readonly [number, number]) => number) =>
      scores.reduce((at, each, n) => (score(each) > score(scores[at] ?? [0, 0]) ? n : at), 0)
    heldOut += scores[best(([first]) => first)]?.[1] ?? 0
    heldOut += scores[best(([, second]) => second)]?.[0] ?? 0
    const size = sizes[best(([first, second]) => first + second)] ?? body.longest
    const [first, second] = explained(candidate, all, body, size, found)
    fitted += first + second
    seats.set(name, size)
    stretched ||= size > body.longest
  }
  return { candidate, seats, carries: found, heldOut, fitted, stretched }
}

/** The better fit first: by what it explains of records it did not learn from; of equals, the more usual rule. */
export const byMerit = (a: Fit, b: Fit): number =>
  b.heldOut - a.heldOut ||
  b.fitted - a.fitted ||
  Number(a.stretched) - Number(b.stretched) ||
  a.candidate.rank - b.candidate.rank

/** The seats that a body may have: as many as its longest roll, or more, where some stood empty or are not listed. */
function sizesFor(longest: number): number[] {
  const more = Math.max(3, Math.min(60, longest))
  return Array.from({ length: more + 1 }, (_, n) => longest + n)
}

/** Records of a body that a candidate explains on so many seats, in each half; fills in what it says of each class. */
function explained(
  { threshold, abstentions }: Candidate,
  all: Fitting,
  body: Body,
  size: number | null,
  found: Uint8Array | null,
): [number, number] {
  let first = 0
  let second = 0
  for (const n of body.members) {
    const each = all.classes[n]
    if (each === undefined) continue
    const { of, counted } = each
    const seats = of.seats ?? size
    const answer = carries(threshold, counted[abstentions], seats === null ? 0 : seats - of.listed)
    if (found !== null) found[n] = answer ? 1 : 0
    if (answer !== of.carried) continue
    first += of.halves[0]
    second += of.halves[1]
  }
  return [first, second]
}

/** How many records one fit explains and another does not. */
export function lead(all: Fitting, a: Fit, b: Fit): { for: number; against: number; ids: string[] } {
  let ahead = 0
  let behind = 0
  const ids: string[] = []
  all.classes.forEach(({ of, records }, n) => {
    if (a.carries[n] === b.carries[n]) return
    if ((a.carries[n] === 1) === of.carried) ahead += records
    else behind += records
    if (ids.length < 5) ids.push(...of.ids.slice(0, 5 - ids.length))
  })
  return { for: ahead, against: behind, ids }
}

/** True where two fits say the same of every class. */
export function sayTheSame(a: Fit, b: Fit): boolean {
  return a.carries.every((value, n) => b.carries[n] === value)
}
