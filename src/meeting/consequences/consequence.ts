import type { Motion } from '../../motion/motion.js'
import { isPending, type Meeting, motionOf } from '../meeting.js'
import { advance, type Progress } from '../progress.js'

/** What follows when a motion is settled: where it carried, and where it did not. */
export interface Consequence {
  readonly carried?: (progress: Progress, motion: Motion) => Progress
  /** It was lost, withdrawn, or not seconded. */
  readonly lost?: (progress: Progress, motion: Motion) => Progress
}

/** The motion that a motion is about. */
export function aboutOf(motion: Motion): string {
  if (motion.on === null) throw new Error(`${motion.id} is on no other motion`)
  return motion.on
}

/** A motion of this meeting that must be there. */
export function mustBe(meeting: Meeting, id: string): Motion {
  const motion = motionOf(meeting, id)
  if (motion === undefined) throw new Error(`no motion ${id} at this meeting`)
  return motion
}

/** What is pending above a question is moot when the question itself is disposed of. */
export function clearAbove(progress: Progress, id: string, by: string): Progress {
  const { floor } = progress.meeting
  const above = floor.slice(floor.indexOf(id) + 1).reverse()
  return above
    .filter((each) => isPending(mustBe(progress.meeting, each)))
    .reduce((each, next) => advance(each, next, { type: 'overtaken', id: by }), progress)
}
