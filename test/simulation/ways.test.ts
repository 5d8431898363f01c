import { extend, rulebooks } from 'council-sim'
import { type SimulationFile, type Study, studyFrom, tellTrial } from 'council-sim/simulation'
import { describe, expect, it } from 'vitest'
import { NAMES, studyFor } from './studies.js'

type Want = Partial<Omit<NonNullable<SimulationFile['dispositions']>[number], 'member' | 'basis'>>

/** The ballots on the questions of one trial, each member with what she wants. */
function ballotsOf(
  wants: readonly Want[],
  more: Partial<SimulationFile> = {},
  rules: Parameters<typeof studyFor>[1] = {},
) {
  const dispositions = wants.map((want, n) => ({
    member: NAMES[n] ?? '',
    ...want,
    basis: 'assumed' as const,
  }))
  const study = studyFor({ dispositions, ...more }, { size: wants.length, ...rules })
  return told(study)
}

const told = (study: Study, trial = 0) =>
  (tellTrial(study, 1, trial)[0]?.questions ?? []).map(({ id, ballots, decision }) => [
    id,
    NAMES.flatMap((name) => (ballots[name] === undefined ? [] : [LETTERS[ballots[name] ?? '']])).join(''),
    decision,
  ])

const LETTERS: Readonly<Record<string, string>> = { aye: 'a', nay: 'n', abstain: '-', absent: 'x' }

const hawk: Want = { preference: ['sever', 'suspend', 'letter', 'nothing'] }
const dove: Want = { preference: ['letter', 'nothing', 'suspend', 'sever'] }
const calm: Want = { preference: ['nothing', 'letter', 'suspend', 'sever'] }
const only = { items: [{ id: 'item', motion: 'sever' }] }

describe('a sincere member', () => {
  it('votes for the side that keeps her best option open', () => {
    expect(ballotsOf([hawk, dove, dove])).toEqual([['letter for sever', 'naa', 'carried']])
    // To one who would leave things be, a lost letter keeps that open.
    expect(ballotsOf([hawk, dove, calm])).toEqual([
      ['letter for sever', 'nan', 'lost'],
      ['sever', 'ann', 'lost'],
    ])
  })

  it('compares the two motions where the question is still put: both leave the rest open', () => {
    expect(ballotsOf([hawk, dove, calm], {}, { rules: 'robert1915' })).toEqual([
      ['letter for sever', 'naa', 'carried'],
      ['letter', 'aan', 'carried'],
    ])
  })
})

describe('a member who goes with the expected majority', () => {
  const going: Want = { ...hawk, votes: 'with-expected-majority' }

  it('votes for the letter once the count is lost, and against her own motion where it is put', () => {
    expect(ballotsOf([going, dove, dove])).toEqual([['letter for sever', 'aaa', 'carried']])
    expect(ballotsOf([going, calm, calm], only)).toEqual([['sever', 'nnn', 'lost']])
  })

  it('votes for what she wants where that can win', () => {
    expect(ballotsOf([going, hawk, dove])).toEqual([
      ['letter for sever', 'nna', 'lost'],
      ['sever', 'aan', 'carried'],
    ])
  })

  it('counts on what the others want, not on what they do because of her', () => {
    expect(ballotsOf([going, going, dove, dove, calm])).toEqual([
      ['letter for sever', 'nnaan', 'lost'],
      ['sever', 'nnnnn', 'lost'],
    ])
  })
})

describe('a sophisticated member', () => {
  const ahead: Want = { ...hawk, votes: 'sophisticated' }

  it('takes the letter where severing would lose and leave nothing', () => {
    expect(ballotsOf([ahead, dove, calm])).toEqual([['letter for sever', 'aan', 'carried']])
  })

  it('holds out where severing would carry', () => {
    expect(ballotsOf([ahead, hawk, dove])).toEqual([
      ['letter for sever', 'nna', 'lost'],
      ['sever', 'aan', 'carried'],
    ])
  })
})

