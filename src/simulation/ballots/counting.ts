import { type Council, mayorWithoutSeat, membersOf } from '../../council/council.js'
import { mayCast, takeVote } from '../../meeting/electorate.js'
import type { Attendance, Meeting } from '../../meeting/meeting.js'
import { castingOfficer } from '../../meeting/officers.js'
import { presence } from '../../meeting/presence.js'
import type { Motion } from '../../motion/motion.js'
import type { DecisionOutcome } from '../../vocabulary.js'
import { ABSENT, ABSTAIN, AYE, BALLOT_NAMES, NAY } from './voters.js'

/** Decisions as small numbers. */
export const CARRIED = 0
export const LOST = 1
export const NO_QUORUM = 2
export const UNDETERMINED = 3
export const DECISION_NAMES: readonly DecisionOutcome[] = ['carried', 'lost', 'no-quorum', 'undetermined']

/**
 * What ballots decide, voter by voter. The ballot of an officer that is not asked for, as where she votes only
 * on a tie, is taken out: she abstains.
 */
export type Decide = (ballots: Int8Array) => number

/** What so many ayes, nays and abstentions decide, where every ballot counts alike. */
export type DecideCounts = (ayes: number, nays: number, abstentions: number) => number

/** The same decisions by counts; undefined in a body in which some ballots do not count like others. */
export function byCounts(
  council: Council,
  names: readonly string[],
  decide: Decide,
): DecideCounts | undefined {
  if (officersApart(council).length > 0) return undefined
  const ballots = new Int8Array(names.length)
  const base = names.length + 1
  const known = new Int8Array(base ** 3 <= LARGEST_TABLE ? base ** 3 : 0).fill(-1)
  return (ayes, nays, abstentions) => {
    const at = (ayes * base + nays) * base + abstentions
    const before = known[at] ?? -1
    if (before >= 0) return before
    ballots.fill(AYE, 0, ayes)
    ballots.fill(NAY, ayes, ayes + nays)
    ballots.fill(ABSTAIN, ayes + nays, ayes + nays + abstentions)
    ballots.fill(ABSENT, ayes + nays + abstentions)
    const decision = decide(ballots)
    if (at < known.length) known[at] = decision
    return decision
  }
}

/**
 * How the ballots on a question are decided: by the meeting's own count, asked once for each way in which
 * ballots can add up. Members count alike, whoever they are; officers who do not are told apart.
 *
 * @param meeting the meeting at the moment of the vote
 * @param names the voters, in the order of the ballots
 */
export function decisionsOf(meeting: Meeting, motion: Motion, names: readonly string[]): Decide {
  const count = (ballots: Int8Array) => {
    const { decision, silent } = countedOut(meeting, motion, names, ballots)
    return decision + 4 * (silent + 1)
  }
  const known = rememberedBy(keyOf(meeting.council, names), count)
  return (ballots) => {
    const counted = known(ballots)
    if (counted > UNDETERMINED) ballots[(counted >> 2) - 1] = ABSTAIN
    return counted & 3
  }
}

/** The most answers that a table has room for; beyond, they are looked up by name. */
const LARGEST_TABLE = 1 << 20

/** A count that is taken once for each key, and then known: in a table where that is small enough. */
function rememberedBy({ key, keys }: Keys, count: Decide): Decide {
  if (keys <= LARGEST_TABLE) {
    const table = new Int16Array(keys).fill(-1)
    return (ballots) => {
      const at = key(ballots)
      const before = table[at] ?? -1
      if (before >= 0) return before
      const counted = count(ballots)
      table[at] = counted
      return counted
    }
  }
  const known = new Map<number, number>()
  return (ballots) => {
    const at = key(ballots)
    const before = known.get(at)
    if (before !== undefined) return before
    const counted = count(ballots)
    known.set(at, counted)
    return counted
  }
}

/** Whether there is a quorum to begin with, by who is in the room: 1 for yes. */
export function quorumsOf(meeting: Meeting, names: readonly string[]): Decide {
  return rememberedBy(keyOf(meeting.council, names), (ballots) => {
    const there = { ...meeting, attendance: attendanceOf(meeting, names, ballots) }
    return presence(there).met === true ? 1 : 0
  })
}

