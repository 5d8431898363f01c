import type { AbstentionMode, KnownBallot, RecusalMode } from '../vocabulary.js'

/**
 * What a ballot counts as: for, against, neither; with whichever side has more; as one aye where the
 * question is exactly one short; or neither, and out of the base.
 */
export type Counting =
  | 'for'
  | 'against'
  | 'neither'
  | 'with-majority'
  | 'concurs-if-one-short'
  | 'leaves-base'

/** What one ballot means: how it counts, and whether its member is present. */
export interface BallotMeaning {
  readonly counts: Counting
  readonly present: boolean
}

/** What every ballot means under a rulebook. */
export type BallotMeanings = Readonly<Record<KnownBallot, BallotMeaning>>

const ABSTENTIONS: Readonly<Record<AbstentionMode, Counting>> = {
  ignored: 'neither',
  'as-nay': 'against',
  'as-aye': 'for',
  'with-majority': 'with-majority',
  'leave-base': 'leaves-base',
  'concur-if-one-short': 'concurs-if-one-short',
}

const TABLES = new Map<string, BallotMeanings>()

/**
 * The table of ballot meanings for a way of counting abstentions and recusals. An abstainer is always
 * present; a recused member has left the room unless recusal `stays`.
 *
 * @example ballotMeanings('as-nay', 'leaves').abstain // { counts: 'against', present: true }
 */
export function ballotMeanings(abstentions: AbstentionMode, recusal: RecusalMode): BallotMeanings {
  const key = `${abstentions} ${recusal}`
  const known = TABLES.get(key)
  if (known !== undefined) return known
  const table: BallotMeanings = {
    aye: { counts: 'for', present: true },
    nay: { counts: 'against', present: true },
    abstain: { counts: ABSTENTIONS[abstentions], present: true },
    recused: { counts: 'neither', present: recusal === 'stays' },
    absent: { counts: 'neither', present: false },
  }
  TABLES.set(key, table)
  return table
}
