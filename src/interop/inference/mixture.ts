import type { AbstentionMode } from '../../vocabulary.js'
import { byMerit, type Fit, type Fitting, fits, fitting } from './rule-fit.js'
import type { TallyClass } from './tally-classes.js'

/** Records that a second rule is for. */
export interface MixturePart {
  /** What these records call themselves; null where nothing that they say sets them apart. */
  readonly label: string | null
  readonly rule: string
  readonly abstentions: AbstentionMode
  /** Records that this rule explains, and how many there are of them. */
  readonly agree: number
  readonly checked: number
  /** How many of them the main rule explains. */
  readonly byMain: number
  /** Some of those that the main rule does not explain. */
  readonly records: readonly string[]
}

/** Several rules side by side: the main one for whatever is not named. */
export interface Mixture {
  readonly main: { readonly rule: string; readonly abstentions: AbstentionMode }
  readonly parts: readonly MixturePart[]
}

/** A gain of fewer records than this is nothing to go by. */
const LEAST_GAIN = 3

/** Rules by what records call themselves: the rule for whatever is not named, and the parts that are. */
export interface Labelled {
  readonly main: Fit
  readonly parts: readonly MixturePart[]
}

/** How well one label does under its own best rule. */
interface LabelFit {
  readonly label: string
  readonly places: readonly number[]
  readonly records: number
  readonly best: Fit
}

/**
 * The main rule and the labels that follow another one, where together they explain more than any one rule does
 * by enough records for each of them. The rule of a label is chosen by one half of its records and judged by
 * the other. Null where one rule does as well.
 *
 * @param sorted every fit, the best first
 */
export function mixtureByLabel(all: Fitting, sorted: readonly Fit[]): Labelled | null {
  const labels = new Set(all.classes.map(({ of }) => of.label))
  const [leader] = sorted
  if (labels.size < 2 || leader === undefined) return null
  const fitted = [...labels].flatMap((label) => labelFit(all, label, leader))
  if (fitted.length === 0) return null
  let best: { main: Fit; of: LabelFit[]; score: number } | null = null
  for (const main of sorted) {
    const of = fitted.filter((each) => gainOf(all, main, each) >= LEAST_GAIN)
    // What most records follow is the main rule, and not one of the others.
    const inParts = of.reduce((sum, { records }) => sum + records, 0)
    if (inParts * 2 > all.records) continue
    const gain = of.reduce((sum, each) => sum + gainOf(all, main, each) - LEAST_GAIN, 0)
    const score = main.fitted + gain
    if (best === null || score > best.score) best = { main, of, score }
  }
  if (best === null || best.of.length === 0 || best.score < leader.fitted) return null
  const { main, of } = best
  return { main, parts: of.map((each) => partOf(all, main, each)) }
}

/** How many more records of a label its own rule explains than the main one does. */
const gainOf = (all: Fitting, main: Fit, { places, best }: LabelFit) =>
  best.heldOut - explainedBy(all, main, places)

const isRight = (all: Fitting, fit: Fit, n: number) => (fit.carries[n] === 1) === all.classes[n]?.of.carried

const explainedBy = (all: Fitting, fit: Fit, places: readonly number[]) =>
  places.reduce((sum, n) => sum + (isRight(all, fit, n) ? (all.classes[n]?.records ?? 0) : 0), 0)

/** The best rule of a label; none where it has few records, or no rule explains nearly all of them. */
function labelFit(all: Fitting, label: string, leader: Fit): LabelFit[] {
  const places = [...all.classes.keys()].filter((n) => all.classes[n]?.of.label === label)
  const inside = places.flatMap((n) => all.classes[n] ?? [])
  const records = inside.reduce((sum, each) => sum + each.records, 0)
  if (records <= LEAST_GAIN) return []
  const fitted = fitting(
    inside.map(({ of }) => withSeats(of, leader)),
    all.recusal,
  )
  const [best] = fits(fitted).sort(byMerit)
  if (best === undefined || best.heldOut * 10 < records * 9) return []
  return [{ label, places, records, best }]
}

function partOf(all: Fitting, main: Fit, { label, places, records, best }: LabelFit): MixturePart {
  const unexplained = places.filter((n) => !isRight(all, main, n))
  const { rule, abstentions } = best.candidate
  return {
    label,
    rule,
    abstentions,
    agree: best.heldOut,
    checked: records,
    byMain: explainedBy(all, main, places),
    records: unexplained.flatMap((n) => all.classes[n]?.of.ids ?? []).slice(0, 20),
  }
}

/** The seats that the leading rule found, so that the parts of a mixture are about one body. */
const withSeats = (of: TallyClass, leader: Fit): TallyClass => ({
  ...of,
  seats: of.seats ?? leader.seats.get(of.body) ?? null,
})

/**
 * Where nothing that records say sets them apart: those that carry under the main rule, were recorded as lost,
 * and are lost under a stricter one. They must lie between the two rules; mistakes lie everywhere.
 */
export function mixtureByRecord(all: Fitting, leader: Fit): MixturePart[] {
  const rest = [...all.classes.keys()]
  const of = (n: number) => all.classes[n]
  const sum = (places: readonly number[]) => places.reduce((total, n) => total + (of(n)?.records ?? 0), 0)
  const wrong = rest.filter((n) => (leader.carries[n] === 1) !== of(n)?.of.carried)
  const toExplain = wrong.filter((n) => leader.carries[n] === 1)
  if (sum(toExplain) < LEAST_GAIN || sum(toExplain) * 5 < sum(wrong) * 4) return []
  const { abstentions } = leader.candidate
  const stricter = fits(all).filter(
    ({ candidate }) => 'of' in candidate.threshold && candidate.abstentions === abstentions,
  )
  const found = stricter
    .map((each) => {
      const between = rest.filter((n) => leader.carries[n] === 1 && each.carries[n] === 0)
      const lost = between.filter((n) => of(n)?.of.carried === false)
      return { each, between: sum(between), lost, explained: sum(lost) }
    })
    .filter(({ explained, between }) => {
      const outside = sum(rest) - between
      const mistakes = sum(wrong) - explained
      const dense = explained * Math.max(1, outside) > 4 * between * mistakes
      const many = explained * 10 >= between
      return explained >= LEAST_GAIN && explained * 5 >= sum(toExplain) * 4 && many && dense
    })
    .sort(
      (a, b) =>
        b.explained - a.explained || a.between - b.between || a.each.candidate.rank - b.each.candidate.rank,
    )
  const [best] = found
  if (best === undefined) return []
  return [
    {
      label: null,
      rule: best.each.candidate.rule,
      abstentions,
      agree: best.explained,
      checked: best.explained,
      byMain: 0,
      records: best.lost.flatMap((n) => of(n)?.of.ids ?? []).slice(0, 50),
    },
  ]
}
