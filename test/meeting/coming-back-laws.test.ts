import { describe, expect } from 'vitest'
import {
  isAside,
  isPending,
  knownMotion,
  type Meeting,
  motionOf,
  pendingQuestion,
} from '../../src/meeting/meeting.js'
import type { Motion } from '../../src/motion/motion.js'
import type { Consequence } from '../../src/vocabulary.js'
import { factsAdded, rowAt } from '../fixtures/happened.js'
import { EVERYWHERE, law, same } from '../fixtures/laws.js'
import { everyMeeting, type Taken, taken } from '../fixtures/random-meeting.js'

/** A question and all that was pending on it, as each stood when it was set aside. */
function stackAsItStood({ before, after }: Taken, id: string): Motion[] {
  const stack = motionOf(after, id)?.waiting?.stack ?? []
  // Where too few voted, the vote was taken and stands; the question is debated again.
  const putOff = motionOf(after, id)?.waiting?.by === null
  return stack.map((each) => {
    const now = must(after, each)
    return putOff ? { ...now, standing: now.stood ?? now.standing } : must(before, each)
  })
}

function must(meeting: Meeting, id: string): Motion {
  const motion = motionOf(meeting, id)
  if (motion === undefined) throw new Error(`no motion ${id}`)
  return motion
}

const BY_A_MOTION = ['tabled', 'postponed', 'referred']

describe.each(EVERYWHERE)('a question that was set aside, under %s', (_name, of) => {
  law('leaves the floor with all that is pending on it, and nothing else', { of, runs: 60 }, (trail) => {
    for (const step of taken(trail)) {
      const aside = factsAdded(step).flatMap((entry) =>
        entry.fact === 'set-aside' && BY_A_MOTION.includes(entry.how) ? [entry.motion] : [],
      )
      const [bottom = ''] = aside
      // What a mayor returns with a veto waits from the start.
      if (motionOf(step.before, bottom) === undefined) continue
      const { waiting, standing } = must(step.after, bottom)
      same(aside, [...(waiting?.stack ?? [])])
      // From the question up: that, the motion that set it aside, and what that was moved over.
      const gone = step.before.floor.slice(step.before.floor.indexOf(bottom))
      expect(gone).toEqual(waiting?.by === null ? aside : [...aside, waiting?.by])
      same(
        [...step.after.floor],
        step.before.floor.filter((id) => !gone.includes(id)),
      )
      for (const id of aside) expect(must(step.after, id)).toMatchObject({ standing, waiting })
    }
  })

  law('comes back exactly as it stood', { of, runs: 240 }, (trail) => {
    const stood = new Map<string, Motion[]>()
    for (const step of taken(trail)) {
      const added = factsAdded(step)
      const back = added.flatMap((entry) => (entry.fact === 'brought-back' ? [entry.motion] : []))
      const [bottom] = back
      if (bottom !== undefined) {
        const expected = stood.get(bottom)
        if (expected === undefined) throw new Error(`${bottom} comes back, and was never set aside`)
        same(
          back,
          expected.map(({ id }) => id),
        )
        const { floor } = step.after
        same(floor.slice(floor.indexOf(bottom), floor.indexOf(bottom) + back.length), back)
        for (const motion of expected) {
          same(must(step.after, motion.id), { ...motion, waiting: null, stood: null })
        }
      }
      for (const entry of added) {
        if (entry.fact !== 'set-aside' || !BY_A_MOTION.includes(entry.how)) continue
        if (must(step.after, entry.motion).waiting?.stack[0] !== entry.motion) continue
        stood.set(entry.motion, stackAsItStood(step, entry.motion))
      }
    }
  })

  law('waits whole: all of its stack in one place, or none of it', { of, runs: 60 }, (trail) => {
    for (const meeting of everyMeeting(trail)) {
      for (const motion of meeting.motions) {
        expect(motion.waiting !== null, motion.id).toBe(isAside(motion))
        if (motion.waiting === null) continue
        expect(meeting.floor).not.toContain(motion.id)
        expect(motion.waiting.stack).toContain(motion.id)
        if (motion.standing === 'awaiting-reading') continue
        for (const id of motion.waiting.stack) {
          same(must(meeting, id).waiting, motion.waiting)
          expect(must(meeting, id).stood).not.toBeNull()
        }
      }
    }
  })
})

