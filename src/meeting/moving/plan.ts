import type { Edit } from '../../motion/edit.js'
import type { Effect, Terms } from '../../motion/effects.js'
import type { Motion } from '../../motion/motion.js'
import type { MotionRow, Variation } from '../../rules/motion-row.js'
import { knownRow, rowOf } from '../../rules/readers.js'
import type { Row } from '../../rules/rulebook.js'
import type { Consequence, MotionKind } from '../../vocabulary.js'
import { knownMotion, type Meeting, motionOf, pendingQuestion, rootOf } from '../meeting.js'
import { votedInstead } from '../side.js'
import { amendable, itemOnFloor } from '../stack.js'

/** A motion that somebody wants to make, whichever action says so. */
export interface Proposal {
  readonly kind: MotionKind
  readonly by: string
  readonly text?: string
  readonly edits?: readonly Edit[]
  readonly effects?: readonly Effect[]
  readonly terms?: Terms
  readonly id?: string
  readonly renews?: string
}

/** What a proposal comes to: its kind and row, and the motion that it would apply to. */
export interface Plan {
  readonly kind: MotionKind
  readonly row: Row<MotionRow>
  readonly target: Motion | undefined
}

/** The motion that each consequence is about. */
type Aim = 'nothing' | 'pending' | 'item' | 'root' | 'amendable' | 'ruling' | 'named' | 'voted'

const AIMS: Readonly<Partial<Record<Consequence, Aim>>> = {
  amends: 'amendable',
  replaces: 'root',
  'fills-blank': 'item',
  elects: 'item',
  'lifts-limits': 'item',
  refers: 'item',
  postpones: 'item',
  tables: 'item',
  drops: 'item',
  'allows-consideration': 'item',
  'divides-question': 'item',
  'closes-nominations': 'item',
  'reopens-nominations': 'item',
  'waives-reading': 'item',
  'limits-debate': 'pending',
  'closes-debate': 'pending',
  'sets-vote-method': 'pending',
  'divides-assembly': 'pending',
  withdraws: 'pending',
  'sustains-ruling': 'ruling',
  'reverses-ruling': 'ruling',
  rescinds: 'named',
  'takes-from-table': 'named',
  discharges: 'named',
  overrides: 'named',
  excuses: 'pending',
  reconsiders: 'voted',
}

/** What a proposal comes to; undefined where the rulebook knows no such motion. */
export function planOf(meeting: Meeting, proposal: Proposal): Plan | undefined {
  const { rules } = meeting.council
  const row = knownRow(rules, proposal.kind)
  if (row === undefined) return undefined
  const target = targetOf(meeting, row, proposal)
  const { variant } = row
  if (variant === undefined || !varies(variant.when, meeting, proposal, target)) {
    return { kind: proposal.kind, row, target }
  }
  return { kind: variant.kind, row: rowOf(rules, variant.kind), target }
}

function targetOf(meeting: Meeting, row: MotionRow, { terms }: Proposal): Motion | undefined {
  const pending = pendingQuestion(meeting)
  const named = terms?.motion
  switch (AIMS[row.does] ?? 'nothing') {
    case 'nothing':
      return undefined
    case 'pending':
      return pending
    case 'item': {
      const item = itemOnFloor(meeting)
      const nominating = row.when.some((condition) => condition.startsWith('nominations-'))
      return nominating && item?.wording.terms?.office === undefined ? undefined : item
    }
    case 'amendable':
      return amendable(meeting, row)
    case 'root':
      return pending === undefined ? undefined : rootOf(meeting, itemOnFloor(meeting) ?? pending)
    case 'ruling':
      return motionOf(meeting, meeting.session.ruling?.motion ?? null)
    case 'named':
      return named === undefined ? undefined : knownMotion(meeting, named)
    case 'voted':
      return named === undefined ? undefined : votedInstead(meeting, named)
  }
}

/** Whether a motion is of the other kind that its row names. */
function varies(when: Variation, meeting: Meeting, { terms }: Proposal, target: Motion | undefined): boolean {
  switch (when) {
    case 'on-amendment':
      return target !== undefined && target.degree > 0
    case 'on-demand':
      return terms?.independent === true
    case 'on-decorum-or-undebatable': {
      const pending = pendingQuestion(meeting)
      const onDecorum = target?.wording.terms?.against !== undefined
      return onDecorum || (pending !== undefined && !pending.debatable)
    }
  }
}
