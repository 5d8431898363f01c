import { expect } from 'vitest'
import { attempt } from '../../../src/meeting/act.js'
import type { Meeting } from '../../../src/meeting/meeting.js'
import { rowOf } from '../../../src/rules/readers.js'
import type { Action } from '../../../src/schema/action.js'
import { made, pending, refusal } from '../playing.js'
import { type Play, ROOM } from '../room.js'
import { MOVES, move } from '../situations.js'
import { ALONE, aloneOf } from './debating.js'

const AMENDED: Action = { type: 'amend', by: 'Adeyemi', text: 'As amended.' }

/** The motion that another would be applied to, where it is in order; else why it is not. */
function appliesTo(meeting: Meeting, action: Action): { on: string | null } | { code: string } {
  const ruling = attempt(meeting, action)
  if (!ruling.inOrder) return { code: ruling.code }
  return { on: ruling.meeting.motions.at(-1)?.on ?? null }
}

/** Why nothing is done to it, where it is decided otherwise than by a vote. */
const UNTOUCHED = { chair: 'awaiting-ruling', answer: 'awaiting-ruling' } as const

export const AMENDABLE: Readonly<Record<string, Play>> = {
  yes: ({ kind }) => {
    const meeting = pending(kind, ROOM)
    expect(appliesTo(meeting, AMENDED)).toEqual({ on: made(meeting, kind).id })
  },
  no: ({ kind }) => {
    const meeting = pending(kind, ROOM)
    const { decided } = rowOf(ROOM.rules, kind)
    const found = appliesTo(meeting, AMENDED)
    if (decided === 'demand') {
      // It is over already: what would be amended is what it brought up.
      expect(found).toEqual(kind === 'divide-assembly' ? { code: 'vote-under-way' } : { on: 'lamps' })
    } else if (kind === 'postpone-indefinitely') {
      // It ranks below an amendment, which is therefore one of the main question.
      expect(found).toEqual({ on: 'street' })
    } else expect(found).toEqual({ code: decided === 'vote' ? 'not-amendable' : UNTOUCHED[decided] })
  },
}

/** What can be done to a question, but for amending it: that has a column of its own. */
const SUBSIDIARY: readonly Action[] = [
  move('lay-on-table'),
  move('previous-question'),
  MOVES.limit,
  MOVES.postpone,
  MOVES.commit,
  move('postpone-indefinitely'),
]
const [TABLE, CLOSE] = [move('lay-on-table'), move('previous-question')]

export const SUBSIDIARY_APPLY: Readonly<Record<string, Play>> = {
  yes: ({ kind }) => {
    // While another question is pending a motion to fix the time or to recess ranks above all of them.
    const meeting = kind in ALONE ? aloneOf(kind) : pending(kind, ROOM)
    const { id, debatable } = made(meeting, kind)
    const { amendable } = rowOf(ROOM.rules, kind)
    if (debatable || amendable) expect(appliesTo(meeting, CLOSE)).toEqual({ on: id })
    else {
      // There is no debate to close, but it goes to the table with what it is about.
      expect(refusal(meeting, CLOSE)?.code).toBe('not-debatable')
      expect(refusal(meeting, TABLE)).toBeUndefined()
    }
  },
  no: ({ kind, rank }) => {
    const meeting = pending(kind, ROOM)
    const { id } = made(meeting, kind)
    for (const action of SUBSIDIARY) expect(appliesTo(meeting, action)).not.toEqual({ on: id })
    if (rank !== '-' || rowOf(ROOM.rules, kind).decided !== 'vote') return
    // Without a rank it keeps them all off, those on the main question too, until it is decided.
    const code = expect.stringMatching(/^(outranked|not-debatable)$/)
    for (const action of SUBSIDIARY) expect(appliesTo(meeting, action)).toEqual({ code })
  },
}
