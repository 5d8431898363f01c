import { describe, expect, it } from 'vitest'
import { transition } from 'xstate'
import { freeze } from '../../src/kernel/freeze.js'
import type { MotionEvent } from '../../src/motion/events.js'
import { motionMachine } from '../../src/motion/machine.js'
import { type MotionContext, resultOf } from '../../src/motion/motion.js'
import { eventsOpen, objectionTo, stepMotion } from '../../src/motion/step.js'
import { rulebooks } from '../../src/rulebooks/index.js'
import { OUTCOMES, REFUSAL_CODES, STANDINGS } from '../../src/vocabulary.js'
import { EVENTS, explored, introduced, VOTES } from '../fixtures/events.js'
import { BOTH, withRows } from '../fixtures/meetings.js'

const { rosenberg, robert1915 } = rulebooks
const second: MotionEvent = { type: 'second', by: 'Díaz' }

const following = (context: MotionContext, ...events: MotionEvent[]) =>
  events.reduce<MotionContext>((each, event) => {
    const step = stepMotion(each, event)
    if (!('motion' in step)) throw new Error(`${event.type}: ${step.code}`)
    return { rules: each.rules, motion: step.motion }
  }, context)

describe('one step', () => {
  it('leaves what it is given as it was, and returns what happened', () => {
    const context = freeze(structuredClone(introduced(rosenberg)))
    const before = structuredClone(context)
    const step = stepMotion(context, freeze(second))
    expect(step).toMatchObject({
      motion: { standing: 'debate', seconder: 'Díaz' },
      facts: [{ fact: 'seconded', by: 'Díaz', motion: 'm1' }],
    })
    expect(context).toEqual(before)
    expect(stepMotion(context, second)).toEqual(step)
  })

  it('goes on at once where the motion does not stay, as the machine does', () => {
    const rules = withRows(rosenberg, { motions: { main: { second: false } } })
    const context = introduced(rules)
    expect(context.motion.standing).toBe('introduced')
    const event: MotionEvent = { type: 'recuse', by: 'Díaz' }
    const snapshot = motionMachine.resolveState({ value: 'introduced', context })
    const [next] = transition(motionMachine, snapshot, event)
    expect(stepMotion(context, event)).toMatchObject({ motion: next.context.motion })
    expect(next.value).toBe('debate')
  })

  it('tells the outcome after what brought it about', () => {
    const called = following(introduced(rosenberg), second, { type: 'call-vote', by: 'Brandt' })
    expect(stepMotion(called, { type: 'vote', vote: VOTES.carried })).toMatchObject({
      facts: [
        { fact: 'decided', motion: 'm1', outcome: 'carried' },
        { fact: 'settled', motion: 'm1', outcome: 'adopted' },
      ],
    })
  })

  it.each<[string, MotionContext, MotionEvent, object]>([
    [
      'not-seconded',
      introduced(rosenberg),
      { type: 'call-vote', by: 'Brandt' },
      {
        rule: "Rosenberg's Rules of Order (2011), The Three Basic Motions (recalled, not checked against the text)",
      },
    ],
    ['own-motion', introduced(rosenberg), { type: 'second', by: 'Chen' }, { found: 'Chen' }],
    ['already-seconded', following(introduced(rosenberg), second), second, { found: 'm1' }],
    [
      'not-the-mover',
      introduced(robert1915),
      { type: 'withdraw', by: 'Díaz' },
      { found: 'Díaz', expected: 'Chen', rule: "Robert's Rules of Order Revised (1915), §27" },
    ],
    ['needs-leave', following(introduced(robert1915), second), { type: 'withdraw', by: 'Chen' }, {}],
    ['not-amendable', introducedAndSeconded('amend'), { type: 'amend', id: 'a2' }, {}],
    ['not-amendable', introducedAndSeconded('reconsider'), { type: 'substitute', id: 's1' }, {}],
    [
      'question-pending',
      following(introduced(rosenberg), second, { type: 'amend', id: 'a1' }),
      { type: 'call-vote', by: 'Brandt' },
      { found: 'm1: amending' },
    ],
    [
      'amendment-pending',
      following(introduced(robert1915), second, { type: 'amend', id: 'a1' }),
      { type: 'substitute', id: 's1' },
      { rule: "Robert's Rules of Order Revised (1915), §33" },
    ],
    ['no-vote-under-way', following(introduced(rosenberg), second), { type: 'vote', vote: VOTES.lost }, {}],
    [
      'vote-under-way',
      following(introduced(rosenberg), second, { type: 'call-vote', by: 'Brandt' }),
      { type: 'speak', by: 'Brandt' },
      {},
    ],
    [
      'not-undetermined',
      following(introduced(rosenberg), second, { type: 'call-vote', by: 'Brandt' }),
      { type: 'declare', outcome: 'carried' },
      { found: 'no ballots yet' },
    ],
    ['not-pending', following(introduced(rosenberg), { type: 'no-second' }), second, { found: 'm1: died' }],
  ])('is refused with %s, its rule, and what was found', (code, context, event, more) => {
    expect(stepMotion(context, event)).toMatchObject({
      code,
      rule: expect.stringMatching(/Rules of Order/),
      ...more,
    })
  })
})

