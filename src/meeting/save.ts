import { officersAndMembers } from '../council/council.js'
import { digest } from '../kernel/digest.js'
import { freeze } from '../kernel/freeze.js'
import { InputError } from '../kernel/problem.js'
import { OutOfOrderError } from '../kernel/ruling.js'
import { type SaveFile, seal, unseal } from '../record/save.js'
import type { Action } from '../schema/action.js'
import { read } from '../schema/read.js'
import { savedMeetingSchema } from '../schema/saved-meeting.js'
import { act } from './act.js'
import { opened } from './convene.js'
import type { Meeting, Opening } from './meeting.js'

/**
 * A meeting as a save file: plain JSON with its opening and its actions, sealed with digests of the
 * rulebook and of the whole.
 *
 * @example JSON.stringify(save(meeting))
 */
export function save(meeting: Meeting): SaveFile<Opening, Action> {
  return seal(meeting.opening.council.rules, meeting.opening, meeting.actions)
}

/**
 * Reads a save file back and plays it again.
 *
 * @param file the parsed JSON
 * @throws InputError where it is of another format or a later version, was changed after it was saved, or
 * holds an action that is out of order
 * @example load(JSON.parse(text))
 */
export function load(file: unknown): Meeting {
  const whole = unseal(file)
  const content = read(savedMeetingSchema, whole)
  const { rules } = content.opening.council
  if (content.rules.digest !== digest(rulesIn(whole)) || content.rules.id !== rules.id) {
    const message = `expected the rulebook "${content.rules.id}" that the file was saved under`
    throw new InputError([{ code: 'rulebook', path: 'rules.digest', message }])
  }
  checkAttendance(content.opening)
  return content.actions.reduce<Meeting>(
    (meeting, action, number) => {
      try {
        return act(meeting, action)
      } catch (error) {
        if (!(error instanceof OutOfOrderError)) throw error
        throw new InputError([
          { code: error.refusal.code, path: `actions[${number}]`, message: error.message },
        ])
      }
    },
    opened(freeze(content.opening)),
  )
}

/** The rulebook as the file has it: rows that are newer than the file are filled in only when it is read. */
function rulesIn(file: Readonly<Record<string, unknown>>): unknown {
  // The schema has just found a rulebook there.
  return (file as unknown as { readonly opening: { readonly council: { readonly rules: unknown } } }).opening
    .council.rules
}

/** Everybody who holds a seat was there, or absent, or unreported; nobody else was anything. */
function checkAttendance({ council, attendance }: Pick<Opening, 'council' | 'attendance'>): void {
  const members = officersAndMembers(council)
  const problems = [
    ...members
      .filter((member) => !Object.hasOwn(attendance, member))
      .map((member) => ({ member, message: 'expected present, absent or unreported, found nothing' })),
    ...Object.keys(attendance)
      .filter((name) => !members.includes(name))
      .map((member) => ({ member, message: 'holds no seat' })),
  ]
  if (problems.length === 0) return
  throw new InputError(
    problems.map(({ member, message }) => ({
      code: 'attendance',
      path: `opening.attendance.${member}`,
      message,
    })),
  )
}
