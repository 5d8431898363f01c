import { relationshipName, relationshipWith } from '../../council/relationship.js'
import { isAside, isPending, knownMotion, type Meeting, motionOf } from '../../meeting/meeting.js'
import { type Motion, resultOf } from '../../motion/motion.js'
import { knownRow, rowOf } from '../../rules/readers.js'
import { type Outcome, UNREPORTED } from '../../vocabulary.js'
import { isDeepEqual } from '../is-deep-equal.js'
import { type Taken, takenIn } from '../trail.js'
import { firstOf, type Law } from './law.js'

/** Outcomes with which the body has done nothing of what was proposed. */
const NOTHING_DONE: readonly Outcome[] = [
  'rejected',
  'withdrawn',
  'died',
  'objected',
  'postponed-indefinitely',
  'divided',
]

export const lostHasNoEffect: Law = {
  name: 'what-is-lost-has-no-effect',
  statement:
    'A motion that was lost, withdrawn, dropped or not seconded leaves no letter, measure or change.',
  check({ meeting }) {
    const { correspondence, measures, relationships } = meeting.council
    const done = [...correspondence, ...measures, ...relationships.flatMap(({ changes }) => changes)]
    return firstOf(meeting.motions, ({ id, standing }) =>
      NOTHING_DONE.some((outcome) => outcome === standing) && done.some(({ motion }) => motion === id)
        ? `${id} is ${standing}, and took effect`
        : undefined,
    )
  },
}

export const pendingHasNoEffect: Law = {
  name: 'what-is-pending-has-no-effect',
  statement: 'Nothing takes effect while the question on it is still before the body or set aside.',
  check({ meeting }) {
    const { correspondence, measures, relationships } = meeting.council
    const done = [...correspondence, ...measures, ...relationships.flatMap(({ changes }) => changes)]
    return firstOf(meeting.motions, (motion) =>
      (isPending(motion) || isAside(motion)) && done.some((each) => each.motion === motion.id)
        ? `${motion.id} is ${motion.standing}, and took effect`
        : undefined,
    )
  },
}

export const letterLeavesTies: Law = {
  name: 'a-letter-instead-leaves-every-relationship',
  statement: 'Where a letter is sent instead, every relationship stays as it was.',
  check: (trail) =>
    firstOf(takenIn(trail), ({ before, after }) => {
      const letter = after.motions.find(
        ({ id, standing }) => standing === 'letter-instead' && motionOf(before, id)?.standing !== standing,
      )
      if (letter === undefined) return undefined
      const changed = after.council.relationships.find(
        (relationship) =>
          !isDeepEqual(relationshipWith(before.council, relationshipName(relationship)), relationship),
      )
      return changed === undefined ? undefined : `${letter.id} ends as a letter, and ${changed.with} changes`
    }),
}

/** What a step moved afresh: the motion, where the action made one of its own. */
function movedIn({ before, action, after }: Taken): Motion | undefined {
  if (action.type !== 'move') return undefined
  return after.motions.find(({ id }) => motionOf(before, id) === undefined)
}

export const notTwiceInASession: Law = {
  name: 'no-question-twice-in-a-session',
  statement: 'A question that the body has settled is not moved again at the same meeting.',
  check: (trail) =>
    firstOf(takenIn(trail), (step) => {
      const moved = movedIn(step)
      const { rules } = step.before.council
      if (moved === undefined || rowOf(rules, moved.kind).does !== 'takes-effect') return undefined
      if (step.before.session.suspended.includes('renewal')) return undefined
      const same = step.before.motions.find(
        ({ kind, introduced, standing }) =>
          kind === moved.kind &&
          introduced.text === moved.introduced.text &&
          mayNotComeAgain(step.before, standing),
      )
      return same === undefined
        ? undefined
        : `${moved.id} asks again what ${same.id} asked, which is ${same.standing}`
    }),
}

const mayNotComeAgain = ({ council }: Meeting, standing: Motion['standing']) =>
  Object.entries(council.rules.conduct.renewal.after).some(
    ([outcome, when]) => outcome === standing && when !== 'any-time',
  )

export const secondedBeforeVote: Law = {
  name: 'seconded-before-it-is-voted-on',
  statement: 'What needs a second is not voted on without one, unless the chair proceeds without.',
  check: ({ meeting }) =>
    firstOf(meeting.motions, ({ id, kind, seconder, votes }) => {
      if (votes.length === 0 || seconder !== null) return undefined
      if (!rowOf(meeting.council.rules, kind).second) return undefined
      const facts = meeting.record.filter((entry) => 'motion' in entry && entry.motion === id)
      const moved = facts.some(({ fact }) => fact === 'moved')
      const excused = facts.some(({ fact }) => fact === 'proceeded')
      return moved && !excused ? `${id} is voted on without a second` : undefined
    }),
}

export const reconsideredOnce: Law = {
  name: 'reconsidered-once',
  statement: 'A vote is reconsidered once: when that has been decided, it is not moved a second time.',
  check: (trail) =>
    firstOf(takenIn(trail), ({ before, action }) => {
      if (action.type !== 'reconsider') return undefined
      const voted = knownMotion(before, knownMotion(before, action.motion)?.settledBy ?? '')
      return voted?.reconsidered === true ? `${voted.id} is to be reconsidered again` : undefined
    }),
}

export const winnersReconsider: Law = {
  name: 'only-the-winning-side-reconsiders',
  statement: 'Where the rulebook asks for the prevailing side, nobody else moves to reconsider.',
  check: (trail) =>
    firstOf(takenIn(trail), ({ before, action }) => {
      if (action.type !== 'reconsider' || action.by === UNREPORTED) return undefined
      if (before.council.rules.conduct.reconsideration.standing !== 'prevailing-side') return undefined
      const voted = knownMotion(before, knownMotion(before, action.motion)?.settledBy ?? '')
      const ballot = voted?.votes.at(-1)?.ballots[action.by]
      if (voted === undefined || ballot === undefined) return undefined
      const won = resultOf(voted) === 'carried' ? 'aye' : 'nay'
      return ballot === won ? undefined : `${action.by}, who voted ${ballot}, moves to reconsider ${voted.id}`
    }),
}

export const onlyKnownKinds: Law = {
  name: 'only-motions-of-the-rulebook',
  statement: 'Every motion is of a kind that the rulebook has a row for.',
  check: ({ meeting }) =>
    firstOf(meeting.motions, ({ id, kind }) =>
      knownRow(meeting.council.rules, kind) === undefined ? `${id} is of the kind ${kind}` : undefined,
    ),
}
