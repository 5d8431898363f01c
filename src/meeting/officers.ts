import { mayorWithoutSeat, membersOf } from '../council/council.js'
import { cite } from '../rules/citation.js'
import type { OfficerVotes } from '../rules/executive.js'
import type { CastingCase } from '../vocabulary.js'
import type { Meeting } from './meeting.js'

type Sitting = Pick<Meeting, 'council' | 'attendance'>

/**
 * Who presides now: the mayor or the chair, as the rulebook has it, and where they are not in the room, the
 * president pro tempore. Null where none of them is there, or none is named.
 *
 * @example presidingOfficer(meeting) // 'Adeyemi'
 */
export function presidingOfficer({ council, attendance }: Sitting): string | null {
  const { chair, proTempore, mayor } = council
  const first = council.rules.executive.presiding.by === 'mayor' ? [mayor, chair] : [chair]
  const there = (name: string | null) => name !== null && attendance[name] !== 'absent'
  return [...first, proTempore].find(there) ?? null
}

/** An officer who does not vote like every member, and when she does. */
export interface Casting {
  readonly name: string
  /** True where she holds a seat: her ballot is one of the members'. */
  readonly seated: boolean
  readonly votes: 'never' | readonly CastingCase[]
  readonly rule: string
}

/** The presiding officer, where she does not vote on every question; null where everybody votes alike. */
export function castingOfficer(meeting: Sitting): Casting | null {
  const name = presidingOfficer(meeting)
  if (name === null) return null
  const { executive } = meeting.council.rules
  const seated = membersOf(meeting.council).includes(name)
  const row = seated
    ? name === meeting.council.chair
      ? executive.chair
      : executive.proTempore
    : executive.mayor
  const votes: OfficerVotes = row.votes
  return votes === 'always' ? null : { name, seated, votes, rule: cite(row.cite) }
}

/** The mayor without a seat as a vote counts her: in what, and whether she is there. */
export function mayorIn({ council, attendance }: Sitting) {
  const name = mayorWithoutSeat(council)
  if (name === null) return undefined
  const { inQuorum, inBase } = council.rules.executive.mayor
  return { present: attendance[name] === 'present', inQuorum, inBase, ballot: null } as const
}
