import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adjourn } from '../../src/meeting/adjourn.js'
import { stillToVote } from '../../src/meeting/electorate.js'
import { isPending, type Meeting, motionOf, pendingQuestion } from '../../src/meeting/meeting.js'
import type { Effect } from '../../src/motion/effects.js'
import type { Motion } from '../../src/motion/motion.js'
import type { Action } from '../../src/schema/action.js'
import { EVERYWHERE, law, same } from '../fixtures/laws.js'
import { answer, BOTH, CALL, END, meetingUnder, play, SECOND } from '../fixtures/meetings.js'
import { everyMeeting, taken } from '../fixtures/random-meeting.js'
import { holds } from '../kernel/holds.js'

const cameFromBefore = ({ opening }: Meeting, id: string) =>
  opening.council.past.some(({ motions }) => motions.some((motion) => motion.id === id))

describe.each(EVERYWHERE)('the record, under %s', (_name, of) => {
  law('tells every vote and every outcome', { of }, ({ sittings }) => {
    for (const { motions, record, ...meeting } of sittings) {
      for (const { id, votes, standing } of motions) {
        if (cameFromBefore({ motions, record, ...meeting }, id)) continue
        const about = record.filter((entry) => 'motion' in entry && entry.motion === id)
        expect(about.filter(({ fact }) => fact === 'decided')).toHaveLength(votes.length)
        expect(about.filter(({ fact }) => fact === 'moved')).toHaveLength(1)
        const settled = about.findLast(({ fact }) => fact === 'settled')
        const pending = isPending({ standing } as Motion) // only its standing is looked at
        if (!pending) expect(settled).toMatchObject({ outcome: standing })
      }
    }
  })

  law('has a settled fact in the very action that settles a motion', { of }, (trail) => {
    for (const { before, after } of taken(trail)) {
      const added = after.record.slice(before.record.length)
      for (const motion of after.motions) {
        const was = motionOf(before, motion.id)
        if (was === undefined || isPending(motion) || was.standing === motion.standing) continue
        expect(added).toContainEqual(expect.objectContaining({ fact: 'settled', motion: motion.id }))
      }
    }
  })
})

describe.each(EVERYWHERE)('the council, under %s', (_name, of) => {
  law('has exactly what stands adopted, and nothing else', { of, runs: 50 }, (trail) => {
    for (const meeting of everyMeeting(trail)) {
      const { council, motions } = meeting
      for (const motion of motions) {
        const effects = tookEffect(meeting, motion) ? motion.wording.effects : []
        const count = (test: (effect: Effect) => boolean) => effects.filter(test).length
        const own = (list: readonly { readonly motion: string }[]) =>
          list.filter((each) => each.motion === motion.id).length
        expect(own(council.correspondence)).toBe(count(({ effect }) => effect === 'send-letter'))
        expect(own(council.measures)).toBe(count(({ effect }) => effect === 'measure'))
        const changes = council.relationships.flatMap((relationship) => relationship.changes)
        expect(own(changes)).toBe(count(({ effect }) => effect.endsWith('-relationship')))
      }
    }
  })

  law('keeps every motion of its life once', { of }, ({ sittings }) => {
    const last = sittings.at(-1)
    const ids =
      last === undefined ? [] : adjourn(last).past.flatMap(({ motions }) => motions.map(({ id }) => id))
    same([...new Set(ids)], ids)
  })

  law('does not reconsider one vote twice', { of, runs: 60 }, ({ sittings }) => {
    const decided = sittings
      .flatMap(({ motions }) => motions)
      .filter(
        ({ kind, standing }) => kind === 'reconsider' && (standing === 'adopted' || standing === 'rejected'),
      )
      .map(({ on }) => on)
    same([...new Set(decided)], decided)
  })

  law('is not asked the same question twice in a session', { of, runs: 90 }, (trail) => {
    for (const { before, action, after } of taken(trail)) {
      if (action.type !== 'move' && action.type !== 'renew') continue
      const { after: renewal } = before.council.rules.conduct.renewal
      const text = after.motions.at(-1)?.introduced.text
      const asked = before.motions.filter(
        ({ kind, introduced, standing }) =>
          kind === 'main' &&
          introduced.text === text &&
          Object.entries(renewal).some(([outcome, when]) => outcome === standing && when !== 'any-time'),
      )
      expect(asked.map(({ id }) => id)).toEqual([])
    }
  })
})

/** True for a motion whose own vote did what it says: a main motion's, or a substitute's that finished the item. */
function tookEffect(meeting: Meeting, { id, kind, standing, settledBy, on }: Motion): boolean {
  if (settledBy !== id || standing === 'rejected') return false
  return kind === 'main' || (kind === 'substitute' && motionOf(meeting, on)?.settledBy === id)
}

describe.each(BOTH)('a roll call under %s', (id) => {
  it('comes to what the same ballots come to at once', () => {
    const ballot = fc.constantFrom('aye', 'nay', 'abstain')
    const property = fc.property(
      fc.array(ballot, { minLength: 5, maxLength: 5 }),
      fc.subarray(['Brandt', 'Díaz', 'Eriksen'], { maxLength: 2 }),
      fc.option(fc.constantFrom('Adeyemi', 'Brandt', 'Díaz')),
      (given, missing, recused) => {
        const moved = play(meetingUnder(id), END, SECOND)
        const left = play(moved, ...missing.map((by): Action => ({ type: 'leave', by })))
        const there = recused !== null && !missing.includes(recused)
        const item = there ? play(left, { type: 'recuse', by: recused }) : left
        const called = answer(item, CALL) === 'in order' ? play(item, CALL) : item
        const pending = pendingQuestion(called)
        if (pending === undefined || pending.standing !== 'vote') return
        const names = stillToVote(called, pending)
        const cast = names.map((name, n) => [name, given[n] ?? 'aye'] as const)
        const one = play(called, ...cast.map(([by, each]): Action => ({ type: 'ballot', by, ballot: each })))
        const other = play(called, { type: 'vote', ballots: Object.fromEntries(cast) })
        same(one.motions, other.motions)
        same(one.council, other.council)
      },
    )
    holds(property, 60)
  })
})
