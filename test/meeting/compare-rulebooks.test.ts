import { describe, expect, it } from 'vitest'
import { compareRulebooks } from '../../src/meeting/compare-rulebooks.js'
import { convene } from '../../src/meeting/convene.js'
import { rollOfVote } from '../../src/meeting/electorate.js'
import { motionOf } from '../../src/meeting/meeting.js'
import { recount } from '../../src/meeting/recount.js'
import { rulebooks } from '../../src/rulebooks/index.js'
import { ballotMeanings } from '../../src/rules/ballot-meaning.js'
import { parseThreshold } from '../../src/rules/notation.js'
import type { Rulebook } from '../../src/rules/rulebook.js'
import { RULE_PARTS } from '../../src/vocabulary.js'
import { decideRoll } from '../../src/voting/decide.js'
import { notFrozen } from '../fixtures/frozen.js'
import { law, same } from '../fixtures/laws.js'
import { all, ballots, CALL, END, FIVE, meetingUnder, play, SECOND } from '../fixtures/meetings.js'
import { mixed } from '../fixtures/mixed-rulebook.js'
import { placesOf } from '../fixtures/problems.js'
import { scripts } from '../fixtures/random-meeting.js'

const { rosenberg } = rulebooks
const own = (id: string, rules: Partial<Rulebook>): Rulebook => ({ ...rosenberg, id, ...rules })
const main = (notation: string): Rulebook['motions'] => ({
  ...rosenberg.motions,
  main: { ...rosenberg.motions.main, threshold: parseThreshold(notation) },
})
const { voting } = rosenberg

const PRESENT = own('of-present', { motions: main('majority of present') })
const QUORUM = own('four', { voting: { ...voting, quorum: { ...voting.quorum, threshold: { count: 4 } } } })
const NAYS = own('nays', {
  voting: { ...voting, ballots: { ...voting.ballots, meanings: ballotMeanings('as-nay', 'leaves') } },
})
const CHAIR = own('chair', { voting: { ...voting, tie: { ...voting.tie, rule: 'sustains-chair' } } })
/** Neither alone is enough: a lower threshold, and abstentions that count as ayes. */
const BOTH_ROWS = own('both', {
  motions: main('2/3 of present'),
  voting: { ...voting, ballots: { ...voting.ballots, meanings: ballotMeanings('as-aye', 'leaves') } },
})

const three = { present: ['Adeyemi', 'Brandt', 'Chen'] }
const decided = (...given: ('aye' | 'nay' | 'abstain')[]) =>
  play(
    meetingUnder('rosenberg', given.length === 3 ? three : {}),
    END,
    { type: 'second', by: 'Brandt' },
    CALL,
    ballots(Object.fromEntries(FIVE.slice(0, given.length).map((name, n) => [name, given[n] ?? 'aye']))),
  )

