import { describe, expect } from 'vitest'
import {
  isPending,
  knownMotion,
  knownMotions,
  type Meeting,
  motionOf,
  pendingQuestion,
} from '../../src/meeting/meeting.js'
import type { MotionEvent } from '../../src/motion/events.js'
import { motionMachine } from '../../src/motion/machine.js'
import { type Motion, openVote, resultOf } from '../../src/motion/motion.js'
import type { Action } from '../../src/schema/action.js'
import type { Consequence, Standing } from '../../src/vocabulary.js'
import { lastDecision, rowAt, wholeRecord } from '../fixtures/happened.js'
import { EVERYWHERE, law, same } from '../fixtures/laws.js'
import { everyMeeting, taken } from '../fixtures/random-meeting.js'

/** Outcomes that a decision on the motion itself, or on a change of it, leaves. */
const DECIDED: readonly Standing[] = [
  'adopted',
  'rejected',
  'letter-instead',
  'replaced',
  'rescinded',
  'vetoed',
  'awaiting-signature',
]

/** Outcomes that a motion on it leaves, by what that does. */
const DISPOSED: Readonly<Partial<Record<Standing, readonly [Consequence, Standing]>>> = {
  'postponed-indefinitely': ['drops', 'adopted'],
  objected: ['allows-consideration', 'rejected'],
  divided: ['divides-question', 'adopted'],
}

describe.each(EVERYWHERE)('a motion, under %s', (_name, of) => {
  law('says what settled it exactly where something has', { of, runs: 60 }, (trail) => {
    for (const meeting of everyMeeting(trail)) {
      for (const { id, standing, settledBy } of meeting.motions) {
        const settled = DECIDED.includes(standing) || DISPOSED[standing] !== undefined
        expect(settledBy !== null, `${id} is ${standing}, settled by ${settledBy}`).toBe(settled)
      }
    }
  })

  law(
    'is decided by a vote, by consent, by the chair, or on demand, as its row has it',
    { of, runs: 60 },
    (trail) => {
      for (const meeting of everyMeeting(trail)) {
        const record = wholeRecord(meeting)
        for (const motion of meeting.motions) {
          const { id, kind, standing, settledBy } = motion
          if (settledBy !== id) continue
          const { decided } = rowAt(meeting, motion)
          const last = lastDecision(record, id)
          const carried = standing !== 'rejected'
          if (decided === 'demand') same([last, standing], [null, 'adopted'])
          else expect(last, `${id}: ${kind}, ${standing}`).toMatchObject({ carried })
          if (decided !== 'vote' && decided !== 'demand') expect(last?.by).toBe(decided)
          if (last?.by !== 'vote') continue
          expect(resultOf(motion)).toBe(carried ? 'carried' : 'lost')
          // Before the last vote on it there may have been others: without a quorum, or taken again.
          expect(motion.votes.length).toBeGreaterThan(0)
        }
      }
    },
  )

  law('that another settled was disposed of by what can do that, and carried', { of, runs: 60 }, (trail) => {
    for (const meeting of everyMeeting(trail)) {
      for (const motion of meeting.motions) {
        const { id, standing, settledBy } = motion
        const by = settledBy === null || settledBy === id ? undefined : knownMotion(meeting, settledBy)
        if (by === undefined) continue
        const told = `${id} is ${standing}, settled by ${by.id}, ${by.kind}, which is ${by.standing}`
        const { does } = rowAt(meeting, by)
        const disposed = DISPOSED[standing]
        if (disposed !== undefined) {
          expect([does, by.standing, by.on], told).toEqual([...disposed, id])
        } else if (standing === 'adopted' || standing === 'rescinded') {
          expect([does, by.standing, by.on], told).toEqual(['elects', 'adopted', id])
          expect(motion.wording.effects, told).toEqual([
            { effect: 'elect', office: motion.wording.terms?.office, member: by.wording.terms?.name },
          ])
        } else {
          // A substitute took its place; or what it was about is no longer before the body.
          expect(['letter-instead', 'replaced'], told).toContain(standing)
          if (motion.substitutedBy === by.id)
            expect([does, by.standing, by.on], told).toEqual(['replaces', 'adopted', id])
          else expect(isPending(by), told).toBe(false)
        }
      }
    }
  })

  law('is out of force exactly where a motion to rescind it carried', { of, runs: 60 }, (trail) => {
    for (const meeting of everyMeeting(trail)) {
      const rescinds = (id: string) =>
        knownMotions(meeting).some(
          (each) => each.on === id && each.standing === 'adopted' && rowAt(meeting, each).does === 'rescinds',
        )
      for (const { id, standing } of meeting.motions) expect(standing === 'rescinded', id).toBe(rescinds(id))
    }
  })

  law('that nobody voted for is never adopted', { of, runs: 50 }, (trail) => {
    for (const meeting of everyMeeting(trail)) {
      for (const { votes } of meeting.motions) {
        for (const { ballots, decision, declared } of votes) {
          const possible = Object.values(ballots).some(
            (ballot) => ballot === 'aye' || ballot === 'unreported',
          )
          if (!possible) expect([decision.outcome, declared]).not.toContain('carried')
          if (declared !== null) expect(decision.possible).toContain(declared)
        }
      }
    }
  })

  law('has a name that no other has', { of }, ({ sittings }) => {
    for (const { motions } of sittings) expect(new Set(motions.map(({ id }) => id)).size).toBe(motions.length)
  })

  law('has no open vote unless it is being voted on', { of }, (trail) => {
    for (const meeting of everyMeeting(trail)) {
      for (const motion of meeting.motions)
        if (openVote(motion) !== null) expect(motion.standing).toBe('vote')
    }
  })
})

