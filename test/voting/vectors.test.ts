import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Decision } from '../../src/voting/decide.js'
import { decideElection } from '../../src/voting/election.js'
import { decide } from '../../src/voting/question.js'
import { WORKED_EXAMPLES } from '../tables/decisions.js'
import { DECIDABLE, electionOf, questionOf, type Vector } from './vector.js'

const file = new URL('../../../shared/law/vectors.json', import.meta.url)
const present = existsSync(file)
if (!present)
  console.warn('skipped: the published examples of ../shared/law/vectors.json, which is not there')

const vectors: readonly Vector[] = present ? JSON.parse(readFileSync(file, 'utf8')) : []
const decidable = vectors.filter(({ kind }) => DECIDABLE.includes(kind))

/** What a row expects, in the words of a decision. */
function expectVector({ id, kind, expected }: Vector, { outcome, need, quorum }: Decision): void {
  // A vote on an appeal that sustains the chair is carried.
  const outcomes: Record<string, string> = { passes: 'carried', fails: 'lost', chair_sustained: 'carried' }
  if (kind === 'decision') expect(outcome, id).toBe(outcomes[String(expected)])
  else if (kind === 'required') expect(need, id).toBe(expected)
  else if (kind === 'quorum') expect(quorum?.need, id).toBe(expected)
  else expect(quorum?.met, id).toBe(expected)
}

describe('worked examples', () => {
  it.each(WORKED_EXAMPLES)('$id ($confidence, $source)', ({ question, expected }) => {
    expect(decide(question)).toMatchObject(expected)
  })

  it('are many, and each has its own id', () => {
    expect(WORKED_EXAMPLES.length).toBeGreaterThanOrEqual(45)
    expect(new Set(WORKED_EXAMPLES.map(({ id }) => id)).size).toBe(WORKED_EXAMPLES.length)
  })

  it('of PHP-FIG contradict themselves: a third of 22 is 8 exactly, where the text says 7', () => {
    const published = { seats: 22, ballots: { aye: 7 }, rule: 'majority of voting', quorum: '1/3 of seats' }
    expect(decide(published)).toMatchObject({ outcome: 'no-quorum', quorum: { need: 8, met: false } })
    expect(decide({ ...published, ballots: { aye: 8 } })).toMatchObject({ outcome: 'carried' })
  })

  it('of Hudson are weighted: 1,381 of the votes carry where 1,350 are needed', () => {
    // How the weights are shared out is not in the source; only their sum decides.
    const weights = { North: 700, East: 481, South: 200 }
    const ballots = { North: 'aye', East: 'aye', South: 'aye' } as const
    const decision = decide({ ballots, weights, rule: '1350 ayes' })
    expect(decision).toMatchObject({ outcome: 'carried', ayes: 1381, need: 1350, margin: 31 })
  })
})

describe.skipIf(!present)('the shared examples', () => {
  it.each(DECIDABLE)('of kind %s are all decided as published', (kind) => {
    const rows = decidable.filter((vector) => vector.kind === kind)
    expect(rows.length).toBeGreaterThan(0)
    let run = 0
    for (const vector of rows) {
      expectVector(vector, decide(questionOf(vector)))
      run += 1
    }
    expect(run).toBe(vectors.filter((vector) => vector.kind === kind).length)
  })

  it('are of kinds that one decision answers, and of kinds that are known not to be', () => {
    // Procedure and the mayor's vote are of a meeting; the tests of meetings hold those.
    const others = ['procedure', 'mayor_votes', 'election', 'weighted', 'erratum']
    expect(
      vectors.map(({ kind }) => kind).filter((kind) => ![...DECIDABLE, ...others].includes(kind)),
    ).toEqual([])
  })

  it('with weights are decided too', () => {
    const weighted = vectors.filter(({ kind }) => kind === 'weighted')
    expect(weighted.length).toBeGreaterThan(0)
    for (const { id, ayes, threshold, expected } of weighted) {
      const decision = decide({ ballots: { all: 'aye' }, weights: { all: ayes ?? 0 }, rule: threshold })
      expect(decision.outcome, id).toBe(expected === 'passes' ? 'carried' : 'lost')
    }
  })

  it('of elections elect whom they say, by every rule that they name', () => {
    const elections = vectors.filter(({ kind }) => kind === 'election')
    expect(elections.map(({ id }) => id).sort()).toEqual(['plurality-30', 'ror46-tellers'])
    for (const vector of elections) {
      // A row states its count, or who is elected under each rule.
      const expected = vector.expected as Readonly<Record<string, string | number | null>>
      if ('votes_cast' in expected) {
        const { cast, necessary, elected } = decideElection(electionOf(vector, String(vector.threshold)))
        expect({ votes_cast: cast, necessary, elected }, vector.id).toEqual(expected)
      } else {
        for (const [rule, elected] of Object.entries(expected)) {
          expect(decideElection(electionOf(vector, rule)).elected, `${vector.id} ${rule}`).toBe(elected)
        }
      }
    }
  })

  it('in error are known to be: the exact need is not what the source says', () => {
    const errata = vectors.filter(({ kind }) => kind === 'erratum')
    expect(errata.map(({ expected }) => expected)).toEqual([{ source_says: 7, exact: 8 }])
    for (const erratum of errata) {
      const { quorum } = decide(questionOf({ ...erratum, kind: 'quorum' }))
      expect(quorum?.need, erratum.id).toBe(8)
      // The source contradicts itself: seven of its 22 members are fewer than the third that it asks for.
      const published = { seats: 22, ballots: { aye: 7 }, rule: 'majority of voting', quorum: '1/3 of seats' }
      expect(decide(published).quorum?.met, erratum.id).toBe(false)
    }
  })

  it('are transcribed as they are: id, confidence and what is expected', () => {
    const byId = new Map(decidable.map((vector) => [vector.id, vector]))
    const transcribed = WORKED_EXAMPLES.flatMap((example) => {
      const vector = byId.get(example.id)
      return vector === undefined ? [] : [{ example, vector }]
    })
    expect(transcribed.length).toBeGreaterThanOrEqual(45)
    for (const { example, vector } of transcribed) {
      expect(example.confidence, example.id).toBe(vector.verified)
      expectVector(vector, decide(example.question))
    }
  })
})
