import { formatThreshold } from '../rules/notation.js'
import type { Threshold } from '../rules/threshold.js'
import { ABSTENTION_MODES, type AbstentionMode } from '../vocabulary.js'
import type { VotingRule } from '../voting/voting-rule.js'
import { CANDIDATE_BASES, CANDIDATE_SHARES, carries, countedAs } from './candidates.js'
import type { Cause, Contradiction } from './causes.js'
import type { RecordedVote } from './recorded-vote.js'
import type { Tally } from './tally.js'

interface Class {
  readonly tally: Tally
  readonly beyond: number | null
  readonly carried: boolean
  records: number
}

interface Family {
  readonly classes: Map<string, Class>
  agree: number
  checked: number
}

const MOST_CLASSES = 5000

/**
 * Records of the same body and kind as one that disagrees: where another threshold explains it and them, the
 * assumed one was the wrong one.
 */
export class Siblings {
  private readonly families = new Map<VotingRule, Map<string, Family>>()
  private readonly asked: {
    readonly family: Family
    readonly tally: Tally
    readonly beyond: number | null
    readonly carried: boolean
    readonly rule: VotingRule
    readonly causes: Cause[]
  }[] = []
  private kept = 0

  /** Counts a checked record among those of its kind. */
  add(
    vote: RecordedVote,
    { tally, seats, rule, recorded }: Pick<Contradiction, 'tally' | 'seats' | 'rule' | 'recorded'>,
    agrees: boolean,
  ): void {
    const family = this.familyOf(vote, rule)
    family.checked += 1
    if (agrees) family.agree += 1
    const carried = recorded === 'carried'
    const key = `${tally.key} ${seats ?? ''} ${recorded}`
    const known = family.classes.get(key)
    if (known !== undefined) known.records += 1
    else if (this.kept < MOST_CLASSES) {
      this.kept += 1
      family.classes.set(key, { tally, beyond: beyondOf(tally, seats), carried, records: 1 })
    }
  }

  /** A record that disagrees: the cause is added to `causes`, where there is one. */
  ask({ vote, tally, seats, rule, recorded }: Contradiction, causes: Cause[]): void {
    const carried = recorded === 'carried'
    this.asked.push({
      family: this.familyOf(vote, rule),
      tally,
      beyond: beyondOf(tally, seats),
      carried,
      rule,
      causes,
    })
  }

  /** Records of one body under one rule, that call themselves the same. */
  private familyOf(vote: RecordedVote, rule: VotingRule): Family {
    const { body, requirement, classification } = vote
    const key = `${body ?? ''}\n${requirement ?? ''}\n${classification.length === 0 ? '' : classification.join()}`
    let ofRule = this.families.get(rule)
    if (ofRule === undefined) {
      ofRule = new Map()
      this.families.set(rule, ofRule)
    }
    const known = ofRule.get(key)
    if (known !== undefined) return known
    const family = { classes: new Map<string, Class>(), agree: 0, checked: 0 }
    ofRule.set(key, family)
    return family
  }

  /** Looks for other thresholds, once all the records have been seen. */
  answer(): void {
    const better = new Map<Family, readonly Alternative[]>()
    for (const { family, tally, beyond, carried, causes, rule } of this.asked) {
      const found = better.get(family) ?? alternatives(family)
      better.set(family, found)
      const explains = found.find(
        ({ threshold, abstentions }) =>
          explained({ tally, beyond, carried }, threshold, abstentions) === true,
      )
      if (explains === undefined || formatThreshold(rule.threshold) === explains.name) continue
      const { name, agree, known } = explains
      causes.push({
        code: 'other-threshold',
        evidence: `${name} explains it, with ${agree} of ${known} records of its kind; the assumed rule explains ${family.agree} of ${family.checked}`,
      })
    }
    this.asked.length = 0
  }
}

interface Alternative {
  readonly name: string
  readonly threshold: Threshold
  readonly abstentions: AbstentionMode
  readonly agree: number
  readonly known: number
}

/** The candidates that explain more of a family than the assumed rule does, and nearly all of it; best first. */
function alternatives({ classes, agree, checked }: Family): Alternative[] {
  if (checked < FEWEST) return []
  const list = [...classes.values()]
  const found = CANDIDATE_SHARES.flatMap(({ share, strictly }) =>
    CANDIDATE_BASES.flatMap((of) =>
      ABSTENTION_MODES.map((abstentions): Alternative => {
        const threshold = { share, strictly, of }
        let known = 0
        let explains = 0
        for (const each of list) {
          const answer = explained(each, threshold, abstentions)
          if (answer === null) continue
          known += each.records
          if (answer) explains += each.records
        }
        const mode = abstentions === 'ignored' ? '' : `, abstentions ${abstentions}`
        return {
          name: `${formatThreshold(threshold)}${mode}`,
          threshold,
          abstentions,
          agree: explains,
          known,
        }
      }),
    ),
  )
  return found
    .filter(
      (each) => each.agree > agree && each.agree * 20 >= each.known * 19 && each.known * 20 >= checked * 19,
    )
    .sort((a, b) => b.agree - a.agree)
}

/** With fewer records, any threshold explains something. */
const FEWEST = 3

/** Whether the recorded result follows under another rule; null where that needs seats that nobody has said. */
function explained(
  { tally, beyond, carried }: Pick<Class, 'tally' | 'beyond' | 'carried'>,
  threshold: Threshold,
  mode: AbstentionMode,
): boolean | null {
  if (beyond === null && 'of' in threshold && threshold.of === 'seats') return null
  return carries(threshold, countedAs(tally.blocs, mode, 'leaves', false), beyond ?? 0) === carried
}

const beyondOf = ({ listed }: Tally, seats: number | null) => (seats === null ? null : seats - listed)
