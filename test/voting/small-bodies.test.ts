import { describe, expect, it } from 'vitest'
import { ABSTENTION_MODES, RECUSAL_MODES, TIE_RULES } from '../../src/vocabulary.js'
import { decideRoll } from '../../src/voting/decide.js'
import { type CountedBallots, type Question, readQuestion } from '../../src/voting/question.js'
import { possibleByBruteForce } from './brute-force.js'

/** All ways to take one from each list. */
function* each<Lists extends readonly (readonly unknown[])[]>(
  ...lists: Lists
): Generator<{ [N in keyof Lists]: Lists[N][number] }> {
  const [first, ...rest] = lists
  if (first === undefined) {
    yield [] as { [N in keyof Lists]: Lists[N][number] }
    return
  }
  for (const one of first) {
    for (const others of each(...rest)) yield [one, ...others] as { [N in keyof Lists]: Lists[N][number] }
  }
}

/** The questions whose possible outcomes are not those of all their completions; a few of them. */
function misjudged(questions: Iterable<Question>): { found: unknown[]; tried: number } {
  const found: unknown[] = []
  let tried = 0
  for (const question of questions) {
    const { roll, rule } = readQuestion(question)
    const said = decideRoll(roll, rule).possible
    const really = possibleByBruteForce(roll, rule)
    tried += 1
    if (said.join() !== really.join() && found.length < 5) found.push({ question, said, really })
  }
  return { found, tried }
}

const bodies = function* (knowns: Iterable<CountedBallots>, unreported: readonly number[]) {
  for (const known of knowns) {
    for (const open of unreported) {
      const ballots = { ...known, unreported: open }
      yield { seats: Object.values(ballots).reduce((sum, heads) => sum + heads, 0), ballots }
    }
  }
}

describe('of every small body it is known what is possible', () => {
  it.each(TIE_RULES)('with equal votes: %s', (tie) => {
    const knowns = [...each([0, 1, 2], [0, 1, 2], [0, 1])].map(([aye, nay, abstain]) => ({
      aye,
      nay,
      abstain,
    }))
    const rules = [
      'majority of voting',
      '2/3 of voting',
      'majority of present',
      'majority of seats',
      '3 ayes',
      '9 ayes',
    ]
    const quorums = [null, 'majority of seats', '2/3 of eligible']
    const { found, tried } = misjudged(
      (function* () {
        for (const body of bodies(knowns, [3, 4])) {
          for (const [rule, quorum, abstentions] of each(rules, quorums, ABSTENTION_MODES)) {
            yield {
              ...body,
              rule,
              quorum,
              abstentions,
              tie,
              ...(tie === 'chair-decides' ? { casting: 'aye' } : {}),
            }
          }
        }
      })(),
    )
    expect(tried).toBe(18 * 2 * 6 * 3 * 6)
    expect(found).toEqual([])
  })

  it.each(RECUSAL_MODES)('with no ballot against, where the recused member %s', (recusal) => {
    const knowns = [...each([1, 2, 3], [0, 1])].map(([aye, absent]) => ({ aye, absent }))
    const shares = ['majority', '2/3', '3/4', '4/5', 'unanimous']
    const rules = [...each(shares, ['eligible', 'in-office', 'present'])].map(
      ([share, of]) => `${share} of ${of}`,
    )
    const quorums = ['majority of eligible', '2/3 of eligible', '3/4 of eligible', 'majority of seats']
    const { found, tried } = misjudged(
      (function* () {
        for (const body of bodies(knowns, [3, 4])) {
          for (const [rule, quorum, abstentions] of each(rules, quorums, ABSTENTION_MODES)) {
            yield { ...body, rule, quorum, abstentions, recusal, unanimous: true }
          }
        }
      })(),
    )
    expect(tried).toBe(6 * 2 * 15 * 4 * 6)
    expect(found).toEqual([])
  })
})
