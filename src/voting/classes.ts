import type { Ballot } from '../vocabulary.js'
import { type Body, placeOf, type Roll, rollOf } from './roll.js'

/** Members who are alike before the vote: the same ballot, weight and group. Which of them changes makes no odds. */
export interface Alike {
  readonly members: readonly string[]
  readonly ballot: Ballot
  readonly weight: number
  readonly group: string | null
}

/** So many members of a class given another ballot. */
export interface Change {
  readonly alike: Alike
  readonly to: Ballot
  readonly members: number
}

/** What is said of a whole roll beside its ballots. */
export type Said = Pick<Roll, 'unanimous' | 'quorumKnown' | 'inRoom' | 'casting' | 'officer'>

/** The members in their classes, in the order in which each first comes. */
export function classesOf(ballots: Readonly<Record<string, Ballot>>, body: Body): Alike[] {
  const classes = new Map<string, Alike & { members: string[] }>()
  for (const [name, ballot] of Object.entries(ballots)) {
    const { weight, group } = placeOf(name, body)
    const key = JSON.stringify([ballot, weight, group])
    const alike = classes.get(key) ?? { members: [], ballot, weight, group }
    alike.members.push(name)
    classes.set(key, alike)
  }
  return [...classes.values()]
}

/** The roll of a body's ballots, and the same with some of them changed: only the counts of a few blocs differ. */
export function changeable(
  ballots: Readonly<Record<string, Ballot>>,
  body: Body,
  said: Said,
): (changes: readonly Change[]) => Roll {
  const roll = { ...rollOf(ballots, body), ...said }
  return (changes) => {
    const blocs = [...roll.blocs]
    for (const { alike, to, members } of changes) {
      const at = blocs.findIndex(({ weight, group }) => weight === alike.weight && group === alike.group)
      const bloc = blocs[at]
      if (bloc === undefined) continue
      const counts = { ...bloc.counts }
      counts[alike.ballot] -= members
      counts[to] += members
      blocs[at] = { ...bloc, counts }
    }
    return { ...roll, blocs }
  }
}

/** Every way to take so many members from these classes, as how many of each. */
export function* takings(classes: readonly Alike[], members: number): Generator<readonly number[]> {
  const [first, ...rest] = classes
  if (first === undefined) {
    if (members === 0) yield []
    return
  }
  const others = rest.reduce((sum, each) => sum + each.members.length, 0)
  const most = Math.min(first.members.length, members)
  for (let taken = Math.max(0, members - others); taken <= most; taken += 1) {
    for (const more of takings(rest, members - taken)) yield [taken, ...more]
  }
}
