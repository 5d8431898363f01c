import type { AbstentionMode } from '../vocabulary.js'
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

/**
 * The records that the leading rule does not explain, and another does: by what they call themselves, where
 * that tells, or else by record. Null where one rule does as well.
 */
export function mixtureOf(all: Fitting, leader: Fit): Mixture | null {
  const labels = new Set(all.classes.map(({ of }) => of.label))
  const parts = labels.size < 2 ? [] : [...labels].flatMap((label) => partByLabel(all, leader, label))
  const named = new Set(parts.map(({ label }) => label))
  const rest = partByRecord(all, leader, named)
  const found = [...parts, ...rest]
  const { rule, abstentions } = leader.candidate
  return found.length === 0 ? null : { main: { rule, abstentions }, parts: found }
}

/** Where records of one label follow another rule: chosen by one half, and better than the main rule in the other. */
function partByLabel(all: Fitting, leader: Fit, label: string): MixturePart[] {
  const places = [...all.classes.keys()].filter((n) => all.classes[n]?.of.label === label)
  const inside = places.flatMap((n) => all.classes[n] ?? [])
  const checked = inside.reduce((sum, { records }) => sum + records, 0)
  const isRight = (n: number) => (leader.carries[n] === 1) === all.classes[n]?.of.carried
  const byMain = places.reduce((sum, n) => sum + (isRight(n) ? (all.classes[n]?.records ?? 0) : 0), 0)
  if (checked - byMain < LEAST_GAIN) return []
  const fitted = fitting(
    inside.map(({ of }) => withSeats(of, leader)),
    'leaves',
  )
  const sorted = fits(fitted).sort(byMerit)
  const [best] = sorted
  if (best === undefined || best.heldOut - byMain < LEAST_GAIN || best.heldOut * 10 < checked * 9) return []
  const unexplained = places.filter((n) => !isRight(n)).flatMap((n) => all.classes[n]?.of.ids ?? [])
  const { rule, abstentions } = best.candidate
  return [
    { label, rule, abstentions, agree: best.heldOut, checked, byMain, records: unexplained.slice(0, 20) },
  ]
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
function partByRecord(all: Fitting, leader: Fit, named: ReadonlySet<string | null>): MixturePart[] {
  const rest = [...all.classes.keys()].filter((n) => !named.has(all.classes[n]?.of.label ?? ''))
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
