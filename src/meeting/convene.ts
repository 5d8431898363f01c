import { type Council, officersAndMembers } from '../council/council.js'
import { freeze, freezeNew, isFrozenHere } from '../kernel/freeze.js'
import { InputError, type Problem } from '../kernel/problem.js'
import {
  type CheckedCouncil,
  type CouncilInput,
  councilProblems,
  councilSchema,
  type Sitting,
  sittingSchema,
} from '../schema/council.js'
import { problemsIn, read } from '../schema/read.js'
import { savedCouncilSchema } from '../schema/saved-meeting.js'
import { namesOn } from '../schema/seats.js'
import { UNREPORTED } from '../vocabulary.js'
import type { Attendance, Meeting, Opening } from './meeting.js'
import { presence } from './presence.js'
import { sessionAt } from './session.js'

/**
 * A council from what is known of it: its rulebook (by id or as data), its seats, its sister cities.
 *
 * @throws InputError with every problem at once
 * @example council({ rules: 'rosenberg', seats: ['Adeyemi', 'Brandt', 'Chen'], chair: 'Adeyemi' })
 */
export function council(input: CouncilInput): Council {
  return councilFrom(readAll(councilSchema, input, councilProblems(input)))
}

/** The council that checked input describes: nothing has happened to it yet. */
export function councilFrom(given: CheckedCouncil): Council {
  const seats = given.seats.map(({ seat, member, weight, group }, n) => ({
    seat: seat === '' ? `Seat ${n + 1}` : seat,
    member,
    // A weight of 1 says nothing: left out, a council of equal votes is the same however it was written.
    ...(weight === undefined || weight === 1 ? {} : { weight }),
    ...(group === undefined ? {} : { group }),
  }))
  const relationships = given.relationships.map((relationship) => ({ ...relationship, changes: [] }))
  return freeze({
    ...given,
    seats,
    relationships,
    acts: [],
    correspondence: [],
    measures: [],
    notices: [],
    past: [],
  })
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
  if ('past' in input) return open(wholeCouncil(input), sitting)
  const { date, present, others, quorumKnown, agenda, regular, time, ...body } = input
  const given = { date, present, others, quorumKnown, agenda, regular, time }
  const stated = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const problems = [
    ...councilProblems(body),
    ...problemsIn(sittingSchema, stated),
    ...strangersIn(present, [
      ...namesOn(body.seats),
      ...(typeof body.mayor === 'string' ? [body.mayor] : []),
    ]),
  ]
  return open(councilFrom(readAll(councilSchema, body, problems)), stated)
}

/** A council that this library froze is sound; one that comes from elsewhere, as from JSON, is checked. */
function wholeCouncil(input: Council): Council {
  return isFrozenHere(input) ? input : freeze(read(savedCouncilSchema, input))
}

/** Reads a value whose problems are already known: with any, nothing is read. */
function readAll<Schema extends Parameters<typeof read>[0]>(
  schema: Schema,
  value: unknown,
  problems: readonly Problem[],
) {
  if (problems.length > 0) throw new InputError(problems)
  return read(schema, value)
}

function strangersIn(present: unknown, members: readonly string[]): Problem[] {
  if (!Array.isArray(present)) return []
  const strangers = present.filter(
    (name) => typeof name === 'string' && name !== UNREPORTED && !members.includes(name),
  )
  return strangers.map((name) => ({
    code: 'not-a-member',
    path: 'present',
    message: `"${name}" holds no seat`,
  }))
}

function open(body: Council, input: Sitting): Meeting {
  const members = officersAndMembers(body)
  const sitting = read(sittingSchema, input, strangersIn(input?.present, members))
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
    regular: sitting.regular ?? true,
    time: sitting.time ?? null,
  })
}

/** The meeting that an opening begins: nothing has been done yet. */
export function opened(opening: Opening): Meeting {
  const meeting: Meeting = {
    opening,
    council: opening.council,
    attendance: opening.attendance,
    motions: [],
    floor: [],
    session: sessionAt(opening.time),
    actions: [],
    record: [],
  }
  const { present, unreported } = presence(meeting)
  return freezeNew({
    ...meeting,
    record: [{ fact: 'convened', date: opening.date, present, unreported, action: -1 }],
  })
}
