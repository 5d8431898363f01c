import { membersOf } from '../../council/council.js'
import { handlerOf } from '../../meeting/actions/index.js'
import { explain } from '../../meeting/explain.js'
import { inOrder, type Option } from '../../meeting/in-order.js'
import type { Meeting } from '../../meeting/meeting.js'
import { objectionTo } from '../../meeting/objection.js'
import { presence } from '../../meeting/presence.js'
import type { Action } from '../../schema/action.js'
import { ACTION_TYPES } from '../../vocabulary.js'
import { isDeepEqual } from '../is-deep-equal.js'
import { optionKey } from '../paths/canonical-actions.js'
import type { Step, Trail } from '../trail.js'
import { firstOf, type Law } from './law.js'

/** An option's example as each of those who can take it would. */
const actionsOf = ({ by, example }: Option): Action[] =>
  by.length === 0 || !('by' in example) ? [example] : by.map((name) => ({ ...example, by: name }))

export const listedIsTaken: Law = {
  name: 'what-is-listed-is-taken',
  statement: 'Everything that is listed as in order is in order, by each of those who are named with it.',
  check: ({ meeting }) =>
    firstOf(inOrder(meeting).flatMap(actionsOf), (action) => {
      const objection = objectionTo(meeting, action)
      return objection === undefined
        ? undefined
        : `listed: ${JSON.stringify(action)}; refused: ${objection.code}`
    }),
}

export const takenIsListed: Law = {
  name: 'what-is-taken-is-listed',
  statement: 'Everything that was in order had been listed: its type, and by whom.',
  check: ({ steps }) =>
    firstOf(steps.slice(-3), ({ before, action, ruling }) => {
      if (!ruling.inOrder || action.type === 'state' || action.type === 'notice') return undefined
      const by = 'by' in action && action.by !== 'unreported' ? action.by : undefined
      const listed = inOrder(before, { type: action.type }).some(
        (option) => by === undefined || option.by.length === 0 || option.by.includes(by),
      )
      return listed ? undefined : `taken, but not listed: ${JSON.stringify(action)}`
    }),
}

export const everyCandidate: Law = {
  name: 'in-order-is-the-whole-list',
  statement: 'Of all that could be tried, what is in order is exactly what the list says.',
  check: ({ meeting }) => {
    const listed = new Set(inOrder(meeting).map(({ type, example }) => `${type} ${optionKey(example)}`))
    return firstOf(ACTION_TYPES, (type) =>
      firstOf(handlerOf(type).candidates(meeting), (action) => {
        const allowed = objectionTo(meeting, action) === undefined
        return !allowed || listed.has(`${type} ${optionKey(action)}`)
          ? undefined
          : `not listed: ${JSON.stringify(action)}`
      }),
    )
  },
}

/** A meeting at which something can be done: it is in session, and has a quorum or may have one. */
const isLive = (meeting: Meeting) =>
  meeting.session.status === 'in-session' && presence(meeting).met !== false

export const refusalsHelp: Law = {
  name: 'a-refusal-says-why-and-what-instead',
  statement: 'A refusal names its rule, and what it says would be in order instead is.',
  check: ({ steps }) =>
    firstOf(steps.slice(-6), ({ before, action, ruling }) => {
      if (ruling.inOrder) return undefined
      if (ruling.rule === '') return `${action.type} is refused by no rule`
      if (ruling.instead.length === 0 && isLive(before)) return `nothing instead of ${action.type}`
      const names = new Set(inOrder(before).map(({ name }) => name))
      const wrong = ruling.instead.find((name) => !names.has(name))
      return wrong === undefined ? undefined : `${wrong} instead of ${action.type} is not in order`
    }),
}

export const refusalsChangeNothing: Law = {
  name: 'two-doors-one-check',
  statement: 'What a rule answers when it is asked is what it answers when the thing is done.',
  check: ({ steps }) => firstOf(steps.slice(-6), answeredOtherwise),
}

function answeredOtherwise({ before, action, ruling }: Step): string | undefined {
  const asked = explain(before, action)
  const done = ruling.inOrder ? { inOrder: true, rule: ruling.rule } : ruling
  return isDeepEqual(asked, done) ? undefined : `${action.type}: explained otherwise than ruled`
}

export const membersAct: Law = {
  name: 'only-members-in-the-room-act',
  statement: 'Only members who are in the room move, second, speak or vote.',
  check: ({ steps }: Trail) =>
    firstOf(steps, ({ before, action, ruling }) => {
      if (!ruling.inOrder || !('by' in action) || action.type === 'state' || action.type === 'arrive')
        return undefined
      if (action.by === 'unreported' || before.attendance[action.by] === 'unreported') return undefined
      return membersOf(before.council).includes(action.by) && before.attendance[action.by] === 'present'
        ? undefined
        : `${action.by} is not in the room, and ${action.type} is taken`
    }),
}
