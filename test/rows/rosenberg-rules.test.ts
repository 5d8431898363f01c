import { describe, expect, it } from 'vitest'
import { adjourn } from '../../src/meeting/adjourn.js'
import { convene } from '../../src/meeting/convene.js'
import { floor, type Meeting, pendingQuestion } from '../../src/meeting/meeting.js'
import { recount } from '../../src/meeting/recount.js'
import { rulebooks } from '../../src/rulebooks/index.js'
import { extend } from '../../src/rules/extend.js'
import type { Action } from '../../src/schema/action.js'
import type { Ballot } from '../../src/vocabulary.js'
import { all, answer, ballots, CALL, motion, play, refused, standings } from '../fixtures/meetings.js'
import { ROSENBERG_ROWS } from '../tables/motions-rosenberg.js'
import { majority } from './columns/voting.js'
import { counted } from './playing.js'
import { roomOf, SIZES } from './room.js'
import { MOVES, move, NEXT_DAY, onTheStreet, type Room, SECOND, STREET, sits, WIDER } from './situations.js'

// Rosenberg's Rules of Order: the rows that are about no one motion, each played under its name.

const ROOM: Room = { rules: rulebooks.rosenberg }
const RECONSIDER = (by: string): Action => ({ type: 'reconsider', by, motion: 'street' })
const PAVE: Action = { ...MOVES.substitute, id: 'pave' }
const ASKED: Action = { type: 'move', by: 'Adeyemi', text: 'Close Mill Street to cars.' }

/** The basic motion, an amendment of it, and a substitute for it are on the floor. */
const three = (): Meeting => play(onTheStreet(ROOM), ...WIDER, PAVE, SECOND)
/** Chen's question is decided by named ballots; the others are aye. */
const decidedBy = (named: Record<string, Ballot>, room = ROOM) =>
  play(onTheStreet(room), CALL, ballots(named, 'aye'))

