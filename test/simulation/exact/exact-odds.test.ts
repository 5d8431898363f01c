import { council } from 'council-sim'
import { exactOdds, oddsOf, runShard, type Study, studyFrom } from 'council-sim/simulation'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ABSENT, ABSTAIN, AYE, NAY } from '../../../src/simulation/ballots/voters.js'
import { planOf } from '../../../src/simulation/trials/plan.js'
import { holds } from '../../kernel/holds.js'
import { NAMES, OPTIONS, studyFor, withVeto } from '../studies.js'

const ITEM = { id: 'item', motion: 'sever' }
const small = fc.integer({ min: -2, max: 2 })
const worths = fc.record({
  sever: fc.integer({ min: 0, max: 4 }),
  nothing: fc.integer({ min: 0, max: 4 }),
  suspend: fc.constant(0),
  letter: fc.constant(0),
})
const wants = fc.record(
  {
    utilities: worths,
    spread: fc.nat(2),
    tornWithin: fc.nat(1),
    presence: fc.constantFrom(1, 0.5, 0.75),
    wavers: fc.constantFrom(0, 0.25),
    chances: fc.constantFrom({}, { sever: { aye: 0.5, nay: 0.25, abstain: 0.25 } }),
  },
  { requiredKeys: ['utilities'] },
)
const shift = fc
  .record(
    {
      option: fc.constantFrom('sever', 'nothing', 'letter'),
      by: small,
      spread: fc.nat(1),
      moves: fc.nat(4),
      members: fc.constantFrom(NAMES.slice(0, 2), NAMES.slice(1, 4)),
    },
    { requiredKeys: ['option', 'by'] },
  )
  .map(({ moves, ...rest }) => ({
    ...rest,
    ...(moves === undefined ? {} : { moves: Math.min(moves, rest.members?.length ?? 4) }),
  }))
const event = fc.record(
  { shifts: fc.array(shift, { minLength: 1, maxLength: 2 }), chance: fc.constantFrom(0.25, 0.5, 0) },
  { requiredKeys: ['shifts'] },
)

/** Four members, some of them alike, and what happens before they vote. */
const studies = fc
  .record({
    own: fc.array(wants, { maxLength: 2 }),
    others: wants,
    events: fc.array(event, { maxLength: 2 }),
  })
  .map(({ own, others, events }) =>
    studyFor(
      {
        items: [ITEM],
        dispositions: own.map((each, n) => ({ member: NAMES[n] ?? '', ...each, basis: 'assumed' as const })),
        others: { ...others, basis: 'assumed' },
        events: events.map((each, n) => ({
          id: `event-${n}`,
          text: 'It happens.',
          before: 'item',
          basis: 'assumed' as const,
          ...each,
        })),
      },
      { size: 4, mayor: null },
    ),
  )

type Moved = Readonly<Record<string, number>>

const subsets = (of: readonly string[], many: number): string[][] => {
  const [first, ...rest] = of
  if (many === 0) return [[]]
  if (first === undefined) return []
  return [...subsets(rest, many - 1).map((each) => [first, ...each]), ...subsets(rest, many)]
}

/** Every way in which events can come out: each set of members by itself, each size by itself. */
function eachWay(study: Study, give: (chance: number, moved: Moved) => void): void {
  const { events } = study.simulation
  const begin = (n: number, chance: number, moved: Moved): void => {
    const event = events[n]
    if (event === undefined) {
      give(chance, moved)
      return
    }
    if (event.chance < 1) begin(n + 1, chance * (1 - event.chance), moved)
    if (event.chance > 0) shifted(n, 0, chance * event.chance, moved)
  }
  const shifted = (n: number, at: number, chance: number, moved: Moved): void => {
    const shift = events[n]?.shifts[at]
    if (shift === undefined) {
      begin(n + 1, chance, moved)
      return
    }
    const { members = NAMES.slice(0, 4), option, spread } = shift
    const sets = subsets(members, Math.min(shift.moves ?? members.length, members.length))
    const sign = option === 'sever' ? 1 : option === 'nothing' ? -1 : 0
    for (const set of sets) {
      for (let by = shift.by - spread; by <= shift.by + spread; by += 1) {
        const after = Object.fromEntries(set.map((name) => [name, (moved[name] ?? 0) + sign * by]))
        shifted(n, at + 1, chance / sets.length / (2 * spread + 1), { ...moved, ...after })
      }
    }
  }
  begin(0, 1, {})
}

/** How likely each ballot of a member is, draw by draw: what the options are worth, presence, wavering. */
function ballotsOf(study: Study, name: string, more: number): number[] {
  const { dispositions, others } = study.simulation
  const want = dispositions.find(({ member }) => member === name) ?? others
  if (want === undefined) throw new Error('somebody')
  const ballots = [0, 0, 0, 0]
  const add = (ballot: number, chance: number) => {
    const turned = ballot === AYE ? NAY : ballot === NAY ? AYE : ballot
    ballots[ballot] = (ballots[ballot] ?? 0) + chance * want.presence * (1 - want.wavers)
    ballots[turned] = (ballots[turned] ?? 0) + chance * want.presence * want.wavers
  }
  ballots[ABSENT] = 1 - want.presence
  const own = want.chances?.sever
  if (own !== undefined) {
    add(AYE, own.aye)
    add(NAY, own.nay)
    add(ABSTAIN, 1 - own.aye - own.nay)
    return ballots
  }
  const { sever = 0, nothing = 0 } = want.utilities ?? {}
  const draws = Array.from({ length: 2 * want.spread + 1 }, (_, n) => n - want.spread)
  for (const one of draws) {
    for (const other of draws) {
      const apart = sever + more + one - (nothing + other)
      const ballot = Math.abs(apart) <= want.tornWithin ? ABSTAIN : apart > 0 ? AYE : NAY
      add(ballot, 1 / draws.length ** 2)
    }
  }
  return ballots
}

