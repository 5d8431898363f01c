import { expect } from 'vitest'
import type { Meeting } from '../../../src/meeting/meeting.js'
import { rowOf } from '../../../src/rules/readers.js'
import type { Action } from '../../../src/schema/action.js'
import { all, answer, motion, play, refused } from '../../fixtures/meetings.js'
import { ROBERT_MOTIONS } from '../../tables/motions-robert.js'
import { made, pending, refusal, seconded } from '../playing.js'
import { type Play, ROOM } from '../room.js'
import {
  lampsAreDue,
  MOVES,
  move,
  onTheStreet,
  question,
  SECOND,
  STREET,
  sits,
  WIDER,
} from '../situations.js'

/** The rank of a row, 1 highest: 10a stands between 10 and 11; 11a and 11b are forms of 11. */
function rankOf(rank: string): number {
  return rank === '10a' ? 10.5 : Number.parseInt(rank, 10)
}

/** The motions that have a rank, each in words that suit a question with a blank in it. */
const RANKED = ROBERT_MOTIONS.filter(({ rank }) => /^\d/.test(rank))
const WORDS: Readonly<Record<string, Action>> = {
  'fix-time-to-adjourn': MOVES.fixTime,
  recess: MOVES.recess,
  'question-of-privilege': MOVES.privilege,
  'limit-debate': MOVES.limit,
  postpone: MOVES.postpone,
  commit: MOVES.commit,
  amend: MOVES.amend,
  'amend-amendment': { type: 'amend', by: 'Brandt', text: 'Close Mill Street to cars, lorries and vans.' },
  substitute: MOVES.substitute,
  'fill-blank': move('fill-blank', { terms: { name: 'June' } }),
  main: move('main', { text: 'Plant ten trees.' }),
}
const words = (kind: string): Action => WORDS[kind] ?? move(kind)

/** A question with a blank is pending, and another is due: every ranked motion has what it needs. */
const ready = (): Meeting =>
  play(sits(ROOM), ...lampsAreDue(ROOM), ...question('street', 'Close Mill Street until ____.'))

/** The lower motion of a pair is pending. */
function whilePending(kind: string): Meeting {
  if (kind === 'main') return ready()
  if (kind === 'amend-amendment') return seconded(play(ready(), ...WIDER, words(kind)))
  return seconded(play(ready(), words(kind)))
}

/** Amendments come with the rank of what they amend: what they say to a motion is in the column of that. */
const AMENDS = ['amend', 'amend-amendment']

const over: Play = ({ kind, rank }) => {
  for (const low of RANKED.filter((each) => rankOf(each.rank) > rankOf(rank))) {
    if (low.kind === 'orders-of-the-day') {
      // Done on demand, it is never pending: the lamps are before the body, a main motion.
      const meeting = play(ready(), words(low.kind))
      expect(made(meeting, low.kind).standing).toBe('adopted')
      expect([kind, answer(meeting, words(kind))]).toEqual([kind, 'in order'])
      continue
    }
    const expected = low.kind === 'question-of-privilege' ? 'awaiting-ruling' : 'in order'
    const action = kind === 'amend-amendment' ? undefined : words(kind)
    if (action === undefined) continue
    expect([kind, low.kind, answer(whilePending(low.kind), action)]).toEqual([kind, low.kind, expected])
  }
}

const under: Play = ({ kind, rank }) => {
  for (const high of RANKED.filter((each) => rankOf(each.rank) < rankOf(rank))) {
    if (high.kind === 'orders-of-the-day') continue
    const meeting = whilePending(high.kind)
    const { id } = made(meeting, high.kind)
    if (AMENDS.includes(kind)) amendsInstead(meeting, high.kind)
    else {
      const refusal = refused(meeting, words(kind))
      const code = kind === 'main' ? 'question-pending' : 'outranked'
      expect([kind, high.kind, refusal.code]).toEqual([kind, high.kind, code])
      expect(refusal.found).toMatch(new RegExp(`^${id}\\b`))
    }
  }
}

/** An amendment over what ranks higher is an amendment of that, or out of order. */
function amendsInstead(meeting: Meeting, kind: string): void {
  const row = rowOf(ROOM.rules, kind)
  const ruling = refusal(meeting, words('amend'))
  const waits = row.decided === 'chair' ? 'awaiting-ruling' : 'not-amendable'
  expect([kind, ruling?.code]).toEqual([kind, row.amendable ? undefined : waits])
  if (ruling === undefined)
    expect(made(play(meeting, words('amend')), 'amend').on).toBe(made(meeting, kind).id)
}

