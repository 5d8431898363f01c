import { describe, expect } from 'vitest'
import {
  floor,
  isPending,
  knownMotion,
  type Meeting,
  motionOf,
  pendingQuestion,
} from '../../src/meeting/meeting.js'
import type { MotionEvent } from '../../src/motion/events.js'
import { motionMachine } from '../../src/motion/machine.js'
import { type Motion, openVote, resultOf } from '../../src/motion/motion.js'
import type { Action } from '../../src/schema/action.js'
import { law, same } from '../fixtures/laws.js'
import type { Trail } from '../fixtures/random-meeting.js'

const accepted = ({ steps }: Trail) =>
  steps.flatMap(({ before, action, ruling }) =>
    ruling.inOrder ? [{ before, action, after: ruling.meeting }] : [],
  )
const everyMeeting = ({ steps, sittings }: Trail) => [...sittings, ...steps.map(({ before }) => before)]

describe('the floor', () => {
  law('is a chain: each motion on one that is pending beneath it', (trail) => {
    for (const meeting of everyMeeting(trail)) {
      const [first, ...rest] = floor(meeting)
      if (first === undefined) continue
      expect(first.kind === 'main' || first.kind === 'reconsider').toBe(true)
      if (first.kind === 'reconsider') {
        // Taken up alone, on something that has been settled.
        expect(rest).toEqual([])
        expect(isPending(knownMotion(meeting, first.on ?? '') ?? first)).toBe(false)
      }
      const beneath = [first.id]
      for (const motion of rest) {
        expect(beneath).toContain(motion.on)
        beneath.push(motion.id)
      }
    }
  })

  law('waits beneath what is pending on it, and knows what that is', (trail) => {
    for (const meeting of everyMeeting(trail)) {
      for (const motion of meeting.motions) {
        const above = floor(meeting).filter(({ on, kind }) => on === motion.id && kind !== 'reconsider')
        same(
          [...motion.pending],
          above.map(({ id }) => id),
        )
        const waits = above.at(-1)?.kind === 'substitute' ? 'substituting' : 'amending'
        if (above.length > 0) expect(motion.standing).toBe(waits)
        else expect(['amending', 'substituting']).not.toContain(motion.standing)
      }
    }
  })

  law('has one question immediately pending, that can be carried on or withdrawn', (trail) => {
    for (const meeting of everyMeeting(trail)) {
      const pending = pendingQuestion(meeting)
      expect(floor(meeting).at(-1)).toBe(pending)
      if (pending !== undefined) expect(['introduced', 'debate', 'vote']).toContain(pending.standing)
      const voting = floor(meeting).filter(
        ({ standing, cast }) => standing === 'vote' || Object.keys(cast).length > 0,
      )
      expect(voting.every((motion) => motion === pending)).toBe(true)
    }
  })

  law('is never deeper than the rulebook lets it be', (trail) => {
    for (const meeting of everyMeeting(trail)) {
      const { motionsOnFloor, amendmentDegrees } = meeting.council.rules.conduct
      if (motionsOnFloor.most !== null) expect(floor(meeting).length).toBeLessThanOrEqual(motionsOnFloor.most)
      for (const motion of floor(meeting))
        expect(degree(meeting, motion)).toBeLessThanOrEqual(amendmentDegrees.most)
    }
  })
})

/** How many amendments or substitutes a motion is, counted down to the main motion. */
function degree(meeting: Meeting, motion: Motion): number {
  const under = motionOf(meeting, motion.on)
  return motion.kind === 'amend' || motion.kind === 'substitute'
    ? 1 + (under === undefined ? 0 : degree(meeting, under))
    : 0
}

describe('a motion', () => {
  law('is settled by a vote, or by none at all', (trail) => {
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

  law(
    'that nobody voted for is never adopted',
    (trail) => {
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
    },
    80,
  )

  law('has a name that no other has', ({ sittings }) => {
    for (const { motions } of sittings) expect(new Set(motions.map(({ id }) => id)).size).toBe(motions.length)
  })

  law('has no open vote unless it is being voted on', (trail) => {
    for (const meeting of everyMeeting(trail)) {
      for (const motion of meeting.motions)
        if (openVote(motion) !== null) expect(motion.standing).toBe('vote')
    }
  })

  law('did to the council what it says, and nothing that was taken back', ({ sittings }) => {
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

describe('a letter instead', () => {
  law(
    'is in the correspondence, and every relationship is as it was',
    (trail) => {
      for (const { before, after } of accepted(trail)) {
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
    },
    200,
  )
})

describe('the machine', () => {
  law(
    'takes what the meeting takes',
    (trail) => {
      for (const { before, action, after } of accepted(trail)) {
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
    },
    60,
  )
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