describe('followers and blocs', () => {
  it('repeat the ballot of whom they follow, and vote their own way where she is not there', () => {
    const follower: Want = { ...hawk, follows: 'Brandt' }
    expect(ballotsOf([follower, calm, dove], only)).toEqual([['sever', 'nnn', 'lost']])
    // She votes nay because her leader does; without him she votes aye.
    const away: Want = { ...calm, presence: 0 }
    expect(told(studyWithAway(follower, away))).toEqual([['sever', 'axaa', 'carried']])
  })

  it('vote as most of the bloc would, each her own way where it is divided evenly', () => {
    const blocs = { left: { members: NAMES.slice(0, 3), basis: 'assumed' as const } }
    expect(ballotsOf([hawk, hawk, calm, calm, calm], { ...only, blocs })).toEqual([
      ['sever', 'aaann', 'carried'],
    ])
    const pair = { left: { members: NAMES.slice(1, 3), basis: 'assumed' as const } }
    expect(ballotsOf([hawk, hawk, calm, calm, calm], { ...only, blocs: pair })).toEqual([
      ['sever', 'aannn', 'lost'],
    ])
  })

  it('a bloc follows the member who leads it', () => {
    const blocs = { left: { members: NAMES.slice(0, 3), follows: 'Chen', basis: 'assumed' as const } }
    expect(ballotsOf([hawk, hawk, calm, hawk, calm], { ...only, blocs })).toEqual([
      ['sever', 'nnnan', 'lost'],
    ])
  })

  function studyWithAway(follower: Want, away: Want): Study {
    const member = (name: string, want: Want) => ({ member: name, ...want, basis: 'assumed' as const })
    return studyFor(
      {
        ...only,
        dispositions: [
          member('Adeyemi', follower),
          member('Brandt', away),
          member('Chen', hawk),
          member('Díaz', hawk),
        ],
      },
      { size: 4 },
    )
  }
})

describe('torn, wavering, by chance', () => {
  it('who is torn abstains; in a body where nobody may, she leaves things as they are', () => {
    const torn: Want = { utilities: { sever: 2, suspend: 0, letter: 0, nothing: 1 }, tornWithin: 1 }
    expect(ballotsOf([torn, hawk, calm], only)).toEqual([['sever', '-an', 'lost']])
    const notFreely = extend(rulebooks.rosenberg, {
      id: 'own',
      title: 'Own',
      voting: {
        abstaining: { allowed: 'when-excused', cite: { source: 'this test', confidence: 'assumed' } },
      },
    })
    expect(ballotsOf([torn, hawk, calm], only, { rules: notFreely })).toEqual([['sever', 'nan', 'lost']])
  })

  it('who always wavers votes the other way; who never does, does not', () => {
    expect(ballotsOf([{ ...hawk, wavers: 1 }, hawk, calm], only)).toEqual([['sever', 'nan', 'lost']])
  })

  it('by chance alone, whatever she wants', () => {
    const chance: Want = { ...hawk, chances: { sever: { nay: 1 } } }
    expect(ballotsOf([chance, hawk, calm], only)).toEqual([['sever', 'nan', 'lost']])
  })
})

describe('events', () => {
  const two = (by: number, chance = 1): Study =>
    studyFor({
      items: [
        { id: 'march', motion: 'sever' },
        { id: 'june', motion: 'sever' },
      ],
      others: { utilities: { sever: 1, suspend: 0, letter: 0, nothing: 3 }, basis: 'assumed' },
      events: [
        {
          id: 'speech',
          text: 'A speech.',
          before: 'june',
          chance,
          shifts: [{ option: 'sever', by }],
          basis: 'assumed',
        },
      ],
    })
  const options = (study: Study) => tellTrial(study, 1, 0).map(({ option }) => option)

  it('change what comes after them, by their stated size, and nothing before', () => {
    expect(options(two(3))).toEqual(['nothing', 'sever'])
    expect(options(two(1))).toEqual(['nothing', 'nothing'])
    expect(options(two(3, 0))).toEqual(['nothing', 'nothing'])
  })
})

describe('studyFrom', () => {
  it('reads a simulation as it is written in a file, with all that is wrong at once', () => {
    const { council } = studyFor()
    const simulation = { options: {}, statusQuo: 'x', items: [] } as unknown as SimulationFile
    expect(() => studyFrom({ scenario: 's', title: 't', council, simulation })).toThrow(
      /items[\s\S]*statusQuo[\s\S]*others/,
    )
  })
})
