import { expect } from 'vitest'
import type { Meeting } from '../../../src/meeting/meeting.js'
import { rowOf } from '../../../src/rules/readers.js'
import { answer, CALL, motion, play, refused } from '../../fixtures/meetings.js'
import { counted, made, pending, seconded } from '../playing.js'
import { type Play, ROOM, roomOf, SIZES } from '../room.js'
import { BYLAW, MOVES, move, noticed, SETTLED, STANDING, sits } from '../situations.js'

// What a vote takes, by the words of the table and not by the library's: of so many who vote.
export const majority = (voting: number) => Math.floor(voting / 2) + 1
export const twoThirds = (voting: number) => Math.ceil((2 * voting) / 3)

/** Whether a motion carries with so many ayes, when so many of the body vote. */
export function carries(meeting: Meeting, kind: string, ayes: number, voting = sizeOf(meeting)): boolean {
  const voted = made(counted(meeting, { ayes, nays: voting - ayes }), kind)
  const { outcome, base } = voted.decision ?? {}
  expect(['carried', 'lost']).toContain(outcome)
  expect([kind, voted.standing]).toEqual([kind, outcome === 'carried' ? 'adopted' : 'rejected'])
  expect(base).toBeGreaterThanOrEqual(voting)
  return outcome === 'carried'
}

const sizeOf = ({ council }: Meeting) => council.seats.length

/** One aye short it is lost, and with the ayes that it needs it carries; abstainers count for nothing. */
export function takes(
  before: (size: number) => Meeting,
  kind: string,
  need: (voting: number) => number,
  voters = (size: number) => [size, size - 2],
): void {
  for (const size of SIZES) {
    const meeting = before(size)
    for (const voting of voters(size)) {
      const ayes = need(voting)
      const found = [carries(meeting, kind, ayes - 1, voting), carries(meeting, kind, ayes, voting)]
      expect([kind, size, voting, found]).toEqual([kind, size, voting, [false, true]])
    }
  }
}

const inRooms = (kind: string) => (size: number) => pending(kind, roomOf(ROOM, size))

/** The ruling stands if equal votes, or more, are for it: the chair is sustained by a tie. */
const sustains = (voting: number) => Math.ceil(voting / 2)

const takesMajority: Play = ({ kind }) => {
  const row = rowOf(ROOM.rules, kind)
  if (row.does === 'sustains-ruling') takes(inRooms(kind), kind, sustains)
  else if (row.decided === 'vote') takes(inRooms(kind), kind, majority)
  else if (row.decided === 'chair') byTheChair(kind)
  else {
    // The table's majority is for show: an answer is given, and a demand is met, without a vote.
    const meeting = pending(kind, ROOM)
    if (row.decided === 'answer') expect(answer(meeting, CALL)).toBe('awaiting-ruling')
    const done = row.decided === 'answer' ? play(meeting, { type: 'answer', text: 'It is.' }) : meeting
    expect(made(done, kind)).toMatchObject({ standing: 'adopted', votes: [] })
  }
}

/** The chair decides, and the body only where her ruling is appealed from: then by a majority. */
function byTheChair(kind: string): void {
  expect(answer(pending(kind, ROOM), CALL)).toBe('awaiting-ruling')
  const appealed = (size: number) =>
    seconded(play(pending(kind, roomOf(ROOM, size)), { type: 'rule', well: false }, move('appeal')))
  takes(appealed, 'appeal', sustains)
}

/** Chen's question is considered, unless two-thirds are against that. */
const takesTwoThirdsAgainst: Play = ({ kind }) => {
  for (const size of SIZES) {
    const meeting = inRooms(kind)(size)
    for (const voting of [size, size - 1, size - 2]) {
      const nays = twoThirds(voting)
      const after = (against: number) =>
        motion(counted(meeting, { ayes: voting - against, nays: against }), 'street').standing
      expect([size, voting, after(nays - 1), after(nays)]).toEqual([size, voting, 'debate', 'objected'])
    }
  }
}

const BYLAW_NOTICE = { kind: 'amend-constitution', text: BYLAW }
const all = (size: number) => [size]

/** The same motion, of which the meeting before this one had notice. */
const withNotice = (kind: string, action: Parameters<typeof noticed>[1], more: object) => (size: number) => {
  const { meeting, move } = noticed({ kind, text: 'Notice.', ...more }, action)(roomOf(ROOM, size))
  return seconded(play(meeting, move))
}

export const VOTE: Readonly<Record<string, Play>> = {
  majority: takesMajority,
  'two-thirds': ({ kind }) => takes(inRooms(kind), kind, twoThirds),
  against: takesTwoThirdsAgainst,
  'any-of-three': ({ kind }) => {
    // When all vote, a majority of the members is fewer than two-thirds.
    takes(inRooms(kind), kind, majority, all)
    // When many abstain, two-thirds of those who vote are fewer than a majority of the members.
    takes(
      (size) => inRooms(kind)(size),
      kind,
      twoThirds,
      (size) => [Math.floor(size / 2), size - 4],
    )
    // With notice a majority of those who vote is enough.
    takes(withNotice(kind, MOVES.rescind, { motion: 'street' }), kind, majority)
  },
  'two-thirds-or-noticed': ({ kind }) => {
    takes(inRooms(kind), kind, twoThirds)
    takes(withNotice(kind, move(kind, { text: STANDING }), { text: STANDING }), kind, majority)
  },
  'two-thirds-noticed': ({ kind }) => {
    const unnoticed = play(sits(ROOM), ...SETTLED)
    expect(refused(unnoticed, move(kind, { text: BYLAW }))).toMatchObject({ code: 'needs-notice' })
    // Notice at this very meeting is none, and notice of something else is none either.
    const today = play(unnoticed, { type: 'notice', by: 'Brandt', ...BYLAW_NOTICE })
    expect(answer(today, move(kind, { text: BYLAW }))).toBe('needs-notice')
    const { meeting } = noticed(BYLAW_NOTICE, move(kind))(ROOM)
    expect(answer(meeting, move(kind, { text: STANDING }))).toBe('needs-notice')
    takes(inRooms(kind), kind, twoThirds)
  },
}
