import type { Meeting } from '../../meeting/meeting.js'
import { type MeetingInput, playMeeting } from './play.js'

/** How motions end, over many meetings: whole numbers, so that parts can be added in any order. */
export interface MeetingStatistics {
  readonly simulated: true
  readonly meetings: number
  readonly turns: number
  readonly refused: number
  readonly motions: number
  /** By kind of motion, how often each outcome or standing was its last. */
  readonly endings: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/**
 * Plays meetings `from` up to and without `upTo`, and counts how their motions end.
 *
 * @example meetingStatistics({ opening, policy: randomPolicy(), seed: 7, from: 0, upTo: 100 }).endings.main
 */
export function meetingStatistics({
  from,
  upTo,
  ...input
}: Omit<MeetingInput, 'trial'> & { readonly from: number; readonly upTo: number }): MeetingStatistics {
  let sum = NO_MEETINGS
  for (let trial = from; trial < upTo; trial += 1) {
    const { meeting, turns, refused } = playMeeting({ ...input, trial })
    sum = addStatistics(sum, {
      simulated: true,
      meetings: 1,
      turns,
      refused,
      motions: meeting.motions.length,
      endings: endingsOf(meeting),
    })
  }
  return sum
}

const NO_MEETINGS: MeetingStatistics = {
  simulated: true,
  meetings: 0,
  turns: 0,
  refused: 0,
  motions: 0,
  endings: {},
}

function endingsOf({ motions }: Meeting): Record<string, Record<string, number>> {
  const endings: Record<string, Record<string, number>> = {}
  for (const { kind, standing } of motions) {
    const each = endings[kind] ?? {}
    each[standing] = (each[standing] ?? 0) + 1
    endings[kind] = each
  }
  return endings
}

/** Two counts as one, with the names in order: equal counts are equal texts. */
export function addStatistics(one: MeetingStatistics, other: MeetingStatistics): MeetingStatistics {
  const kinds = [...new Set([...Object.keys(one.endings), ...Object.keys(other.endings)])].sort()
  return {
    simulated: true,
    meetings: one.meetings + other.meetings,
    turns: one.turns + other.turns,
    refused: one.refused + other.refused,
    motions: one.motions + other.motions,
    endings: Object.fromEntries(
      kinds.map((kind) => {
        const [a = {}, b = {}] = [one.endings[kind], other.endings[kind]]
        const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()
        return [kind, Object.fromEntries(names.map((name) => [name, (a[name] ?? 0) + (b[name] ?? 0)]))]
      }),
    ),
  }
}
