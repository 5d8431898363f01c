import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyOf, rollCallOrder } from '../../src/council/council.js'
import { act } from '../../src/meeting/act.js'
import { convene } from '../../src/meeting/convene.js'
import { foresight, swing } from '../../src/meeting/foresight.js'
import { recount } from '../../src/meeting/recount.js'
import { rulebooks } from '../../src/rulebooks/index.js'
import type { Ballot } from '../../src/vocabulary.js'
import { BOTH, ballots, CALL, END, FIVE, meetingUnder, motion, play, SECOND } from '../fixtures/meetings.js'
import { placesOf } from '../fixtures/problems.js'
import { holds } from '../kernel/holds.js'

const roll = (by: string, ballot: 'aye' | 'nay' | 'abstain') => ({ type: 'ballot', by, ballot }) as const

describe.each(BOTH)('foresight under %s', (id) => {
  const called = play(meetingUnder(id), END, SECOND, CALL)

  it('counts the ayes that are still needed, while the roll is called', () => {
    expect(foresight(called)).toMatchObject({
      motion: 'm1',
      certain: null,
      decision: { outcome: 'undetermined', possible: ['carried', 'lost'] },
      ayes: { fewest: 3, any: 3, from: FIVE },
    })
    const two = play(called, roll('Brandt', 'aye'), roll('Chen', 'aye'))
    expect(foresight(two).ayes).toMatchObject({ fewest: 1, any: 1, from: ['Adeyemi', 'Díaz', 'Eriksen'] })
    const three = play(two, roll('Díaz', 'aye'))
    expect(foresight(three)).toMatchObject({ certain: 'carried', ayes: { fewest: 0 } })
    const against = play(called, roll('Brandt', 'nay'), roll('Chen', 'nay'), roll('Díaz', 'nay'))
    expect(foresight(against)).toMatchObject({ certain: 'lost', ayes: { fewest: null, any: null } })
  })

  it('takes ballots that are supposed, and tells who then decides', () => {
    const outlook = foresight(called, {
      Adeyemi: 'aye',
      Brandt: 'aye',
      Chen: 'aye',
      Díaz: 'nay',
      Eriksen: 'nay',
    })
    expect(outlook.certain).toBe('carried')
    expect(outlook.swing.pivotal.map(({ member }) => member)).toEqual(['Adeyemi', 'Brandt', 'Chen'])
    expect(outlook.swing.smallest?.size).toBe(1)
    expect(motion(called, 'm1').cast).toEqual({})
  })

  it('is of those in the room: nobody comes or goes while the roll is called', () => {
    const three = play(meetingUnder(id, { present: ['Adeyemi', 'Chen', 'Díaz'] }), END, SECOND, CALL)
    const outlook = foresight(three, { Adeyemi: 'aye', Chen: 'aye' })
    // The third can vote nay or abstain; were she to leave, there would be no quorum.
    expect(outlook.decision.possible).toEqual(['carried'])
    expect(outlook.ballots).toMatchObject({ Brandt: 'absent', Eriksen: 'absent' })
  })

  it('tells what each other shipped rulebook makes of it', () => {
    const { elsewhere } = foresight(called, { Adeyemi: 'aye', Brandt: 'aye', Chen: 'aye' })
    const others = Object.values(rulebooks).filter(({ id: each }) => each !== called.council.rules.id)
    expect(elsewhere.map(({ rules }) => rules)).toEqual(others.map((rules) => rules.id))
    expect(elsewhere.map(({ decision }) => decision?.outcome)).toEqual(others.map(() => 'carried'))
  })

  it('refuses what it cannot be asked, all at once', () => {
    const wrong = { Nobody: 'aye', Chen: 'maybe' } as unknown as Record<string, Ballot>
    expect(placesOf(() => foresight(meetingUnder(id), wrong))).toEqual([
      ['', 'nothing-pending'],
      ['Nobody', 'not-a-member'],
      ['Chen', 'ballots'],
    ])
    expect(placesOf(() => foresight(called, 3 as never))).toEqual([['', 'ballots']])
  })

  it('comes true: what it is certain of is what the vote decides', () => {
    const given = fc.array(fc.constantFrom('aye' as const, 'nay' as const, 'abstain' as const), {
      minLength: 5,
      maxLength: 5,
    })
    holds(
      fc.property(given, (choices) => {
        const order: readonly string[] = FIVE
        const choiceOf = (member: string) => choices[order.indexOf(member)] ?? 'aye'
        let meeting = called
        let certain: string | null = null
        for (const member of rollCallOrder(called.council)) {
          const now = foresight(meeting)
          if (certain !== null) expect(now.certain).toBe(certain)
          certain = now.certain
          meeting = act(meeting, roll(member, choiceOf(member)))
        }
        const { outcome } = motion(meeting, 'm1').decision ?? { outcome: null }
        if (certain !== null) expect(outcome).toBe(certain)
        // Whoever is pivotal in the vote that was taken changes it when she is counted the other way.
        const after = swing(meeting, 'm1')
        for (const { member, to } of after?.pivotal ?? []) {
          for (const change of to) {
            const otherwise = Object.fromEntries(FIVE.map((name) => [name, choiceOf(name)]))
            const again = play(called, ballots({ ...otherwise, [member]: change.ballot }))
            expect(motion(again, 'm1').decision?.outcome).toBe(change.outcome)
          }
        }
      }),
      40,
    )
  })
})

