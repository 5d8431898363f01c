import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RecordedVote, readVotes, reconcile } from '../../../src/interop/index.js'
import { BALLOTS } from '../../../src/vocabulary.js'
import { holds } from '../../kernel/holds.js'
import { sorted } from '../fixture.js'
import { recordedVote } from '../votes.js'

const voteOf = (line: object): RecordedVote =>
  sorted(readVotes({ id: '1', ...line }, { format: 'jsonl' })).vote('1')

const said = (line: object, roster?: readonly string[]) =>
  reconcile(voteOf(line), roster === undefined ? {} : { roster }).map(({ code, says }) => `${code}: ${says}`)

const ROLL = { votes: { 'Ada Brandt': 'aye', 'Bo Chen': 'nay', 'Cy Díaz': 'aye' } }

describe('reconcile', () => {
  it('finds nothing where all agrees', () => {
    expect(
      said({ ...ROLL, declared: { aye: 2, nay: 1, abstain: 0 }, seats: 3 }, Object.keys(ROLL.votes)),
    ).toEqual([])
    // A vacancy is no absence, and a roll need not name who was away.
    expect(said({ ...ROLL, seats: 5 })).toEqual([])
  })

  it('holds the roll against each count that is declared', () => {
    expect(said({ ...ROLL, declared: { aye: 3, nay: 0 } })).toEqual([
      'count: declared 3 aye, the roll has 2',
      'count: declared 0 nay, the roll has 1',
    ])
    expect(said({ declared: { aye: 40 } })).toEqual([])
  })

  it('lets unreported ballots stand for what is missing, and no more', () => {
    const votes = { Ada: 'aye', Bo: 'unreported', Cy: 'unreported' }
    expect(said({ votes, declared: { aye: 2, nay: 1 } })).toEqual([])
    expect(said({ votes, declared: { aye: 3, nay: 1 } })).toEqual([
      'count: declared 3 aye, the roll has 1, and 2 unreported',
      'count: declared 1 nay, the roll has 0, and 2 unreported',
    ])
    expect(said({ votes, declared: { aye: 0 } })).toEqual([
      'count: declared 0 aye, the roll has 1, and 2 unreported',
    ])
  })

  it('holds groups against their sums, and against the roll', () => {
    const groups = { 'Ada Brandt': 'N', 'Bo Chen': 'S', 'Cy Díaz': 'S' }
    const declaredByGroup = { N: { aye: 1 }, S: { aye: 2 } }
    expect(
      said({ ...ROLL, groups, declared: { aye: 2 }, declaredByGroup, groupResults: { W: 'lost' } }),
    ).toEqual([
      'group-count: declared 2 aye of S, the roll has 1',
      'group-sum: declared 2 aye, the groups come to 3',
      'group-unknown: a result of W, in which nobody on the roll is',
    ])
  })

  it('finds members who are there twice, and lets namesakes be two', () => {
    const ada = { name: 'Ada Brandt', ballot: 'aye' }
    expect(said({ votes: [ada, { ...ada, ballot: 'nay' }] })).toEqual([
      'doubled-voter: Ada Brandt is on the roll 2 times: aye, nay',
    ])
    expect(
      said({
        votes: [
          { ...ada, id: '1' },
          { ...ada, id: '2' },
        ],
      }),
    ).toEqual([])
    expect(
      said({
        votes: [
          { ...ada, id: '1' },
          { ...ada, name: 'A. Brandt', id: '1' },
        ],
      }),
    ).toEqual(['doubled-voter: Ada Brandt and A. Brandt is on the roll 2 times: aye, aye'])
  })

  it('finds who is not on the roster, and who is missing from the roll', () => {
    expect(said(ROLL, ['Ada  Brandt', 'Cy Di\u0301az', 'Em Fox'])).toEqual([
      'not-on-roster: Bo Chen is not on the roster',
      'not-on-roll: Em Fox is on the roster and not on the roll',
    ])
  })

  it('finds more ballots than seats, and counts that cannot be', () => {
    expect(said({ ...ROLL, seats: 2, declared: { aye: 2, nay: 1 } })).toEqual([
      'more-than-seats: 3 on the roll, for 2 seats',
      'more-than-seats: 3 declared, for 2 seats',
    ])
    expect(said({ declared: { aye: -1 } })).toEqual([
      'impossible-count: declared -1 aye, which is no number of members',
    ])
    expect(reconcile({ ...voteOf(ROLL), seats: -3 }).map(({ code }) => code)).toEqual(['impossible-count'])
  })

  it('finds no count wrong that was counted from the roll, and any that was not', () => {
    const counted = (vote: RecordedVote) =>
      Object.fromEntries(
        BALLOTS.filter((ballot) => ballot !== 'unreported').map((ballot) => [
          ballot,
          vote.ballots.filter((each) => each.ballot === ballot).length,
        ]),
      )
    const codes = (vote: RecordedVote) => reconcile(vote).filter(({ code }) => code === 'count')
    holds(
      fc.property(
        recordedVote,
        fc.constantFrom('aye' as const, 'nay' as const),
        fc.integer({ min: 1, max: 9 }),
        (given, ballot, more) => {
          const { declaredByGroup: _groups, ...vote } = given
          const declared = counted(vote)
          expect(codes({ ...vote, declared })).toEqual([])
          const unreported = vote.ballots.filter((each) => each.ballot === 'unreported').length
          if (vote.ballots.length === 0) return
          const off = codes({ ...vote, declared: { ...declared, [ballot]: (declared[ballot] ?? 0) + more } })
          expect(off.map((each) => each.ballot)).toEqual(more > unreported ? [ballot] : [])
        },
      ),
    )
  })
})
