import { describe, expect, it } from 'vitest'
import { motionOf } from '../../src/meeting/meeting.js'
import { rulebooks } from '../../src/rulebooks/index.js'
import { playScenario } from '../../src/scenario/play.js'
import { readScenario } from '../../src/scenario/read.js'
import { LAWS, type Law, takenIn, witness } from '../../src/testing/index.js'

/** True under Rosenberg's Rules, false under Robert's: what was substituted is still to be put. */
const substituteEnds: Law = {
  name: 'a-carried-substitute-ends-the-item',
  statement: 'A substitute that carries ends the item.',
  check: (trail) => {
    for (const { after } of takenIn(trail)) {
      const carried = after.motions.find(
        ({ kind, standing }) => kind === 'substitute' && standing === 'adopted',
      )
      const under = motionOf(after, carried?.on ?? null)
      if (carried !== undefined && under?.settledBy === null)
        return `${carried.id} carried, ${under.id} is ${under.standing}`
    }
    return undefined
  },
}

const nobodyDies: Law = {
  name: 'every-motion-is-seconded',
  statement: 'Every motion finds a second.',
  check: ({ meeting }) => meeting.motions.find(({ standing }) => standing === 'died')?.id,
}

const noTwoAbstain: Law = {
  name: 'nobody-abstains-beside-another',
  statement: 'No two members abstain in one vote.',
  check: ({ meeting }) =>
    meeting.motions.find(({ votes }) =>
      votes.some(({ ballots }) => Object.values(ballots).filter((ballot) => ballot === 'abstain').length > 1),
    )?.id,
}

const kinds = ['move', 'second', 'substitute', 'call-vote', 'vote']

describe('a witness', () => {
  it('is the smallest meeting that breaks a law: the known one of six actions', () => {
    const found = witness(substituteEnds, rulebooks.robert1915, { kinds, depth: 6 })
    expect(found?.meeting.actions.map(({ type }) => type)).toEqual([
      'move',
      'second',
      'substitute',
      'second',
      'call-vote',
      'vote',
    ])
    expect(found).toMatchObject({ smallest: true, breach: 'm2 carried, m1 is debate' })
  })

  it('is not found where the law is true', () => {
    expect(witness(substituteEnds, rulebooks.rosenberg, { kinds, depth: 6, runs: 40 })).toBeUndefined()
  })

  it('is found among all actions, the shortest first', () => {
    const found = witness(nobodyDies, rulebooks.rosenberg)
    expect(found?.meeting.actions.map(({ type }) => type)).toEqual(['move', 'no-second'])
  })

  it('is found at random where no short meeting breaks the law, and then made short', () => {
    const found = witness(noTwoAbstain, rulebooks.robert1915, { depth: 1 })
    expect(found?.smallest).toBe(false)
    expect(found?.trail.steps.length).toBeLessThanOrEqual(5)
    expect(found?.meeting.actions.at(-1)?.type).toBe('vote')
  })

  it('is a scenario that plays to the same meeting', () => {
    const found = witness(substituteEnds, rulebooks.robert1915, { kinds, depth: 6 })
    const played = playScenario(readScenario(found?.scenario ?? ''))
    expect(played.checks.every(({ met }) => met)).toBe(true)
    expect(played.meetings[0]?.meeting.motions).toEqual(found?.meeting.motions)
  })

  it.each([rulebooks.rosenberg, rulebooks.robert1915])(
    'breaks none of the laws in two actions under $id',
    (rules) => {
      for (const law of LAWS) expect(witness(law, rules, { depth: 2, runs: 0 })).toBeUndefined()
    },
  )
})
