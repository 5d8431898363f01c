import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { membersOf } from '../../src/council/council.js'
import { relationshipWith } from '../../src/council/relationship.js'
import { narratePlayback } from '../../src/report/playback/playback.js'
import { type Playback, playScenario } from '../../src/scenario/play.js'
import { readScenario } from '../../src/scenario/read.js'

const folder = new URL('../../examples/scenarios/', import.meta.url)
const NAMES = readdirSync(folder).map((file) => file.replace(/\.yaml$/, ''))
const open = (id: string) => readScenario(readFileSync(new URL(`${id}.yaml`, folder), 'utf8'), `${id}.yaml`)
const play = (id: string, variant?: string): Playback =>
  playScenario(open(id), { find: open, ...(variant === undefined ? {} : { variant }) })
const motionOf = ({ meetings }: Playback, id: string) =>
  meetings.flatMap(({ meeting }) => meeting.motions).find((motion) => motion.id === id)
const tie = ({ council }: Playback, name: string) => relationshipWith(council, name)

describe.each(NAMES)('%s', (name) => {
  const scenario = open(name)

  it('comes out as it expects, in every reading', () => {
    for (const variant of [undefined, ...scenario.variants.map(({ id }) => id)]) {
      const { checks } = play(name, variant)
      expect(checks.length).toBeGreaterThan(0)
      expect(checks.filter(({ met }) => !met)).toEqual([])
    }
  })

  it('rests what is reported or inferred on facts, and those on sources', () => {
    const readings = [scenario, ...scenario.variants]
    const grounded = [
      ...scenario.before,
      ...scenario.after,
      ...scenario.positions,
      ...scenario.acts,
      ...readings.flatMap(({ meetings }) => meetings),
      ...readings.flatMap(({ meetings }) =>
        meetings.flatMap(({ steps }) => steps.flatMap((step) => ('do' in step ? [step] : []))),
      ),
    ]
    for (const { basis, facts } of grounded) {
      if (basis === 'reported') expect(facts.length).toBeGreaterThan(0)
    }
    for (const { quote = '', sources, confidence } of Object.values(scenario.facts)) {
      if (confidence !== 'unknown') expect(sources.length).toBeGreaterThan(0)
      // A short phrase, and not an article.
      expect(quote.split(/\s+/).length).toBeLessThanOrEqual(30)
    }
  })

  it('gives a ballot to nobody who is not named', () => {
    const { meetings } = play(name)
    for (const { meeting } of meetings) {
      const unnamed = membersOf(meeting.council).filter((member) => /not named/.test(member))
      for (const { votes } of meeting.motions) {
        for (const { ballots, unanimous, tally } of votes) {
          const given = unnamed.filter((member) => !['unreported', 'absent'].includes(ballots[member] ?? ''))
          // The exceptions: a mover who is known by office alone, and the nine to one of 2013.
          const known = given.filter((member) => member !== '(the mayor, not named)')
          if (name !== 'san-jose-2013-10') expect(known).toEqual([])
          expect([unanimous, tally]).not.toContain('nay')
        }
      }
    }
  })
})

