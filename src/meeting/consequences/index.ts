import type { Motion } from '../../motion/motion.js'
import { rowOf } from '../../rules/readers.js'
import type { Consequence as ConsequenceName } from '../../vocabulary.js'
import { floor, isAside, isPending, type Meeting, motionOf } from '../meeting.js'
import { type Progress, withSession } from '../progress.js'
import { amends, replaces } from './amending.js'
import { discharges, reconsiders, rescinds, takesFromTable, takesUpDueOrder } from './bringing-again.js'
import type { Consequence } from './consequence.js'
import {
  closesDebate,
  closesNominations,
  excuses,
  liftsLimits,
  limitsDebate,
  reopensNominations,
  setsVoteMethod,
  waivesReading,
} from './debating.js'
import {
  dividesAssembly,
  dividesQuestion,
  elects,
  enactsItems,
  fillsBlank,
  overrides,
  takesEffect,
  withdraws,
} from './questions.js'
import { isRuled, restoresSpeaker, reversesRuling, sustainsRuling } from './rulings.js'
import { allowsConsideration, drops, postpones, refers, tables } from './setting-aside.js'
import {
  adjourns,
  recesses,
  setsClosingTime,
  setsNextMeeting,
  suspendsRules,
  takesUpItem,
} from './sitting.js'

/** Nothing follows but the record of it. */
const nothing: Consequence = {}

/** What each kind of motion does, by the word that its row has for it. */
const CONSEQUENCES: Readonly<Record<ConsequenceName, Consequence>> = {
  'takes-effect': takesEffect,
  'enacts-items': enactsItems,
  elects,
  'makes-order': nothing,
  rescinds,
  reconsiders,
  'takes-from-table': takesFromTable,
  discharges,
  drops,
  amends,
  replaces,
  'fills-blank': fillsBlank,
  'lifts-limits': liftsLimits,
  refers,
  postpones,
  'limits-debate': limitsDebate,
  'closes-debate': closesDebate,
  tables,
  'takes-up-order': takesUpDueOrder,
  'admits-question': isRuled,
  recesses,
  adjourns,
  'sets-next-meeting': setsNextMeeting,
  'sets-closing-time': setsClosingTime,
  'sustains-ruling': sustainsRuling,
  'reverses-ruling': reversesRuling,
  'settles-point': isRuled,
  'restores-speaker': restoresSpeaker,
  'suspends-rules': suspendsRules,
  'takes-up-item': takesUpItem,
  'allows-consideration': allowsConsideration,
  'divides-question': dividesQuestion,
  'divides-assembly': dividesAssembly,
  'sets-vote-method': setsVoteMethod,
  'closes-nominations': closesNominations,
  'reopens-nominations': reopensNominations,
  'is-answered': nothing,
  'is-granted': nothing,
  withdraws: withdraws(settle),
  'waives-reading': waivesReading,
  excuses,
  overrides: overrides(settle),
}

/** What follows when a motion is settled: its effects, and what it means for what it was about. */
export function settle(progress: Progress, id: string): Progress {
  const motion = motionOf(progress.meeting, id)
  if (motion === undefined || isPending(motion) || isAside(motion)) return progress
  const row = rowOf(progress.meeting.council.rules, motion.kind)
  const { carried, lost } = CONSEQUENCES[row.does]
  const followed = waitsForMayor(motion)
    ? progress
    : ((carriedItself(motion) ? carried : lost)?.(progress, motion) ?? progress)
  const ends = row.class === 'main' || endsQuestion(progress.meeting, followed.meeting)
  return ends ? endsSuspension(followed, progress) : followed
}

/** True where a motion on it has disposed of a main question; the parts of a divided one are that question still. */
function endsQuestion(before: Meeting, after: Meeting): boolean {
  return floor(before).some(({ id, kind }) => {
    const now = motionOf(after, id)
    if (now === undefined || isPending(now) || isAside(now) || now.standing === 'divided') return false
    return rowOf(before.council.rules, kind).class === 'main'
  })
}

/** True for what was passed and does nothing yet, or no longer. */
const waitsForMayor = ({ standing }: Motion) => standing === 'awaiting-signature' || standing === 'vetoed'

/** True where the motion's own vote carried it, whatever it had become by then. */
const carriedItself = (motion: Motion) => motion.settledBy === motion.id && motion.standing !== 'rejected'

/** Rules are suspended, and members silenced, for one question. */
function endsSuspension(progress: Progress, before: Progress): Progress {
  const { suspended, silenced } = before.meeting.session
  if (suspended.length === 0 && silenced.length === 0) return progress
  return withSession(progress, { suspended: [], silenced: [] })
}
