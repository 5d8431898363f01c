import {
  type Ballot,
  CERTAIN_DECISIONS,
  type CertainDecision,
  KNOWN_BALLOTS,
  type KnownBallot,
} from '../../src/vocabulary.js'
import { decideRoll } from '../../src/voting/decide.js'
import { type Bloc, type Roll, rollOf } from '../../src/voting/roll.js'
import type { VotingRule } from '../../src/voting/voting-rule.js'
import type { Member } from './arbitraries.js'

/** The roll of a body in which every filled seat has a member in the list. */
export function rollFor(
  members: readonly Member<Ballot>[],
  vacant: number,
  said: Pick<Roll, 'unanimous' | 'quorumKnown' | 'inRoom'> & { casting?: 'aye' | 'nay' | undefined } = {},
): Roll {
  const named = members.map((member, n) => ({ ...member, name: `m${n}` }))
  const roll = rollOf(Object.fromEntries(named.map(({ name, ballot }) => [name, ballot])), {
    seats: members.length + vacant,
    vacant,
    weights: Object.fromEntries(named.map(({ name, weight }) => [name, weight])),
    groups: Object.fromEntries(named.flatMap(({ name, group }) => (group === null ? [] : [[name, group]]))),
  })
  const { unanimous, quorumKnown, inRoom, casting } = said
  return {
    ...roll,
    ...(unanimous === undefined ? {} : { unanimous }),
    ...(quorumKnown === undefined ? {} : { quorumKnown }),
    ...(inRoom === true ? { inRoom } : {}),
    ...(casting === undefined ? {} : { casting }),
  }
}

/** Every way to fill in the unreported ballots; members of one bloc are alike, so only numbers matter. */
export function everyCompletion(roll: Roll): Roll[] {
  const against = roll.unanimous === 'aye' ? 'nay' : roll.unanimous === 'nay' ? 'aye' : null
  const out: readonly KnownBallot[] = roll.inRoom === true ? ['absent', 'recused'] : []
  const allowed = KNOWN_BALLOTS.filter((ballot) => ballot !== against && !out.includes(ballot))
  return roll.blocs
    .reduce<Bloc[][]>(
      (done, bloc) => {
        const filled = shared(bloc.counts.unreported, allowed).map((more) => filledWith(bloc, more))
        return done.flatMap((blocs) => filled.map((each) => [...blocs, each]))
      },
      [[]],
    )
    .map((blocs) => ({ ...roll, blocs }))
}

/** Every way to share out so many members over these ballots. */
function shared(heads: number, ballots: readonly KnownBallot[]): Partial<Record<KnownBallot, number>>[] {
  const [first, ...rest] = ballots
  if (first === undefined) return heads === 0 ? [{}] : []
  return Array.from({ length: heads + 1 }, (_, n) => n).flatMap((n) =>
    shared(heads - n, rest).map((others) => ({ ...others, [first]: n })),
  )
}

function filledWith(bloc: Bloc, more: Partial<Record<KnownBallot, number>>): Bloc {
  const counts = { ...bloc.counts, unreported: 0 }
  for (const ballot of KNOWN_BALLOTS) counts[ballot] += more[ballot] ?? 0
  return { ...bloc, counts }
}

/** What can be, by trying everything; a known quorum rules out what has none, unless nothing has one. */
export function possibleByBruteForce(roll: Roll, rule: VotingRule): CertainDecision[] {
  const found = new Set<CertainDecision>()
  for (const complete of everyCompletion(roll)) {
    for (const outcome of decideRoll(complete, rule).possible) found.add(outcome)
    if (found.size === CERTAIN_DECISIONS.length) break
  }
  if (roll.quorumKnown === true && found.size > 1) found.delete('no-quorum')
  return CERTAIN_DECISIONS.filter((outcome) => found.has(outcome))
}
