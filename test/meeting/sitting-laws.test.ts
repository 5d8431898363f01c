import { describe, expect } from 'vitest'
import { membersOf } from '../../src/council/council.js'
import { recusedFrom } from '../../src/meeting/electorate.js'
import { inOrder } from '../../src/meeting/in-order.js'
import { isAside, isPending, type Meeting, motionOf, pendingQuestion } from '../../src/meeting/meeting.js'
import type { ActionType } from '../../src/vocabulary.js'
import { factsAbout, factsAdded, rowAt } from '../fixtures/happened.js'
import { EVERYWHERE, law, same } from '../fixtures/laws.js'
import { type Taken, type Trail, taken } from '../fixtures/random-meeting.js'

/** What is in order while nothing is done, by what the sitting waits for. */
const WAITING: readonly [string, (meeting: Meeting) => boolean, string, readonly ActionType[]][] = [
  [
    'in a recess',
    ({ session }) => session.status === 'in-recess',
    'in-recess',
    ['call-to-order', 'arrive', 'leave', 'time', 'state'],
  ],
  ['after it was adjourned', ({ session }) => session.status === 'adjourned', 'adjourned', ['state']],
  [
    'while the chair has asked whether anybody objects',
    ({ session }) => session.status === 'in-session' && session.asking !== null,
    'consent-asked',
    ['object', 'no-objection', 'arrive', 'leave', 'time', 'state'],
  ],
]

describe.each(EVERYWHERE)('a sitting, under %s', (_name, of) => {
  for (const [when, holds, code, open] of WAITING) {
    law(`${when}, takes what belongs to that, and nothing else`, { of, runs: 60 }, ({ steps }) => {
      for (const { before, action, ruling } of steps) {
        if (!holds(before)) continue
        if (!open.includes(action.type)) expect(ruling).toMatchObject({ inOrder: false, code })
        else if (!ruling.inOrder) expect(ruling.code).not.toBe(code)
      }
      for (const meeting of moments(steps, holds)) {
        const types = inOrder(meeting).map(({ type }) => type)
        expect(types.filter((type) => !open.includes(type))).toEqual([])
        for (const type of ['state', 'call-to-order', 'object', 'no-objection'] as const) {
          // Nobody is left to object, or there is no quorum to adopt anything.
          if (!open.includes(type) || code === 'consent-asked') continue
          expect(types).toContain(type)
        }
      }
    })
  }

  law(
    'is adjourned, and in recess, only by a motion, or when its time has come',
    { of, runs: 60 },
    (trail) => {
      for (const step of taken(trail)) {
        const [was, is] = [step.before.session.status, step.after.session.status]
        if (was === is) continue
        const facts = factsAdded(step).map(({ fact }) => fact)
        if (is === 'in-session') expect([was, step.action.type]).toEqual(['in-recess', 'call-to-order'])
        else if (step.action.type === 'time') {
          expect([is, facts.includes('closed')]).toEqual(['adjourned', true])
          expect(step.before.session.closing).not.toBeNull()
        } else {
          const does = is === 'adjourned' ? 'adjourns' : 'recesses'
          const by = step.after.motions.filter(
            (motion) => isSettledNow(step, motion.id) && rowAt(step.after, motion).does === does,
          )
          expect(by.map(({ standing }) => standing)).toEqual(['adopted'])
        }
      }
    },
  )

  law(
    'refuses by a rule, and says what would be in order instead while anything is',
    { of, runs: 60 },
    ({ steps }) => {
      for (const { before, action, ruling } of steps) {
        if (ruling.inOrder) continue
        expect(ruling.rule, action.type).toMatch(/\w/)
        if (before.session.status === 'adjourned') expect(ruling.instead).toEqual([])
        else if (somebodyIsThere(before)) expect(ruling.instead, action.type).not.toEqual([])
      }
    },
  )
})

/** A few of the moments at which something holds: to ask for everything at each would take long. */
const moments = (steps: Trail['steps'], holds: (meeting: Meeting) => boolean): Meeting[] =>
  steps
    .map(({ before }) => before)
    .filter(holds)
    .slice(-2)

/** Somebody is in the room, and has not left for what is pending. */
function somebodyIsThere(meeting: Meeting): boolean {
  const pending = pendingQuestion(meeting)
  const recused = pending === undefined ? [] : recusedFrom(meeting, pending)
  return membersOf(meeting.council).some(
    (member) => (meeting.attendance[member] ?? 'absent') !== 'absent' && !recused.includes(member),
  )
}

