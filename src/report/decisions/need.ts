import { needOf } from '../../kernel/share.js'
import { formatThreshold } from '../../rules/notation.js'
import { countsHeads, type ShareThreshold, type Threshold } from '../../rules/threshold.js'
import type { Base } from '../../vocabulary.js'
import type { Decision } from '../../voting/decide.js'
import { counted } from '../words/words.js'
import { isOpenRoll } from './result.js'

/** Whose votes each base is made of. A member without a weight has one vote. */
export const BASE_WORDS: Readonly<Record<Base, string>> = {
  voting: 'the votes that count for or against',
  present: 'the votes of the members present',
  'in-office': 'the votes of the members in office',
  seats: 'the votes of all the seats, vacant ones among them',
  eligible: 'the votes of the members who are eligible to vote',
}

/** Who each base is made of, where members are counted and not the weights of their votes. */
const HEADS_WORDS: Readonly<Record<Base, string>> = {
  voting: 'the members who vote for or against',
  present: 'the members present',
  'in-office': 'the members in office',
  seats: 'all the seats, vacant ones among them',
  eligible: 'the members who are eligible to vote',
}

/** What the fraction was taken of, and how the need comes of it. */
export function needSentences(decision: Decision): string[] {
  const part = decidingPart(decision)
  const whole = part === decision.threshold
  return [
    ...(part === null || whole ? [] : [`The part of it that decides here: ${formatThreshold(part)}.`]),
    ...baseSentence(decision, part),
    needSentence(decision, part),
  ]
}

/** The part of a rule with alternatives that the decision was measured by; null where that is not known. */
function decidingPart(decision: Decision): Threshold | null {
  const parts = partsOf(decision.threshold)
  const [only, ...others] = parts
  if (only !== undefined && others.length === 0) return only
  const found = parts.filter((part) => measured(part, decision))
  return found.find((part) => countsHeads(part) === (decision.heads === true)) ?? found[0] ?? null
}

const partsOf = (threshold: Threshold): readonly Threshold[] => {
  if ('any' in threshold) return threshold.any.flatMap(partsOf)
  return 'all' in threshold ? threshold.all.flatMap(partsOf) : [threshold]
}

/** True for a part that comes to the decision's own base and need. */
function measured(part: Threshold, { group, base, of, need }: Decision): boolean {
  if ('eachGroup' in part) return group !== null
  if (group !== null || need === null) return false
  if ('count' in part) return of === null && need === part.count
  return (
    'of' in part && part.of === of && base !== null && need === Math.max(share(part, base), part.least ?? 0)
  )
}

const share = (part: ShareThreshold, base: number) => needOf(part.share, part.strictly, base)

function baseSentence(decision: Decision, part: Threshold | null): string[] {
  const { base, of, ballots, heads } = decision
  const words = heads === true ? HEADS_WORDS : BASE_WORDS
  if (base !== null && of !== null) {
    const asCounted = ballots.abstain > 0 && of !== 'voting' ? ', as the rule counts abstentions' : ''
    const sum = part !== null && 'eachGroup' in part ? 'The bases of the groups add up to' : 'The base is'
    return [`${sum} ${base}: ${words[of]}${asCounted}.`]
  }
  if (of !== null) return [`The base, ${words[of]}, is not known.`]
  const fixed = part !== null && 'count' in part
  return fixed || !isOpenRoll(decision) ? [] : ['What the fraction is taken of is not known.']
}

function needSentence({ need, base, group }: Decision, part: Threshold | null): string {
  if (need === null) return 'How many ayes are needed is not known.'
  if (part !== null && 'eachGroup' in part) {
    return group === null && need === 0
      ? 'There is no group to count.'
      : `The needs of the groups add up to ${need}.`
  }
  if (part !== null && 'count' in part) return `The need is a fixed number, ${counted(need, 'aye')}.`
  if (part === null || !('of' in part) || base === null) return `The need is ${counted(need, 'aye')}.`
  const { least } = part
  const plain = share(part, base)
  if (least !== undefined && least > plain) {
    return `${fractionWords(part)} ${base} is ${plain}, but the rule asks for at least ${counted(least, 'aye')}.`
  }
  if (base === 0) return `Nothing carries with no ayes at all: the need is ${need}.`
  return `${fractionWords(part)} ${base} is ${need}.`
}

/** `A majority of`, `At least 2/3 of`, `More than 3/5 of`, `All of`. */
function fractionWords({ share: [numerator, denominator], strictly }: ShareThreshold): string {
  if (strictly && numerator === 1 && denominator === 2) return 'A majority of'
  if (strictly) return `More than ${numerator}/${denominator} of`
  return numerator === denominator ? 'All of' : `At least ${numerator}/${denominator} of`
}
