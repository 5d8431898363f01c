import {
  act,
  type Ballot,
  type Body,
  type Comparison,
  compareRulebooks,
  convene,
  type Decision,
  formatThreshold,
  InputError,
  type Meeting,
  parseThreshold,
  type Rulebook,
  recount,
  rulebooks,
  type Swing,
  swing,
  swingOf,
  type Threshold,
} from 'council-sim'

/** One vote that can be looked at otherwise. */
export interface GivenVote {
  readonly meeting: Meeting
  readonly motion: string
  readonly number: number
}

/** Every vote of some meetings, in order. */
export const votesIn = (meetings: readonly Meeting[]): GivenVote[] =>
  meetings.flatMap((meeting) =>
    meeting.motions.flatMap(({ id, votes }) => votes.map((_, number) => ({ meeting, motion: id, number }))),
  )

/** A vote of an invented council of seven: four to three. */
export function inventedVote(): GivenVote {
  const seats = ['Adeyemi', 'Brandt', 'Chen', 'Díaz', 'Eriksen', 'Farah', 'García']
  let meeting = convene({ rules: 'rosenberg', seats, chair: 'Adeyemi' })
  meeting = act(meeting, { type: 'move', by: 'Chen', text: 'Close Mill Street to cars.' })
  meeting = act(meeting, { type: 'second', by: 'Díaz' })
  meeting = act(meeting, { type: 'call-vote', by: 'Adeyemi' })
  const ballots = Object.fromEntries(seats.map((name, n): [string, Ballot] => [name, n < 4 ? 'aye' : 'nay']))
  return { meeting: act(meeting, { type: 'vote', ballots }), motion: 'm1', number: 0 }
}

/** What is supposed of a vote: other ballots, members who are not there at all, another rule. */
export interface Supposition {
  readonly ballots: Readonly<Record<string, Ballot>>
  readonly removed: readonly string[]
  /** A rulebook's id, `own`, or `threshold`. */
  readonly rule: string
  readonly threshold: string
}

/** What a supposed vote comes to. */
export interface Supposed {
  /** The meeting as it would have been: the same, with other ballots. */
  readonly meeting: Meeting
  readonly ballots: Readonly<Record<string, Ballot>>
  readonly changed: boolean
  readonly decision: Decision | null
  readonly swing: Swing | null
  readonly comparison: Comparison
  /** What is wrong with the threshold, where it is. */
  readonly problems: InputError | null
}

/** A vote with other ballots, under another rule: outcome, need, margin, and who alone could change it. */
export function suppose({ meeting, motion: id, number }: GivenVote, supposed: Supposition): Supposed {
  const original = meeting.motions.find((motion) => motion.id === id)?.votes.at(number)
  const table = original?.ballots ?? {}
  const isSupposed = (member: string) =>
    Object.hasOwn(supposed.ballots, member) && supposed.ballots[member] !== table[member]
  const members = Object.keys(table).filter((member) => !supposed.removed.includes(member))
  const ballots = Object.fromEntries(
    members.map((member): [string, Ballot] => [
      member,
      (isSupposed(member) ? supposed.ballots[member] : table[member]) ?? 'unreported',
    ]),
  )
  const changed = members.length < Object.keys(table).length || members.some(isSupposed)
  const gone = (member: string | null) => member !== null && supposed.removed.includes(member)
  const seats = meeting.council.seats.map((seat) => (gone(seat.member) ? { ...seat, member: null } : seat))
  const other: Meeting = {
    ...meeting,
    council: { ...meeting.council, seats, chair: gone(meeting.council.chair) ? null : meeting.council.chair },
    motions: meeting.motions.map((motion) => ({
      ...motion,
      votes:
        motion.id !== id
          ? []
          : motion.votes
              .slice(number === -1 ? -1 : number, number === -1 ? undefined : number + 1)
              .map((vote) => {
                if (!changed) return vote
                // What was said of all the ballots was said of the ballots as they were.
                const { tally: _tally, ...rest } = vote
                return { ...rest, ballots, unanimous: null }
              }),
    })),
  }
  const comparison = compareRulebooks(other)
  const answer = { meeting: other, ballots, changed, comparison }
  try {
    return { ...answer, ...decided(other, id, ballots, supposed, comparison), problems: null }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { ...answer, decision: null, swing: null, problems: error }
  }
}

function decided(
  meeting: Meeting,
  id: string,
  ballots: Readonly<Record<string, Ballot>>,
  { rule, threshold }: Supposition,
  { votes: [vote] }: Comparison,
): { decision: Decision | null; swing: Swing | null } {
  if (vote === undefined) return { decision: null, swing: null }
  if (rule === 'threshold') {
    const needed: Threshold = parseThreshold(threshold)
    const again = recount(meeting, { threshold: needed }).motions.find((motion) => motion.id === id)
    return {
      decision: again?.decision ?? null,
      swing: swingOf(ballots, bodyOf(meeting), { ...vote.rule, threshold: needed }),
    }
  }
  if (rule === 'own' || rule === meeting.council.rules.id)
    return { decision: vote.own, swing: swing(meeting, id) }
  const book = Object.values(rulebooks).find((each: Rulebook) => each.id === rule)
  const under = vote.under.find(({ rules }) => rules === rule)
  if (book === undefined || under === undefined || under.decision === null)
    return { decision: null, swing: null }
  return {
    decision: under.decision,
    swing: swing({ ...meeting, council: { ...meeting.council, rules: book } }, id),
  }
}

function bodyOf({ council }: Meeting): Body {
  const held = council.seats.flatMap(({ member, weight, group }) =>
    member === null ? [] : [{ member, weight, group }],
  )
  const table = <Value>(of: (seat: (typeof held)[number]) => Value | undefined) =>
    Object.fromEntries(
      held.flatMap((seat) => {
        const value = of(seat)
        return value === undefined ? [] : [[seat.member, value] as const]
      }),
    )
  return {
    seats: council.seats.length,
    vacant: council.seats.length - held.length,
    weights: table(({ weight }) => weight),
    groups: table(({ group }) => group),
  }
}

export { formatThreshold }
