import { describe, expect, it } from 'vitest'
import type { ActionOf } from '../../src/meeting/handler.js'
import type { Action } from '../../src/schema/action.js'
import { all, answer, CALL, meetingUnder, motion, play, SECOND } from '../fixtures/meetings.js'

const MEDAL: Action = { type: 'move', by: 'Chen', text: 'Give ____ a medal.' }
const fill = (name: string): Action => ({ type: 'move', by: 'Brandt', kind: 'fill-blank', terms: { name } })
const OF_GOLD: ActionOf<'amend'> = {
  type: 'amend',
  by: 'Brandt',
  edits: [{ insert: 'of gold', after: 'medal' }],
}
const again = (id: string): Action => ({ type: 'reconsider', by: 'Adeyemi', motion: id })

const moved = play(meetingUnder('robert1915'), MEDAL, SECOND)
const filled = play(moved, fill('Díaz'), ...all('aye'))

describe('a blank', () => {
  it('is filled by the first proposal that carries, in the order in which they were made', () => {
    const proposed = play(moved, fill('Díaz'), fill('Eriksen'), fill('Fofana'))
    expect(proposed.floor).toEqual(['m1', 'm4', 'm3', 'm2'])
    const second = play(proposed, ...all('nay'), ...all('aye'))
    expect(motion(second, 'm1').wording.text).toBe('Give Eriksen a medal.')
    expect(motion(second, 'm4').standing).toBe('replaced')
    expect(second.floor).toEqual(['m1'])
  })

  it('is open again when that vote is reconsidered', () => {
    const reopened = play(filled, again('m2'), SECOND, ...all('aye'))
    expect(motion(reopened, 'm1').wording.text).toBe('Give ____ a medal.')
    expect(reopened.floor).toEqual(['m1', 'm2'])
    expect(motion(play(reopened, ...all('nay')), 'm1').wording.text).toBe('Give ____ a medal.')
  })

  it('is not opened again beneath a later change of the same words', () => {
    const amended = play(filled, OF_GOLD, SECOND, ...all('aye'))
    expect(motion(amended, 'm1').wording.text).toBe('Give Díaz a medal of gold.')
    expect(answer(amended, again('m2'))).toBe('not-reconsiderable')
    const back = play(amended, again('m3'), SECOND, ...all('aye'), ...all('nay'))
    expect(answer(back, again('m2'))).toBe('in order')
  })

  it('is not opened again while a change of the words is pending', () => {
    const amending = play(filled, OF_GOLD, SECOND)
    expect(answer(amending, again('m2'))).toBe('not-reconsiderable')
  })

  it('that another filled is not filled once more by one that was lost', () => {
    const lost = play(moved, fill('Díaz'), ...all('nay'))
    const talked = play(lost, { type: 'speak', by: 'Eriksen' })
    expect(answer(talked, again('m2'))).toBe('in order')
    const other = play(talked, fill('Eriksen'), ...all('aye'))
    expect(answer(other, again('m2'))).toBe('not-reconsiderable')
  })

  it('is not put to the vote', () => {
    expect(answer(moved, CALL)).toBe('blank-unfilled')
    expect(answer(filled, CALL)).toBe('in order')
  })
})
