import { stillToVote } from '../../meeting/electorate.js'
import { type Meeting, pendingQuestion } from '../../meeting/meeting.js'
import { castingOfficer } from '../../meeting/officers.js'
import { forTerminal } from '../../report/text/escape.js'
import { BALLOT_WORDS } from '../../report/words/words.js'
import type { Action } from '../../schema/action.js'
import type { Ballot } from '../../vocabulary.js'
import type { SeatPolicy } from './seats.js'
import { NeverMind, type Talk } from './talk.js'

/** Who plays which seat: the policy has those that no person at the table has taken. */
export interface Seats {
  readonly people: readonly string[]
  readonly policy: SeatPolicy | null
}

const LETTERS: Readonly<Record<string, Ballot>> = {
  a: 'aye',
  y: 'aye',
  aye: 'aye',
  yes: 'aye',
  n: 'nay',
  nay: 'nay',
  no: 'nay',
  x: 'abstain',
  abstain: 'abstain',
  u: 'unreported',
  unreported: 'unreported',
}

/** The ballot that the policy gives a seat; undefined where the table is asked. */
export function policyBallot(
  meeting: Meeting,
  member: string,
  { people, policy }: Seats,
): Ballot | undefined {
  const motion = pendingQuestion(meeting)
  if (motion === undefined || policy === null || people.includes(member)) return undefined
  const votes = meeting.motions.reduce((sum, each) => sum + each.votes.length, 0)
  return policy.ballot({ meeting, motion, member, votes })
}

/** The next ballot of a roll call, from the policy or asked of the member. */
export async function askBallot(
  talk: Talk,
  meeting: Meeting,
  by: string,
  seats: Seats,
): Promise<Extract<Action, { type: 'ballot' }>> {
  const given = policyBallot(meeting, by, seats)
  const known = given === 'aye' || given === 'nay' || given === 'abstain' ? given : undefined
  if (known !== undefined) return { type: 'ballot', by, ballot: known }
  for (;;) {
    const ballot = await askOne(talk, by, '')
    if (ballot === 'aye' || ballot === 'nay' || ballot === 'abstain') return { type: 'ballot', by, ballot }
    await talk.say('In a roll call each ballot is aye, nay or abstain.')
  }
}

/** All ballots at once: those of the policy, and then each that the table has to give. */
export async function askVote(talk: Talk, meeting: Meeting, seats: Seats): Promise<Action> {
  const motion = pendingQuestion(meeting)
  const calling = motion === undefined ? [] : stillToVote(meeting, motion)
  const ballots: Record<string, Ballot> = {}
  let rest: Ballot | undefined
  for (const member of calling) {
    const given = policyBallot(meeting, member, seats)
    if (given !== undefined) {
      ballots[member] = given
      await talk.say(`  ${forTerminal(member)}: ${BALLOT_WORDS[given]} (${seats.policy?.name})`)
      continue
    }
    if (rest === undefined) {
      const answer = await askOne(talk, member, ', or "rest a": all from here')
      if (typeof answer === 'string') ballots[member] = answer
      else rest = answer.rest
    }
    if (rest !== undefined) ballots[member] = rest
  }
  return { type: 'vote', ballots: { ...ballots, ...(await castingBallot(talk, meeting, ballots)) } }
}

/** The ballot of an officer who votes in some cases only, where this may be one: left out with an empty line. */
async function castingBallot(
  talk: Talk,
  meeting: Meeting,
  ballots: Readonly<Record<string, Ballot>>,
): Promise<Record<string, Ballot>> {
  const officer = castingOfficer(meeting)
  if (officer === null || officer.votes === 'never' || meeting.attendance[officer.name] !== 'present')
    return {}
  const count = (ballot: Ballot) => Object.values(ballots).filter((each) => each === ballot).length
  if (officer.votes.join() === 'tie' && count('aye') !== count('nay')) return {}
  const ballot = await askOne(talk, officer.name, ', - no casting vote')
  return typeof ballot === 'string' ? { [officer.name]: ballot } : {}
}

/** @throws NeverMind for `back`: the vote is not taken yet */
async function askOne(talk: Talk, member: string, more: string): Promise<Ballot | { rest?: Ballot }> {
  for (;;) {
    const prompt = `  ${forTerminal(member)} (a aye, n nay, x abstain${more}): `
    const answer = (await talk.ask(prompt)).toLowerCase()
    if (answer === 'back') throw new NeverMind()
    if (answer === '-' && more.includes('-')) return {}
    const [, rest, letter = ''] = /^(rest )?(.*)$/.exec(answer) ?? []
    const ballot = Object.hasOwn(LETTERS, letter) ? LETTERS[letter] : undefined
    if (ballot !== undefined) return rest === undefined ? ballot : { rest: ballot }
    await talk.say('  Expected a, n or x; "back" leaves the vote for later.')
  }
}
