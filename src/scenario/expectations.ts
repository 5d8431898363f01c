import type { Council } from '../council/council.js'
import { relationshipWith } from '../council/relationship.js'
import { isPending } from '../meeting/meeting.js'
import type { Motion } from '../motion/motion.js'
import type { Expectation } from '../schema/scenario.js'
import type { RelationshipKind, RelationshipState } from '../vocabulary.js'
import type { PlayedAct, PlayedMeeting, PlayedStep } from './played.js'

/** One thing that a scenario expects, held against what came. */
export interface Check {
  readonly what: string
  /** Where in the scenario it is expected: `expect.standings.sever`; in a variant, from the variant on. */
  readonly path: string
  readonly expected: string
  readonly found: string
  readonly met: boolean
}

/** Everything that a scenario expects, held against how it was played. */
export function checksOf(
  expect: Expectation,
  {
    meetings,
    acts,
    council,
  }: {
    readonly meetings: readonly PlayedMeeting[]
    readonly acts: readonly PlayedAct[]
    readonly council: Council
  },
): Check[] {
  const motions = meetings.flatMap(({ meeting }) => meeting.motions)
  const find = (id: string): Motion | undefined => motions.findLast((motion) => motion.id === id)
  const steps = meetings.flatMap((meeting, m) =>
    meeting.steps.flatMap((step, s) =>
      stepCheck(step, `meeting ${m + 1}, step ${s + 1}`, `meetings[${m}].steps[${s}]`),
    ),
  )
  const standings = Object.entries(expect.standings).map(([id, standing]) =>
    check(`motion ${id}`, `expect.standings.${id}`, standing, find(id)?.standing ?? 'not moved'),
  )
  const decisions = Object.entries(expect.decisions).map(([id, outcome]) =>
    check(`the vote on ${id}`, `expect.decisions.${id}`, outcome, cameOf(find(id))),
  )
  const relationships = Object.entries(expect.relationships).flatMap(([city, expected]) =>
    relationshipChecks(council, city, typeof expected === 'string' ? { state: expected } : expected),
  )
  const acted =
    expect.acts === undefined
      ? []
      : [check('acts without a vote', 'expect.acts', String(expect.acts), String(council.acts.length))]
  const letters =
    expect.letters === undefined
      ? []
      : [
          check(
            'letters sent',
            'expect.letters',
            String(expect.letters),
            String(council.correspondence.length),
          ),
        ]
  const open =
    expect.open === undefined
      ? []
      : [
          check(
            'the story',
            'expect.open',
            expect.open ? 'open' : 'ended',
            isOpen(meetings, acts) ? 'open' : 'ended',
          ),
        ]
  return [
    ...acts.flatMap(actCheck),
    ...steps,
    ...standings,
    ...decisions,
    ...relationships,
    ...letters,
    ...acted,
    ...open,
  ]
}

/** What came of a motion's vote: as it was declared, where the ballots that are known leave it open. */
const cameOf = (motion: Motion | undefined): string =>
  motion?.votes.at(-1)?.declared ?? motion?.decision?.outcome ?? 'not taken'

/** What a scenario expects of one relationship: its state, and where it says so its condition and kind. */
function relationshipChecks(
  council: Council,
  city: string,
  expected: { readonly state: RelationshipState; readonly until?: string; readonly kind?: RelationshipKind },
): Check[] {
  const found = relationshipWith(council, city)
  const path = `expect.relationships.${city}`
  const what = `the relationship with ${city}`
  return [
    check(what, path, expected.state, found?.state ?? 'none'),
    ...(expected.until === undefined
      ? []
      : [check(`${what}: its end`, path, expected.until, found?.until ?? 'none')]),
    ...(expected.kind === undefined
      ? []
      : [check(`${what}: its kind`, path, expected.kind, found?.kind ?? 'none')]),
  ]
}

/** An act is in order, or refused as the scenario says that it would be. */
function actCheck({ given, ruling }: PlayedAct, n: number): Check[] {
  const found = ruling.inOrder ? 'in order' : `refused: ${ruling.code}`
  const expected = given.refused === undefined ? 'in order' : `refused: ${given.refused}`
  return expected === found && ruling.inOrder ? [] : [check(`act ${n + 1}`, `acts[${n}]`, expected, found)]
}

/** Open: there was no meeting and no act, or the last meeting settled nothing. */
function isOpen(meetings: readonly PlayedMeeting[], acts: readonly PlayedAct[]): boolean {
  if (meetings.length === 0) return !acts.some(({ ruling }) => ruling.inOrder)
  const motions = meetings.at(-1)?.meeting.motions ?? []
  return motions.length === 0 || motions.some(isPending)
}

function stepCheck(step: PlayedStep, what: string, path: string): Check[] {
  if (step.kind === 'done') {
    const { ruling } = step
    return ruling.inOrder ? [] : [check(what, path, 'in order', `refused: ${ruling.code}`)]
  }
  if (step.kind === 'asked') {
    const { expect } = step.step
    const expected = expect.inOrder ? 'in order' : `refused: ${expect.code ?? 'for any reason'}`
    const { answer } = step
    const found = answer.inOrder
      ? 'in order'
      : `refused: ${expect.code === undefined ? 'for any reason' : answer.code}`
    return [check(what, path, expected, found)]
  }
  if (step.kind === 'passed-over') return []
  if (step.kind === 'recalled') {
    const { expect } = step.step
    const side = (ballot: string, prevailed: boolean) =>
      `${ballot}, ${prevailed ? 'with' : 'not with'} the side that won`
    const found = step.side === null ? 'no vote' : side(step.side.ballot ?? 'no ballot', step.side.prevailed)
    return [check(what, path, side(expect.ballot, expect.prevailed), found)]
  }
  const { expect } = step.step
  if (expect === undefined) return []
  const words = (certain: number | null, more: number | null) => `${certain} ayes, ${more} more`
  const { certain, more } = step.foresight
  return [check(what, path, words(expect.certain, expect.more), words(certain, more))]
}

const check = (what: string, path: string, expected: string, found: string): Check => ({
  what,
  path,
  expected,
  found,
  met: expected === found,
})
