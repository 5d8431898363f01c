import type { Problem } from '../kernel/problem.js'
import { basesOf, countsGroups } from '../rules/threshold.js'
import type { Base } from '../vocabulary.js'
import { type Bloc, headsIn, NO_BALLOTS, type Roll } from './roll.js'
import type { VotingRule } from './voting-rule.js'

/** The most votes that are counted exactly: times the largest denominator they stay below 2^53. */
const MOST_VOTES = 900_000_000_000

/** Bases that count seats, whether or not anybody voted from them. */
const OF_SEATS: readonly Base[] = ['seats', 'in-office', 'eligible']

/** Fills the seats that nobody voted from with the absent, and sees that every seat is accounted for. */
export function readSeats(
  seats: number | undefined,
  vacant: number,
  blocs: readonly Bloc[],
  rule: VotingRule,
  problems: Problem[],
): Pick<Roll, 'seats' | 'vacant' | 'blocs'> {
  const wrong = (code: string, path: string, message: string) => problems.push({ code, path, message })
  const ballots = blocs.reduce((sum, bloc) => sum + headsIn(bloc), 0)
  const votes = blocs.reduce((sum, bloc) => sum + headsIn(bloc) * bloc.weight, 0)
  if (Math.max(votes, ballots, seats ?? 0) + vacant > MOST_VOTES) {
    wrong('count', 'ballots', `expected at most ${MOST_VOTES} votes, found ${votes}`)
  }
  const filled = seats === undefined ? ballots : seats - vacant
  const missing = Math.max(0, filled - ballots)
  if (seats === undefined) {
    const base = [rule.threshold, ...(rule.quorum === null ? [] : [rule.quorum])]
      .flatMap(basesOf)
      .find((each) => OF_SEATS.includes(each))
    if (base !== undefined && !problems.some(({ path }) => path === 'seats')) {
      wrong('seats', 'seats', `expected the number of seats: the rule counts ${base}`)
    }
  } else if (filled < 0) {
    wrong('count', 'vacant', `expected at most ${seats} vacancies, found ${vacant}`)
  } else if (ballots > filled) {
    wrong(
      'too-many-ballots',
      'ballots',
      `expected at most ${filled} ballots, one for each filled seat, found ${ballots}`,
    )
  }
  checkGroups(blocs, missing + vacant, rule, wrong)
  const absent = { group: null, weight: 1, counts: { ...NO_BALLOTS, absent: missing } }
  return { seats: seats ?? ballots + vacant, vacant, blocs: missing === 0 ? blocs : [...blocs, absent] }
}

/** A rule of each group needs groups; and, where it counts their seats, to know whose every seat is. */
function checkGroups(
  blocs: readonly Bloc[],
  unplaced: number,
  rule: VotingRule,
  wrong: (code: string, path: string, message: string) => void,
): void {
  if (!countsGroups(rule.threshold)) return
  if (blocs.every((bloc) => bloc.group === null)) {
    wrong('groups', 'ballots', 'expected {"groups": {…}}: the rule counts each group')
    return
  }
  const base = basesOf(rule.threshold).find((each) => OF_SEATS.includes(each))
  if (base !== undefined && unplaced > 0) {
    wrong(
      'groups',
      'ballots.groups',
      `expected a ballot for every seat: the rule counts ${base} in each group`,
    )
  }
}
