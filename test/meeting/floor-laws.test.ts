import { describe, expect } from 'vitest'
import { takesRoom } from '../../src/meeting/checks.js'
import {
  floor,
  isAside,
  isPending,
  type Meeting,
  motionOf,
  pendingQuestion,
} from '../../src/meeting/meeting.js'
import { rankOnFloor } from '../../src/meeting/stack.js'
import type { Motion } from '../../src/motion/motion.js'
import { rowOf } from '../../src/rules/readers.js'
import { EVERYWHERE, law, same } from '../fixtures/laws.js'
import { everyMeeting, taken } from '../fixtures/random-meeting.js'

const row = (meeting: Meeting, { kind }: Motion) => rowOf(meeting.council.rules, kind)
const does = (meeting: Meeting, motion: Motion) => row(meeting, motion).does

/** What is pending on a motion as a change of it. */
const changesOf = (meeting: Meeting, { id }: Motion) =>
  floor(meeting).filter(({ on, degree }) => on === id && degree > 0)

describe.each(EVERYWHERE)('the floor, under %s', (_name, of) => {
  law('is what is pending, each once', { of, runs: 60 }, (trail) => {
    for (const meeting of everyMeeting(trail)) {
      const pending = meeting.motions.filter(isPending).map(({ id }) => id)
      same([...meeting.floor].sort(), pending.sort())
      same(
        floor(meeting).map(({ id }) => id),
        [...meeting.floor],
      )
    }
  })

  law('has what would change a question above that question', { of, runs: 60 }, (trail) => {
    for (const meeting of everyMeeting(trail)) {
      for (const { id, on, degree } of floor(meeting)) {
        if (degree === 0) continue
        const beneath = meeting.floor.slice(0, meeting.floor.indexOf(id))
        expect(beneath, `${id} on ${on}`).toContain(on)
        expect(degree).toBe((motionOf(meeting, on)?.degree ?? 0) + 1)
      }
    }
  })

  law('has a question wait beneath the changes of it, and know what they are', { of, runs: 60 }, (trail) => {
    for (const meeting of everyMeeting(trail)) {
      for (const motion of meeting.motions) {
        if (isAside(motion)) continue // it waits with what was pending on it
        const above = changesOf(meeting, motion)
        same([...motion.pending].sort(), above.map(({ id }) => id).sort())
        const top = motionOf(meeting, motion.pending.at(-1) ?? null)
        const waits = top !== undefined && does(meeting, top) === 'replaces' ? 'substituting' : 'amending'
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

  law('takes a motion only over what ranks below it', { of, runs: 90 }, (trail) => {
    for (const { before, after } of taken(trail)) {
      const moved = after.motions.find(({ id }) => motionOf(before, id) === undefined)
      const over = pendingQuestion(before)
      const said = after.record.slice(before.record.length).find(({ fact }) => fact === 'moved')
      if (moved === undefined || over === undefined || said === undefined || moved.rank === null) continue
      if (comesOfItself(after, moved) || isBeside(before, moved, over)) continue
      const law = `${moved.kind} (${moved.rank}) over ${over.kind} (${rankOnFloor(before, over)})`
      if (moved.degree === 0) expect(moved.rank, law).toBeGreaterThan(rankOnFloor(before, over))
      // A change of a question comes with the rank of what it changes, where that is the higher.
      else {
        const target = motionOf(before, moved.on)
        expect(moved.rank, law).toBeGreaterThanOrEqual(target?.rank ?? 0)
      }
    }
  })

  law('is never deeper than the rulebook lets it be', { of }, (trail) => {
    for (const { before, after } of taken(trail)) {
      const { motionsOnFloor, amendmentDegrees } = after.council.rules.conduct
      const counted = (meeting: Meeting) =>
        floor(meeting).filter((motion) => takesRoom(row(meeting, motion))).length
      // What one motion puts on the floor is within the limit; what it brings back or divides into, may pass it.
      const grown = counted(after) > counted(before)
      const moved = after.motions.length === before.motions.length + 1
      if (motionsOnFloor.most !== null && grown && moved && after.floor.length === before.floor.length + 1) {
        expect(counted(before)).toBeLessThan(motionsOnFloor.most)
      }
      for (const { degree } of floor(after)) expect(degree).toBeLessThanOrEqual(amendmentDegrees.most)
    }
  })
})

/** A question that nobody ranks against what is pending: an order of the day, or one that was admitted. */
const comesOfItself = (meeting: Meeting, motion: Motion) =>
  row(meeting, motion).when.includes('comes-of-itself')

/** Proposals for one blank wait beside one another. */
const isBeside = (meeting: Meeting, moved: Motion, over: Motion) =>
  does(meeting, moved) === 'fills-blank' && over.kind === moved.kind && over.on === moved.on
