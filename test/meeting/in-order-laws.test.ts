import { describe, expect } from 'vitest'
import { membersOf, officersAndMembers } from '../../src/council/council.js'
import { attempt } from '../../src/meeting/act.js'
import { inOrder, type Option } from '../../src/meeting/in-order.js'
import type { Meeting } from '../../src/meeting/meeting.js'
import { samples } from '../../src/meeting/moving/samples.js'
import { objectionTo } from '../../src/meeting/objection.js'
import type { Action } from '../../src/schema/action.js'
import { ACTION_TYPES, CERTAIN_DECISIONS } from '../../src/vocabulary.js'
import { EVERYWHERE, law, same } from '../fixtures/laws.js'
import type { Trail } from '../fixtures/random-meeting.js'

/** A few moments of a meeting, the last among them: to ask everything at every step would take long. */
function moments({ steps, sittings }: Trail): Meeting[] {
  const some = steps.filter((_, n) => n % 9 === 4).map(({ before }) => before)
  return [...some, ...sittings.slice(-1)]
}

const idsOf = (meeting: Meeting) => [
  ...new Set(
    [...meeting.motions, ...meeting.council.past.flatMap(({ motions }) => motions)].map(({ id }) => id),
  ),
]

/** Whether `attempt` would take it: the check that it makes, without the refusal that it would write. */
const allowed = (meeting: Meeting, action: Action) => objectionTo(meeting, action) === undefined

/** Everything that this member, or nobody in particular, could try: `type by motion`, with the actions. */
function tries(meeting: Meeting): Map<string, Action[]> {
  const found = new Map<string, Action[]>()
  const add = (name: string, ...actions: Action[]) =>
    found.set(name, [...(found.get(name) ?? []), ...actions])
  const text = 'A question that nobody has asked.'
  for (const by of membersOf(meeting.council)) {
    for (const type of [
      'arrive',
      'leave',
      'recuse',
      'second',
      'speak',
      'call-vote',
      'ask-to-speak',
      'object',
    ] as const)
      add(`${type} ${by}`, { type, by })
    for (const type of ['move', 'amend', 'substitute'] as const) add(`${type} ${by}`, { type, by, text })
    add(`withdraw ${by}`, { type: 'withdraw', by }, { type: 'withdraw', by, leave: true })
    for (const ballot of ['aye', 'nay', 'abstain'] as const)
      add(`ballot ${by}`, { type: 'ballot', by, ballot })
    for (const motion of idsOf(meeting)) {
      for (const type of ['renew', 'reconsider'] as const)
        add(`${type} ${by} ${motion}`, { type, by, motion })
    }
  }
  for (const { kind, ...sample } of samples(meeting)) {
    if (kind === 'main') continue
    const on = sample.terms?.motion
    for (const by of membersOf(meeting.council))
      add(`move ${kind} ${by}${on === undefined ? '' : ` ${on}`}`, { type: 'move', kind, by, ...sample })
  }
  for (const type of ['proceed', 'ask-consent', 'no-objection', 'call-to-order'] as const) add(type, { type })
  for (const well of [true, false]) add('rule', { type: 'rule', well })
  add('answer', { type: 'answer', text })
  add('no-second', { type: 'no-second' })
  for (const others of ['aye', 'nay', 'abstain', 'unreported'] as const)
    add('vote', { type: 'vote', ballots: {}, others })
  // An officer who votes in some cases is not one of the others.
  for (const by of officersAndMembers(meeting.council))
    add('vote', { type: 'vote', ballots: { [by]: 'aye' }, others: 'aye' })
  for (const outcome of CERTAIN_DECISIONS) add('declare', { type: 'declare', outcome })
  add('state', { type: 'state', by: 'somebody', text })
  return found
}

/** What `inOrder` lists, in the same names. */
function listed(meeting: Meeting): Set<string> {
  return new Set(
    inOrder(meeting).flatMap(({ type, kind, by, motion }) => {
      const what = type === 'move' && kind !== undefined ? `${type} ${kind}` : type
      const names = by.length === 0 ? [what] : by.map((name) => `${what} ${name}`)
      return motion === undefined ? names : names.map((name) => `${name} ${motion}`)
    }),
  )
}

describe.each(EVERYWHERE)('what is in order, under %s', (_name, of) => {
  law('is listed exactly where it would be taken, for every type and member', { of, runs: 40 }, (trail) => {
    for (const meeting of moments(trail)) {
      const list = listed(meeting)
      const parted = [...tries(meeting)].filter(
        ([name, actions]) => list.has(name) !== actions.some((action) => allowed(meeting, action)),
      )
      same(
        parted.map(
          ([name]) => `${name}: ${list.has(name) ? 'listed, but refused' : 'taken, but not listed'}`,
        ),
        [],
      )
    }
  })

  law('is taken as its example says, by each of those who can', { of, runs: 25 }, (trail) => {
    for (const meeting of moments(trail)) {
      for (const { type, by, example, rule } of inOrder(meeting)) {
        const actions =
          by.length === 0
            ? [example]
            : by.map((name): Action => ('by' in example ? { ...example, by: name } : example))
        expect(actions[0]).toEqual(example)
        for (const action of actions)
          expect(attempt(meeting, action), type).toMatchObject({ inOrder: true, rule })
      }
    }
  })

  law('for one member, or of one type, is that part of the whole', { of, runs: 12 }, (trail) => {
    for (const meeting of moments(trail).slice(-1)) {
      const whole = inOrder(meeting)
      for (const type of ACTION_TYPES)
        same(
          inOrder(meeting, { type }),
          whole.filter((option) => option.type === type),
        )
      for (const by of membersOf(meeting.council)) {
        const told = ({ type, kind, motion, member }: Option) => `${type} ${kind} ${motion} ${member}`
        const own = inOrder(meeting, { by }).map(told)
        const expected = whole.filter((option) => option.by.length === 0 || option.by.includes(by))
        same(own, expected.map(told))
      }
    }
  })
})

describe('what a refusal says would be in order instead', () => {
  law('really is', { runs: 30 }, ({ steps }) => {
    for (const { before, ruling } of steps) {
      if (ruling.inOrder) continue
      const options = inOrder(before)
      for (const name of ruling.instead) {
        const meant = options.filter((option) => option.name === name)
        expect(meant.length, name).toBeGreaterThan(0)
        expect(meant.every(({ example }) => allowed(before, example))).toBe(true)
      }
    }
  })

  law('is all that carries the business on', { runs: 30 }, ({ steps }) => {
    const ASIDE = ['arrive', 'leave', 'recuse', 'resign', 'state', 'time', 'notice']
    for (const { before, ruling } of steps.slice(-8)) {
      if (ruling.inOrder) continue
      const names = new Set(inOrder(before).map(({ name }) => name))
      for (const aside of ASIDE) names.delete(aside)
      same([...ruling.instead].sort(), [...names].sort())
    }
  })
})
