import { counted, dateWords } from './words.js'

const BOTH = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/

/**
 * A time that a motion names, as the end of "until …".
 *
 * @example untilWords('2022-06-14T19:00') // '14 June 2022, 19:00'
 */
export function untilWords(until: string): string {
  if (until === 'next-meeting') return 'the next meeting'
  const [, date, time] = BOTH.exec(until) ?? []
  return date === undefined ? dateWords(until) : `${dateWords(date)}, ${time}`
}

/** ` until 20:15`, where a time is said. */
export const until = (time: string | null | undefined): string =>
  time === null || time === undefined ? '' : ` until ${untilWords(time)}`

/** `10 minutes`, `90 seconds`. */
export function secondsWords(seconds: number): string {
  return seconds % 60 === 0 ? counted(seconds / 60, 'minute') : counted(seconds, 'second')
}

/** How often, and how long, a member may speak, as far as that is limited. */
export interface Limits {
  readonly turns?: number | null | undefined
  readonly seconds?: number | null | undefined
}

/**
 * The limits of debate: null where nothing limits it, left out where nothing is said of it.
 *
 * @example limitsWords({ turns: 1, seconds: 120 }) // '1 speech for each member, of at most 2 minutes'
 */
export function limitsWords({ turns, seconds }: Limits): string {
  const length = seconds == null ? '' : `of at most ${secondsWords(seconds)}`
  if (turns === undefined) return length === '' ? 'limits not named' : `speeches ${length}`
  const often = turns === null ? 'any number of speeches' : counted(turns, 'speech', 'speeches')
  return `${often} for each member${length === '' ? '' : `, ${length}`}`
}