/** True for a motion that a step settled. */
function isSettledNow({ before, after }: Taken, id: string): boolean {
  const [was, is] = [motionOf(before, id), motionOf(after, id)]
  return is !== undefined && !isPending(is) && !isAside(is) && (was === undefined || isPending(was))
}

describe.each(EVERYWHERE)('unanimous consent, under %s', (_name, of) => {
  law('adopts only what the chair asked for last, and nobody objected to', { of, runs: 60 }, (trail) => {
    let asked: string | null = null
    for (const step of taken(trail)) {
      const { before, action, after } = step
      if (action.type === 'ask-consent') asked = pendingQuestion(before)?.id ?? null
      for (const entry of factsAdded(step)) {
        if (entry.fact !== 'consented') continue
        expect([action.type, entry.motion]).toEqual(['no-objection', asked])
        expect(pendingQuestion(before)?.id).toBe(entry.motion)
        expect(motionOf(after, entry.motion)?.standing).not.toBe('rejected')
      }
      if (action.type === 'object') {
        // The question stands as it did: one objection defeats the request, and nothing else.
        same(after.motions, before.motions)
        same(after.floor, before.floor)
        expect(after.session.asking).toBeNull()
        asked = null
      }
      if (after.session.asking === null && action.type !== 'no-objection') asked = null
      expect(after.session.asking).toBe(action.type === 'no-objection' ? null : asked)
    }
  })
})

describe.each(EVERYWHERE)('the previous question, under %s', (_name, of) => {
  law('leaves nothing to be said before the vote', { of, runs: 90 }, (trail) => {
    const closed = new Set<string>()
    for (const step of taken(trail)) {
      const pending = pendingQuestion(step.before)
      if (pending !== undefined && closed.has(pending.id)) {
        expect(['speak', 'ask-to-speak', 'recognize', 'yield', 'amend', 'substitute']).not.toContain(
          step.action.type,
        )
      }
      for (const entry of factsAdded(step)) {
        if (entry.fact === 'debate-closed') {
          const by = motionOf(step.after, entry.by)
          expect(by && [rowAt(step.after, by).does, by.standing]).toEqual(['closes-debate', 'adopted'])
          closed.add(entry.motion)
        }
        // Put to the vote; or that motion, or the vote itself, was reconsidered; or it was read again.
        if (['decided', 'restored', 'reconsidered', 'read'].includes(entry.fact) && 'motion' in entry) {
          if (motionOf(step.after, entry.motion)?.debate.closedBy === null) closed.delete(entry.motion)
        }
      }
      for (const id of closed) {
        const motion = motionOf(step.after, id)
        if (motion !== undefined && isPending(motion)) expect(motion.debate.closedBy, id).not.toBeNull()
      }
    }
  })

  law('is followed by no speech on the question before that is put', { of, runs: 60 }, ({ sittings }) => {
    for (const meeting of sittings) {
      for (const { id } of meeting.motions) {
        let isClosed = false
        for (const { fact } of factsAbout(meeting.record, id)) {
          if (fact === 'debate-closed') isClosed = true
          if (fact === 'restored' || fact === 'reconsidered' || fact === 'read') isClosed = false
          if (fact === 'spoke') expect(isClosed, id).toBe(false)
        }
      }
    }
  })
})

describe.each(EVERYWHERE)('rules that are suspended, under %s', (_name, of) => {
  law(
    'are suspended by a motion that carried, and only until the question is settled',
    { of, runs: 90 },
    (trail) => {
      for (const step of taken(trail)) {
        const { before, after } = step
        const [was, is] = [before.session.suspended, after.session.suspended]
        const suspended = factsAdded(step).flatMap((entry) => (entry.fact === 'suspended' ? entry.rules : []))
        expect(is.filter((rule) => !was.includes(rule) && !suspended.includes(rule))).toEqual([])
        const { rules } = after.council.rules.conduct.suspension
        expect(is.filter((rule) => !rules.includes(rule))).toEqual([])
        const ended = after.motions.filter(
          (motion) =>
            rowAt(after, motion).class === 'main' &&
            isSettledNow(step, motion.id) &&
            motion.standing !== 'divided',
        )
        // Nor is anybody silenced any longer.
        if (ended.length > 0) expect([is, after.session.silenced]).toEqual([[], []])
        else expect(is).toEqual(expect.arrayContaining([...was]))
      }
    },
  )

  law(
    'are in force again at the next meeting, and nobody is silenced there',
    { of, runs: 60 },
    ({ steps }) => {
      for (const { before } of steps) {
        if (before.actions.length > 0) continue
        expect(before.session).toMatchObject({
          status: 'in-session',
          suspended: [],
          silenced: [],
          ruling: null,
          asking: null,
        })
      }
    },
  )
})
