import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KNOWN_BALLOTS } from '../../src/vocabulary.js'
import { type Decision, decideRoll } from '../../src/voting/decide.js'
import { decide } from '../../src/voting/question.js'
import { NO_BALLOTS, type Roll } from '../../src/voting/roll.js'
import { holds } from '../kernel/holds.js'
import { castings, laws, membersPartlyReported, ruleOf } from './arbitraries.js'
import { everyCompletion, rollFor } from './brute-force.js'

describe('the working of an open decision', () => {
  const FIELDS: [string, (decision: Decision) => unknown][] = [
    ['base', ({ base }) => base],
    ['of', ({ of }) => of],
    ['need', ({ need }) => need],
    ['margin', ({ margin }) => margin],
    ['tie', ({ tie }) => tie],
    ['group', ({ group }) => group],
    ['quorum.met', ({ quorum }) => quorum?.met ?? null],
  ]

  it.each(FIELDS)('gives %s where every completion has the same, and null where not', (_field, fieldOf) => {
    const sizes = { most: 8, heaviest: 1, groups: true }
    holds(
      fc.property(
        membersPartlyReported(sizes, 4),
        fc.nat(2),
        castings,
        laws(true),
        (given, vacant, casting, law) => {
          if (given.every(({ ballot }) => ballot !== 'unreported')) return
          const roll = rollFor(given, vacant, { casting })
          // A tie that only sustains the chair is another test's.
          const rule = ruleOf({ ...law, tie: law.tie === 'sustains-chair' ? 'lost' : law.tie })
          const values = new Set(everyCompletion(roll).map((complete) => fieldOf(decideRoll(complete, rule))))
          expect(fieldOf(decideRoll(roll, rule))).toEqual(values.size === 1 ? [...values][0] : null)
        },
      ),
      700,
    )
  })
})

describe('an open question', () => {
  const MAJORITY = { seats: 11, rule: 'majority of voting', quorum: 'majority of seats' } as const

  it('is carried for certain where the unreported could not have lost it', () => {
    const decision = decide({ ...MAJORITY, ballots: { aye: 6, nay: 3, unreported: 2 } })
    expect(decision).toMatchObject({ outcome: 'carried', possible: ['carried'], ayes: 6, nays: 3 })
    expect(decision).toMatchObject({ base: null, need: null, margin: null, of: 'voting' })
    expect(decision.quorum).toEqual({ need: 6, present: 9, met: true })
    expect(decision.ballots).toMatchObject({ aye: 6, nay: 3, absent: 0, unreported: 2 })
  })

  it('is undetermined where they could have, with everything that is possible', () => {
    const decision = decide({ ...MAJORITY, ballots: { aye: 5, unreported: 6 } })
    expect(decision).toMatchObject({ outcome: 'undetermined', possible: ['carried', 'lost', 'no-quorum'] })
    expect(decision.quorum).toEqual({ need: 6, present: 5, met: null })
  })

  it('rules out what is known not to have been: a nay, or that there was no quorum', () => {
    const open = { ...MAJORITY, ballots: { aye: 1, unreported: 10 } }
    expect(decide({ ...open, quorumKnown: true }).possible).toEqual(['carried', 'lost'])
    expect(decide({ ...open, unanimous: true }).possible).toEqual(['carried', 'no-quorum'])
    const both = decide({ ...open, unanimous: true, quorumKnown: true })
    expect(both).toMatchObject({ outcome: 'carried', unanimous: 'aye', quorum: { met: true } })
  })

  it('keeps no-quorum where a quorum is said to be known but nobody can have made one', () => {
    const open = { ...MAJORITY, ballots: { aye: 1, absent: 8, unreported: 2 }, quorumKnown: true }
    expect(decide(open)).toMatchObject({ outcome: 'no-quorum', quorum: { met: false } })
  })

  it('is not carried by silence, however unanimous', () => {
    const open = { ...MAJORITY, ballots: { unreported: 11 }, unanimous: true, quorumKnown: true }
    expect(decide(open).possible).toEqual(['carried', 'lost'])
  })

  it('counts the ayes that are reported: not the vote of a chair whose tie may not be one', () => {
    const open = { ballots: { aye: 2, nay: 2, unreported: 1 }, rule: 'majority of voting' }
    expect(decide({ ...open, tie: 'chair-decides', casting: 'aye' })).toMatchObject({ ayes: 2, tie: null })
  })

  it('counts the ayes that are reported: not one who concurs where perhaps nobody need', () => {
    const open = { ballots: { aye: 2, abstain: 1, unreported: 1 }, rule: '3 ayes' }
    expect(decide({ ...open, abstentions: 'concur-if-one-short' })).toMatchObject({
      ayes: 2,
      concurred: false,
    })
  })
})

describe('a large body', () => {
  const sizes = fc.array(fc.nat(20), { minLength: KNOWN_BALLOTS.length, maxLength: KNOWN_BALLOTS.length })
  const countsOf = (heads: readonly number[]) => {
    const counts = { ...NO_BALLOTS }
    KNOWN_BALLOTS.forEach((ballot, n) => {
      counts[ballot] = heads[n] ?? 0
    })
    return counts
  }

  it('has no completion with an outcome that was not said to be possible', () => {
    holds(
      fc.property(sizes, sizes, fc.nat(5), castings, laws(false), (known, hidden, vacant, casting, law) => {
        const unreported = hidden.reduce((sum, heads) => sum + heads, 0)
        const seats = known.reduce((sum, heads) => sum + heads, unreported + vacant)
        const all = { seats, vacant, ...(casting === undefined ? {} : { casting }) }
        const rollWith = (counts: Roll['blocs'][number]['counts']): Roll => ({
          ...all,
          blocs: [{ group: null, weight: 1, counts }],
        })
        const open = decideRoll(rollWith({ ...countsOf(known), unreported }), ruleOf(law))
        const done = decideRoll(
          rollWith(countsOf(known.map((heads, n) => heads + (hidden[n] ?? 0)))),
          ruleOf(law),
        )
        expect(open.possible).toEqual(expect.arrayContaining([...done.possible]))
      }),
      1500,
    )
  })
})
