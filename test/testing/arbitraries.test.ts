import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { act, attempt } from '../../src/meeting/act.js'
import { convene, council } from '../../src/meeting/convene.js'
import { playScenario } from '../../src/scenario/play.js'
import { readScenario } from '../../src/scenario/read.js'
import { problemsIn } from '../../src/schema/read.js'
import { rulebookSchema } from '../../src/schema/rulebook.js'
import {
  anyActions,
  anyAttendance,
  anyBallots,
  anyMeeting,
  anyRoster,
  anyRulebook,
  anyTrail,
  MEMBERS,
  scenarioText,
} from '../../src/testing/index.js'
import type { ActionType, FactName, RefusalCode, Standing } from '../../src/vocabulary.js'
import { holds } from '../kernel/holds.js'

const opening = convene({ rules: 'robert1915', seats: MEMBERS.slice(0, 5), chair: 'Adeyemi' })
const pending = [
  { type: 'move', by: 'Chen', text: 'Close Mill Street.' },
  { type: 'second', by: 'Díaz' },
  { type: 'call-vote', by: 'Chen' },
] as const

describe('what is drawn', () => {
  it('is sound: rulebooks by their schema, bodies and openings by theirs', () => {
    holds(
      fc.property(anyRulebook(), anyRoster(), anyAttendance(MEMBERS), (rules, roster, sitting) => {
        expect(problemsIn(rulebookSchema, rules)).toEqual([])
        expect(convene(council({ ...roster, rules, seats: MEMBERS }), sitting).motions).toEqual([])
      }),
      60,
    )
  })

  it('has rows of every shipped rulebook', () => {
    const drawn = fc.sample(anyRulebook(), { numRuns: 40, seed: 1 })
    const sections = new Set(drawn.map(({ motions }) => motions.recess?.cite.section))
    expect(sections).toEqual(new Set(['To Debate or Not to Debate', '§18', '§50']))
  })

  it('takes a vote: ballots of all who are in the room', () => {
    const meeting = pending.reduce(act, opening)
    const plain = anyBallots(meeting, ['aye', 'nay', 'abstain'])
    holds(
      fc.property(plain, (vote) => {
        expect(attempt(meeting, vote).inOrder).toBe(true)
      }),
      40,
    )
  })

  it('is in order, one action after the other', () => {
    holds(
      fc.property(anyActions(opening, { actions: 12 }), (actions) => {
        expect(actions.reduce(act, opening).actions).toHaveLength(actions.length)
      }),
      20,
    )
  })
})

describe('whole meetings', () => {
  it('come to most of what there is', () => {
    const types = new Set<ActionType>()
    const codes = new Set<RefusalCode>()
    const standings = new Set<Standing>()
    const facts = new Set<FactName>()
    for (const { steps, meeting } of fc.sample(anyTrail({ earlier: 1 }), { numRuns: 240, seed: 7 })) {
      for (const { action, ruling } of steps) ruling.inOrder ? types.add(action.type) : codes.add(ruling.code)
      for (const { standing } of meeting.motions) standings.add(standing)
      for (const { fact } of meeting.record) facts.add(fact)
    }
    expect(types.size).toBeGreaterThan(27)
    expect(codes.size).toBeGreaterThan(40)
    expect(standings.size).toBeGreaterThan(13)
    expect(facts.size).toBeGreaterThan(40)
  })

  it('shrink to few members, few actions, short texts', () => {
    const property = fc.property(anyMeeting(), ({ motions }) =>
      motions.every(({ standing }) => standing !== 'rejected'),
    )
    const { counterexample } = fc.check(property, { seed: 3, numRuns: 200 })
    const [meeting] = counterexample ?? []
    expect(meeting?.council.seats.length).toBe(3)
    expect(meeting?.actions.length).toBeLessThanOrEqual(6)
    expect(meeting?.motions[0]?.wording.text.length).toBeLessThanOrEqual(16)
  })

  it('are scenarios: written as files they play to the same end', () => {
    holds(
      fc.property(anyTrail({ actions: 20 }), (trail) => {
        const played = playScenario(readScenario(scenarioText(trail)))
        expect(played.checks.filter(({ met }) => !met)).toEqual([])
        expect(played.meetings[0]?.meeting.motions).toEqual(trail.meeting.motions)
      }),
      15,
    )
  })

  it('print as the steps of a scenario, one a line', () => {
    const [trail] = fc.sample(anyTrail(), { numRuns: 1, seed: 2 })
    const [, head, ...lines] = fc.stringify(trail).split('\n')
    expect(head).toMatch(/^# [a-z0-9-]+; Adeyemi, Brandt, /)
    expect(lines.every((line) => /^- \{ (do|ask): \{ type: /.test(line))).toBe(true)
  })
})
