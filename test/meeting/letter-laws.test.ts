import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adjourn } from '../../src/meeting/adjourn.js'
import { convene } from '../../src/meeting/convene.js'
import type { Meeting } from '../../src/meeting/meeting.js'
import type { Effect } from '../../src/motion/effects.js'
import { isLetter } from '../../src/motion/effects.js'
import type { Action } from '../../src/schema/action.js'
import type { Ballot } from '../../src/vocabulary.js'
import { CALL, END, FIVE, meetingUnder, motion, play, SECOND } from '../fixtures/meetings.js'
import { holds } from '../kernel/holds.js'

const ballot = fc.constantFrom<Ballot>('aye', 'aye', 'nay', 'abstain', 'unreported')
const ballotsOfAll = fc.tuple(ballot, ballot, ballot, ballot, ballot).map(
  (given): Action => ({
    type: 'vote',
    ballots: Object.fromEntries(FIVE.map((name, n) => [name, given[n] ?? 'aye'])),
  }),
)
const effect = fc.constantFrom<Effect>(
  { effect: 'send-letter', to: 'Northport', message: 'We are concerned.' },
  { effect: 'measure', name: 'name a park' },
  { effect: 'end-relationship', with: 'Northport' },
  { effect: 'suspend-relationship', with: 'Northport', until: '2023' },
)

/** Whatever is still open after a vote is declared as those who tell the story say it was. */
function declared(meeting: Meeting, id: string, carried: boolean): Meeting {
  const { possible, outcome } = motion(meeting, id).decision ?? { possible: [], outcome: 'lost' }
  if (outcome !== 'undetermined') return meeting
  const wanted = carried ? 'carried' : 'lost'
  return play(meeting, { type: 'declare', outcome: possible.find((each) => each === wanted) ?? 'lost' })
}

/** A substitute is put, then, where the rulebook still asks for it, the motion as it then stands. */
function story(
  id: 'rosenberg' | 'robert1915',
  effects: readonly Effect[],
  first: Action,
  second: Action,
  carried: boolean,
) {
  const substitute: Action = { type: 'substitute', by: 'Brandt', text: 'Something else.', effects }
  const put = declared(play(meetingUnder(id), END, SECOND, substitute, SECOND, CALL, first), 'm2', carried)
  const passed = motion(put, 'm2').standing === 'adopted'
  if (motion(put, 'm1').standing !== 'debate') return put
  // Who voted for the substitute votes for the motion as substituted.
  return declared(play(put, CALL, passed ? first : second), 'm1', carried)
}

describe('the same happenings under both rulebooks', () => {
  it('end the original motion with the same outcome, and the council in the same state', () => {
    const property = fc.property(
      fc.array(effect, { minLength: 1, maxLength: 3 }),
      ballotsOfAll,
      ballotsOfAll,
      fc.boolean(),
      (effects, first, second, carried) => {
        const short = story('rosenberg', effects, first, second, carried)
        const long = story('robert1915', effects, first, second, carried)
        const outcome = motion(short, 'm1').standing
        expect(motion(long, 'm1').standing).toBe(outcome)
        const passed = motion(short, 'm2').standing === 'adopted'
        if (passed) expect(outcome).toBe(isLetter(effects) ? 'letter-instead' : 'replaced')
        const state = ({ council: { relationships, correspondence, measures } }: Meeting) =>
          JSON.parse(
            JSON.stringify({ relationships, correspondence, measures }).replaceAll(
              '"motion":"m2"',
              '"motion":"m1"',
            ),
          )
        expect(state(long)).toEqual(state(short))
        if (outcome !== 'letter-instead') return
        expect(short.council.correspondence.length).toBe(
          effects.filter((each) => each.effect === 'send-letter').length,
        )
        expect(short.council.relationships).toEqual(meetingUnder('rosenberg').council.relationships)
      },
    )
    holds(property, 150)
  })

  it.each(['rosenberg', 'robert1915'] as const)(
    'leave the question to be brought back later, under %s',
    (id) => {
      const letter: Effect[] = [{ effect: 'send-letter', to: 'Northport', message: 'We are concerned.' }]
      const aye: Action = { type: 'vote', ballots: {}, others: 'aye' }
      const march = story(id, letter, aye, aye, true)
      expect(motion(march, 'm1').standing).toBe('letter-instead')
      const june = convene(adjourn(march), { date: '2022-06-14' })
      const ended = play(june, { type: 'renew', by: 'Chen', motion: 'm1' }, SECOND, CALL, aye)
      expect(ended.council.relationships[0]).toMatchObject({ state: 'ended', changes: [{ motion: 'm3' }] })
      expect(ended.council.correspondence).toHaveLength(1)
      expect(ended.council.past[0]?.motions[0]).toMatchObject({ id: 'm1', standing: 'letter-instead' })
    },
  )
})
