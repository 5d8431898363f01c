import { describe, expect } from 'vitest'
import { OutOfOrderError } from '../../src/kernel/ruling.js'
import { act } from '../../src/meeting/act.js'
import { explain } from '../../src/meeting/explain.js'
import { motionOf } from '../../src/meeting/meeting.js'
import { recount } from '../../src/meeting/recount.js'
import { load, save } from '../../src/meeting/save.js'
import { replayed, undo } from '../../src/meeting/undo.js'
import { notFrozen, throughJson } from '../fixtures/frozen.js'
import { EVERYWHERE, law, same } from '../fixtures/laws.js'
import { type Trail, taken } from '../fixtures/random-meeting.js'

const refusals = ({ steps }: Trail) =>
  steps.flatMap(({ before, action, ruling }) => (ruling.inOrder ? [] : [{ before, action, refusal: ruling }]))

describe('two doors, one check', () => {
  law('explain says what attempt rules', {}, ({ steps }) => {
    for (const { before, action, ruling } of steps) {
      const explained = explain(before, action)
      if (ruling.inOrder) same(explained, { inOrder: true, rule: ruling.rule })
      else same(explained, ruling)
      expect(ruling.rule).not.toBe('')
    }
  })

  law(
    'a refusal says why, by which rule, and what instead; act throws it, and the meeting stays',
    { runs: 40 },
    (trail) => {
      for (const { before, action, refusal } of refusals(trail)) {
        expect(refusal).toMatchObject({
          code: expect.any(String),
          rule: expect.stringMatching(/./),
          instead: expect.any(Array),
        })
        const text = JSON.stringify(before)
        try {
          act(before, action)
          expect.unreachable('act took what attempt refused')
        } catch (error) {
          if (!(error instanceof OutOfOrderError)) throw error
          same(error.refusal, refusal)
        }
        expect(JSON.stringify(before)).toBe(text)
      }
    },
  )

  law(
    'what is in order is taken the same by both, and leaves the meeting before it as it was',
    {},
    (trail) => {
      for (const { before, action, after } of taken(trail)) {
        const text = JSON.stringify(before)
        same(act(before, action), after)
        expect(JSON.stringify(before)).toBe(text)
        same(after.actions.slice(0, -1), before.actions)
        same(after.record.slice(0, before.record.length), before.record)
        expect(
          after.record.slice(before.record.length).every((entry) => entry.action === before.actions.length),
        ).toBe(true)
      }
    },
  )
})

describe('a meeting is plain, frozen data, and its record is the truth', () => {
  law('through JSON and back it is the same', {}, ({ sittings }) => {
    for (const meeting of sittings) same(throughJson(meeting), meeting)
  })

  law('nothing in it can be changed', {}, (trail) => {
    for (const { after } of taken(trail)) expect(notFrozen(after)).toBeUndefined()
  })

  law('played again it is the same', {}, ({ sittings }) => {
    for (const meeting of sittings) same(replayed(meeting), meeting)
  })

  law('undone, the last action leaves no trace', {}, (trail) => {
    for (const { before, after } of taken(trail).slice(-3)) same(undo(after), before)
  })

  law('saved and loaded it is the same', { runs: 30 }, ({ sittings }) => {
    for (const meeting of sittings) same(load(throughJson(save(meeting))), meeting)
  })
})

describe('a vote keeps the electorate of its moment', () => {
  law('who comes or goes later changes no motion', { runs: 60 }, (trail) => {
    for (const { before, action, after } of taken(trail)) {
      if (action.type === 'arrive' || action.type === 'leave') same(after.motions, before.motions)
    }
  })

  law('a vote that was taken stays as it was, but for the result declared on it', { runs: 60 }, (trail) => {
    for (const { before, action, after } of taken(trail)) {
      for (const { id, votes } of before.motions) {
        const counted = after.record
          .slice(before.record.length)
          .some((entry) => entry.fact === 'count-demanded' && entry.motion === id)
        const later = motionOf(after, id)?.votes.slice(0, votes.length)
        // A division takes back the one vote that nobody had counted, and no other.
        if (counted) {
          same(later, votes.slice(0, -1))
          expect(votes.at(-1)).toMatchObject({ declared: null, decision: { outcome: 'undetermined' } })
        } else if (action.type !== 'declare') same(later, votes)
        else
          same(
            later?.map((vote) => ({ ...vote, declared: null })),
            votes.map((vote) => ({ ...vote, declared: null })),
          )
      }
    }
  })

  law('a recount under its own rulebook changes nothing', { runs: 60 }, ({ sittings }) => {
    for (const meeting of sittings) same(recount(meeting, meeting.council.rules), meeting)
  })

  law('every vote has a ballot for each member, in the order of the seats', {}, ({ sittings }) => {
    for (const { motions, council, opening } of sittings) {
      const members = council.seats.flatMap(({ member }) => member ?? [])
      const seated = opening.council.seats.flatMap(({ member }) => member ?? [])
      // Who resigned later had a ballot, and has no seat any more.
      for (const { ballots } of motions.flatMap(({ votes }) => votes)) {
        const voted = seated.filter((member) => Object.hasOwn(ballots, member))
        same(Object.keys(ballots), voted)
        same(
          members.filter((member) => !voted.includes(member)),
          [],
        )
      }
    }
  })
})

describe.each(EVERYWHERE)('under %s', (_name, of) => {
  law('every action is taken or refused: nothing breaks', { of, runs: 90 }, ({ steps }) => {
    expect(steps.every(({ ruling }) => ruling.inOrder || ruling.code !== undefined)).toBe(true)
  })
})
