import { expect } from 'vitest'
import { rowOf } from '../../../src/rules/readers.js'
import { answer, CALL } from '../../fixtures/meetings.js'
import { made, moved } from '../playing.js'
import { type Play, ROOM } from '../room.js'
import { SECOND } from '../situations.js'

const needsSecond: Play = ({ kind }) => {
  const meeting = moved(kind, ROOM)
  if (kind === 'order-of-the-day') {
    // It comes up when its time has come, with the second that the special order had.
    expect(made(meeting, kind)).toMatchObject({ seconder: 'Díaz', standing: 'debate' })
    return
  }
  expect(answer(meeting, CALL)).toBe('not-seconded')
  expect(answer(meeting, SECOND)).toBe('in order')
}

const needsNone: Play = ({ kind }) => {
  const meeting = moved(kind, ROOM)
  const { standing } = made(meeting, kind)
  switch (rowOf(ROOM.rules, kind).decided) {
    case 'vote':
      expect(answer(meeting, CALL)).toBe('in order')
      break
    case 'chair':
      expect(answer(meeting, { type: 'rule', well: true })).toBe('in order')
      break
    case 'answer':
      expect(answer(meeting, { type: 'answer', text: 'It is.' })).toBe('in order')
      break
    case 'demand':
      expect(standing).toBe('adopted')
      return
  }
  expect(standing).toBe('debate')
  expect(answer(meeting, SECOND)).toBe('already-seconded')
}

export const SECONDING: Readonly<Record<string, Play>> = {
  yes: needsSecond,
  no: needsNone,
  'unless-demanded': (row) => {
    needsSecond(row)
    needsNone({ ...row, kind: `${row.kind}-on-demand` })
  },
}
