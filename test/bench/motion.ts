// One whole motion of eleven seats, the same events: through the bare machine of xstate, through the pure
// step, and through the meeting, which also keeps the council, the floor and the record.
import { createActor } from 'xstate'
import { act } from '../../src/meeting/act.js'
import { convene } from '../../src/meeting/convene.js'
import type { MotionEvent } from '../../src/motion/events.js'
import { motionMachine } from '../../src/motion/machine.js'
import { introduce } from '../../src/motion/motion.js'
import { stepMotion } from '../../src/motion/step.js'
import { rulebooks } from '../../src/rulebooks/index.js'
import type { Action } from '../../src/schema/action.js'
import { type Figure, measured } from './measure.js'

const members = Array.from({ length: 11 }, (_, n) => `Member ${n + 1}`)
const [first = '', second = ''] = members
const rules = rulebooks.rosenberg
const opening = convene({ rules, seats: members, chair: first })

const actions: readonly Action[] = [
  { type: 'move', by: first, text: 'Close Mill Street to cars.' },
  { type: 'second', by: second },
  ...members.slice(0, 4).map((by): Action => ({ type: 'speak', by })),
  { type: 'call-vote', by: second },
  ...[...members.slice(1), first].map((by): Action => ({ type: 'ballot', by, ballot: 'aye' })),
]
const atOnce: readonly Action[] = [...actions.slice(0, 7), { type: 'vote', ballots: {}, others: 'aye' }]

const settled = actions.reduce<typeof opening>(act, opening)
const vote = settled.motions[0]?.votes[0]
if (vote === undefined) throw new Error('the motion that is measured was not voted on')

const events: readonly MotionEvent[] = [
  { type: 'second', by: second },
  ...members.slice(0, 4).map((by): MotionEvent => ({ type: 'speak', by })),
  { type: 'call-vote', by: second },
  ...members.map((by): MotionEvent => ({ type: 'ballot', by, ballot: 'aye' })),
  { type: 'vote', vote },
]
const input = () => introduce({ id: 'm1', mover: first, text: 'Close Mill Street to cars.' }, rules)

/** The bare machine first: everything else is told against it. */
export function motionFigures(): Figure[] {
  return [
    measured('one motion, 18 events, xstate actor alone', 300, () => {
      const actor = createActor(motionMachine, { input: input() }).start()
      for (const event of events) actor.send(event)
      return actor.getSnapshot()
    }),
    measured('the same events, stepMotion', 300, () =>
      events.reduce((motion, event) => {
        const step = stepMotion({ motion, rules }, event)
        if (!('motion' in step)) throw new Error(step.code)
        return step.motion
      }, input().motion),
    ),
    measured('the same motion, 18 actions, act', 100, () => actions.reduce<typeof opening>(act, opening)),
    measured('the same with the roll as one action, act', 100, () =>
      atOnce.reduce<typeof opening>(act, opening),
    ),
  ]
}

/** How many actions the third figure stands for. */
export const ACTIONS = actions.length
