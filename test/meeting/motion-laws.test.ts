import { describe, expect } from 'vitest'
import { knownMotion, type Meeting, motionOf, pendingQuestion } from '../../src/meeting/meeting.js'
import type { MotionEvent } from '../../src/motion/events.js'
import { motionMachine } from '../../src/motion/machine.js'
import { type Motion, openVote, resultOf } from '../../src/motion/motion.js'
import type { Action } from '../../src/schema/action.js'
import { EVERYWHERE, law, same } from '../fixtures/laws.js'
import { everyMeeting, taken } from '../fixtures/random-meeting.js'

describe.each(EVERYWHERE)('a motion, under %s', (_name, of) => {
  law('is settled by a vote, or by none at all', { of }, (trail) => {
    for (const meeting of everyMeeting(trail)) {
      for (const motion of meeting.motions) {
        const voted = ['adopted', 'rejected', 'letter-instead', 'replaced'].includes(motion.standing)
        expect(
          motion.settledBy !== null,
          `${motion.id} is ${motion.standing}, settled by ${motion.settledBy}`,
        ).toBe(voted)
        if (motion.settledBy === null) continue
        const by = knownMotion(meeting, motion.settledBy)
        expect(by && resultOf(by), motion.id).toBe(motion.standing === 'rejected' ? 'lost' : 'carried')
      }
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

  law('did to the council what it says, and nothing that was taken back', { of }, ({ sittings }) => {
    for (const { council, motions } of sittings) {
      const doing = new Set(
        motions
          .filter(({ id, settledBy, standing }) => settledBy === id && standing !== 'rejected')
          .map(({ id }) => id),
      )
      const past = council.past.flatMap(({ motions: each }) => each.map(({ id }) => id))
      const done = [
        ...council.correspondence,
        ...council.measures,
        ...council.relationships.flatMap(({ changes }) => changes),
      ]
      for (const { motion } of done) expect(doing.has(motion) || past.includes(motion), motion).toBe(true)
    }
  })
})

describe.each(EVERYWHERE)('a letter instead, under %s', (_name, of) => {
  law('is in the correspondence, and every relationship is as it was', { of, runs: 120 }, (trail) => {
    for (const { before, after } of taken(trail)) {
      for (const motion of after.motions) {
        const was = motionOf(before, motion.id)?.standing
        if (motion.kind !== 'main' || motion.standing !== 'letter-instead' || was === 'letter-instead')
          continue
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
      // A substitute is moved for the main motion, whatever is pending on that.
      const motion =
        action.type === 'substitute'
          ? motionOf(before, motionOf(after, after.motions.at(-1)?.id ?? '')?.on ?? '')
          : pending
      if (motion === undefined) throw new Error('expected a motion under the substitute')
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
    case 'second':
    case 'no-second':
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
