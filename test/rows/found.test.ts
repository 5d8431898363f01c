import { expect, it } from 'vitest'
import { all, answer, CALL, motion, play, standings } from '../fixtures/meetings.js'
import { made, pending } from './playing.js'
import { ROOM, SPEAKING } from './room.js'
import { MOVES, move, onTheStreet, question, SECOND, sits } from './situations.js'

// What playing the table brought to light, and no cell of it says.

it('a member who is silenced does not keep the floor from the others', () => {
  const point = move('point-of-order', { terms: { against: 'Eriksen' } })
  const silenced = play(onTheStreet(SPEAKING), point, { type: 'rule', well: true })
  expect(answer(silenced, { type: 'speak', by: 'Eriksen' })).toBe('silenced')
  expect(answer(silenced, { type: 'speak', by: 'Adeyemi' })).toBe('in order')
  expect(answer(silenced, { type: 'recognize', member: 'Díaz' })).toBe('in order')
  expect(answer(silenced, CALL)).toBe('in order')
})

it('a nominee who is voted down does not bar another', () => {
  const lost = play(pending('nominate', ROOM), ...all('nay'))
  expect(answer(lost, move('nominate', { terms: { name: 'Díaz' } }))).toBe('no-progress')
  expect(answer(lost, move('nominate', { terms: { name: 'Chen' } }))).toBe('in order')
})

it('what is voted down for a blank does not bar another proposal', () => {
  const lost = play(pending('fill-blank', ROOM), ...all('nay'))
  expect(answer(lost, move('fill-blank', { terms: { name: 'June' } }))).toBe('no-progress')
  expect(answer(lost, move('fill-blank', { terms: { name: 'July' } }))).toBe('in order')
})

it('an election says by its office what it is', () => {
  const moved = play(sits(ROOM), move('election', { terms: { office: 'vice chair' } }))
  expect(made(moved, 'election').wording.text).toBe('Elect ____ as vice chair.')
})

it('the vote on how to vote is taken again while the question is pending, and nothing reaches under that', () => {
  const ordered = play(pending('vote-method', ROOM), ...all('aye'))
  const { id } = made(ordered, 'vote-method')
  expect(motion(ordered, 'street').method).toBe('roll-call')
  const again = play(ordered, { type: 'reconsider', by: 'Brandt', motion: id }, SECOND)
  expect(answer(again, MOVES.amend)).toBe('not-amendable')
  expect(standings(again)).toMatchObject({ street: 'debate' })
  const back = play(again, ...all('aye'))
  expect(motion(back, 'street').method).toBeNull()
  expect(motion(back, id).standing).toBe('debate')
})

it('a motion to take from the table does not go to the table itself', () => {
  expect(answer(pending('take-from-table', ROOM), move('lay-on-table'))).toBe('outranked')
  expect(answer(pending('rescind', ROOM), move('lay-on-table'))).toBe('in order')
})

it('an item that another was substituted for is not asked again by the same words', () => {
  const substituted = play(pending('substitute', ROOM), ...all('aye'), ...all('aye'))
  expect(standings(substituted)).toMatchObject({ street: 'replaced' })
  const again = question('again', 'Close Mill Street to cars.')[0]
  expect(again === undefined ? undefined : answer(substituted, again)).toBe('same-session')
})