describe('foresight of a weighted body', () => {
  const seats = FIVE.map((member, n) => ({ seat: `Ward ${n + 1}`, member, weight: [5, 3, 2, 1, 1][n] ?? 1 }))
  const called = play(
    convene({ rules: 'rosenberg', seats, chair: 'Adeyemi', relationships: [{ with: 'Northport' }] }),
    END,
    SECOND,
    CALL,
  )

  it('needs few of the heavy or many of the light', () => {
    expect(bodyOf(called.council).weights).toMatchObject({ Adeyemi: 5, Brandt: 3 })
    const { ayes } = foresight(called)
    expect(ayes).toMatchObject({ fewest: 2, any: 4, exhaustive: true })
    const heavy = { members: ['Adeyemi'], choose: 1 }
    expect(ayes.ways).toEqual([
      [heavy, { members: ['Chen'], choose: 1 }],
      [heavy, { members: ['Brandt'], choose: 1 }],
    ])
  })
})

describe('swing', () => {
  const voted = play(
    meetingUnder('rosenberg'),
    END,
    SECOND,
    CALL,
    ballots({ Adeyemi: 'aye', Brandt: 'aye', Chen: 'aye', Díaz: 'nay', Eriksen: 'nay' }),
  )

  it('of a vote of three to two is each of the three', () => {
    expect(
      swing(voted, 'm1')?.pivotal.map(({ member, to }) => [member, to.map(({ ballot }) => ballot)]),
    ).toEqual([
      ['Adeyemi', ['nay', 'abstain']],
      ['Brandt', ['nay', 'abstain']],
      ['Chen', ['nay', 'abstain']],
    ])
    expect(recount(voted, { threshold: '1 aye' }).motions[0]?.decision?.outcome).toBe('carried')
  })

  it('is null where there was no vote, or only its unanimity is known', () => {
    expect(swing(voted, 'm9')).toBeNull()
    expect(swing(voted, 'm1', 3)).toBeNull()
    const open = convene({
      rules: 'rosenberg',
      seats: [...FIVE],
      others: 'unreported',
      present: ['Chen', 'Díaz'],
      quorumKnown: true,
      relationships: [{ with: 'Northport' }],
    })
    const unanimous = play(
      open,
      END,
      SECOND,
      { type: 'call-vote', by: 'Chen' },
      { type: 'vote', unanimous: 'aye', ballots: { Chen: 'aye', Díaz: 'aye' } },
    )
    expect(swing(unanimous, 'm1')).toBeNull()
  })
})
