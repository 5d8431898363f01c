import { parseThreshold } from 'council-sim'
import { exactOdds, optionOf, runShard, supposing } from 'council-sim/simulation'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holds } from '../kernel/holds.js'
import { anyStudy, NAMES, studyFor } from './studies.js'

const trials = { seed: 7, index: 0, of: 1, trials: 64 }

/** Adeyemi and Brandt would sever, the others not. */
const divided = studyFor(
  {
    items: [{ id: 'item', motion: 'sever' }],
    dispositions: NAMES.slice(0, 2).map((member) => ({
      member,
      utilities: { sever: 3, suspend: 2, letter: 1, nothing: 0 },
      basis: 'assumed',
    })),
    others: { utilities: { sever: 0, suspend: 1, letter: 2, nothing: 3 }, basis: 'assumed' },
  },
  { mayor: null },
)
const carried = (...supposal: Parameters<typeof supposing>) => exactOdds(supposing(...supposal))?.carried

describe('a study with something supposed', () => {
  it('is the same study where nothing is', () => {
    holds(
      fc.property(anyStudy, (study) => {
        const { options, outcomes, questions } = runShard({ scenario: supposing(study, {}), ...trials })
        expect({ options, outcomes, questions }).toEqual(
          (({ options, outcomes, questions }) => ({ options, outcomes, questions }))(
            runShard({ scenario: study, ...trials }),
          ),
        )
      }),
      60,
    )
  })

  it('has the ballots that are settled, on that option, whoever was followed', () => {
    const ballot = fc.constantFrom('aye' as const, 'nay' as const)
    holds(
      fc.property(anyStudy, fc.constantFrom(...NAMES.slice(0, 3)), ballot, (study, member, given) => {
        const other = supposing(study, { ballots: { on: 'sever', of: { [member]: given } } })
        const { questions } = runShard({ scenario: other, ...trials })
        for (const { option, put, members } of questions)
          if (option === 'sever') expect(members[member]?.[given]).toBe(put)
      }),
      60,
    )
  })

  it('is one still without any of its members, chair, follower or bloc', () => {
    holds(
      fc.property(anyStudy, fc.constantFrom(...NAMES.slice(0, 3)), (study, member) => {
        const other = supposing(study, { removed: [member] })
        expect(other.council.seats.filter((seat) => seat.member === member)).toEqual([])
        expect(JSON.stringify(other.simulation)).not.toContain(member)
      }),
      60,
    )
  })

  it('comes out otherwise by one more aye, a seat less, another threshold', () => {
    expect(carried(divided, {})).toBe(0)
    expect(carried(divided, { ballots: { on: 'sever', of: { Chen: 'aye' } } })).toBe(1)
    expect(carried(divided, { ballots: { on: 'sever', of: { Chen: 'absent', Díaz: 'recused' } } })).toBe(1)
    expect(carried(divided, { ballots: { on: 'sever', of: { Chen: 'unreported' } } })).toBe(0)
    expect(carried(divided, { removed: ['Chen', 'Díaz'] })).toBe(1)
    expect(carried(divided, { threshold: parseThreshold('2/5 of voting') })).toBe(1)
  })
})

describe('the option that a motion is', () => {
  const motion = (id: string, text: string, now = text, effects: readonly unknown[] = []) =>
    ({
      id,
      renews: id === 'm7' ? 'sever' : null,
      introduced: { text },
      wording: { text: now, effects },
    }) as unknown as Parameters<typeof optionOf>[1] // as much of a motion as is read

  it('is found by its words, its id, or its effects, and not after it was amended into something else', () => {
    const { simulation } = divided
    const ends = [{ effect: 'end-relationship', with: 'Omsk' }]
    expect(optionOf(simulation, motion('m1', 'Suspend it.'))).toBe('suspend')
    expect(optionOf(simulation, motion('sever', 'Away with it.'))).toBe('sever')
    expect(optionOf(simulation, motion('m7', 'Again: away with it.'))).toBe('sever')
    expect(optionOf(simulation, motion('m1', 'Away with it.', 'Away.', ends))).toBe('sever')
    expect(optionOf(simulation, motion('sever', 'Away with it.', 'Keep it.'))).toBeUndefined()
    expect(optionOf(simulation, motion('constructor', 'Plant trees.'))).toBeUndefined()
  })
})
