import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adjourn } from '../../src/meeting/adjourn.js'
import { stillToVote } from '../../src/meeting/electorate.js'
import {
  isAside,
  isPending,
  knownMotions,
  type Meeting,
  motionOf,
  pendingQuestion,
} from '../../src/meeting/meeting.js'
import type { Effect } from '../../src/motion/effects.js'
import type { Entry } from '../../src/record/facts.js'
import type { Action } from '../../src/schema/action.js'
import { effectsInForce, factsAbout, factsAdded, rowAt } from '../fixtures/happened.js'
import { EVERYWHERE, law, same } from '../fixtures/laws.js'
import { answer, BOTH, CALL, END, meetingUnder, play, SECOND } from '../fixtures/meetings.js'
import { everyMeeting, taken } from '../fixtures/random-meeting.js'
import { holds } from '../kernel/holds.js'

const cameFromBefore = ({ opening }: Pick<Meeting, 'opening'>, id: string) =>
  opening.council.past.some(({ motions }) => motions.some((motion) => motion.id === id))

describe.each(EVERYWHERE)('the record, under %s', (_name, of) => {
  law('tells every vote and every outcome', { of, runs: 60 }, ({ sittings }) => {
    for (const meeting of sittings) {
      for (const motion of meeting.motions) {
        const { id, votes, standing } = motion
        if (cameFromBefore(meeting, id)) continue
        const about = factsAbout(meeting.record, id)
        const told = (name: Entry['fact']) => about.filter(({ fact }) => fact === name)
        // A vote that somebody had counted was taken again; what was pulled, or comes of a division, is told there.
        expect(told('decided')).toHaveLength(votes.length + told('count-demanded').length)
        expect(told('moved').length, id).toBe(cameOfDivision(meeting, id) ? 0 : 1 + told('designated').length)
        const last = about.findLast(({ fact }) => ['settled', 'set-aside', 'presented'].includes(fact))
        if (isAside(motion)) expect(last, id).toMatchObject({ fact: 'set-aside', how: standing })
        else if (standing === 'awaiting-signature') expect(last).toMatchObject({ fact: 'presented' })
        else if (standing === 'rescinded')
          expect(last).toMatchObject({ fact: 'settled', outcome: 'rescinded' })
        else if (!isPending(motion)) expect(last, id).toMatchObject({ fact: 'settled', outcome: standing })
      }
    }
  })

  law('tells what is settled or set aside in the very action that does it', { of, runs: 60 }, (trail) => {
    for (const { before, after } of taken(trail)) {
      const added = factsAdded({ before, after })
      for (const motion of after.motions) {
        const was = motionOf(before, motion.id)
        if (was === undefined || isPending(motion) || was.standing === motion.standing) continue
        const told = isAside(motion)
          ? { fact: 'set-aside', how: motion.standing }
          : motion.standing === 'awaiting-signature'
            ? { fact: 'presented' }
            : { fact: 'settled', outcome: motion.standing }
        expect(added).toContainEqual(expect.objectContaining({ ...told, motion: motion.id }))
      }
    }
  })

  law('tells who was moved what: the motions are those that it names', { of }, ({ sittings }) => {
    for (const meeting of sittings) {
      const { motions, record } = meeting
      const named = record.flatMap((entry) => {
        if (entry.fact === 'moved') return [entry.motion]
        return entry.fact === 'divided' ? entry.into : []
      })
      const made = motions.map(({ id }) => id).filter((id) => !cameFromBefore(meeting, id))
      same([...new Set(named)].sort(), made.sort())
      for (const entry of record) {
        if (entry.fact !== 'moved') continue
        const { mover, on } = motionOf(meeting, entry.motion) ?? {}
        same([mover, on], [entry.by, entry.on])
      }
    }
  })
})

const cameOfDivision = ({ record }: Meeting, id: string) =>
  record.some((entry) => entry.fact === 'divided' && entry.into.includes(id))

describe.each(EVERYWHERE)('the council, under %s', (_name, of) => {
  law('has exactly what stands adopted, and nothing else', { of, runs: 200 }, (trail) => {
    for (const meeting of everyMeeting(trail)) {
      const { correspondence, measures, relationships } = meeting.council
      const done = [...correspondence, ...measures, ...relationships.flatMap(({ changes }) => changes)]
      const known = knownMotions(meeting)
      const ids = new Set(known.map(({ id }) => id))
      expect(done.map(({ motion }) => motion).filter((id) => id === null || !ids.has(id))).toEqual([])
      for (const motion of known) {
        const own = <Done extends { readonly motion: string | null }>(list: readonly Done[]) =>
          list.filter((each) => each.motion === motion.id)
        const effects = effectsInForce(meeting, motion)
        same(
          own(correspondence).map(({ to, message }) => [to, message]),
          effects.flatMap((each) => (each.effect === 'send-letter' ? [[each.to, each.message]] : [])),
        )
        same(
          own(measures).map(({ measure }) => measure),
          effects.flatMap((each) => measureOf(each) ?? []),
        )
        same(
          relationships
            .flatMap(({ with: city, changes }) => own(changes).map(({ to }) => `${city}: ${to}`))
            .sort(),
          effects.flatMap((each) => changeOf(each) ?? []).sort(),
        )
      }
    }
  })

  law('has every relationship where its changes, one after the other, have brought it', { of }, (trail) => {
    for (const { council, opening } of everyMeeting(trail)) {
      for (const { with: city, state, changes } of council.relationships) {
        const first = opening.council.relationships.find((each) => each.with === city)
        const [begun] = first?.changes ?? []
        let at = begun === undefined ? (first?.state ?? null) : begun.from
        for (const { from, to } of changes) {
          expect(from).toBe(at)
          at = to
        }
        expect(state).toBe(at)
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
      const moved = after.motions.find(({ id }) => motionOf(before, id) === undefined)
      if (moved === undefined || rowAt(after, moved).does !== 'takes-effect') continue
      if (before.session.suspended.includes('renewal')) continue
      const asked = before.motions.filter(
        ({ kind, introduced, standing }) =>
          kind === moved.kind &&
          introduced.text === moved.introduced.text &&
          Object.entries(renewal).some(([outcome, when]) => outcome === standing && when !== 'any-time'),
      )
      expect(asked.map(({ id }) => id)).toEqual([])
    }
  })
})

/** What the council then has on its list; undefined for what is no measure. */
function measureOf(each: Effect): string | undefined {
  switch (each.effect) {
    case 'measure':
      return each.name
    case 'fill-seat':
      return `fill ${each.seat} with ${each.member}`
    case 'light-building':
      return `light ${each.building} in ${each.colours}`
    case 'direct-staff':
      return `direct staff to ${each.to}`
    case 'elect':
      return `elect ${each.member} as ${each.office}`
    default:
      return undefined
  }
}

/** What becomes of a relationship; undefined for what is about none. */
function changeOf(each: Effect): string | undefined {
  switch (each.effect) {
    case 'end-relationship':
      return `${each.with}: ended`
    case 'suspend-relationship':
      return `${each.with}: suspended`
    case 'form-relationship':
      return `${each.with}: active`
    default:
      return undefined
  }
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