describe('the same ballots under another rulebook', () => {
  it.each([
    ['the threshold', decided('aye', 'nay', 'abstain', 'aye', 'abstain'), PRESENT, 'lost', [['threshold']]],
    ['the quorum', decided('aye', 'aye', 'nay'), QUORUM, 'no-quorum', [['quorum']]],
    ['what abstentions mean', decided('aye', 'abstain', 'abstain'), NAYS, 'lost', [['ballots']]],
    ['equal votes', decided('aye', 'nay', 'abstain'), CHAIR, 'carried', [['tie']]],
  ] as const)('differ because of %s', (_what, meeting, other, outcome, because) => {
    const [vote] = compareRulebooks(meeting, [other]).votes
    expect(vote?.under).toMatchObject([
      { rules: other.id, decision: { outcome }, differs: 'outcome', because, silent: null },
    ])
  })

  it('name two rows where neither alone makes the difference, and each where either does', () => {
    // Two ayes and an abstention of five in the room: neither 2/3 of present, nor plainly an aye.
    const meeting = decided('aye', 'aye', 'nay', 'abstain', 'abstain')
    const [vote] = compareRulebooks(meeting, [own('x', { motions: main('5 ayes') }), BOTH_ROWS]).votes
    expect(vote?.own.outcome).toBe('carried')
    expect(vote?.under[0]).toMatchObject({ differs: 'outcome', because: [['threshold']] })
    expect(vote?.under[1]).toMatchObject({
      differs: 'count',
      decision: { outcome: 'carried', ayes: 4, need: 4, base: 5 },
      because: [['threshold']],
    })
    const lost = decided('aye', 'nay', 'nay', 'nay', 'abstain')
    const half = own('half', {
      motions: main('2/5 of voting'),
      voting: BOTH_ROWS.voting,
    })
    expect(compareRulebooks(lost, [half]).votes[0]?.under[0]).toMatchObject({
      decision: { outcome: 'carried' },
      because: [['threshold', 'ballots']],
    })
  })

  it('say where the rows stand', () => {
    const [vote] = compareRulebooks(decided('aye', 'nay', 'abstain'), [PRESENT]).votes
    expect(vote?.under[0]?.paths).toEqual({
      threshold: 'motions.main.threshold',
      quorum: 'voting.quorum.threshold',
      ballots: 'voting.ballots.meanings',
      tie: 'voting.tie.rule',
    })
  })

  it('are silent where a rulebook knows no such motion, or cannot be counted on the seats', () => {
    const { 'postpone-indefinitely': _none, ...fewer } = rulebooks.robert1915.motions
    const without = { ...rulebooks.robert1915, id: 'fewer', motions: fewer as Rulebook['motions'] }
    const meeting = play(
      meetingUnder('robert1915'),
      END,
      SECOND,
      { type: 'move', kind: 'postpone-indefinitely', by: 'Brandt' },
      { type: 'second', by: 'Chen' },
      ...all('aye'),
    )
    const compared = compareRulebooks(meeting, [without])
    expect(compared.votes.map(({ under }) => under[0]?.silent)).toEqual(['no-such-motion'])
    expect(placesOf(() => recount(meeting, without))).toEqual([
      ['motions.postpone-indefinitely', 'no-such-motion'],
    ])
    const groups = own('groups', { motions: main('majority of voting in each group') })
    expect(compareRulebooks(decided('aye', 'nay', 'abstain'), [groups]).votes[0]?.under).toMatchObject([
      { decision: null, silent: 'not-countable', differs: null, because: [] },
    ])
  })

  it('compares with every other shipped rulebook unless told otherwise, and says what it cannot read', () => {
    const meeting = decided('aye', 'nay', 'abstain')
    expect(compareRulebooks(meeting).rulebooks.map(({ id }) => id)).toEqual(
      Object.values(rulebooks).map(({ id }) => id),
    )
    expect(
      placesOf(() => compareRulebooks(meeting, ['rosenberg', 'x', 3 as never])).map(([path]) => path),
    ).toEqual(['[1]', '[2]'])
    expect(placesOf(() => compareRulebooks(meeting, 'rosenberg' as never))).toEqual([['', 'type']])
    expect(notFrozen(compareRulebooks(meeting))).toBeUndefined()
    expect(compareRulebooks(convene({ rules: 'rosenberg', seats: [...FIVE] })).votes).toEqual([])
  })
})

describe('in any meeting', () => {
  law('a comparison with its own rulebook finds no difference', { runs: 40 }, ({ sittings }) => {
    for (const meeting of sittings) {
      for (const { own: decision, under } of compareRulebooks(meeting, [meeting.council.rules]).votes) {
        expect(under[0]).toMatchObject({ differs: null, because: [] })
        same(under[0]?.decision, decision)
      }
    }
  })

  law('a comparison says what a recount says, vote by vote', { runs: 40 }, ({ sittings }) => {
    for (const meeting of sittings) {
      for (const rules of Object.values(rulebooks)) {
        const { votes } = compareRulebooks(meeting, [rules])
        if (votes.some(({ under }) => under[0]?.silent !== null)) continue
        const again = recount(meeting, rules).motions.flatMap((motion) => motion.votes)
        same(
          votes.map(({ under }) => under[0]?.decision),
          again.map(({ decision }) => decision),
        )
      }
    }
  })

  law(
    'the rows that are named make the difference, and no fewer do',
    { of: scripts(mixed), runs: 40 },
    ({ sittings }) => {
      for (const meeting of sittings) {
        for (const vote of compareRulebooks(meeting).votes) {
          const motion = motionOf(meeting, vote.motion)
          const taken = motion?.votes[vote.number - 1]
          if (taken === undefined) throw new Error('no such vote')
          const roll = rollOfVote(meeting, taken)
          for (const { rule, decision, differs, because } of vote.under) {
            if (rule === null || differs !== 'outcome') continue
            const outcome = (parts: readonly string[]) => {
              const part = <Value>(name: string, a: Value, b: Value) => (parts.includes(name) ? b : a)
              return decideRoll(roll, {
                threshold: part('threshold', vote.rule.threshold, rule.threshold),
                quorum: part('quorum', vote.rule.quorum, rule.quorum),
                meanings: part('ballots', vote.rule.meanings, rule.meanings),
                tie: part('tie', vote.rule.tie, rule.tie),
              })
            }
            for (const parts of because) {
              expect(outcome(parts).possible).toEqual(decision?.possible)
              if (parts.length === 1) continue
              for (const part of RULE_PARTS) expect(outcome([part]).possible).not.toEqual(decision?.possible)
            }
          }
        }
      }
    },
  )
})
