import * as fc from 'fast-check'
import { halfOf } from '../../../src/interop/inference/tally-classes.js'
import { convene } from '../../../src/meeting/convene.js'
import { anyBallots, MEMBERS } from '../../../src/testing/index.js'
import { BALLOTS, type Ballot } from '../../../src/vocabulary.js'
import { type BallotCounts, type Bloc, headsIn, NO_BALLOTS } from '../../../src/voting/roll.js'
import { named, recorded } from '../recorded.js'

/** A made-up body: its seats, and every roll call that it took, without results. */
export interface SyntheticBody {
  readonly name: string
  readonly seats: number
  readonly colleges: boolean
  /** Distinct rolls, each with how many members it lists. */
  readonly rolls: readonly { readonly blocs: readonly Bloc[]; readonly listed: number }[]
  /** The records: which roll each took, and in which half of the records it lies. */
  readonly records: readonly {
    readonly vote: ReturnType<typeof recorded>
    readonly roll: number
    readonly half: 0 | 1
  }[]
}

/** How often a body that votes in every way it can takes each roll. */
export const COPIES = 15

/** Every way in which so many members can vote, with an aye or a nay among them. */
export function allTallies(members: number): BallotCounts[] {
  const found: BallotCounts[] = []
  for (let aye = 0; aye <= members; aye += 1)
    for (let nay = 0; aye + nay <= members; nay += 1)
      for (let abstain = 0; aye + nay + abstain <= members; abstain += 1) {
        if (aye + nay > 0)
          found.push({ ...NO_BALLOTS, aye, nay, abstain, absent: members - aye - nay - abstain })
      }
  return found
}

const plain = (counts: BallotCounts): Bloc[] => [{ group: null, weight: 1, counts }]

/** A body that votes in every way it can: with all its listed members, and with one seat more empty. */
export function completeBody(seats: number, listed: number): SyntheticBody {
  const rolls = [...allTallies(listed), ...allTallies(listed - 1)].map(plain)
  const empty = seats === listed ? '' : `, ${seats - listed} always empty`
  return body(`${seats} seats${empty}`, seats, rolls, COPIES)
}

/** A council of seven that never disagreed, and was always there: no record tells anything. */
export function unanimousBody(): SyntheticBody {
  return body('7 seats, always unanimous', 7, [plain({ ...NO_BALLOTS, aye: 7 })], COPIES)
}

/** Two colleges of three and four that vote in every way they can. */
export function twoColleges(): SyntheticBody {
  const rolls = allTallies(3).flatMap((north) =>
    allTallies(4).map((south): Bloc[] => [
      { group: 'north', weight: 1, counts: north },
      { group: 'south', weight: 1, counts: south },
    ]),
  )
  return body('colleges of 3 and 4', 7, rolls, COPIES)
}

/** How members lean: what each of them says, the more often the more often it stands here. */
const LEANINGS: readonly (readonly Ballot[])[] = [
  ['aye', 'nay'],
  ['aye', 'nay', 'abstain'],
  ['aye', 'aye', 'aye', 'nay'],
  ['aye', 'aye', 'aye', 'nay', 'abstain', 'recused'],
  ['aye', 'aye', 'aye', 'aye', 'aye', 'aye', 'aye', 'nay'],
  ['aye', 'aye', 'aye', 'aye', 'aye', 'abstain', 'abstain', 'nay'],
]

/** A council of seven whose roll calls are drawn, with nobody to three members away. */
export function drawnBody(seed: number, each = 60): SyntheticBody {
  const rolls = LEANINGS.flatMap((said, leaning) =>
    [0, 1, 2, 3].flatMap((away) => {
      const meeting = convene({
        rules: 'robert1915-small-board',
        seats: [...MEMBERS],
        present: MEMBERS.slice(away),
      })
      const votes = fc.sample(anyBallots(meeting, said), {
        seed: seed + leaning * 10 + away,
        numRuns: each,
      })
      return votes.map(({ ballots }) => {
        const counts = { ...NO_BALLOTS, absent: away }
        for (const ballot of Object.values(ballots)) counts[ballot] += 1
        return counts
      })
    }),
  ).filter(({ aye, nay }) => aye + nay > 0)
  return body(`7 members, ${rolls.length} votes drawn`, MEMBERS.length, rolls.map(plain), 1)
}

function body(name: string, seats: number, all: readonly (readonly Bloc[])[], copies: number): SyntheticBody {
  const places = new Map<string, number>()
  const rolls: { blocs: readonly Bloc[]; listed: number }[] = []
  const records = all.flatMap((blocs, t) => {
    const key = JSON.stringify(blocs)
    const roll = places.get(key) ?? rolls.length
    if (roll === rolls.length) {
      places.set(key, roll)
      rolls.push({ blocs, listed: blocs.reduce((sum, bloc) => sum + headsIn(bloc), 0) })
    }
    const ballots = blocs.flatMap(({ group, counts }) => named(onlyCast(counts), group ?? undefined))
    return Array.from({ length: copies }, (_, n) => {
      const id = `${t}-${n}`
      return { vote: recorded({ id, ballots }), roll, half: halfOf(id) }
    })
  })
  return { name, seats, colleges: (all[0]?.length ?? 0) > 1, rolls, records }
}

const onlyCast = (counts: BallotCounts): Partial<Record<Ballot, number>> =>
  Object.fromEntries(BALLOTS.flatMap((ballot) => (counts[ballot] > 0 ? [[ballot, counts[ballot]]] : [])))
