import { takeVote } from '../../meeting/electorate.js'
import type { Meeting } from '../../meeting/meeting.js'
import { presence } from '../../meeting/presence.js'
import type { Motion } from '../../motion/motion.js'
import type { PutQuestion } from '../questions/from-rules.js'
import {
  attendanceOf,
  CARRIED,
  DECISION_NAMES,
  type Decide,
  decisionsOf,
  givenIn,
  LOST,
  quorumsOf,
} from './counting.js'
import { ABSENT, ABSTAIN, NAY, RECUSED, type Voter } from './voters.js'

/**
 * How the ballots on a question are decided. Where every vote is one, and nobody recuses herself or signs, by
 * how many ballots of each kind there are; elsewhere by whose they are, as far as that makes a difference.
 *
 * @param recused members who recuse themselves from the item, where they are there
 */
export function decideOf(
  put: Pick<PutQuestion, 'kind' | 'meeting' | 'motion'>,
  voters: readonly Voter[],
  recused: readonly string[],
): Decide {
  const names = voters.map(({ name }) => name)
  const signer = voters.findIndex(({ signs }) => signs)
  if (put.kind === 'signature') return signatureOf(signer)
  if (countsAlike(put, voters, recused)) return decisionsOf(put.meeting, put.motion, names)
  const settled = signer < 0 ? () => {} : settledSigner(put.meeting, signer, voters[signer]?.votes === true)
  const known = counted(put, names, recused)
  return (ballots) => {
    settled(ballots)
    const { decision, silent } = known(ballots)
    for (const n of silent) ballots[n] = ABSTAIN
    return decision
  }
}

/**
 * Whether an item can come to a vote, by who is in the room: 1 where there is a quorum to begin with, and
 * still one once those who recuse themselves have.
 */
export function quorumFor(
  opening: Meeting,
  put: Pick<PutQuestion, 'meeting' | 'motion'>,
  names: readonly string[],
  recused: readonly string[],
): Decide {
  const begins = quorumsOf(opening, names)
  if (recused.length === 0) return begins
  return (room) => {
    if (begins(room) === 0) return 0
    const ballots = room.map((ballot, n) =>
      ballot !== ABSENT && recused.includes(names[n] ?? '') ? RECUSED : ballot,
    )
    const { there, asked } = seated(put, names, ballots)
    return presence(there, asked).met === true ? 1 : 0
  }
}

/** True where a decision depends on how many ballots of each kind there are, and on officers' own, alone. */
export const countsAlike = (
  { kind, meeting }: Pick<PutQuestion, 'kind' | 'meeting'>,
  voters: readonly Voter[],
  recused: readonly string[],
): boolean =>
  kind !== 'signature' &&
  recused.length === 0 &&
  !voters.some(({ signs }) => signs) &&
  meeting.council.seats.every(({ weight, group }) => weight === undefined && group === undefined)

/** Nobody but the mayor has a say: a veto is what an aye is not, and what she leaves alone becomes law. */
function signatureOf(signer: number): Decide {
  return (ballots) => {
    for (let n = 0; n < ballots.length; n += 1) if (n !== signer) ballots[n] = ABSENT
    return ballots[signer] === NAY ? LOST : CARRIED
  }
}

/** In the council's votes a mayor who signs has the ballot that she has as an officer, if any. */
function settledSigner({ council }: Meeting, signer: number, votes: boolean): (ballots: Int8Array) => void {
  const mayAbstain = council.rules.voting.abstaining.allowed === 'freely'
  return (ballots) => {
    const ballot = ballots[signer]
    if (ballot === ABSENT || ballot === RECUSED) return
    if (!votes) ballots[signer] = ABSTAIN
    else if (ballot === ABSTAIN && !mayAbstain) ballots[signer] = NAY
  }
}

/** A decision, and the officers who were not asked for their ballots. */
interface Counted {
  readonly decision: number
  readonly silent: readonly number[]
}

/** So many decisions are remembered. */
const MOST_KNOWN = 1 << 20

function counted(
  put: Pick<PutQuestion, 'meeting' | 'motion'>,
  names: readonly string[],
  recused: readonly string[],
): (ballots: Int8Array) => Counted {
  const key = keyOf(put.meeting, names, recused)
  const known = new Map<string, Counted>()
  return (ballots) => {
    const at = key(ballots)
    const before = known.get(at)
    if (before !== undefined) return before
    const found = countedOut(put, names, ballots)
    if (known.size < MOST_KNOWN) known.set(at, found)
    return found
  }
}

/** The vote taken as the meeting takes it, with these ballots, by those who did not recuse themselves. */
function countedOut(
  put: Pick<PutQuestion, 'meeting' | 'motion'>,
  names: readonly string[],
  ballots: Int8Array,
): Counted {
  const { there, asked } = seated(put, names, ballots)
  const given = givenIn(there, asked, names, ballots)
  const { outcome } = takeVote(there, asked, given).decision
  const silent = names.flatMap((name, n) => {
    const mute = ballots[n] !== ABSENT && ballots[n] !== RECUSED && given(name) === undefined
    return mute ? [n] : []
  })
  return { decision: DECISION_NAMES.indexOf(outcome), silent }
}

/** The meeting with those in the room who are there, and those recused who have recused themselves. */
function seated(
  { meeting, motion }: Pick<PutQuestion, 'meeting' | 'motion'>,
  names: readonly string[],
  ballots: Int8Array,
): { readonly there: Meeting; readonly asked: Motion } {
  // Who is away has not recused herself.
  const motions = meeting.motions.map((each) => ({
    ...each,
    recused: each.recused.filter((member) => ballots[names.indexOf(member)] === RECUSED),
  }))
  const there = { ...meeting, motions, attendance: attendanceOf(meeting, names, ballots) }
  return { there, asked: motions.find(({ id }) => id === motion.id) ?? motion }
}

/**
 * One text for all ballots that count alike: how many of each kind those of one weight and group gave, and
 * each ballot of an officer and of a member who may have recused herself.
 */
function keyOf({ council }: Meeting, names: readonly string[], recused: readonly string[]) {
  const officers = [council.chair, council.proTempore, council.mayor]
  const kinds = new Map<string, number>()
  const kindOf = names.map((name) => {
    const seat = council.seats.find(({ member }) => member === name)
    const apart = officers.includes(name) || recused.includes(name) || seat === undefined
    const kind = apart ? `"${name}` : `${seat.weight ?? 1} ${seat.group ?? ''}`
    const at = kinds.get(kind) ?? kinds.size
    kinds.set(kind, at)
    return at
  })
  const counts = new Uint16Array(kinds.size * BALLOTS)
  return (ballots: Int8Array): string => {
    counts.fill(0)
    for (let n = 0; n < ballots.length; n += 1) {
      const at = (kindOf[n] ?? 0) * BALLOTS + (ballots[n] ?? ABSENT)
      counts[at] = (counts[at] ?? 0) + 1
    }
    return String.fromCharCode(...counts)
  }
}

const BALLOTS = 5
