import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rulebooks } from '../../src/rulebooks/index.js'
import { playScenario } from '../../src/scenario/play.js'
import { readScenario } from '../../src/scenario/read.js'

// The stories have seconds, and ballots that nobody reports: they are played under the rulebooks of general
// use that ask for a second. A body that counts seats could not tell what came of those ballots.
const GENERAL = [rulebooks.rosenberg, rulebooks.robert1915, rulebooks.californiaCity, rulebooks.smallBoard]
const SECONDING = GENERAL.filter(({ motions }) => motions.main.second)

const find = (id: string) =>
  readScenario(
    readFileSync(new URL(`../../examples/scenarios/${id}.yaml`, import.meta.url), 'utf8'),
    `${id}.yaml`,
  )

const unmet = (playback: ReturnType<typeof playScenario>) => playback.checks.filter(({ met }) => !met)

describe('8 March 2022', () => {
  const march = find('san-jose-2022-03')

  it.each(SECONDING)('comes out as reported under $id', (rules) => {
    const playback = playScenario(march, { rules })
    expect(playback.checks.length).toBeGreaterThan(4)
    expect(unmet(playback)).toEqual([])
    const meeting = playback.meetings[0]?.meeting
    const sever = meeting?.motions.find(({ id }) => id === 'sever')
    expect(sever?.standing).toBe('letter-instead')
    expect(sever?.mover).toBe('Sylvia Arenas')
    expect(playback.council.relationships.every(({ changes }) => changes.length === 0)).toBe(true)
    expect(playback.council.correspondence.map(({ to }) => to)).toEqual(['Ekaterinburg'])
    expect(playback.council.measures).toHaveLength(3)
  })

  it.each(GENERAL.filter((rules) => !SECONDING.includes(rules)))(
    'stops at the second that nobody asks for, under $id',
    (rules) => {
      const playback = playScenario(march, { rules })
      const [first] = unmet(playback)
      expect(first).toMatchObject({ expected: 'in order', found: 'refused: already-seconded' })
      expect(playback.council.correspondence).toEqual([])
    },
  )

  it('takes a vote more where the question as substituted must still be put', () => {
    const votes = (rules = rulebooks.rosenberg) =>
      playScenario(march, { rules }).meetings.flatMap(({ meeting }) =>
        meeting.motions.flatMap((each) => each.votes),
      ).length
    expect([votes(), votes(rulebooks.robert1915)]).toEqual([1, 2])
  })

  it('invents no ballot: seven of eleven stay unreported, and no number follows from them', () => {
    const vote = playScenario(march).meetings[0]?.meeting.motions.find(({ id }) => id === 'letter')?.votes[0]
    expect(Object.entries(vote?.ballots ?? {}).filter(([, ballot]) => ballot !== 'unreported')).toEqual([
      ['Sam Liccardo', 'aye'],
      ['Sergio Jimenez', 'aye'],
      ['Sylvia Arenas', 'aye'],
      ['Pam Foley', 'aye'],
    ])
    expect(vote?.decision).toMatchObject({
      outcome: 'carried',
      possible: ['carried'],
      unanimous: 'aye',
      need: null,
      margin: null,
    })
  })

  it('is not certain without the quorum that follows from the council having acted', () => {
    const unknown = structuredClone(march)
    for (const meeting of unknown.meetings) meeting.quorumKnown = false
    const vote = playScenario(unknown).meetings[0]?.meeting.motions.find(({ id }) => id === 'letter')
      ?.votes[0]
    expect(vote?.decision.possible).toEqual(['carried', 'no-quorum'])
  })

  it('tells the proposal of 28 February and the letter with a threat of 2 March, and sends neither', () => {
    expect(march.before.map(({ date, kind }) => [date, kind]).slice(0, 3)).toEqual([
      [null, 'happened'],
      ['2022-02-28', 'proposed'],
      ['2022-03-02', 'recommended'],
    ])
    expect(march.before[2]?.text).toMatch(/ending the relationship is being considered/)
    expect(playScenario(march).council.correspondence[0]?.message).toMatch(/plea for peace/)
  })

  it('keeps what she wanted apart from how she voted', () => {
    const arenas = march.positions.find(({ member }) => member === 'Sylvia Arenas')
    const vote = playScenario(march).meetings[0]?.meeting.motions.find(({ id }) => id === 'letter')?.votes[0]
    expect(arenas?.firstChoice).toMatch(/^end/)
    expect(vote?.ballots['Sylvia Arenas']).toBe('aye')
  })

  it.each(SECONDING)("the article's reading under $id: rejected first, then the letter", (rules) => {
    const playback = playScenario(march, { rules, variant: 'two-votes' })
    expect(unmet(playback)).toEqual([])
    expect(playback.reading.rests).toMatch(/Los Angeles Times/)
  })
})

describe('June 2022', () => {
  const june = find('san-jose-2022-06-reintroduction')

  it.each(SECONDING)('too late to reconsider, in time to renew, under $id', (rules) => {
    const playback = playScenario(june, { find, rules })
    expect(unmet(playback)).toEqual([])
    const [recalled, reconsider, renew, foreseen] = playback.meetings[0]?.steps ?? []
    expect(recalled).toMatchObject({ side: { ballot: 'aye', won: 'aye', prevailed: true } })
    expect(reconsider).toMatchObject({ answer: { inOrder: false, code: 'window-closed' } })
    expect(renew).toMatchObject({ answer: { inOrder: true } })
    expect(foreseen).toMatchObject({ foresight: { certain: 6, more: 5 } })
  })

  it('ends open: nothing is decided, and the record of March is all there', () => {
    const { council, meetings } = playScenario(june, { find })
    expect(meetings.flatMap(({ meeting }) => meeting.motions)).toEqual([])
    expect(council.past.flatMap(({ motions }) => motions.map(({ id }) => id))).toEqual(['sever', 'letter'])
  })

  it("records the address, the announcement and the mayor's refusal, in that order", () => {
    const told = june.before.map(({ kind, by }) => [kind, by])
    expect(told.slice(3, 6)).toEqual([
      ['said', 'Volodymyr Zelensky'],
      ['announced', 'Sylvia Arenas'],
      ['said', 'Sam Liccardo'],
    ])
  })

  it('says which scenario it continues where that is not there', () => {
    expect(() => playScenario(june)).toThrow(/san-jose-2022-03/)
  })
})

describe('22 October 2013', () => {
  it.each(SECONDING)('nine to one, one absent, under $id', (rules) => {
    const playback = playScenario(find('san-jose-2013-10'), { rules })
    expect(unmet(playback)).toEqual([])
    const vote = playback.meetings[0]?.meeting.motions[0]?.votes[0]
    expect(vote?.decision).toMatchObject({ ayes: 9, nays: 1, base: 10, need: 6, margin: 3 })
    expect(vote?.ballots).toMatchObject({ 'Pierluigi Oliverio': 'nay', 'Pete Constant': 'absent' })
  })
})