/** What a vote changes in another motion: its words, and what is pending on it. */
const CHANGES_WORDS: readonly Consequence[] = ['amends', 'replaces']

describe.each(EVERYWHERE)('a vote that is reconsidered, under %s', (_name, of) => {
  law('leaves the question as it was before it', { of, runs: 240 }, (trail) => {
    const before = new Map<string, Meeting>()
    const moved = new Map<string, string>()
    for (const step of taken(trail)) {
      const pending = pendingQuestion(step.before)
      const isPut = step.action.type === 'call-vote' || step.action.type === 'ask-consent'
      if (isPut && pending !== undefined) before.set(pending.id, step.before)
      for (const { id, on } of step.after.motions) {
        if (motionOf(step.before, id) === undefined && on !== null) moved.set(id, aboutVote(step.after, on))
      }
      for (const motion of reconsiderationsCarried(step)) {
        const id = motion.on ?? ''
        const then = before.get(id)
        if (then === undefined) throw new Error(`${id} was never put`)
        const was = must(then, id)
        const is = must(step.after, id)
        // While the motion to reconsider waited, something else may have been done about that vote.
        if (moved.get(motion.id) !== aboutVote(step.before, id)) continue
        expect(is).toMatchObject({ standing: 'debate', settledBy: null, reconsidered: true })
        same([is.wording, is.pending, is.seconder], [was.wording, was.pending, was.seconder])
        expect(step.after.floor.at(-1)).toBe(id)
        const asNew = step.after.council.rules.conduct.reconsideration.effect === 'as-new'
        same(is.debate.speeches, asNew ? {} : was.debate.speeches)
        expect(is.debate.closedBy).toBeNull()
        if (is.on === null || !then.floor.includes(is.on)) continue
        // What it was on is beneath it again, and reads as it did where that vote had changed it.
        expect(step.after.floor.slice(0, -1)).toContain(is.on)
        const [underIs, underWas] = [must(step.after, is.on), must(then, is.on)]
        if (!CHANGES_WORDS.includes(rowAt(step.after, is).does)) continue
        same(
          [underIs.wording, underIs.pending, underIs.standing],
          [underWas.wording, underWas.pending, underWas.standing],
        )
      }
    }
  })

  law('leaves the council as if it had not been taken', { of, runs: 60 }, (trail) => {
    for (const step of taken(trail)) {
      for (const { on } of reconsiderationsCarried(step)) {
        const told = factsAdded(step).some((entry) => entry.fact === 'reconsidered' && entry.motion === on)
        if (!told) continue // something else was done about that vote in the meantime
        const { correspondence, measures, relationships } = step.after.council
        const done = [...correspondence, ...measures, ...relationships.flatMap(({ changes }) => changes)]
        expect(done.filter(({ motion }) => motion === on)).toEqual([])
      }
    }
  })

  law('is not reconsidered again, whichever way that went', { of, runs: 60 }, (trail) => {
    const decided = new Set<string>()
    for (const step of taken(trail)) {
      for (const { id, on, standing } of step.after.motions) {
        if (
          motionOf(step.before, id) === undefined &&
          rowAt(step.after, must(step.after, id)).does === 'reconsiders'
        )
          expect(decided).not.toContain(on)
        if (standing !== 'adopted' && standing !== 'rejected') continue
        if (rowAt(step.after, must(step.after, id)).does === 'reconsiders') decided.add(on ?? '')
      }
    }
  })
})

/** A vote, and what that was on, as they stand. */
function aboutVote(meeting: Meeting, id: string): string {
  const voted = knownMotion(meeting, id)
  return JSON.stringify([voted, knownMotion(meeting, voted?.on ?? '')])
}

/** Motions to reconsider that a step carried. */
const reconsiderationsCarried = ({ before, after }: Taken): Motion[] =>
  after.motions.filter((motion) => {
    const was = motionOf(before, motion.id)
    return (
      motion.standing === 'adopted' &&
      was !== undefined &&
      isPending(was) &&
      rowAt(after, motion).does === 'reconsiders'
    )
  })