describe.each(EVERYWHERE)('a letter instead, under %s', (_name, of) => {
  law('is in the correspondence, and every relationship is as it was', { of, runs: 120 }, (trail) => {
    for (const { before, after } of taken(trail)) {
      for (const motion of after.motions) {
        const was = motionOf(before, motion.id)?.standing
        if (motion.standing !== 'letter-instead' || was === 'letter-instead') continue
        const sent = motionOf(after, motion.settledBy)?.wording.effects.filter(
          ({ effect }) => effect === 'send-letter',
        )
        const letters = after.council.correspondence.filter((letter) => letter.motion === motion.settledBy)
        expect(sent?.length).toBeGreaterThan(0)
        expect(letters.map(({ to, message }) => ({ effect: 'send-letter', to, message }))).toEqual(sent)
        same(after.council.relationships, before.council.relationships)
        expect(motion.substitutedBy).not.toBeNull()
      }
    }
  })
})

describe.each(EVERYWHERE)('the machine, under %s', (_name, of) => {
  law('takes what the meeting takes', { of, runs: 60 }, (trail) => {
    for (const { before, action, after } of taken(trail)) {
      const pending = pendingQuestion(before)
      const event = pending === undefined ? undefined : eventOf(action, pending, after)
      if (pending === undefined || event === undefined) continue
      // A change is moved of what it would change, whatever is pending on that.
      const changes = event.type === 'amend' || event.type === 'substitute'
      const motion = changes ? motionOf(before, motionOf(after, event.id)?.on ?? null) : pending
      if (motion === undefined) throw new Error('expected a motion under the change')
      const context = { motion, rules: before.council.rules }
      const snapshot = motionMachine.resolveState({ value: motion.standing, context })
      expect(snapshot.can(event), `${motion.id}: ${event.type}`).toBe(true)
    }
  })
})

/** The event of the pending motion that an action is; undefined for what is no motion's. */
function eventOf(action: Action, pending: Motion, after: Meeting): MotionEvent | undefined {
  switch (action.type) {
    case 'amend':
    case 'substitute':
      return { type: action.type, id: after.motions.at(-1)?.id ?? '' }
    case 'vote': {
      const vote = motionOf(after, pending.id)?.votes.at(-1)
      return vote && { type: 'vote', vote }
    }
    case 'no-objection':
      return { type: 'consented' }
    case 'second':
    case 'no-second':
    case 'proceed':
    case 'rule':
    case 'answer':
    case 'withdraw':
    case 'speak':
    case 'recuse':
    case 'call-vote':
    case 'ballot':
    case 'declare':
      return action
    default:
      return undefined
  }
}
