import { type Council, membersOf } from '../council/council.js'
import { InputError } from '../kernel/problem.js'
import { freeze } from '../kernel/revise.js'
import {
  type CheckedCouncil,
  type CouncilInput,
  councilSchema,
  type Sitting,
  sittingSchema,
} from '../schema/council.js'
import { problemsIn, read } from '../schema/read.js'
import { presence } from './electorate.js'
import type { Attendance, Meeting, Opening } from './meeting.js'

/**
 * A council from what is known of it: its rulebook (by id or as data), its seats, its sister cities.
 *
 * @throws InputError with every problem at once
 * @example council({ rules: 'rosenberg', seats: ['Adeyemi', 'Brandt', 'Chen'], chair: 'Adeyemi' })
 */
export function council(input: CouncilInput): Council {
  return councilFrom(read(councilSchema, input))
}

/** The council that checked input describes: nothing has happened to it yet. */
export function councilFrom(given: CheckedCouncil): Council {
  const seats = given.seats.map(({ seat, member }, n) => ({
    seat: seat === '' ? `Seat ${n + 1}` : seat,
    member,
  }))
  const relationships = given.relationships.map((relationship) => ({ ...relationship, changes: [] }))
  return freeze({ ...given, seats, relationships, correspondence: [], measures: [], past: [] })
}

/**
 * Opens a meeting of a council: who is in the room, on which day.
 *
 * Takes a council and its sitting, or both in one object. Members who are not named in `present` are
 * absent, or unreported where `others` says so; without `present`, everybody is there.
 *
 * @throws InputError with every problem at once
 * @example convene({ rules: 'rosenberg', seats: ['Adeyemi', 'Brandt', 'Chen'], present: ['Adeyemi', 'Chen'] })
 */
export function convene(input: CouncilInput & Sitting): Meeting
export function convene(body: Council, sitting?: Sitting): Meeting
export function convene(input: Council | (CouncilInput & Sitting), sitting: Sitting = {}): Meeting {
  if (typeof input !== 'object' || input === null) return open(council(input), sitting)
  if ('past' in input) return open(input, sitting)
  const { date, present, others, quorumKnown, agenda, ...body } = input
  const given = { date, present, others, quorumKnown, agenda }
  const stated = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const problems = [...problemsIn(councilSchema, body), ...problemsIn(sittingSchema, stated)]
  if (problems.length > 0) throw new InputError(problems)
  return open(council(body), stated)
}

function open(body: Council, input: Sitting): Meeting {
  const sitting = read(sittingSchema, input)
  const members = membersOf(body)
  const strangers = (sitting.present ?? []).filter((name) => !members.includes(name))
  if (strangers.length > 0) {
    throw new InputError(
      strangers.map((name) => ({
        code: 'not-a-member',
        path: 'present',
        message: `"${name}" holds no seat`,
      })),
    )
  }
  const rest = sitting.others ?? 'absent'
  const attendance = Object.fromEntries(
    members.map((member): [string, Attendance] => [
      member,
      sitting.present === undefined || sitting.present.includes(member) ? 'present' : rest,
    ]),
  )
  return opened({
    council: body,
    date: sitting.date ?? null,
    attendance,
    quorumKnown: sitting.quorumKnown ?? false,
    agenda: sitting.agenda ?? [],
  })
}

/** The meeting that an opening begins: nothing has been done yet. */
export function opened(opening: Opening): Meeting {
  const meeting: Meeting = {
    opening,
    council: opening.council,
    attendance: opening.attendance,
    motions: [],
    actions: [],
    record: [],
  }
  const { present, unreported } = presence(meeting)
  return freeze({
    ...meeting,
    record: [{ fact: 'convened', date: opening.date, present, unreported, action: -1 }],
  })
}