/** The chances of the item, ballot by ballot of all members. */
function enumerated(study: Study): { carried: number; noQuorum: number } {
  const [item] = planOf(study).items
  if (item === undefined) throw new Error('an item')
  const names = NAMES.slice(0, 4)
  let [carried, noQuorum] = [0, 0]
  eachWay(study, (chance, moved) => {
    const each = names.map((name) => ballotsOf(study, name, moved[name] ?? 0))
    for (let all = 0; all < 4 ** names.length; all += 1) {
      const ballots = Int8Array.from(names, (_, n) => Math.floor(all / 4 ** n) % 4)
      const part = ballots.reduce((product, ballot, n) => product * (each[n]?.[ballot] ?? 0), chance)
      const room = ballots.map((ballot) => (ballot === ABSENT ? ABSENT : ABSTAIN))
      const decision = item.quorum.decide(room) === 1 ? item.root.decide(ballots) : 2
      if (decision === 0) carried += part
      if (decision === 2) noQuorum += part
    }
  })
  return { carried, noQuorum }
}

describe('exact odds', () => {
  it('are what comes of every draw, every lot and every ballot', () => {
    let met = 0
    holds(
      fc.property(studies, (study) => {
        const odds = exactOdds(study)
        const { carried, noQuorum } = enumerated(study)
        expect(odds?.carried).toBeCloseTo(carried, 10)
        expect(odds?.noQuorum).toBeCloseTo(noQuorum, 10)
        const [told] = oddsOf(study, [{ item: 'item', id: 'sever' }])
        expect(told).toMatchObject({ exact: true, why: [] })
        const [above = 0, below = 1] = (told?.odds?.carried.fraction ?? '').split('/').map(Number)
        expect(above / below).toBeCloseTo(carried, 10)
        if (carried > 0 && carried < 1) met += 1
      }),
      150,
    )
    expect(met).toBeGreaterThan(50)
  })

  it('are near what trials come to', () => {
    const trials = 3000
    holds(
      fc.property(studies, fc.nat(1000), (study, seed) => {
        const { outcomes, odds } = runShard({ scenario: study, seed, index: 0, of: 1, trials })
        const chance = odds?.[0]?.odds?.carried.value ?? -1
        const off = Math.abs((outcomes.adopted ?? 0) / trials - chance)
        expect(off).toBeLessThanOrEqual(5 * Math.sqrt((chance * (1 - chance)) / trials) + 1e-9)
      }),
      40,
    )
  })

  it('are not counted where a member looks ahead to what a mayor will do, and only there', () => {
    const body = (votes: 'sincere' | 'sophisticated', signs: boolean) =>
      studyFor(
        {
          items: [ITEM],
          dispositions: [
            { member: 'Chen', preference: [...OPTIONS], votes, basis: 'assumed' },
            ...(signs ? [{ member: 'Mayor', preference: [...OPTIONS], basis: 'assumed' as const }] : []),
          ],
          others: { preference: [...OPTIONS], basis: 'assumed' },
        },
        { rules: withVeto('rosenberg') },
      )
    const whyOf = (study: Study) => oddsOf(study, [{ item: 'item', id: 'sever' }])[0]?.why
    expect(whyOf(body('sophisticated', true))).toEqual([{ reason: 'looks-ahead', member: 'Chen' }])
    expect(whyOf(body('sincere', true))).toEqual([])
    expect(whyOf(body('sophisticated', false))).toEqual([])
  })

  it.each([
    [60, true],
    [61, false],
  ])('of %d members are fractions: %s', (size, exact) => {
    const seats = Array.from({ length: size }, (_, n) => `Member ${n + 1}`)
    const body = studyFrom({
      scenario: 'large',
      title: 'A large body',
      council: council({ rules: 'rosenberg', seats, chair: 'Member 1' }),
      simulation: {
        options: { bench: { title: 'Build a bench.' }, nothing: { title: 'Build none.' } },
        statusQuo: 'nothing',
        items: [{ id: 'item', motion: 'bench' }],
        others: { chances: { bench: { aye: 0.5, nay: 0.5 } }, basis: 'assumed' },
      },
    })
    const [told] = oddsOf(body, [{ item: 'item', id: 'bench' }])
    expect(told).toMatchObject({ exact, why: exact ? [] : [{ reason: 'too-many-products' }] })
    expect(told?.odds?.carried.fraction === null).toBe(!exact)
    // With an odd number one side has more, and each as often; with an even one all can be equal.
    if (size === 61) expect(told?.odds?.carried.value).toBeCloseTo(0.5, 12)
    else expect(told?.odds?.carried.value).toBeLessThan(0.5)
  })

  it('are left to trials where what happens before can come out in too many ways', () => {
    const study = studyFor(
      {
        items: [ITEM],
        others: { preference: ['sever', 'suspend', 'letter', 'nothing'], basis: 'assumed' },
        events: [
          {
            id: 'speech',
            text: 'A speech.',
            before: 'item',
            shifts: [{ option: 'sever', by: 0, spread: 1000 }],
            basis: 'assumed',
          },
        ],
      },
      { mayor: null },
    )
    expect(exactOdds(study)).toBeNull()
    const [told] = oddsOf(study, [{ item: 'item', id: 'sever' }])
    expect(told).toMatchObject({ odds: null, why: [{ reason: 'event-before' }] })
  })
})
