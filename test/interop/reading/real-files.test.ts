import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { FORMATS, type RecordedVote, readVotes, reconcile, writeVotes } from '../../../src/interop/index.js'
import { sorted } from '../fixture.js'

/** Published records that stand beside the project, and not in it. */
const FOLDER = new URL('../../../../shared/rollcalls/', import.meta.url)
const MISSING = existsSync(FOLDER) ? '' : ' (skipped: no published records beside the project)'

const text = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8')
const read = (name: string) => sorted(readVotes(text(name), { file: name }))

const tally = (votes: readonly RecordedVote[], of: (vote: RecordedVote) => string) => {
  const counts: Record<string, number> = {}
  for (const vote of votes) counts[of(vote)] = (counts[of(vote)] ?? 0) + 1
  return counts
}

describe.skipIf(MISSING !== '')(`published records${MISSING}`, () => {
  it('of New York: every vote, the nine failures and the 63 overrides', () => {
    const { votes, unreadable } = read('legistar/nyc-matters.jsonl')
    expect(unreadable).toEqual([])
    expect(tally(votes, ({ kind, result }) => `${kind} ${result}`)).toEqual({
      'roll-call carried': 814,
      'roll-call lost': 9,
      'consent carried': 161,
    })
    const overrides = votes.filter(({ classification }) => classification[0] === 'Overridden by Council')
    expect(overrides).toHaveLength(63)
    const ballots = votes.flatMap((vote) => vote.ballots)
    expect(ballots).toHaveLength(29_142)
    expect(ballots.filter(({ token }) => token === '').map(({ ballot }) => ballot)).toEqual(
      Array.from({ length: 47 }, () => 'unreported'),
    )
    expect(ballots.filter(({ ballot }) => ballot === 'recused')).toHaveLength(18)
  })

  it('of New York: attendance, where nobody has a ballot', () => {
    const { votes, unreadable } = read('legistar/nyc-attendance.jsonl')
    expect(unreadable).toEqual([])
    expect(tally(votes, ({ kind, result }) => `${kind} ${result}`)).toEqual({ 'attendance null': 400 })
    const rows = votes.flatMap(({ ballots }) => ballots)
    expect(rows.filter(({ present }) => present === true)).toHaveLength(3552)
    expect(rows.filter(({ present }) => present === false)).toHaveLength(664)
    expect(rows.every(({ ballot }) => ballot === 'absent' || ballot === 'unreported')).toBe(true)
  })

  it('of Oakland: movers and seconders, one result that is not there, and no vote where there was none', () => {
    const { votes, unreadable } = read('legistar/oakland-event-items.json')
    expect(unreadable).toEqual([])
    expect(votes.map(({ id, kind, result, mover, seconder }) => [id, kind, result, mover, seconder])).toEqual(
      [
        ['191217', 'attendance', null, null, null],
        ['191219', 'voice-vote', 'carried', 'Rebecca Kaplan', 'Loren Taylor'],
        ['191220', 'voice-vote', null, 'Rebecca Kaplan', 'Loren Taylor'],
        ['191221', 'voice-vote', 'carried', 'Rebecca Kaplan', 'Nikki Bas'],
        ['191223', 'voice-vote', 'carried', 'Loren Taylor', 'Nikki Bas'],
        ['191224', 'voice-vote', 'carried', 'Rebecca Kaplan', 'Loren Taylor'],
        ['191225', 'voice-vote', 'carried', 'Noel Gallo', 'Loren Taylor'],
        ['191350', 'voice-vote', 'carried', 'Rebecca Kaplan', 'Loren Taylor'],
      ],
    )
  })

  it('of Seattle: a heading, which is no vote', () => {
    expect(read('legistar/seattle-event-items.json')).toMatchObject({ votes: [], unreadable: [] })
  })

  it('of Popolo: its own examples', () => {
    expect(read('popolo/vote_event.json').vote('1')).toMatchObject({
      result: 'lost',
      groupResults: { 'Functional constituencies': 'lost', 'Geographical constituencies': 'carried' },
      declared: { aye: 28, nay: 39, abstain: 1 },
    })
    expect(read('popolo/vote.json').votes).toMatchObject([
      { ballots: [{ name: 'john-q-public', ballot: 'aye' }] },
    ])
    expect(read('popolo/motion.json').votes).toMatchObject([
      {
        id: 'vote-42',
        kind: 'voice-vote',
        result: 'carried',
        requirement: 'two-thirds majority',
        threshold: null,
      },
    ])
  })

  it('of four Czech towns: everything, and no result, for none is recorded', () => {
    const { votes, unreadable } = sorted(czechTowns().flatMap((files) => [...readVotes(files)]))
    expect(unreadable).toEqual([])
    expect(votes).toHaveLength(2996)
    expect(votes.flatMap(({ ballots }) => ballots)).toHaveLength(54_976)
    expect(tally(votes, ({ kind, result, resultToken }) => `${kind} ${result} ${resultToken}`)).toEqual({
      'roll-call null null': 2996,
    })
    expect(votes.every(({ ballots }) => ballots.every(({ name, id }) => name !== id))).toBe(true)
  })

  it('lose nothing when they are written as what they were', () => {
    const sources = [
      read('legistar/nyc-matters.jsonl').votes,
      read('legistar/nyc-attendance.jsonl').votes,
      read('legistar/oakland-event-items.json').votes,
      sorted(readVotes(czechTowns()[0])).votes,
    ]
    for (const votes of sources) {
      const format = votes[0]?.format ?? 'jsonl'
      const { files, notHeld } = writeVotes(votes, format)
      expect(notHeld).toEqual([])
      const again = sorted(readVotes(files, { format })).votes
      expect(again).toHaveLength(votes.length)
      const other = again.filter((vote, n) => !isDeepStrictEqual(withoutPlace(vote), withoutPlace(votes[n])))
      expect(other.slice(0, 1)).toEqual([])
    }
  })

  it('say in every format what it cannot hold', () => {
    const { votes } = read('legistar/nyc-matters.jsonl')
    const some = votes.filter(({ result }) => result === 'lost')
    for (const format of FORMATS) {
      const { files, notHeld } = writeVotes(some, format)
      const again = sorted(readVotes(files, { format })).votes
      expect(again.map(({ result }) => result)).toEqual(some.map(() => 'lost'))
      const fields = new Set(notHeld.map(({ field }) => field))
      if (format === 'jsonl' || format === 'legistar') expect(fields).toEqual(new Set())
      else expect(fields.has('extras')).toBe(true)
    }
  })

  it('of New York: no member is twice on a roll', () => {
    const { votes } = read('legistar/nyc-matters.jsonl')
    const found = votes.flatMap((vote) =>
      reconcile(vote).map(({ code, says }) => `${vote.id} ${code} ${says}`),
    )
    expect(found).toEqual([])
  })
})

const withoutPlace = (vote: RecordedVote | undefined) => ({ ...vote, place: null })

function czechTowns() {
  const root = new URL('popolo-csv/', FOLDER)
  const towns = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return towns.flatMap((town) =>
    ['2010', '2014'].map((term) =>
      ['organizations', 'voters', 'vote_events', 'votes'].map((name) => ({
        name: `${town.name}/${term}/${name}.csv`,
        text: text(`popolo-csv/${town.name}/${term}/${name}.csv`),
      })),
    ),
  )
}
