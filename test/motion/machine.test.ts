import { describe, expect, it } from 'vitest'
import { createActor } from 'xstate'
import type { MotionEvent } from '../../src/motion/events.js'
import type { LifecycleMeta } from '../../src/motion/lifecycle.js'
import { motionMachine } from '../../src/motion/machine.js'
import type { MotionContext } from '../../src/motion/motion.js'
import { rulebooks } from '../../src/rulebooks/index.js'
import { ASIDE, OUTCOMES, STANDINGS } from '../../src/vocabulary.js'
import { introduced, LETTER, PARK, VOTES } from '../fixtures/events.js'
import { BOTH, withRows } from '../fixtures/meetings.js'

/** The values that an actor of the machine goes through, the last with its context. */
function lived(input: MotionContext, events: readonly MotionEvent[]) {
  const actor = createActor(motionMachine, { input }).start()
  const values = [actor.getSnapshot().value]
  for (const event of events) {
    expect(actor.getSnapshot().can(event), event.type).toBe(true)
    actor.send(event)
    values.push(actor.getSnapshot().value)
  }
  const { context, tags } = actor.getSnapshot()
  return { values, motion: context.motion, tags: [...tags] }
}

const second: MotionEvent = { type: 'second', by: 'Díaz' }
const call: MotionEvent = { type: 'call-vote', by: 'Brandt' }
const carried: MotionEvent = { type: 'vote', vote: VOTES.carried }
const lost: MotionEvent = { type: 'vote', vote: VOTES.lost }
const substitute: MotionEvent = { type: 'substitute', id: 's1' }
const letter: MotionEvent = { type: 'substitute-carried', id: 's1', wording: LETTER }
const park: MotionEvent = { type: 'substitute-carried', id: 's1', wording: PARK }

describe.each(BOTH)('a motion’s life under %s', (id, rules) => {
  const toVote = ['introduced', 'debate', 'vote']

  it.each([
    ['adopted', [second, call, carried], [...toVote, 'adopted']],
    ['rejected', [second, call, lost], [...toVote, 'rejected']],
    ['withdrawn', [{ type: 'withdraw', by: 'Chen' }], ['introduced', 'withdrawn']],
    ['died', [{ type: 'no-second' }], ['introduced', 'died']],
  ] as const)('ends %s', (outcome, events, expected) => {
    const { values, motion, tags } = lived(introduced(rules), events)
    expect(values).toEqual(expected)
    expect(motion.standing).toBe(outcome)
    expect(tags).toEqual(['settled'])
  })

  it.each([
    ['letter-instead', letter],
    ['replaced', park],
  ] as const)('ends %s when a substitute carries', (outcome, substituteCarried) => {
    const start = introduced(rules)
    const { values, motion } = lived(start, [second, substitute, substituteCarried])
    if (id === 'rosenberg') {
      expect(values).toEqual(['introduced', 'debate', 'substituting', outcome])
      // The item is finished by the substitute; the motion under it keeps its own wording.
      expect(motion).toMatchObject({ standing: outcome, settledBy: 's1', substitutedBy: 's1' })
      expect(motion.wording).toEqual(start.motion.introduced)
      return
    }
    expect(values).toEqual(['introduced', 'debate', 'substituting', 'debate'])
    const put = lived(start, [second, substitute, substituteCarried, call, carried])
    expect(put.values.slice(-2)).toEqual(['vote', outcome])
    expect(put.motion).toMatchObject({ settledBy: 'm1', substitutedBy: 's1' })
    expect(put.motion.wording).not.toEqual(start.motion.introduced)
    expect(put.motion.introduced).toEqual(start.motion.introduced)
    const refused = lived(start, [second, substitute, substituteCarried, call, lost])
    expect(refused.motion.standing).toBe('rejected')
  })

  it('can be declared where the ballots leave it open', () => {
    const open: MotionEvent = { type: 'vote', vote: VOTES.undetermined }
    const { values, motion } = lived(introduced(rules), [
      second,
      call,
      open,
      { type: 'declare', outcome: 'lost' },
    ])
    expect(values).toEqual([...toVote, 'vote', 'rejected'])
    expect(motion.votes.at(-1)).toMatchObject({ declared: 'lost', decision: { outcome: 'undetermined' } })
  })

  it('goes back to debate where there was no quorum', () => {
    const { values, motion } = lived(introduced(rules), [
      second,
      call,
      { type: 'vote', vote: VOTES['no-quorum'] },
    ])
    expect(values).toEqual([...toVote, 'debate'])
    expect(motion.settledBy).toBeNull()
    expect(motion.votes).toHaveLength(1)
  })

  it('starts in debate where its row asks for no second', () => {
    const rows = withRows(rules, { motions: { main: { second: false } } })
    expect(lived(introduced(rows), [])).toMatchObject({ values: ['debate'], motion: { standing: 'debate' } })
  })
})

describe('the machine itself', () => {
  const states = Object.entries(motionMachine.root.states)
  const transitions = states.flatMap(([name, state]) => [
    ...[...state.transitions.values()].flat().map((each) => ({ name: `${name}: ${each.eventType}`, each })),
    ...(state.always ?? []).map((each) => ({ name: `${name}: always`, each })),
  ])
  const told = (meta: LifecycleMeta | undefined) => {
    expect(meta?.description).toMatch(/^[A-Z].*\.$/)
    expect(meta?.rule).toMatch(/Robert 1915 §\d+|Rosenberg, [A-Z]|ILCS|Opinion 95-324/)
  }

  it('has a state for every standing, and a standing for every state', () => {
    expect(states.map(([name]) => name).sort()).toEqual([...STANDINGS].sort())
  })

  it.each(states)('%s says what it is and where that is written', (name, state) => {
    told(state.meta)
    const settled = OUTCOMES.some((outcome) => outcome === name)
    const aside = ASIDE.some((each) => each === name)
    const signing = state.key === 'awaiting-signature'
    expect(state.tags).toEqual([signing ? 'signing' : settled ? 'settled' : aside ? 'aside' : 'pending'])
  })

  it.each(transitions)('$name says what it is and where that is written', ({ each }) => told(each.meta))

  it('has no wildcard that would swallow an event', () => {
    expect(transitions.filter(({ each }) => each.eventType.includes('*'))).toEqual([])
  })

  it('enters a state only from another one', () => {
    // What stays where it is has no target; else xstate and a pure step could differ in what they do again.
    const round = states.flatMap(([name, state]) =>
      [...state.transitions.values()].flat().filter((each) => each.target?.some(({ key }) => key === name)),
    )
    expect(round).toEqual([])
  })

  it('needs no input to step: its context never comes from a clock or a counter', () => {
    const twice = [0, 1].map(() =>
      motionMachine.resolveState({ value: 'debate', context: introduced(rulebooks.rosenberg) }),
    )
    expect(twice[0]?.context).toEqual(twice[1]?.context)
  })
})