describe('what is known of each vote, and no more', () => {
  it('Juneau: four to five, seven of the nine ballots nobody’s', () => {
    const vote = motionOf(play('juneau-2022-04'), 'suspend')?.votes[0]
    expect(vote?.tally).toEqual({ aye: 4, nay: 5 })
    expect(vote?.decision).toMatchObject({
      outcome: 'lost',
      possible: ['lost'],
      ayes: 4,
      nays: 5,
      margin: -1,
    })
    expect(Object.values(vote?.ballots ?? {}).filter((ballot) => ballot === 'unreported')).toHaveLength(7)
  })

  it('Anchorage: ten to none, certain although the seats are not known', () => {
    const { decision } = motionOf(play('anchorage-2023-04'), 'suspend') ?? {}
    expect(decision).toMatchObject({ outcome: 'carried', ayes: 10, nays: 0, seatsKnown: false })
    expect(decision?.quorum).toMatchObject({ need: null, met: true })
  })

  it('Sarasota: nothing is counted, and the result is only declared', () => {
    const vote = motionOf(play('sarasota-2022-03'), 'suspend')?.votes[0]
    expect(vote).toMatchObject({
      declared: 'carried',
      decision: { possible: ['carried', 'lost'], need: null },
    })
  })

  it('Oak Ridge: the mayor voted for less than he wanted', () => {
    const playback = play('oak-ridge-2022-03')
    expect(motionOf(playback, 'dissolve')?.votes[0]?.ballots['Warren Gooch']).toBe('aye')
    expect(narratePlayback({ playback })).toMatch(
      /Warren Gooch wanted to end the relationship with\s+Obninsk/,
    )
  })

  it('Tallahassee: the amendment adds, and replaces nothing', () => {
    const terminate = motionOf(play('tallahassee-2022-03'), 'terminate')
    expect(terminate?.wording.effects.map(({ effect }) => effect)).toEqual(['end-relationship', 'measure'])
  })

  it('Victoria: both readings of the first motion end alike', () => {
    for (const variant of [undefined, 'sever-first'])
      expect(tie(play('victoria-2022-03', variant), 'Khabarovsk')).toMatchObject({
        state: 'suspended',
        kind: 'twin-city',
      })
  })
})

describe('what became of each tie', () => {
  it('Santa Clara County: ended between governments, kept between citizens', () => {
    const playback = play('santa-clara-county-2022-03')
    expect(tie(playback, 'Moscow (government)')?.state).toBe('ended')
    expect(tie(playback, 'Moscow (citizens)')?.changes).toEqual([])
  })

  it('Chicago: suspended by an act, with its condition, and no motion anywhere', () => {
    const { council, meetings } = play('chicago-2022-03')
    expect(meetings).toEqual([])
    expect(council.past).toEqual([])
    expect(council.acts).toMatchObject([{ by: 'Lori Lightfoot', as: 'executive' }])
    expect(relationshipWith(council, 'Moscow')?.until).toMatch(/^until the end of hostilities/)
  })

  it('Dubuque: the committee suspends, and the council is told that it cannot', () => {
    const { council, meetings } = play('dubuque-2022')
    expect(council.acts.map(({ as }) => as)).toEqual(['body', 'body'])
    expect(meetings[0]?.steps[0]).toMatchObject({
      answer: {
        inOrder: false,
        code: 'not-the-councils',
        expected: 'a recommendation to the sister city committee',
      },
    })
  })

  it('San José: a partner is sought by an act, and Dublin stays as it was', () => {
    const playback = play('san-jose-2022-06-reintroduction')
    expect(tie(playback, 'a Ukrainian city')?.state).toBe('sought')
    for (const city of ['Dublin', 'San José (Costa Rica)', 'Ekaterinburg'])
      expect(tie(playback, city)?.changes).toEqual([])
  })

  it('San Diego and Jacksonville end open, the one tie active, the other dormant', () => {
    expect(tie(play('san-diego-2022'), 'Vladivostok')?.state).toBe('active')
    expect(tie(play('jacksonville-2022'), 'Murmansk')?.state).toBe('dormant')
  })
})

describe('acts in a scenario', () => {
  it('one that is out of order fails its check, unless the file says that it would be refused', () => {
    const chicago = open('chicago-2022-03')
    const [act] = chicago.acts
    if (act === undefined) throw new Error('no act')
    const stranger = (refused?: 'not-the-executive') =>
      playScenario({
        ...chicago,
        acts: [{ ...act, by: 'Nobody', ...(refused === undefined ? {} : { refused }) }],
        expect: { standings: {}, decisions: {}, relationships: { Moscow: 'active' }, acts: 0 },
      }).checks.filter(({ met }) => !met)
    expect(stranger()).toMatchObject([{ path: 'acts[0]', found: 'refused: not-the-executive' }])
    expect(stranger('not-the-executive')).toEqual([])
  })
})
