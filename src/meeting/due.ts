import type { Motion } from '../motion/motion.js'
import { knownMotions, type Meeting, motionOf } from './meeting.js'

const TIME = /^\d\d:\d\d$/
const DATE = /^\d{4}-\d\d-\d\d$/
const BOTH = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/

/** Where a meeting stands in time, as far as its caller has said. */
export type Moment = Pick<Meeting, 'opening' | 'session'>

/**
 * True where a time has come: a time of day at the meeting that set it, a date, both, or the next
 * meeting. What is said in other words is due when the chair finds that it is.
 */
export function isDue(until: string | null, { opening, session }: Moment, setToday: boolean): boolean {
  if (until === null) return !setToday
  if (until === 'next-meeting') return !setToday
  const both = BOTH.exec(until)
  if (both !== null) {
    const [, date = '', time = ''] = both
    return hasDay(opening.date, date) && (opening.date !== date || hasTime(session.time, time))
  }
  if (DATE.test(until)) return hasDay(opening.date, until)
  return !TIME.test(until) || !setToday || hasTime(session.time, until)
}

const hasDay = (today: string | null, date: string) => today !== null && today >= date
const hasTime = (now: string | null, time: string) => now !== null && now >= time

/** Questions that were put off, or made orders, and whose time has come, in the order of their times. */
export function ordersDue(meeting: Meeting): Motion[] {
  return knownMotions(meeting).filter((motion) => {
    const today = motionOf(meeting, motion.id) !== undefined
    if (motion.standing === 'postponed') return isDue(motion.waiting?.until ?? null, meeting, today)
    return isOpenOrder(meeting, motion) && isDue(motion.wording.terms?.until ?? null, meeting, today)
  })
}

/** An adopted special order that has not come up yet. */
export function isOpenOrder(meeting: Meeting, motion: Motion): boolean {
  if (motion.kind !== 'special-order' || motion.standing !== 'adopted') return false
  return !knownMotions(meeting).some(({ kind, on }) => kind === 'order-of-the-day' && on === motion.id)
}
