import { expect } from 'vitest'
import type { Meeting } from '../../../src/meeting/meeting.js'
import { rowOf } from '../../../src/rules/readers.js'
import type { Action } from '../../../src/schema/action.js'
import { all, play } from '../../fixtures/meetings.js'
import { made, pending, seconded, speech } from '../playing.js'
import { type Play, ROOM } from '../room.js'
import { MOVES, move, onTheStreet, SECOND, SETTLED, sits } from '../situations.js'

/** The recess would be longer; the recess would be longer still. */
const LONGER: Action = { type: 'amend', by: 'Adeyemi', terms: { until: '20:45' } }
const LONGER_STILL: Action = { type: 'amend', by: 'Eriksen', terms: { until: '21:00' } }

/** A motion that is moved with nothing pending. */
export const movedAlone = (action: Action): Meeting => seconded(play(sits(ROOM), ...SETTLED, action))

/** The same motion, moved while nothing else is pending. */
export const ALONE: Readonly<Record<string, Action>> = {
  'fix-time-to-adjourn': MOVES.fixTime,
  recess: MOVES.recess,
}
export const aloneOf = (kind: string): Meeting => movedAlone(ALONE[kind] ?? move(kind))

/** The vote on an undebatable motion is brought back: that to limit debate, which was lost. */
export const limitReconsidered = (): Meeting =>
  seconded(
    play(onTheStreet(ROOM), { ...MOVES.limit, id: 'limit' }, SECOND, ...all('nay'), {
      type: 'reconsider',
      by: 'Brandt',
      motion: 'limit',
    }),
  )

const debated: Play = ({ kind }) => {
  expect(speech(pending(kind, ROOM))).toBe('in order')
}

/** Whoever wants to speak on it is refused; what is done on demand is over before anybody could. */
const undebated: Play = ({ kind }) => {
  const meeting = pending(kind, ROOM)
  if (rowOf(ROOM.rules, kind).decided !== 'demand') {
    expect(speech(meeting)).toBe('not-debatable')
    return
  }
  const { id, standing } = made(meeting, kind)
  expect(standing).toBe('adopted')
  expect(speech(meeting, id)).toBe(kind === 'divide-assembly' ? 'vote-under-way' : 'not-germane')
}

export const DEBATABLE: Readonly<Record<string, Play>> = {
  yes: debated,
  no: undebated,
  'if-alone': (row) => {
    undebated(row)
    expect(speech(aloneOf(row.kind))).toBe('in order')
  },
  'as-amended': (row) => {
    debated(row)
    // A recess cannot be debated while the street is pending: nor can its length.
    const longer = play(onTheStreet(ROOM), MOVES.recess, SECOND, LONGER, SECOND)
    const meeting = row.kind === 'amend' ? longer : play(longer, LONGER_STILL, SECOND)
    expect(made(meeting, row.kind).standing).toBe('debate')
    expect(speech(meeting)).toBe('not-debatable')
  },
  'as-decided': (row) => {
    debated(row)
    expect(speech(limitReconsidered())).toBe('not-debatable')
  },
}

/** The question that a speech could stray to. */
const mainQuestion = ({ motions }: Meeting) =>
  motions.some(({ id }) => id === 'office') ? 'office' : 'street'

const opensMain: Play = ({ kind }) => {
  const meeting = pending(kind, ROOM)
  expect(speech(meeting, 'street')).toBe('in order')
  expect(speech(play(meeting, { type: 'speak', by: 'Eriksen' }), 'elsewhere')).toBe('not-germane')
}

const keepsToItself: Play = ({ kind, debatable }) => {
  const meeting = pending(kind, ROOM)
  const refused = speech(meeting, mainQuestion(meeting))
  if (debatable === 'no' || debatable === 'if-alone') {
    const codes = { 'divide-assembly': 'vote-under-way', 'orders-of-the-day': 'not-germane' } as const
    expect(refused).toBe(codes[kind as keyof typeof codes] ?? 'not-debatable')
  } else expect(refused).toBe('not-germane')
  if (debatable === 'if-alone') expect(speech(aloneOf(kind), 'street')).toBe('not-germane')
}

export const OPENS_MAIN: Readonly<Record<string, Play>> = {
  yes: opensMain,
  no: keepsToItself,
  'as-decided': (row) => {
    opensMain(row)
    expect(speech(limitReconsidered(), 'street')).toBe('not-debatable')
  },
}
