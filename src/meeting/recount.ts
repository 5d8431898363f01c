import { requireAnswerable } from '../council/electorate-rules.js'
import { freeze } from '../kernel/freeze.js'
import { InputError } from '../kernel/problem.js'
import { show } from '../kernel/show.js'
import type { Vote } from '../motion/motion.js'
import { parseThreshold } from '../rules/notation.js'
import type { Rulebook } from '../rules/rulebook.js'
import { countsGroups, type Threshold } from '../rules/threshold.js'
import { read } from '../schema/read.js'
import { rulebookSchema, thresholdSchema } from '../schema/rulebook.js'
import { decidedBy, rollOfVote } from './electorate.js'
import { silenceOf } from './elsewhere.js'
import type { Meeting } from './meeting.js'
import { ruleAt } from './question-rule.js'

/**
 * The same ballots, decided under another rulebook, or with another threshold: every vote of the meeting
 * with the decision that it would have had. What was done at the meeting stays what was done: standings,
 * effects and the record are not played again.
 *
 * @param other a rulebook, or a threshold in notation or as data
 * @throws InputError where the rulebook or the threshold is unsound, cannot be counted on these seats, or
 * knows no such motion as was voted on
 * @example recount(meeting, { threshold: 'majority of present' }).motions[0].decision
 */
export function recount(
  meeting: Meeting,
  other: Rulebook | { readonly threshold: string | Threshold },
): Meeting {
  if (typeof other !== 'object' || other === null || !('voting' in other || 'threshold' in other)) {
    const message = `expected a rulebook, or { threshold: 'majority of present' }, found ${show(other)}`
    throw new InputError([{ code: 'type', path: '', message }])
  }
  const rules = 'voting' in other ? read(rulebookSchema, other) : meeting.council.rules
  const threshold = 'voting' in other ? undefined : readThreshold(meeting, other.threshold)
  requireAnswerable(meeting.council.seats, rules)
  requireRows(meeting, rules)
  const motions = meeting.motions.map((motion) => {
    if (motion.votes.length === 0) return motion
    const rule = ruleAt(meeting, rules, motion)
    const again = (vote: Vote): Vote => ({
      ...vote,
      decision: decidedBy(
        rules,
        rollOfVote(meeting, vote),
        threshold === undefined ? rule : { ...rule, threshold },
      ),
    })
    const votes = motion.votes.map(again)
    return { ...motion, votes, decision: votes.at(-1)?.decision ?? null }
  })
  return freeze({ ...meeting, motions })
}

/** A rulebook that knows no such motion decides no vote on it. */
function requireRows(meeting: Meeting, rules: Rulebook): void {
  const problems = meeting.motions.flatMap((motion) =>
    motion.votes.length > 0 && silenceOf(meeting, motion, rules) === 'no-such-motion'
      ? [
          {
            code: 'no-such-motion',
            path: `motions.${motion.kind}`,
            message: `${rules.id} knows no such motion, and ${motion.id} was voted on`,
          },
        ]
      : [],
  )
  if (problems.length > 0) throw new InputError(problems)
}

function readThreshold({ council }: Meeting, given: string | Threshold): Threshold {
  const threshold = read(thresholdSchema, typeof given === 'string' ? parseThreshold(given) : given)
  if (!countsGroups(threshold) || council.seats.some(({ group }) => group !== undefined)) return threshold
  const message = 'it counts each group, and no seat of the council is in one'
  throw new InputError([{ code: 'rules', path: 'threshold', message }])
}