/** The vote taken as the meeting takes it, with these ballots; who of the voters is not asked, or -1. */
function countedOut(
  meeting: Meeting,
  motion: Motion,
  names: readonly string[],
  ballots: Int8Array,
): { readonly decision: number; readonly silent: number } {
  const there = { ...meeting, attendance: attendanceOf(meeting, names, ballots) }
  const given = givenIn(there, motion, names, ballots)
  const { outcome } = takeVote(there, motion, given).decision
  const silent = names.findIndex((name, n) => ballots[n] !== ABSENT && given(name) === undefined)
  return { decision: DECISION_NAMES.indexOf(outcome), silent }
}

/** Each voter's ballot as the vote has it: none of the absent, and an officer's only where hers is asked for. */
export function givenIn(
  meeting: Meeting,
  motion: Motion,
  names: readonly string[],
  ballots: Int8Array,
): (member: string) => 'aye' | 'nay' | 'abstain' | undefined {
  const outside = mayorWithoutSeat(meeting.council)
  const cast = (member: string) => {
    const ballot = BALLOT_NAMES[ballots[names.indexOf(member)] ?? ABSENT]
    return ballot === 'aye' || ballot === 'nay' || ballot === 'abstain' ? ballot : undefined
  }
  const officer = castingOfficer(meeting)
  const others = (member: string) =>
    member === officer?.name || member === outside ? undefined : cast(member)
  const asked =
    officer !== null &&
    meeting.attendance[officer.name] === 'present' &&
    mayCast(meeting, motion, officer, others)
  return (member) => (asked && member === officer?.name ? cast(member) : others(member))
}

/** Who is in the room: voters as their ballots say, everybody else as at the opening. */
export const attendanceOf = (
  meeting: Meeting,
  names: readonly string[],
  ballots: Int8Array,
): Readonly<Record<string, Attendance>> => ({
  ...meeting.attendance,
  ...Object.fromEntries(
    names.map((name, n): [string, Attendance] => [name, ballots[n] === ABSENT ? 'absent' : 'present']),
  ),
})

/** A number for ballots, and how many such numbers there are. */
interface Keys {
  readonly key: Decide
  readonly keys: number
}

/** One number for all ballots that add up alike: counts of those who count alike, and each officer's own. */
function keyOf(council: Council, names: readonly string[]): Keys {
  const apart = officersApart(council).map((name) => names.indexOf(name))
  const base = names.length + 1
  const key = (ballots: Int8Array) => {
    let ayes = 0
    let nays = 0
    let abstentions = 0
    for (let n = 0; n < ballots.length; n += 1) {
      const ballot = ballots[n]
      if (ballot === AYE) ayes += 1
      else if (ballot === NAY) nays += 1
      else if (ballot === ABSTAIN) abstentions += 1
    }
    let at = (ayes * base + nays) * base + abstentions
    for (let n = 0; n < apart.length; n += 1) at = at * 4 + (ballots[apart[n] ?? 0] ?? ABSENT)
    return at
  }
  return { key, keys: base ** 3 * 4 ** apart.length }
}

/** Officers whose ballots do not count like any member's, and those whose presence decides who presides. */
function officersApart(council: Council): string[] {
  const { executive } = council.rules
  const outside = mayorWithoutSeat(council)
  // A mayor with a seat who is not the chair presides as a president pro tempore does.
  const seatedMayor = executive.presiding.by === 'mayor' && outside === null ? council.mayor : null
  const officers = [
    { name: council.chair, votes: executive.chair.votes },
    { name: council.proTempore, votes: executive.proTempore.votes },
    { name: seatedMayor, votes: executive.proTempore.votes },
    { name: outside, votes: executive.mayor.votes },
  ].filter(({ name }) => name !== null)
  if (officers.every(({ votes }) => votes === 'always')) return outside === null ? [] : [outside]
  const names = new Set(officers.map(({ name }) => name ?? ''))
  return [...names].filter((name) => membersOf(council).includes(name) || name === outside)
}
