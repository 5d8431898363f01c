import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attempt } from '../../src/meeting/act.js'
import type { Meeting } from '../../src/meeting/meeting.js'
import { objectionTo } from '../../src/meeting/objection.js'
import { ACTION_TYPES, FACTS, MOTION_KINDS, REFUSAL_CODES, STANDINGS } from '../../src/vocabulary.js'
import { lastDecision, rowAt, wholeRecord } from '../fixtures/happened.js'
import { mixed } from '../fixtures/mixed-rulebook.js'
import { chosen } from '../fixtures/random-action.js'
import { nextSitting, opening, type Script, scripts, sittingIsOver } from '../fixtures/random-meeting.js'

/** What came up in a batch of meetings. */
const seen = {
  types: new Set<string>(),
  codes: new Set<string>(),
  facts: new Set<string>(),
  standings: new Set<string>(),
  carried: new Set<string>(),
}

const missing = (words: readonly string[], found: ReadonlySet<string>) =>
  words.filter((word) => !found.has(word))

/** Plays a script without writing the refusals that nobody reads. */
function playThrough(script: Script): void {
  let meeting = opening(script)
  for (const turn of script.turns) {
    if (sittingIsOver(meeting, turn)) {
      tell(meeting)
      meeting = nextSitting(meeting, turn)
      continue
    }
    const action = chosen(meeting, turn)
    const objection = objectionTo(meeting, action)
    if (objection !== undefined) {
      seen.codes.add(objection.code)
      continue
    }
    const ruling = attempt(meeting, action)
    if (!ruling.inOrder) throw new Error(`${action.type}: refused without an objection`)
    seen.types.add(action.type)
    for (const { standing } of ruling.meeting.motions) seen.standings.add(standing)
    meeting = ruling.meeting
  }
  tell(meeting)
}

function tell(meeting: Meeting): void {
  const record = wholeRecord(meeting)
  for (const { fact } of record) seen.facts.add(fact)
  for (const motion of meeting.motions) {
    const { id, kind, standing } = motion
    const onDemand = rowAt(meeting, motion).decided === 'demand' && standing === 'adopted'
    if (onDemand || lastDecision(record, id)?.carried || elected(motion)) seen.carried.add(kind)
  }
}

const elected = ({ standing, settledBy, id }: Meeting['motions'][number]) =>
  standing === 'adopted' && settledBy !== id

/** Refusals of acts without a vote, which are done between meetings: their own tests have them. */
const OF_ACTS: readonly string[] = ['not-theirs-to-change', 'not-the-executive', 'not-an-executive-act']

const MISSING = {
  types: () => missing(ACTION_TYPES, seen.types),
  codes: () => missing(REFUSAL_CODES, seen.codes).filter((code) => !OF_ACTS.includes(code)),
  facts: () => missing(FACTS, seen.facts),
  standings: () => missing(STANDINGS, seen.standings),
  carried: () => missing(MOTION_KINDS, seen.carried),
} as const

/** The same draws every time, and no more than are needed; how many it took at the most. */
const BATCHES = 12
const allSeen = () => Object.values(MISSING).every((list) => list().length === 0)
for (let seed = 0; seed < BATCHES && !allSeen(); seed += 1) {
  for (const script of fc.sample(scripts(undefined, 80), { numRuns: 90, seed })) playThrough(script)
  for (const script of fc.sample(scripts(mixed, 80), { numRuns: 40, seed })) playThrough(script)
}

// What is missing here is made likelier in fixtures/random-motion.ts and fixtures/suiting-actions.ts.
describe('some hundred random meetings', () => {
  it('carry motions of every kind', () => expect(MISSING.carried()).toEqual([]))
  it('see every action taken', () => expect(MISSING.types()).toEqual([]))
  it('refuse for every reason that there is', () => expect(MISSING.codes()).toEqual([]))
  it('leave every fact in the record', () => expect(MISSING.facts()).toEqual([]))
  it('bring motions to every standing', () => expect(MISSING.standings()).toEqual([]))
})
