import { type Council, mayorWithoutSeat, membersOf } from '../../council/council.js'
import { mayCast, presence, takeVote } from '../../meeting/electorate.js'
import type { Attendance, Meeting } from '../../meeting/meeting.js'
import { castingOfficer } from '../../meeting/officers.js'
import type { Motion } from '../../motion/motion.js'
import type { DecisionOutcome } from '../../vocabulary.js'
import { ABSENT, ABSTAIN, AYE, BALLOT_NAMES, NAY } from './voters.js'

/** Decisions as small numbers. */
export const CARRIED = 0
export const LOST = 1
export const NO_QUORUM = 2
export const UNDETERMINED = 3
export const DECISION_NAMES: readonly DecisionOutcome[] = ['carried', 'lost', 'no-quorum', 'undetermined']

/** What ballots decide, voter by voter. */
export type Decide = (ballots: Int8Array) => number

/**
 * How the ballots on a question are decided: by the meeting's own count, asked once for each way in which
 * ballots can add up. Members count alike, whoever they are; officers who do not are told apart.
 *
 * @param meeting the meeting at the moment of the vote
 * @param names the voters, in the order of the ballots
 */
export function decisionsOf(meeting: Meeting, motion: Motion, names: readonly string[]): Decide {
  const key = keyOf(meeting.council, names)
  const known = new Map<number, number>()
  return (ballots) => {
    const at = key(ballots)
    const before = known.get(at)
    if (before !== undefined) return before
    const decided = DECISION_NAMES.indexOf(countedOut(meeting, motion, names, ballots))
    known.set(at, decided)
    return decided
  }
}

/** Whether there is a quorum to begin with, by who is in the room: 1 for yes. */
export function quorumsOf(meeting: Meeting, names: readonly string[]): Decide {
  const key = keyOf(meeting.council, names)
  const known = new Map<number, number>()
  return (ballots) => {
    const at = key(ballots)
    const before = known.get(at)
    if (before !== undefined) return before
    const met = presence({ ...meeting, attendance: attendanceOf(names, ballots) }).met === true ? 1 : 0
    known.set(at, met)
    return met
  }
}

/** The vote taken as the meeting takes it, with these ballots. */
function countedOut(
  meeting: Meeting,
  motion: Motion,
  names: readonly string[],
  ballots: Int8Array,
): DecisionOutcome {
  const there = { ...meeting, attendance: attendanceOf(names, ballots) }
  return takeVote(there, motion, givenIn(there, motion, names, ballots)).decision.outcome
}

/** Each voter's ballot as the vote has it: none of the absent, and an officer's only where hers is asked for. */
export function givenIn(
  meeting: Meeting,
  motion: Motion,
  names: readonly string[],
  ballots: Int8Array,
): (member: string) => 'aye' | 'nay' | 'abstain' | undefined {
  const cast = (member: string) => {
    const ballot = BALLOT_NAMES[ballots[names.indexOf(member)] ?? ABSENT]
    return ballot === 'aye' || ballot === 'nay' || ballot === 'abstain' ? ballot : undefined
  }
  const officer = castingOfficer(meeting)
  if (officer === null) return cast
  const others = (member: string) => (member === officer.name ? undefined : cast(member))
  return meeting.attendance[officer.name] === 'present' && mayCast(meeting, motion, officer, others)
    ? cast
    : others
}

/** Who is in the room. */
export const attendanceOf = (
  names: readonly string[],
  ballots: Int8Array,
): Readonly<Record<string, Attendance>> =>
  Object.fromEntries(
    names.map((name, n): [string, Attendance] => [name, ballots[n] === ABSENT ? 'absent' : 'present']),
  )

/** One number for all ballots that add up alike: counts of those who count alike, and each officer's own. */
function keyOf(council: Council, names: readonly string[]): Decide {
  const apart = officersApart(council).map((name) => names.indexOf(name))
  const base = names.length + 1
  return (ballots) => {
    let [ayes, nays, abstentions] = [0, 0, 0]
    for (let n = 0; n < ballots.length; n += 1) {
      const ballot = ballots[n]
      if (ballot === AYE) ayes += 1
      else if (ballot === NAY) nays += 1
      else if (ballot === ABSTAIN) abstentions += 1
    }
    let key = (ayes * base + nays) * base + abstentions
    for (const n of apart) key = key * 4 + (ballots[n] ?? ABSENT)
    return key
  }
}

/** Officers whose ballots do not count like any member's, and those whose presence decides who presides. */
function officersApart(council: Council): string[] {
  const { executive } = council.rules
  const officers = [council.chair, council.proTempore, council.mayor].filter((name) => name !== null)
  const rows = [executive.chair, executive.proTempore, executive.mayor]
  const outside = mayorWithoutSeat(council)
  const alike = rows.every(({ votes }) => votes === 'always')
  if (alike) return outside === null ? [] : [outside]
  return [...new Set(officers)].filter((name) => membersOf(council).includes(name) || name === outside)
}