/** Forms of amendment do not rank among themselves: degree, and what is open, decide. */
const AMONG_AMENDMENTS: Readonly<Record<string, () => void>> = {
  amend: () => expect(made(play(whilePending('amend'), SECOND_DEGREE), 'amend-amendment').degree).toBe(2),
  'amend-amendment': () =>
    expect(refused(whilePending('amend-amendment'), SECOND_DEGREE)).toMatchObject({ code: 'not-amendable' }),
  substitute: () => {
    expect(answer(whilePending('amend'), words('substitute'))).toBe('amendment-pending')
    expect(answer(whilePending('substitute'), words('amend'))).toBe('in order')
  },
  'fill-blank': () => {
    expect(answer(whilePending('amend'), words('fill-blank'))).toBe('question-pending')
    expect(answer(whilePending('fill-blank'), words('amend'))).toBe('not-amendable')
  },
}
const SECOND_DEGREE: Action = { type: 'amend', by: 'Chen', text: 'Close Mill Street to cars and to all.' }

const ranked: Play = (row) => {
  over(row)
  under(row)
  AMONG_AMENDMENTS[row.kind]?.()
}

/** Questions of their own come when nothing is pending. */
const asMain: Play = ({ kind }) => {
  const comes = kind === 'order-of-the-day' || kind === 'privileged-question'
  const action = pendingWords(kind)
  const refusal = refused(onTheStreet(ROOM), action)
  expect([kind, refusal.code, refusal.found]).toEqual([kind, 'question-pending', 'street'])
  if (comes) expect(answer(pending(kind, ROOM), words('commit'))).toBe('in order')
}

const pendingWords = (kind: string): Action =>
  move(kind, { text: 'The budget.', terms: { motion: 'street', until: '20:00' } })

/** It has the rank of what it would bring back: over the street for an amendment of it, not for another item. */
const asReconsidered: Play = () => {
  const amended = play(sits(ROOM), ...STREET, ...WIDER, ...all('aye'))
  expect(answer(amended, { type: 'reconsider', by: 'Brandt', motion: 'wider' })).toBe('in order')
  const later = play(sits(ROOM), ...STREET, ...all('aye'), ...question('lamps', 'Buy two lamps.'))
  expect(refused(later, { type: 'reconsider', by: 'Brandt', motion: 'street' })).toMatchObject({
    code: 'question-pending',
    found: 'lamps',
  })
}

/** In order whenever what it arises from is, whatever is pending; and privileged motions come before it. */
const unranked: Play = ({ kind }) => {
  const meeting = pending(kind, ROOM)
  const { decided, when } = rowOf(ROOM.rules, kind)
  const standing = made(meeting, kind).standing
  if (decided === 'demand') expect(standing).toBe('adopted')
  else {
    expect([kind, standing]).toEqual([kind, 'debate'])
    const expected = decided === 'vote' ? 'in order' : 'awaiting-ruling'
    expect([kind, answer(meeting, move('adjourn'))]).toEqual([kind, expected])
  }
  if (when.includes('nothing-pending')) {
    const item = { terms: { motion: 'street', item: 'Lamps' } }
    expect(refused(onTheStreet(ROOM), move(kind, item))).toMatchObject({
      code: 'question-pending',
      found: 'street',
    })
  }
  if (kind === 'vote-method') {
    // It is about whatever is pending, be that a motion of rank: how the vote on a postponement is taken.
    const postponement = play(onTheStreet(ROOM), MOVES.postpone, SECOND)
    expect(answer(postponement, move(kind, { terms: { method: 'roll-call' } }))).toBe('in order')
  }
  if (when.length > 0) return
  // It arises from anything: it is in order even over the motion that ranks highest.
  const highest = play(onTheStreet(ROOM), MOVES.fixTime, SECOND)
  const asked = move(kind, { text: 'A word.', terms: { rules: ['agenda'] } })
  expect([kind, answer(highest, asked)]).toEqual([kind, 'in order'])
  expect(motion(highest, 'street').standing).toBe('debate')
}

export const RANK: Readonly<Record<string, Play>> = {
  ...Object.fromEntries(RANKED.map(({ rank }) => [rank, ranked])),
  main: asMain,
  same: asReconsidered,
  '-': unranked,
}
