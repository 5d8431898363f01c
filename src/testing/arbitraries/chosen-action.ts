import { membersOf } from '../../council/council.js'
import { handlerOf } from '../../meeting/actions/index.js'
import { knownMotions, type Meeting } from '../../meeting/meeting.js'
import { samples } from '../../meeting/moving/samples.js'
import { objectionTo } from '../../meeting/objection.js'
import type { Action } from '../../schema/action.js'
import { ACTION_TYPES, type ActionType, UNREPORTED } from '../../vocabulary.js'
import { likelyTypes } from './moment.js'
import type { Turn } from './turn.js'
import { worded } from './worded.js'

const at = <Item>(list: readonly Item[], n: number): Item | undefined => list[n % Math.max(1, list.length)]

/**
 * The action that a turn comes to at this moment of a meeting. It is sound, and mostly in order.
 *
 * @example chosenAction(meeting, turn).type // 'second', where a motion waits for one
 */
export function chosenAction(meeting: Meeting, turn: Turn): Action {
  return worded(meeting, candidate(meeting, turn) ?? { type: 'state', by: UNREPORTED, text: 'A.' }, turn)
}

function candidate(meeting: Meeting, { way, type, pick }: Turn): Action | undefined {
  if (way === 'motion') return motionOfAnyKind(meeting, type, pick)
  if (way === 'again') return aboutSomeMotion(meeting, type, pick)
  if (way === 'any') return at<Action>(handlerOf(at(ACTION_TYPES, type) ?? 'state').candidates(meeting), pick)
  const types = likelyTypes(meeting)
  return suiting(meeting, [...types.slice(type % types.length), ...types], pick)
}

/** The first of these types of which something is in order, whatever comes first in its turn. */
function suiting(meeting: Meeting, types: readonly ActionType[], pick: number): Action | undefined {
  for (const type of new Set(types)) {
    const candidates: Action[] = handlerOf(type).candidates(meeting)
    const plain = type === 'move' && pick % 2 === 0 ? candidates.filter(isMain) : []
    const first = pick % Math.max(1, candidates.length)
    const inTurn = [...plain, ...candidates.slice(first), ...candidates.slice(0, first)]
    const found = inTurn.find((action) => objectionTo(meeting, action) === undefined)
    if (found !== undefined) return found
  }
  return undefined
}

const isMain = (action: Action) => action.type === 'move' && action.kind === undefined

/** A motion of any kind by anybody, in order or not. */
function motionOfAnyKind(meeting: Meeting, type: number, pick: number): Action | undefined {
  const sample = at(samples(meeting), type)
  const by = at([...membersOf(meeting.council), UNREPORTED, 'Grieg'], pick) ?? UNREPORTED
  if (sample === undefined) return undefined
  const { kind, text, terms } = sample
  return {
    type: 'move',
    by,
    ...(kind === 'main' ? {} : { kind }),
    ...(text === undefined ? {} : { text }),
    ...(terms === undefined || pick % 8 === 7 ? {} : { terms }),
  }
}

/** Something about a motion that was made before, whatever became of it. */
function aboutSomeMotion(meeting: Meeting, type: number, pick: number): Action {
  const by = at(membersOf(meeting.council), pick) ?? UNREPORTED
  const motion = at(knownMotions(meeting), pick >> 3)?.id ?? 'm99'
  const kind = at(['rescind', 'take-from-table', 'discharge'], pick)
  switch (type % 5) {
    case 0:
      return { type: 'renew', by, motion }
    case 1:
      return { type: 'reconsider', by, motion }
    case 2:
      return { type: 'take-up', motion }
    case 3:
      return { type: 'report', committee: 'a committee', motion, text: 'A report.' }
    default:
      return { type: 'move', by, kind: kind ?? 'rescind', terms: { motion } }
  }
}
