import type { Bloc } from '../../voting/roll.js'
import type { RecordedVote } from '../recorded/recorded-vote.js'
import { hasColleges, headsWith, tallyOf } from '../recorded/tally.js'

/** Records of one body that have equal tallies, the same label and the same result. */
export interface TallyClass {
  readonly body: string
  /** What the records call themselves: their threshold, requirement or classification; empty for none. */
  readonly label: string
  readonly blocs: readonly Bloc[]
  readonly listed: number
  readonly carried: boolean
  /** Seats that the records state; null where they do not. */
  readonly seats: number | null
  /** How many records there are in each half. */
  readonly halves: readonly [number, number]
  /** Some of their ids, the first ones. */
  readonly ids: readonly string[]
}

type Open = { -readonly [Key in keyof TallyClass]: TallyClass[Key] } & {
  halves: [number, number]
  ids: string[]
}

const MOST_IDS = 50
const MOST_LABELS = 100
const MOST_BODIES = 500
const MOST_CLASSES = 50_000

/** Collects records into classes of equal tallies: a million records take the room of their distinct tallies. */
export class TallyClasses {
  private readonly classes = new Map<string, Open>()
  private readonly labels = new Set<string>()
  private readonly bodies = new Set<string>()
  private readonly passed = new Map<string, number>()
  private readonly given: number | null

  /** @param seats how many seats every body has; null where the records say it, or nobody */
  constructor(seats: number | null = null) {
    this.given = seats
  }

  /** Takes a record in, where it has a result and ballots that are all known. */
  add(vote: RecordedVote): void {
    const why = this.take(vote)
    if (why !== null) this.passed.set(why, (this.passed.get(why) ?? 0) + 1)
  }

  private take(vote: RecordedVote): string | null {
    if (vote.kind === 'attendance') return 'attendance rolls'
    if (vote.result === null) return 'no result recorded'
    const tally = tallyOf(vote, hasColleges(vote))
    if (tally === null || (headsWith(tally, 'aye') === 0 && headsWith(tally, 'nay') === 0))
      return 'no aye and no nay entered'
    if (headsWith(tally, 'unreported') > 0) return 'ballots not reported'
    const seats = this.given ?? vote.seats
    if (seats !== null && headsWith(tally, 'aye') + headsWith(tally, 'nay') > seats)
      return 'more votes than seats'
    const body = known(this.bodies, vote.body ?? '', MOST_BODIES)
    const label = known(this.labels, labelOf(vote), MOST_LABELS)
    const key = `${tally.key}\n${body}\n${label}\n${vote.result}\n${seats ?? ''}`
    let found = this.classes.get(key)
    if (found === undefined) {
      if (this.classes.size >= MOST_CLASSES) return 'more distinct tallies than are kept'
      const { blocs, listed } = tally
      const carried = vote.result === 'carried'
      found = { body, label, blocs, listed, carried, seats, halves: [0, 0], ids: [] }
      this.classes.set(key, found)
    }
    found.halves[halfOf(vote.id)] += 1
    if (found.ids.length < MOST_IDS) found.ids.push(vote.id)
    return null
  }

  /** The classes, in the order in which the first of each came. */
  list(): readonly TallyClass[] {
    return [...this.classes.values()]
  }

  /** How many records were not taken in, by why. */
  notTaken(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.passed)
  }
}

/** A word that is in the set, or fits in it; beyond that, none. */
function known(words: Set<string>, word: string, most: number): string {
  if (words.has(word)) return word
  if (words.size >= most) return ''
  words.add(word)
  return word
}

/** What a record calls itself: the requirement that it states, else its classification. */
export function labelOf({ threshold, requirement, classification }: RecordedVote): string {
  return threshold ?? requirement ?? classification.join(', ')
}

/** The half that a record belongs to, by a hash of its id: the same in every run and every order. */
export function halfOf(id: string): 0 | 1 {
  let hash = 0x811c9dc5
  for (let n = 0; n < id.length; n += 1) hash = Math.imul(hash ^ id.charCodeAt(n), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return ((hash ^ (hash >>> 13)) & 1) as 0 | 1 // one bit
}