/** The outcomes that come of a vote, a ruling, a demand or consent; a motion withdrawn or dead came to none. */
const SETTLED_BY_SOMETHING: readonly string[] = [
  'adopted',
  'rejected',
  'letter-instead',
  'replaced',
  'postponed-indefinitely',
  'objected',
  'divided',
  'rescinded',
  'vetoed',
]

function introducedAndSeconded(kind: 'amend' | 'reconsider') {
  return following(introduced(rosenberg, kind), second)
}

describe.each(BOTH)('every motion that events can lead to, under %s', (_id, rules) => {
  // One kind of each way of life: others differ from these in words and ranks alone.
  const kinds = [
    'main',
    'amend',
    'substitute',
    'reconsider',
    'ordinance',
    'point-of-order',
    'adjourn',
  ] as const
  const reached = new Map(kinds.map((kind) => [kind, explored(introduced(rules, kind))]))
  const everywhere = [...reached.values()].flatMap((each) => [...each.values()])

  it('reaches every standing', () => {
    const main = [...(reached.get('main')?.values() ?? [])]
    // A main motion of these traditions is read once, and no mayor signs it.
    const elsewhere = ['awaiting-reading', 'awaiting-signature', 'vetoed']
    const once = STANDINGS.filter((standing) => !elsewhere.includes(standing))
    expect(new Set(main.map(({ context }) => context.motion.standing))).toEqual(new Set(once))
  })

  it('is refused exactly what the machine has no transition for', () => {
    const parted = everywhere.flatMap(({ context }) => {
      const { standing } = context.motion
      const snapshot = motionMachine.resolveState({ value: standing, context })
      return EVENTS.filter(
        (event) => snapshot.can(event) !== (objectionTo(context, event) === undefined),
      ).map(({ type }) => `${standing}: ${type}`)
    })
    expect(parted).toEqual([])
  })

  it('is refused with a code that is known, and a rule that is written somewhere', () => {
    const refusals = everywhere.flatMap(({ context }) =>
      EVENTS.flatMap((event) => objectionTo(context, event) ?? []),
    )
    const codes = new Set(refusals.map(({ code }) => code))
    expect(REFUSAL_CODES).toEqual(expect.arrayContaining([...codes]))
    expect(
      [...new Set(refusals.map(({ rule }) => rule))].filter((rule) => !rule.includes('Rules of Order')),
    ).toEqual([])
  })

  it('is open to every event that it takes', () => {
    const hidden = everywhere.flatMap(({ context }) => {
      const open = eventsOpen(context)
      return EVENTS.filter((event) => !open.includes(event.type) && objectionTo(context, event) === undefined)
    })
    expect(hidden).toEqual([])
  })

  it('can be settled from wherever it is pending', () => {
    for (const each of reached.values()) {
      const settled = (name: string) =>
        OUTCOMES.some((outcome) => outcome === each.get(name)?.context.motion.standing)
      const safe = new Set([...each.keys()].filter(settled))
      for (let size = -1; size < safe.size; ) {
        size = safe.size
        for (const [name, { next }] of each) if ([...next].some((to) => safe.has(to))) safe.add(name)
      }
      expect([...each.keys()].filter((name) => !safe.has(name))).toEqual([])
    }
  })

  it('is settled by a vote, or a declared result, exactly as that came out', () => {
    const CARRIED = ['adopted', 'letter-instead', 'replaced', 'awaiting-reading']
    let seen = 0
    for (const { context } of everywhere) {
      for (const event of EVENTS) {
        if (event.type !== 'vote' && event.type !== 'declare') continue
        const step = stepMotion(context, event)
        if (!('motion' in step)) continue
        seen += 1
        const { standing } = step.motion
        const result = resultOf(step.motion)
        expect(CARRIED.includes(standing), `${event.type}: ${standing}`).toBe(result === 'carried')
        expect(standing === 'rejected').toBe(result === 'lost')
      }
    }
    expect(seen).toBeGreaterThan(20)
  })

  it('says what settled it, exactly when something has', () => {
    for (const { context } of everywhere) {
      const { standing, settledBy, pending } = context.motion
      const voted = SETTLED_BY_SOMETHING.includes(standing)
      expect(settledBy !== null, standing).toBe(voted)
      if (
        voted &&
        standing !== 'divided' &&
        standing !== 'postponed-indefinitely' &&
        standing !== 'objected'
      ) {
        expect(pending).toEqual([])
      }
    }
  })
})
