import { describe, expect, it } from 'vitest'
import { type PlayerPower, powerOf } from '../../../src/simulation/power/power.js'

/**
 * Tables that others published. `stated`: the figures stand in the source as cited, and were read there;
 * `recalled`: the figures were known before they were computed, and the source was not at hand.
 */
const of = (players: readonly PlayerPower[], name: string) => {
  const found = players.find((player) => player.name === name)
  if (found === undefined) throw new Error(`no player ${name}`)
  return found
}

describe('the UN Security Council, 39 of five sevens and ten ones', () => {
  const weights = [7, 7, 7, 7, 7, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
  const { players } = powerOf({ rule: '39 ayes', weights })

  // Recalled: Straffin, "Power Indices in Politics", 1983, and many since; 0.1963 and 0.00186, 0.1669 and 0.0165.
  it('has the published indices', () => {
    const [permanent, other] = [of(players, '1'), of(players, '15')]
    expect(permanent.swings).toBe('848')
    expect(other.swings).toBe('84')
    expect(permanent.shapleyShubik?.fraction).toBe('421/2145')
    expect(other.shapleyShubik?.fraction).toBe('4/2145')
    expect(permanent.banzhaf.fraction).toBe('106/635')
    expect(other.banzhaf.fraction).toBe('21/1270')
  })

  it('is the same as five who must all agree, and nine of the fifteen', () => {
    const groups = Object.fromEntries(Array.from({ length: 5 }, (_, n) => [`P${n}`, 'permanent']))
    const named = Object.fromEntries([
      ...Array.from({ length: 5 }, (_, n) => [`P${n}`, 1]),
      ...Array.from({ length: 10 }, (_, n) => [`N${n}`, 1]),
    ])
    const twoTests = powerOf({
      rule: '9 ayes and unanimous of present in each group',
      weights: named,
      groups,
    })
    expect(twoTests.players.map(({ shapleyShubik }) => shapleyShubik?.fraction)).toEqual(
      players.map(({ shapleyShubik }) => shapleyShubik?.fraction),
    )
  })
})

describe('the Council of the European Economic Community, 12 of 17', () => {
  // Stated: The Britannica Guide to Statistics and Probability, p. 194: 5/21, 1/7, and Luxembourg nothing.
  // Recalled: Brams, "Game Theory and Politics", 1975: Shapley and Shubik's 14/60, 9/60 and 0.
  it('has the published indices', () => {
    const weights = { Germany: 4, France: 4, Italy: 4, Netherlands: 2, Belgium: 2, Luxembourg: 1 }
    const { players } = powerOf({ rule: '12 ayes', weights })
    expect(players.map(({ banzhaf }) => banzhaf.fraction)).toEqual([
      '5/21',
      '5/21',
      '5/21',
      '1/7',
      '1/7',
      '0/1',
    ])
    expect(players.map(({ shapleyShubik }) => shapleyShubik?.fraction)).toEqual([
      '7/30',
      '7/30',
      '7/30',
      '3/20',
      '3/20',
      '0/1',
    ])
  })
})

// Stated: the votes, at www.esi2.us.es/~mbilbao/niza.htm, of the Treaty of Nice.
const NICE = [29, 29, 29, 29, 27, 27, 14, 13, 12, 12, 12, 12, 12, 10, 10, 10, 7, 7, 7, 7, 7, 4, 4, 4, 4, 4, 3]
// Stated there too: populations in thousands, in the same order.
const POPULATIONS = [
  82038, 59247, 58966, 57612, 39394, 38667, 22489, 15760, 10533, 10290, 10213, 10092, 9980, 8854, 8230, 8082,
  5393, 5313, 5160, 3744, 3701, 2439, 1978, 1446, 752, 429, 379,
]

describe('the Council of the European Union under the Treaty of Nice, 255 of 345', () => {
  const { players } = powerOf({ rule: '255 ayes', weights: NICE })

  // Recalled: Felsenthal and Machover, "The Treaty of Nice and Qualified Majority Voting", 2001, in per cent;
  // and Bilbao et al., "Voting power in the European Union enlargement", 2002, for Shapley and Shubik.
  it.each([
    [29, 7.78, 0.087],
    [27, 7.42, 0.08],
    [14, 4.26, 0.04],
    [13, 3.97, 0.037],
    [12, 3.68, 0.034],
    [10, 3.09, 0.028],
    [7, 2.18, 0.02],
    [4, 1.25, 0.011],
    [3, 0.94, 0.008],
  ])('gives %i votes %d per cent', (votes, banzhaf, shapley) => {
    const player = players.find(({ weight }) => weight === votes)
    expect(Math.round((player?.banzhaf.value ?? 0) * 10_000) / 100).toBe(banzhaf)
    expect(Math.round((player?.shapleyShubik?.value ?? 0) * 1000) / 1000).toBe(shapley)
  })

  it('is hardly changed by the second test, a majority of the members', () => {
    const both = powerOf({ rule: '255 ayes and majority of seats by heads', weights: NICE })
    both.players.forEach((player, n) => {
      expect(Math.abs(player.banzhaf.value - (players[n]?.banzhaf.value ?? 0))).toBeLessThan(2e-4)
    })
  })
})

describe('the Council of the European Union by population and heads', () => {
  it('counts 27 members of a hundred thousand sums, and leaves nobody without power', () => {
    const tenths = POPULATIONS.map((thousands) => Math.max(1, Math.round(thousands / 100)))
    const { players } = powerOf({ rule: '65/100 of voting and 55/100 of voting by heads', weights: tenths })
    const total = players.reduce((sum, { banzhaf }) => sum + banzhaf.value, 0)
    expect(total).toBeCloseTo(1, 12)
    expect(players.every(({ swings }) => swings !== '0')).toBe(true)
  })
})

describe('the Electoral College of the apportionment of 2000, 270 of 538', () => {
  const states = [
    55, 34, 31, 27, 21, 21, 20, 17, 15, 15, 15, 13, 12, 11, 11, 11, 11, 10, 10, 10, 10, 9, 9, 9, 8, 8, 7, 7,
    7, 7, 6, 6, 6, 5, 5, 5, 5, 5, 4, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3, 3, 3,
  ]

  // Recalled: Miller, "A Priori Voting Power and the U.S. Electoral College", Homo Oeconomicus 26, 2009, has
  // .475036 for California, absolute; Shapley and Shubik's index of it is .1104 in his notes.
  it('has the published figures of California', () => {
    expect(states).toHaveLength(51)
    expect(states.reduce((sum, votes) => sum + votes, 0)).toBe(538)
    const { players } = powerOf({ rule: '270 ayes', weights: states })
    expect(of(players, '1').banzhafAbsolute.value.toFixed(6)).toBe('0.475036')
    expect(of(players, '1').shapleyShubik?.value.toFixed(4)).toBe('0.1104')
  })
})

describe('a council with a mayor', () => {
  const eleven = Array.from({ length: 11 }, () => 1)

  it('who breaks ties is one member more, on an even body', () => {
    const ten = eleven.slice(1)
    const withMayor = powerOf({ rule: 'majority of voting', weights: ten, tie: 'chair-decides' })
    expect(withMayor.players).toHaveLength(11)
    const plain = powerOf({ rule: 'majority of voting', weights: eleven })
    expect(withMayor.players.map(({ banzhaf }) => banzhaf)).toEqual(
      plain.players.map(({ banzhaf }) => banzhaf),
    )
  })

  it('who breaks ties decides nothing on an odd one', () => {
    const { players } = powerOf({ rule: 'majority of voting', weights: eleven, tie: 'chair-decides' })
    expect(of(players, 'mayor').swings).toBe('0')
  })

  it('with a veto decides where the council has passed it and cannot override', () => {
    const { players } = powerOf({
      rule: 'majority of seats',
      weights: eleven,
      mayor: { override: '2/3 of seats' },
    })
    // Six or seven ayes of eleven: 462 + 330 sets.
    expect(of(players, 'mayor').swings).toBe('792')
    // With the mayor, five others; without her, seven others: 252 + 120 sets of ten.
    expect(of(players, '1').swings).toBe('372')
  })

  // Recalled: Shapley and Shubik, "A Method for Evaluating the Distribution of Power in a Committee System",
  // 1954: the House, the Senate and the President have it as 5 : 5 : 2.
  it('is like a President with two chambers who can override her', () => {
    const members = [
      ...Array.from({ length: 96 }, (_, n) => [`S${n}`, 'senate'] as const),
      ...Array.from({ length: 435 }, (_, n) => [`H${n}`, 'house'] as const),
    ]
    const { players } = powerOf({
      rule: 'majority of seats in each group',
      weights: Object.fromEntries(members.map(([name]) => [name, 1])),
      groups: Object.fromEntries(members),
      mayor: { override: '2/3 of seats in each group' },
    })
    const president = of(players, 'mayor').shapleyShubik?.value ?? 0
    const senate = 96 * (of(players, 'S0').shapleyShubik?.value ?? 0)
    const house = 435 * (of(players, 'H0').shapleyShubik?.value ?? 0)
    expect(president + senate + house).toBeCloseTo(1, 10)
    expect([house, senate, president].map((power) => Math.round(power * 12))).toEqual([5, 5, 2])
  })
})

describe('a body of weights too many for sizes', () => {
  it('has Banzhaf, and says that the other is not counted', () => {
    const weights = Array.from({ length: 700 }, (_, n) => ((n * 37) % 50) + 1)
    const { players } = powerOf({ rule: 'majority of voting', weights })
    expect(players.every(({ shapleyShubik }) => shapleyShubik === null)).toBe(true)
    expect(players.reduce((sum, { banzhaf }) => sum + banzhaf.value, 0)).toBeCloseTo(1, 10)
  })
})

describe('bad input', () => {
  const problemsOf = (question: object) => {
    try {
      // What comes from outside need not be a question.
      powerOf(question as Parameters<typeof powerOf>[0])
      return []
    } catch (error) {
      return (error as { problems: { path: string; message: string }[] }).problems.map(({ path }) => path)
    }
  }

  it('says everything that is wrong at once', () => {
    expect(
      problemsOf({
        rule: 'most of voting',
        weights: [1, 0, 2.5],
        tie: 'never',
        vacant: -1,
        groups: 3,
        size: 1,
      }),
    ).toEqual(['size', 'weights[1]', 'weights[2]', 'rule', 'tie', 'vacant', 'groups'])
    expect(problemsOf({ rule: '1 aye', weights: {} })).toEqual(['weights'])
    expect(problemsOf({ rule: 'majority of voting in each group', weights: [1, 1] })).toEqual(['groups'])
    expect(problemsOf({ rule: '2 ayes', weights: { A: 1, mayor: 1 }, tie: 'chair-decides' })).toEqual([
      'weights.mayor',
    ])
    expect(problemsOf({ rule: '2 ayes', weights: { A: 1 }, groups: { B: 'x', A: 3 } })).toEqual([
      'groups.B',
      'groups.A',
    ])
    expect(problemsOf({ rule: '2 ayes', weights: [1], mayor: { override: 'all', strong: true } })).toEqual([
      'mayor.strong',
      'mayor.override',
    ])
    expect(problemsOf({ rule: '2 ayes', weights: [1], mayor: {} })).toEqual(['mayor'])
  })
})
