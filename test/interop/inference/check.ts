import { Inferrer } from '../../../src/interop/inference/infer-rule.js'
import type { RankedRule } from '../../../src/interop/inference/inference.js'
import { ballotMeanings } from '../../../src/rules/ballot-meaning.js'
import { parseThreshold } from '../../../src/rules/notation.js'
import type { AbstentionMode } from '../../../src/vocabulary.js'
import { decideRoll } from '../../../src/voting/decide.js'
import type { SyntheticBody } from './bodies.js'

/** One question to the inference: a rule, a body that used it, and what is known and entered. */
export interface Case {
  readonly body: SyntheticBody
  readonly rule: string
  readonly abstentions: AbstentionMode
  /** Whether the number of seats is told, or has to be learned. */
  readonly told: boolean
  /** Of each hundred results, about how many are entered wrong. */
  readonly wrong: number
  /** Changes which results these are. */
  readonly seed: number
  /** Whether each half of the records is also taken alone, and the rule that it gives held to the other half. */
  readonly halves: boolean
}

/** What came of a case. */
export interface Finding {
  /** What does not hold; empty where all of it does. */
  readonly faults: readonly string[]
  /** Rules that share the first rank. */
  readonly first: number
  /** Results that were entered wrong. */
  readonly flipped: number
  /**
   * True where the wrong results are those by which the rule is told from another one, so that another rule
   * explains as many of the entered results as the true one, or more: nothing can find it.
   */
  readonly misled: boolean
}

/** One of about so many in a hundred, by a hash of its name. */
function isWrong(id: string, { wrong, seed }: Case): boolean {
  let hash = seed | 1
  for (const letter of id) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x5bd1e995) ^ (hash >>> 13)
  return ((hash ^ (hash >>> 15)) >>> 0) % 100 < wrong
}

const decided = new WeakMap<SyntheticBody, Map<string, readonly boolean[]>>()

/** For each roll of a body, whether it carries: decided as every vote is, and not as the inference does. */
function decisions(body: SyntheticBody, rule: string, mode: AbstentionMode, seats: number) {
  const known = decided.get(body) ?? new Map<string, readonly boolean[]>()
  decided.set(body, known)
  const key = `${rule}, ${mode}, ${seats}`
  const before = known.get(key)
  if (before !== undefined) return before
  const how = {
    threshold: parseThreshold(rule),
    quorum: null,
    meanings: ballotMeanings(mode, 'leaves'),
    tie: 'lost' as const,
  }
  const found = body.rolls.map(
    ({ blocs, listed }) => decideRoll({ seats, vacant: seats - listed, blocs }, how).outcome === 'carried',
  )
  known.set(key, found)
  return found
}

/**
 * Makes the records of a case, infers the rule, and checks what is said: the true rule is first, or shares the
 * first rank; every rule of that rank decides every true record as the true one does; and what was found from
 * one half of the records decides the other half.
 */
export function check(each: Case): Finding {
  const { body, rule, abstentions, told } = each
  const truth = decisions(body, rule, abstentions, body.seats)
  const entered = body.records.map(({ vote, roll }) => (truth[roll] ?? false) !== isWrong(vote.id, each))
  const flipped = entered.filter((result, n) => result !== truth[body.records[n]?.roll ?? 0]).length
  const firstOf = (half: 0 | 1 | null) => {
    const inferrer = new Inferrer(told ? { seats: body.seats } : {})
    body.records.forEach((record, n) => {
      if (half !== null && record.half !== half) return
      // Under another id, or a half would not be divided again.
      const id = half === null ? record.vote.id : `${record.vote.id} of ${half}`
      inferrer.add({ ...record.vote, id, result: entered[n] ? 'carried' : 'lost' })
    })
    const found = inferrer.done()
    return { found, first: found.rules.filter(({ rank }) => rank === 1) }
  }
  const saying = ({ rule: other, abstentions: mode, seats }: RankedRule) =>
    decisions(body, other, mode, seats ?? body.seats)
  const isTruth = (other: RankedRule) => other.rule === rule && other.abstentions === abstentions
  /** Records of a half on which a rule says what was entered. */
  const right = (answers: readonly boolean[], half: 0 | 1 | null) =>
    body.records.filter((record, n) => {
      return (half === null || record.half === half) && answers[record.roll] === entered[n]
    }).length

  const faults: string[] = []
  const { found, first } = firstOf(null)
  const [leader] = first
  const answers = leader === undefined ? [] : saying(leader)
  const misled = each.wrong > 0 && !first.some(isTruth) && right(answers, null) >= right(truth, null)
  if (!misled) {
    if (!first.some(isTruth)) faults.push(`${leader?.rule}, ${leader?.abstentions} is first`)
    for (const other of first) {
      const said = saying(other)
      const differs = body.rolls.findIndex((_, n) => said[n] !== truth[n])
      if (differs >= 0) {
        faults.push(`${other.rule}, ${other.abstentions}, ${other.seats} seats shares the first rank and
          differs on ${JSON.stringify(body.rolls[differs])}`)
      }
    }
    if (found.mixture !== null) faults.push(`a mixture: ${found.mixture.parts.map((part) => part.rule)}`)
    if (each.wrong === 0 && leader?.agree !== body.records.length) {
      faults.push(`explains ${leader?.agree} of ${body.records.length}`)
    }
  }
  let misledIn = misled
  for (const half of each.halves ? ([0, 1] as const) : []) {
    const [best] = firstOf(half).first
    const there = best === undefined ? [] : saying(best)
    const seen = new Set(body.records.flatMap((record) => (record.half === half ? [record.roll] : [])))
    // On a roll that this half does not have, it may have nothing to tell two rules apart by.
    const wrongThere = body.records.filter(
      ({ half: of, roll }) => of !== half && seen.has(roll) && there[roll] !== truth[roll],
    ).length
    if (wrongThere === 0) continue
    if (each.wrong > 0 && right(there, half) >= right(truth, half)) misledIn = true
    else {
      faults.push(`half ${half} finds ${best?.rule}, ${best?.abstentions}, ${best?.seats} seats: wrong on
        ${wrongThere} of the other half`)
    }
  }
  return { faults, first: first.length, flipped, misled: misledIn }
}
