import type { Threshold } from '../../src/rules/threshold.js'
import type { Base, DecisionOutcome } from '../../src/vocabulary.js'
import type { Law, Member } from './arbitraries.js'

/** A body whose every filled seat has a member in the list. */
export interface Body {
  readonly members: readonly Member[]
  readonly vacant: number
  readonly casting?: 'aye' | 'nay' | undefined
}

/**
 * The decision on a question, member by member in big integers: slow and plain, written from the words of
 * the law and sharing no arithmetic with the library.
 */
export function referenceDecision({ members, vacant, casting }: Body, law: Law): DecisionOutcome {
  if (law.quorum !== null && !quorumIsMet(law.quorum, members, vacant, law)) return 'no-quorum'
  if (meets(law.threshold, members, vacant, 0n, law)) return 'carried'
  const votesFor = weigh(forThe(members, law))
  const votesAgainst = weigh(againstThe(members, law))
  if (votesFor === 0n || votesFor < votesAgainst) return 'lost'
  // A ruling of the chair stands unless more are against it than for it.
  if (law.tie === 'sustains-chair') return 'carried'
  if (votesFor > votesAgainst) return 'lost'
  // The chair's own vote is one more vote for; it must still reach what is needed.
  if (law.tie === 'lost' || casting === 'nay' || !meets(law.threshold, members, vacant, 1n, law))
    return 'lost'
  return casting === 'aye' ? 'carried' : 'undetermined'
}

/** Who is counted for: the ayes; beside an aye, abstainers who count as ayes or go with the majority. */
function forThe(members: readonly Member[], law: Law): Member[] {
  const ayes = saying('aye', members)
  if (ayes.length === 0) return []
  const plain = law.abstentions === 'as-aye' ? [...ayes, ...saying('abstain', members)] : ayes
  const swayed = law.abstentions === 'with-majority' && weigh(plain) > weigh(saying('nay', members))
  return swayed ? [...plain, ...saying('abstain', members)] : plain
}

/** Who is counted against: the nays; abstainers who count as nays or go with the majority. */
function againstThe(members: readonly Member[], law: Law): Member[] {
  const nays = saying('nay', members)
  const swayed =
    law.abstentions === 'as-nay' ||
    (law.abstentions === 'with-majority' && weigh(nays) > weigh(saying('aye', members)))
  return swayed ? [...nays, ...saying('abstain', members)] : nays
}

/** The size of a base, in votes. */
function sizeOf(base: Base, members: readonly Member[], vacant: number, law: Law): bigint {
  const left = law.abstentions === 'leave-base' ? saying('abstain', members) : []
  const counted = members.filter((member) => !left.includes(member))
  switch (base) {
    case 'voting':
      return weigh(forThe(members, law)) + weigh(againstThe(members, law))
    case 'present':
      return weigh(counted.filter((member) => isPresent(member, law)))
    case 'in-office':
      return weigh(counted)
    case 'seats':
      return weigh(counted) + BigInt(vacant)
    case 'eligible':
      return weigh(counted.filter((member) => !isDisqualified(member, law)))
  }
}

function meets(
  threshold: Threshold,
  given: readonly Member[],
  vacant: number,
  chair: bigint,
  law: Law,
): boolean {
  if ('any' in threshold) return threshold.any.some((part) => meets(part, given, vacant, chair, law))
  if ('all' in threshold) return threshold.all.every((part) => meets(part, given, vacant, chair, law))
  if ('eachGroup' in threshold) {
    // The chair's casting vote belongs to the whole body, a vacancy to no group.
    const groups = [...new Set(given.flatMap(({ group }) => (group === null ? [] : [group])))]
    const inside = (name: string) => given.filter(({ group }) => group === name)
    return groups.length > 0 && groups.every((name) => meets(threshold.eachGroup, inside(name), 0, 0n, law))
  }
  const members = threshold.heads === true ? given.map((member) => ({ ...member, weight: 1 })) : given
  const votesFor = weigh(forThe(members, law)) + chair
  const reaches = (extra: bigint) => {
    const base = (of: Base) => sizeOf(of, members, vacant, law) + (of === 'voting' ? chair + extra : 0n)
    return reached(threshold, votesFor + extra, base)
  }
  const canConcur = law.abstentions === 'concur-if-one-short' && saying('abstain', members).length > 0
  return reaches(0n) || (canConcur && votesFor > 0n && reaches(1n))
}

/** Whether so many votes for reach a share or a count: by cross-multiplication, and never with nothing. */
function reached(
  threshold: Exclude<Threshold, { any: unknown } | { all: unknown } | { eachGroup: unknown }>,
  votesFor: bigint,
  base: (of: Base) => bigint,
): boolean {
  if (votesFor === 0n) return false
  if ('count' in threshold) return votesFor >= BigInt(threshold.count)
  const [numerator, denominator] = threshold.share
  const left = votesFor * BigInt(denominator)
  const right = BigInt(numerator) * base(threshold.of)
  return (threshold.strictly ? left > right : left >= right) && votesFor >= BigInt(threshold.least ?? 0)
}

/** A quorum counts members, one each, whatever their votes weigh. */
function quorumIsMet(quorum: Threshold, members: readonly Member[], vacant: number, law: Law): boolean {
  if ('any' in quorum) return quorum.any.some((part) => quorumIsMet(part, members, vacant, law))
  if ('all' in quorum) return quorum.all.every((part) => quorumIsMet(part, members, vacant, law))
  if ('eachGroup' in quorum) throw new Error('no quorum is counted in groups')
  const present = members.filter((member) => isPresent(member, law)).length
  const eligible = members.filter((member) => !isDisqualified(member, law)).length
  const sizes = { seats: members.length + vacant, 'in-office': members.length, eligible, present, voting: 0 }
  return reached(quorum, BigInt(present), (of) => BigInt(sizes[of]))
}

const isPresent = ({ ballot }: Member, law: Law): boolean =>
  ballot === 'recused' ? law.recusal === 'stays' : ballot !== 'absent'

const isDisqualified = ({ ballot }: Member, law: Law): boolean =>
  ballot === 'recused' && law.recusal === 'leaves'

const saying = (ballot: Member['ballot'], members: readonly Member[]): Member[] =>
  members.filter((member) => member.ballot === ballot)

const weigh = (members: readonly Member[]): bigint =>
  members.reduce((sum, { weight }) => sum + BigInt(weight), 0n)
