/** One figure of a benchmark: the median of its repetitions, and how far they lay apart. */
export interface Figure {
  readonly name: string
  /** Microseconds a round. */
  readonly median: number
  readonly least: number
  readonly most: number
  /** Rounds in each repetition. */
  readonly rounds: number
}

const REPETITIONS = 7

/** Times `round` in several repetitions, after a warm-up that is not counted. */
export function measured(name: string, rounds: number, round: () => unknown): Figure {
  // As long as one repetition: what is measured is how it runs once it has run for a while.
  for (let n = 0; n < rounds; n += 1) round()
  const times = Array.from({ length: REPETITIONS }, () => {
    const start = performance.now()
    for (let n = 0; n < rounds; n += 1) round()
    return ((performance.now() - start) * 1000) / rounds
  }).sort((a, b) => a - b)
  const at = (index: number) => times[index] ?? 0
  return { name, median: at(REPETITIONS >> 1), least: at(0), most: at(REPETITIONS - 1), rounds }
}

/** How many times one takes as long as another, in the same run. */
export const ratio = (figure: Figure, against: Figure) => figure.median / against.median
