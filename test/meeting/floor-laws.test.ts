import { describe, expect } from 'vitest'
import {
  floor,
  isPending,
  knownMotion,
  type Meeting,
  motionOf,
  pendingQuestion,
} from '../../src/meeting/meeting.js'
import type { Motion } from '../../src/motion/motion.js'
import { EVERYWHERE, law, same } from '../fixtures/laws.js'
import { everyMeeting } from '../fixtures/random-meeting.js'

describe.each(EVERYWHERE)('the floor, under %s', (_name, of) => {
  law('is a chain: each motion on one that is pending beneath it', { of }, (trail) => {
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

  law('waits beneath what is pending on it, and knows what that is', { of }, (trail) => {
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

  law('has one question immediately pending, that can be carried on or withdrawn', { of }, (trail) => {
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

  law('is never deeper than the rulebook lets it be', { of }, (trail) => {
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
