import { formatThreshold } from '../../rules/notation.js'
import type { Threshold } from '../../rules/threshold.js'
import { ABSTENTION_MODES, type AbstentionMode } from '../../vocabulary.js'
import type { Decision } from '../../voting/decide.js'
import type { VotingRule } from '../../voting/voting-rule.js'
import { CANDIDATE_BASES, CANDIDATE_SHARES, carries, countedAs } from '../inference/candidates.js'
import type { RecordedVote } from '../recorded/recorded-vote.js'
import type { Tally } from '../recorded/tally.js'
import type { Cause, Contradiction } from './causes.js'

interface Class {
  readonly tally: Tally
  readonly beyond: number | null
  readonly carried: boolean
  records: number
}

interface Family {
  readonly carried: Map<Decision, Class>
  readonly lost: Map<Decision, Class>
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
  /** The family of the record before, where it was one without words of its own. */
  private last: { readonly rule: VotingRule; readonly body: string | null; readonly family: Family } | null =
    null
  private kept = 0

  /** Counts a checked record among those of its kind. */
  add(
    vote: RecordedVote,
    { tally, seats, rule, recorded, decision }: Omit<Contradiction, 'vote' | 'usual'>,
    agrees: boolean,
  ): void {
    const family = this.familyOf(vote, rule)
    family.checked += 1
    if (agrees) family.agree += 1
    // Equal tallies are decided once, so that their decision stands for them.
    const classes = recorded === 'carried' ? family.carried : family.lost
    const known = classes.get(decision)
    if (known !== undefined) known.records += 1
    else if (this.kept < MOST_CLASSES) {
      this.kept += 1
      const carried = recorded === 'carried'
      classes.set(decision, { tally, beyond: beyondOf(tally, seats), carried, records: 1 })
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
    const plain = requirement === null && classification.length === 0
    if (plain && this.last?.rule === rule && this.last.body === body) return this.last.family
    const key = JSON.stringify([body, requirement, classification])
    let ofRule = this.families.get(rule)
    if (ofRule === undefined) {
      ofRule = new Map()
      this.families.set(rule, ofRule)
    }
    const known = ofRule.get(key)
    const family = known ?? { carried: new Map(), lost: new Map(), agree: 0, checked: 0 }
    if (known === undefined) ofRule.set(key, family)
    if (plain) this.last = { rule, body, family }
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
function alternatives({ carried, lost, agree, checked }: Family): Alternative[] {
  if (checked < FEWEST) return []
  const list = [...carried.values(), ...lost.values()]
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
