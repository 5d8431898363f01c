import { digest } from '../../kernel/digest.js'
import { InputError } from '../../kernel/problem.js'
import { show } from '../../kernel/show.js'
import type { Meeting } from '../../meeting/meeting.js'
import type { Motion } from '../../motion/motion.js'
import type { Playback } from '../../scenario/play.js'
import { BALLOTS, type Ballot } from '../../vocabulary.js'

/** What a seat is asked: how its member votes on a question. */
export interface SeatQuestion {
  readonly meeting: Meeting
  readonly motion: Motion
  readonly member: string
  /** How many votes were taken at the meeting before this one. */
  readonly votes: number
}

/** Gives the ballots of the seats that nobody at the table has taken. The same question gets the same ballot. */
export interface SeatPolicy {
  readonly name: string
  /** What is said of these ballots wherever they are shown. */
  readonly says: string
  /** The ballot of a member; undefined where the policy has none, and the table is asked. */
  ballot(question: SeatQuestion): Ballot | undefined
}

/** Ballots by motion and member: `{ letter: { 'Pam Foley': 'aye' }, '*': { … } }`, where `*` is any motion. */
export type Script = Readonly<Record<string, Readonly<Record<string, Ballot>>>>

/** Seats that vote as they are told beforehand. */
export function scripted(script: Script): SeatPolicy {
  const own = <Value>(table: Readonly<Record<string, Value>> | undefined, key: string) =>
    table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined
  return {
    name: 'script',
    says: 'written down before the game',
    ballot: ({ motion, member }) => own(own(script, motion.id), member) ?? own(own(script, '*'), member),
  }
}

/**
 * Seats that vote as a scenario reports of the motion of the same name. What it does not report stays
 * unreported; on a motion that it does not have, the table is asked.
 */
export function asReported({ meetings }: Playback): SeatPolicy {
  const motions = meetings.flatMap(({ meeting }) => meeting.motions)
  return {
    name: 'reported',
    says: 'as the story has them: reported, inferred or assumed there; unreported where no source says',
    ballot({ motion, member }) {
      const vote = motions.find(({ id, votes }) => id === motion.id && votes.length > 0)?.votes.at(-1)
      if (vote === undefined) return undefined
      const ballot = Object.hasOwn(vote.ballots, member) ? vote.ballots[member] : undefined
      return ballot === 'absent' || ballot === 'recused' ? undefined : (ballot ?? 'unreported')
    },
  }
}

/** Seats that toss a coin: aye or nay, which the seed, the vote, the motion and the name settle. */
export function atRandom(seed: string): SeatPolicy {
  return {
    name: 'random',
    says: `simulated, by a coin for each (seed ${JSON.stringify(seed)})`,
    ballot: ({ motion, member, votes }) =>
      Number.parseInt(digest([seed, motion.id, member, votes]).slice(-1), 16) % 2 === 0 ? 'aye' : 'nay',
  }
}

/**
 * A script from a file's value.
 *
 * @throws InputError with every problem at once
 */
export function readScript(value: unknown, members: readonly string[]): Script {
  const problems = scriptProblems(value, members)
  if (problems.length > 0) throw new InputError(problems)
  return value as Script // as the check has just seen
}

function scriptProblems(value: unknown, members: readonly string[]) {
  const fault = (path: string, message: string) => ({ code: 'script', path, message })
  if (!isTable(value)) return [fault('', `expected ballots by motion and member, found ${show(value)}`)]
  return Object.entries(value).flatMap(([motion, ballots]) => {
    if (!isTable(ballots)) return [fault(motion, `expected ballots by member, found ${show(ballots)}`)]
    return Object.entries(ballots).flatMap(([member, ballot]) => [
      ...(members.includes(member) ? [] : [fault(`${motion}.${member}`, `"${member}" holds no seat`)]),
      ...(BALLOTS.some((each) => each === ballot)
        ? []
        : [fault(`${motion}.${member}`, `expected one of ${BALLOTS.join(', ')}, found ${show(ballot)}`)]),
    ])
  })
}

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
