import type { Terms } from '../../motion/effects.js'
import type { MotionRow, Term } from '../../rules/motion-row.js'
import { rowOf } from '../../rules/readers.js'
import type { MotionKind } from '../../vocabulary.js'
import { knownMotions, type Meeting, pendingQuestion } from '../meeting.js'
import type { Proposal } from './plan.js'

/** Kinds that have an action of their own, or that nobody moves. */
const NOT_MOVED: readonly MotionRow['does'][] = ['amends', 'replaces', 'reconsiders']

/** A motion of each kind that could be made, with words for what it asks for: the checks decide. */
export function samples(meeting: Meeting): Omit<Proposal, 'by'>[] {
  const { rules } = meeting.council
  return Object.keys(rules.motions)
    .filter((kind) => canBeMoved(rowOf(rules, kind)))
    .flatMap((kind) => sampleOf(meeting, kind))
}

const canBeMoved = ({ does, when }: MotionRow) =>
  !NOT_MOVED.includes(does) && !when.includes('comes-of-itself')

function sampleOf(meeting: Meeting, kind: MotionKind): Omit<Proposal, 'by'>[] {
  const row = rowOf(meeting.council.rules, kind)
  const independent = isVariant(meeting, kind) ? { independent: true } : {}
  const text = { text: newText(meeting) }
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

/** True for a kind that another row can turn into. */
const isVariant = (meeting: Meeting, kind: MotionKind) =>
  Object.values(meeting.council.rules.motions).some(
    ({ variant }) => variant?.kind === kind && variant.when === 'on-demand',
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

function sampleTerm(term: Term, meeting: Meeting): Terms {
  const { council, opening, session } = meeting
  const [next = 'a new item'] = opening.agenda.filter((item) => !session.taken.includes(item))
  const [rule = 'agenda'] = council.rules.conduct.suspension.rules
  const part = (text: string) => ({ text, effects: [] })
  const SAMPLES: Readonly<Record<Term, Terms>> = {
    until: { until: '21:00' },
    committee: { committee: 'a committee' },
    turns: { turns: 1 },
    seconds: { seconds: 120 },
    parts: { parts: [part('The first part.'), part('The second part.')] },
    items: { items: [part('A first item.'), part('A second item.')] },
    name: { name: pendingQuestion(meeting)?.mover ?? 'somebody' },
    method: { method: 'roll-call' },
    rules: { rules: [rule] },
    item: { item: next },
    motion: {},
    office: { office: 'chair' },
  }
  return SAMPLES[term]
}

/** A text that nobody has moved today. */
export function newText({ motions }: Meeting, beginning = 'A new motion.'): string {
  const taken = motions.map(({ introduced }) => introduced.text)
  let text = beginning
  while (taken.includes(text)) text = `${text} And another.`
  return text
}
