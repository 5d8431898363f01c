/** What each option is worth to each member: whole numbers, of which only the order matters here. */
export type Utilities = readonly Readonly<Record<string, number>>[]

/** How many members would rather have one option than another, and how many the other way round. */
export interface Pairing {
  readonly over: string
  readonly under: string
  readonly for: number
  readonly against: number
}

/** True where so many ayes carry against so many nays, the others being torn. */
export type Carries = (ayes: number, nays: number) => boolean

/** More ayes than nays: the majority of the literature. */
export const plainMajority: Carries = (ayes, nays) => ayes > nays

/** Every pair of options, each once, in their order. */
export function pairings(options: readonly string[], members: Utilities): Pairing[] {
  return options.flatMap((over, n) =>
    options.slice(n + 1).map((under): Pairing => {
      const apart = members.map((worth) => (worth[over] ?? 0) - (worth[under] ?? 0))
      return {
        over,
        under,
        for: apart.filter((each) => each > 0).length,
        against: apart.filter((each) => each < 0).length,
      }
    }),
  )
}

/** True where more members would rather have the one than the other. */
export function beats(members: Utilities, one: string, other: string): boolean {
  let lead = 0
  for (const worth of members) lead += Math.sign((worth[one] ?? 0) - (worth[other] ?? 0))
  return lead > 0
}

/**
 * The Condorcet winner: the option that beats every other by a majority. Null where there is none.
 *
 * Condorcet, Essai sur l'application de l'analyse (1785); Black, The Theory of Committees and Elections (1958).
 *
 * @example condorcetWinner(['a', 'b', 'c'], members)
 */
export function condorcetWinner(options: readonly string[], members: Utilities): string | null {
  return options.find((one) => options.every((other) => other === one || beats(members, one, other))) ?? null
}

/**
 * The top cycle (Condorcet set, Smith set): the smallest set of options of which each beats every option
 * outside. One option where there is a Condorcet winner; where there are more, the majority goes round.
 *
 * Miller, "Graph-theoretical approaches to the theory of voting", American Journal of Political Science 21 (1977).
 */
export function topCycle(options: readonly string[], members: Utilities): string[] {
  // Everything that reaches all others by steps from an option to one that it beats or ties.
  const atLeast = (one: string, other: string) => !beats(members, other, one)
  const reaches = (start: string) => {
    const seen = new Set([start])
    for (const at of seen) for (const next of options) if (atLeast(at, next)) seen.add(next)
    return seen.size === options.length
  }
  return options.filter(reaches)
}

/** Options in an order in which each beats the next and the last the first; null where there is no cycle. */
export function majorityCycle(options: readonly string[], members: Utilities): string[] | null {
  const around = topCycle(options, members)
  const [first] = around
  if (first === undefined || around.length < 3) return null
  const walk = (path: readonly string[]): string[] | null => {
    const last = path.at(-1) ?? first
    if (path.length === around.length) return beats(members, last, first) ? [...path] : null
    for (const next of around) {
      if (path.includes(next) || !beats(members, last, next)) continue
      const found = walk([...path, next])
      if (found !== null) return found
    }
    return null
  }
  return walk([first])
}
