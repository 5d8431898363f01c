import * as fc from 'fast-check'
import { describe, expect } from 'vitest'
import { floor, isPending, type Meeting, motionOf } from '../../src/meeting/meeting.js'
import { replayed } from '../../src/meeting/undo.js'
import { rulebooks } from '../../src/rulebooks/index.js'
import type { Rulebook } from '../../src/rules/rulebook.js'
import { read } from '../../src/schema/read.js'
import { rulebookSchema } from '../../src/schema/rulebook.js'
import { law, same } from '../fixtures/laws.js'
import { type Script, scripts, type Trail } from '../fixtures/random-meeting.js'

// A city takes its rows from where it likes: whatever the schema lets through must play.
const { rosenberg, robert1915 } = rulebooks

/** A table with each row from one rulebook or the other. */
const either = <Rows extends object>(a: Rows, b: Rows): fc.Arbitrary<Rows> =>
  fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }).map((picks) => {
    const rows = Object.keys(a).map((key, n) => [key, (picks[n] ? b : a)[key as keyof Rows]])
    return Object.fromEntries(rows) as Rows // the same keys as both
  })

const mixed: fc.Arbitrary<Script['rules']> = fc
  .record({
    voting: either(rosenberg.voting, robert1915.voting),
    motions: either(rosenberg.motions, robert1915.motions),
    conduct: either(rosenberg.conduct, robert1915.conduct),
    window: fc.constantFrom('same-meeting', 'next-meeting', 'next-day'),
    chair: fc.constantFrom('in-turn', 'last'),
    second: fc.boolean(),
    debatable: fc.boolean(),
  })
  .map(({ voting, motions, conduct, window, chair, second, debatable }): Rulebook => {
    const row = <Row extends object>(given: Row): Row => ({ ...given, second, debatable })
    return read(rulebookSchema, {
      id: 'mixed',
      title: 'A city of its own',
      voting,
      motions: {
        ...motions,
        main: row(motions.main),
        amend: row(motions.amend),
        reconsider: row(motions.reconsider),
      },
      conduct: {
        ...conduct,
        rollCall: { ...conduct.rollCall, chair },
        reconsideration: { ...conduct.reconsideration, window },
      },
    })
  })

const everyMeeting = ({ steps, sittings }: Trail): Meeting[] => [
  ...sittings,
  ...steps.map(({ before }) => before),
]

describe('under a rulebook of rows from both', () => {
  law(
    'every action is taken or refused: nothing breaks',
    (trail) => {
      expect(trail.steps.every(({ ruling }) => ruling.inOrder || ruling.code !== undefined)).toBe(true)
    },
    200,
    scripts(mixed),
  )

  law(
    'what is pending is on something that is pending',
    (trail) => {
      for (const meeting of everyMeeting(trail)) {
        for (const motion of floor(meeting)) {
          if (motion.kind === 'main' || motion.kind === 'reconsider') continue
          const under = motionOf(meeting, motion.on)
          expect(
            under !== undefined && isPending(under),
            `${motion.id} on ${motion.on}: ${under?.standing}`,
          ).toBe(true)
          expect(under?.pending).toContain(motion.id)
        }
      }
    },
    100,
    scripts(mixed),
  )

  law(
    'played again it is the same',
    ({ sittings }) => {
      for (const meeting of sittings) same(replayed(meeting), meeting)
    },
    40,
    scripts(mixed),
  )
})