const PLAYED: Readonly<Record<string, () => void>> = {
  quorum: () => {
    // One more than half of the body: three of five, four of six.
    for (const size of SIZES) {
      const room = roomOf(ROOM, size)
      const [names, need] = [[...(room.seats ?? [])], Math.floor(size / 2) + 1]
      const said = (present: number) => answer(sits(room, { present: names.slice(0, present) }), ASKED)
      expect([size, said(need - 1), said(need)]).toEqual([size, 'no-quorum', 'in order'])
    }
    // It is lost when a member leaves.
    const bare = sits(ROOM, { present: ['Adeyemi', 'Chen', 'Díaz'] })
    expect(answer(play(bare, ...STREET, { type: 'leave', by: 'Díaz' }), CALL)).toBe('no-quorum')
  },

  second: () => {
    const moved = play(sits(ROOM), ASKED)
    expect(answer(moved, CALL)).toBe('not-seconded')
    expect(answer(play(moved, { type: 'proceed' }), CALL)).toBe('in order')
  },

  chair_designates: () => {
    const called = play(onTheStreet(ROOM), { ...MOVES.amend, text: 'Pave Mill Street.' }, SECOND)
    const designated = play(called, { type: 'designate', motion: 'wording', as: 'substitute' })
    expect(motion(designated, 'wording')).toMatchObject({ kind: 'substitute', mover: 'Brandt' })
    const back = play(designated, { type: 'designate', motion: 'wording', as: 'amend' })
    expect(motion(back, 'wording').kind).toBe('amend')
  },

  stack_limit: () => {
    const fourth: Action = { type: 'amend', by: 'Eriksen', text: 'Close all streets.' }
    expect(refused(three(), fourth)).toMatchObject({ code: 'too-many-motions', expected: 'at most 3' })
    expect(
      answer(play(three(), ...all('nay')), { type: 'substitute', by: 'Eriksen', text: 'Close all streets.' }),
    ).toBe('in order')
    // What carries the business on is no fourth motion in this sense.
    expect(answer(three(), move('previous-question'))).toBe('in order')
  },

  stack_order: () => {
    const order: (string | undefined)[] = []
    for (let meeting = three(); floor(meeting).length > 0; meeting = play(meeting, ...all('nay')))
      order.push(pendingQuestion(meeting)?.id)
    expect(order).toEqual(['pave', 'wider', 'street'])
  },

  sub_passes: () => {
    const passed = play(three(), ...all('aye'))
    expect(standings(passed)).toEqual({ street: 'replaced', wider: 'replaced', pave: 'adopted' })
    expect(motion(passed, 'wider').votes).toEqual([])
    expect(floor(passed)).toEqual([])
  },

  sub_fails: () => {
    const failed = play(three(), ...all('nay'))
    expect(pendingQuestion(failed)?.id).toBe('wider')
    const amended = play(failed, ...all('aye'))
    expect(pendingQuestion(amended)).toMatchObject({
      id: 'street',
      wording: { text: 'Close Mill Street to cars and lorries.' },
    })
  },

  reconsider_time: () => {
    const voted = decidedBy({ Eriksen: 'nay' })
    expect(answer(voted, RECONSIDER('Brandt'))).toBe('in order')
    const later = convene(adjourn(voted), { date: NEXT_DAY })
    expect(refused(later, RECONSIDER('Brandt'))).toMatchObject({ code: 'window-closed' })
    // Later only when the rules are suspended, by two-thirds.
    const suspended = play(later, move('suspend-rules', { terms: { rules: ['reconsideration'] } }), SECOND)
    expect(answer(counted(suspended, { ayes: 3, nays: 2 }), RECONSIDER('Brandt'))).toBe('window-closed')
    expect(answer(counted(suspended, { ayes: 4, nays: 1 }), RECONSIDER('Brandt'))).toBe('in order')
  },

  reconsider_mover: () => {
    const voted = decidedBy({ Díaz: 'nay', Eriksen: 'nay' })
    for (const by of ['Adeyemi', 'Brandt', 'Chen']) expect(answer(voted, RECONSIDER(by))).toBe('in order')
    for (const by of ['Díaz', 'Eriksen'])
      expect(refused(voted, RECONSIDER(by))).toMatchObject({
        code: 'not-on-prevailing-side',
        found: `${by}: nay`,
      })
    expect(answer(play(voted, RECONSIDER('Brandt')), { type: 'second', by: 'Eriksen' })).toBe('in order')
  },

  reconsider_effect: () => {
    const limit = [move('limit-debate', { terms: { turns: 1 } }), SECOND, ...all('aye')]
    const spoken = play(onTheStreet(ROOM), ...limit, { type: 'speak', by: 'Eriksen' })
    const back = play(spoken, ...all('aye'), RECONSIDER('Brandt'), SECOND, ...all('aye'))
    expect(pendingQuestion(back)?.id).toBe('street')
    // Debated as if for the first time: she has not spoken yet. Robert's has her speech count.
    expect(answer(back, { type: 'speak', by: 'Eriksen' })).toBe('in order')
    expect(motion(back, 'street').debate.speeches).toEqual({})
  },

  majority: () => {
    for (const size of SIZES) {
      const meeting = onTheStreet(roomOf(ROOM, size))
      const after = (ayes: number) => motion(counted(meeting, { ayes, nays: size - ayes }), 'street').standing
      const need = majority(size)
      expect([size, after(need - 1), after(need)]).toEqual([size, 'rejected', 'adopted'])
    }
  },

  tie: () => {
    const seven = roomOf(ROOM, 7)
    const absent = sits(seven, { present: (seven.seats ?? []).slice(0, 6) })
    const vote = play(absent, ...STREET, CALL, ballots({ Adeyemi: 'nay', Brandt: 'nay', Chen: 'nay' }, 'aye'))
    expect(motion(vote, 'street')).toMatchObject({ standing: 'rejected', decision: { ayes: 3, nays: 3 } })
  },

  count_default: () => {
    const voted = decidedBy({ Chen: 'abstain', Díaz: 'abstain', Eriksen: 'nay' })
    expect(motion(voted, 'street')).toMatchObject({ standing: 'adopted', decision: { base: 3, need: 2 } })
    // Abstainers make the quorum: with three of five in the room, one aye is enough.
    const bare = play(sits(ROOM, { present: ['Adeyemi', 'Chen', 'Díaz'] }), ...STREET)
    const one = play(bare, CALL, ballots({ Chen: 'aye' }, 'abstain'))
    expect(motion(one, 'street')).toMatchObject({ standing: 'adopted', decision: { ayes: 1, need: 1 } })
  },

  count_present: () => {
    // Where the body's own rule says "present", an abstention works like a no.
    const present = extend(rulebooks.rosenberg, {
      id: 'present',
      title: 'Of those present',
      motions: {
        main: {
          threshold: { share: [1, 2], strictly: true, of: 'present' },
          cite: { source: 'the body', confidence: 'assumed' },
        },
      },
    })
    const named = { Chen: 'abstain', Díaz: 'abstain', Eriksen: 'nay' } as const
    expect(motion(decidedBy(named, { rules: present }), 'street')).toMatchObject({
      standing: 'rejected',
      decision: { base: 5, need: 3 },
    })
  },

  count_statute: () => {
    // The library has one rulebook: law above the body's rules is written over them, row by row.
    const statute = extend(rulebooks.rosenberg, {
      id: 'statute',
      title: 'As the statute has it',
      motions: {
        main: {
          threshold: { share: [1, 2], strictly: true, of: 'seats' },
          cite: { source: 'a statute', confidence: 'assumed' },
        },
      },
    })
    const named = { Chen: 'abstain', Díaz: 'abstain', Eriksen: 'nay' } as const
    expect(motion(decidedBy(named), 'street').standing).toBe('adopted')
    const under = decidedBy(named, { rules: statute })
    expect(motion(under, 'street')).toMatchObject({ standing: 'rejected', decision: { need: 3 } })
    // And the default can be held beside it.
    expect(motion(recount(under, rulebooks.rosenberg), 'street').decision).toMatchObject({
      outcome: 'carried',
    })
  },

  abstain_forms: () => {
    // "Abstain", "present", a blank or unreadable ballot are one ballot here: whoever records it says `abstain`.
    const roll = play(onTheStreet(ROOM), CALL, { type: 'ballot', by: 'Brandt', ballot: 'abstain' })
    expect(motion(roll, 'street').cast).toEqual({ Brandt: 'abstain' })
    expect(rulebooks.rosenberg.voting.ballots.meanings.abstain).toEqual({ counts: 'neither', present: true })
    // Nobody in the room is without a ballot.
    expect(refused(play(onTheStreet(ROOM), CALL), ballots({ Chen: 'aye' }))).toMatchObject({
      code: 'ballots-missing',
    })
  },

  vote_absent: () => {
    // Nobody in the room votes "absent": she is ruled to have left, which is said first, and costs the quorum.
    const bare = play(sits(ROOM, { present: ['Adeyemi', 'Chen', 'Díaz'] }), ...STREET)
    const put = play(bare, CALL)
    expect(answer(put, ballots({ Díaz: 'absent' }, 'aye'))).toBe('already-in-the-room')
    const left = play(put, { type: 'leave', by: 'Díaz' }, ballots({}, 'aye'))
    expect(motion(left, 'street')).toMatchObject({ standing: 'debate', decision: { outcome: 'no-quorum' } })
  },
}

describe('the rows that are about no one motion', () => {
  const rows = ROSENBERG_ROWS.filter(({ kinds, id }) => kinds.length === 0 && id !== 'withdraw')

  it.each(rows)('$id: $section', ({ id }) => {
    const play = PLAYED[id]
    if (play === undefined) throw new Error(`no one plays ${id}`)
    play()
    expect.hasAssertions()
  })

  it('are all played', () => {
    expect(Object.keys(PLAYED)).toEqual(rows.map(({ id }) => id))
  })
})
