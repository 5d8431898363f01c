import { playThroughRules, type Study, tellTrial } from 'council-sim/simulation'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holds } from '../kernel/holds.js'
import { anyStudy, anyStudyApart, studyFor } from './studies.js'

/** Plays a trial of a study both ways; what its items ended with, and the kinds of ballots that were given. */
function endAlike(study: Study, trial: number): { outcomes: string[]; ballots: string[] } {
  const outcomes: string[] = []
  const ballots: string[] = []
  for (const told of tellTrial(study, 11, trial)) {
    const item = study.simulation.items.find(({ id }) => id === told.id)
    if (item === undefined) throw new Error('an item of its own making')
    const present = presentIn(told.questions[0]?.ballots)
    // Nobody voted: there was no quorum to begin with, and the room is as empty as it gets.
    const { end, refused, meeting } = playThroughRules(
      study,
      item,
      present,
      (n) => told.questions[n]?.ballots,
    )
    if (told.questions.length === 0) {
      expect(told).toMatchObject({ outcome: 'no-quorum', option: study.simulation.statusQuo })
      continue
    }
    expect(refused).toBe(0)
    expect(end).toEqual({ end: true, outcome: told.outcome, option: told.option })
    const decisions = meeting.motions.flatMap(({ votes }) => votes.map(({ decision }) => decision.outcome))
    const votes = told.questions.filter(({ id }) => !id.startsWith('signature on '))
    expect([...decisions].sort()).toEqual(votes.map(({ decision }) => decision).sort())
    outcomes.push(told.outcome)
    ballots.push(...told.questions.flatMap((question) => Object.values(question.ballots)))
  }
  return { outcomes, ballots }
}

describe('the fast trial and the full engine', () => {
  it('end alike for the same ballots: every rulebook, every way of voting', () => {
    const ends = new Set<string>()
    holds(
      fc.property(anyStudy, fc.nat(1000), (study, trial) => {
        for (const outcome of endAlike(study, trial).outcomes) ends.add(outcome)
      }),
      150,
    )
    // The law is about something: these ends all came up.
    expect([...ends].sort()).toEqual(
      expect.arrayContaining(['adopted', 'awaiting-signature', 'letter-instead', 'rejected', 'replaced']),
    )
  })

  it('end alike where votes weigh differently, members recuse themselves, and a mayor signs or vetoes', () => {
    const ends = new Set<string>()
    const given = new Set<string>()
    holds(
      fc.property(anyStudyApart, fc.nat(1000), (study, trial) => {
        const { outcomes, ballots } = endAlike(study, trial)
        for (const outcome of outcomes) ends.add(outcome)
        for (const ballot of ballots) given.add(ballot)
      }),
      200,
    )
    expect([...ends].sort()).toEqual(
      expect.arrayContaining(['adopted', 'letter-instead', 'rejected', 'replaced', 'vetoed']),
    )
    expect([...given].sort()).toEqual(['absent', 'abstain', 'aye', 'nay', 'recused'])
  })

  it('agree that nothing is moved without a quorum', () => {
    const study = studyFor({
      others: { preference: ['sever', 'suspend', 'letter', 'nothing'], presence: 0, basis: 'assumed' },
    })
    const [item] = study.simulation.items
    if (item === undefined) throw new Error('an item')
    const [told] = tellTrial(study, 1, 0)
    expect(told).toMatchObject({ outcome: 'no-quorum', option: 'nothing', questions: [] })
    const through = playThroughRules(study, item, ['Adeyemi'], () => undefined)
    expect(through.end).toEqual({ end: true, outcome: 'no-quorum', option: 'nothing' })
    expect(through.refused).toBeGreaterThan(0)
  })
})

const presentIn = (ballots: Readonly<Record<string, string>> = {}) =>
  Object.entries(ballots).flatMap(([name, ballot]) => (ballot === 'absent' ? [] : [name]))
