import type { RecordedVote } from '../recorded/recorded-vote.js'
import type { UndecidableCode } from './decide-record.js'

/** What was found of one body in one year. */
export interface BodyAudit {
  /** Null where the records name no body. */
  readonly body: string | null
  /** Null where the records have no date. */
  readonly year: string | null
  readonly checked: number
  readonly agree: number
  readonly disagree: number
  /** How many could not be checked, by why. */
  readonly undecidable: Readonly<Partial<Record<UndecidableCode, number>>>
}

interface Open {
  body: string | null
  year: string | null
  checked: number
  agree: number
  undecidable: Partial<Record<UndecidableCode, number>>
}

/** The counts of each body and year. */
export class BodyAudits {
  private readonly open = new Map<string, Open>()
  private readonly longest = new Map<string, number>()
  private last: Open | undefined

  /** Counts a checked record; gives the longest roll of its body before it. */
  checked(vote: RecordedVote, listed: number, agrees: boolean): number {
    const audit = this.of(vote)
    audit.checked += 1
    if (agrees) audit.agree += 1
    const body = vote.body ?? ''
    const usual = this.longest.get(body) ?? 0
    if (listed > usual) this.longest.set(body, listed)
    return usual
  }

  /** Counts a record that could not be checked. */
  left(vote: RecordedVote, code: UndecidableCode): void {
    const { undecidable } = this.of(vote)
    undecidable[code] = (undecidable[code] ?? 0) + 1
  }

  private of({ body, date }: RecordedVote): Open {
    const { last } = this
    if (last !== undefined && last.year !== null && last.body === body && date?.startsWith(last.year))
      return last
    const year = date !== null && /^\d{4}/.test(date) ? date.slice(0, 4) : null
    const key = `${year ?? ''} ${body ?? ''}`
    const found = this.open.get(key) ?? { body, year, checked: 0, agree: 0, undecidable: {} }
    this.open.set(key, found)
    this.last = found
    return found
  }

  /** By body, then by year. */
  list(): BodyAudit[] {
    const compare = (a: string | null, b: string | null) => ((a ?? '') < (b ?? '') ? -1 : a === b ? 0 : 1)
    return [...this.open.values()]
      .sort((a, b) => compare(a.body, b.body) || compare(a.year, b.year))
      .map((each) => ({ ...each, disagree: each.checked - each.agree }))
  }
}
