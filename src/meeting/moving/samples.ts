import { remembered } from '../../kernel/remembered.js'
import type { Terms } from '../../motion/effects.js'
import type { MotionRow, Term } from '../../rules/motion-row.js'
import { rowOf } from '../../rules/readers.js'
import type { Rulebook } from '../../rules/rulebook.js'
import type { MotionKind } from '../../vocabulary.js'
import { knownMotions, type Meeting, pendingQuestion } from '../meeting.js'
import type { Proposal } from './plan.js'

/** Kinds that have an action of their own, or that nobody moves. */
const NOT_MOVED: readonly MotionRow['does'][] = ['amends', 'replaces', 'reconsiders']

/** A motion of each kind that could be made, with words for what it asks for: the checks decide. */
export function samples(meeting: Meeting, only?: MotionKind): Omit<Proposal, 'by'>[] {
  const kinds = kindsMoved(meeting.council.rules)
  const asked = only === undefined ? kinds : kinds.filter((kind) => kind === only)
  return asked.flatMap((kind) => sampleOf(meeting, kind))
}

/** Kinds of motion that somebody moves, and that have no action of their own. */
export const kindsMoved = remembered((rules: Rulebook): readonly MotionKind[] =>
  Object.keys(rules.motions).filter((kind) => canBeMoved(rowOf(rules, kind))),
)

const canBeMoved = ({ does, when }: MotionRow) =>
  !NOT_MOVED.includes(does) && !when.includes('comes-of-itself')

function sampleOf(meeting: Meeting, kind: MotionKind): Omit<Proposal, 'by'>[] {
  const row = rowOf(meeting.council.rules, kind)
  const independent = variants(meeting.council.rules).includes(kind) ? { independent: true } : {}
  const text = { text: textOf(meeting) }
  if (row.asks.includes('motion')) {
    return candidatesFor(row, meeting).map((motion) => ({ kind, terms: { motion } }))
  }
  const terms: Terms = {
    ...Object.assign({}, ...row.asks.map((term) => sampleTerm(term, meeting))),
    ...independent,
  }
  const limits = row.does === 'limits-debate' ? { turns: 1 } : {}
  const all = { ...terms, ...limits }
  return [{ kind, ...text, ...(Object.keys(all).length === 0 ? {} : { terms: all }) }]
}

/** Kinds that another row can turn into. */
const variants = remembered((rules: Rulebook): readonly MotionKind[] =>
  Object.values(rules.motions).flatMap(({ variant }) =>
    variant?.when === 'on-demand' ? [variant.kind] : [],
  ),
)

/** The motions that such a row could bring back. */
function candidatesFor({ does }: MotionRow, meeting: Meeting): string[] {
  const fits = {
    overrides: 'vetoed',
    rescinds: 'adopted',
    'takes-from-table': 'tabled',
    discharges: 'referred',
  } as const
  const standing = Object.entries(fits).find(([each]) => each === does)?.[1]
  return knownMotions(meeting)
    .filter((motion) => motion.standing === standing && motion.degree === 0)
    .map(({ id }) => id)
}

const part = (text: string) => ({ text, effects: [] })

/** Words for a term that do for every meeting. */
const ANYWHERE: Readonly<Partial<Record<Term, Terms>>> = {
  until: { until: '21:00' },
  committee: { committee: 'a committee' },
  turns: { turns: 1 },
  seconds: { seconds: 120 },
  parts: { parts: [part('The first part.'), part('The second part.')] },
  items: { items: [part('A first item.'), part('A second item.')] },
  method: { method: 'roll-call' },
  motion: {},
  office: { office: 'chair' },
}

function sampleTerm(term: Term, meeting: Meeting): Terms {
  const { council, opening, session } = meeting
  switch (term) {
    case 'name':
      return { name: pendingQuestion(meeting)?.mover ?? 'somebody' }
    case 'rules':
      return { rules: [council.rules.conduct.suspension.rules[0] ?? 'agenda'] }
    case 'item':
      return { item: opening.agenda.find((item) => !session.taken.includes(item)) ?? 'a new item' }
    default:
      return ANYWHERE[term] ?? {}
  }
}

/** The same words for every kind of motion. */
const textOf = remembered((meeting: Meeting) => newText(meeting))

/** A text that nobody has moved today. */
export function newText({ motions }: Meeting, beginning = 'A new motion.'): string {
  const taken = motions.map(({ introduced }) => introduced.text)
  let text = beginning
  while (taken.includes(text)) text = `${text} And another.`
  return text
}
