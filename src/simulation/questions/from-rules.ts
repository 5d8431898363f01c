import { InputError } from '../../kernel/problem.js'
import { attempt } from '../../meeting/act.js'
import { convene } from '../../meeting/convene.js'
import { recusedFrom } from '../../meeting/electorate.js'
import { isPending, type Meeting, motionOf, pendingQuestion } from '../../meeting/meeting.js'
import { objectionTo } from '../../meeting/objection.js'
import { castingOfficer } from '../../meeting/officers.js'
import type { Motion } from '../../motion/motion.js'
import type { Action } from '../../schema/action.js'
import type { SimulatedItem } from '../../schema/simulation.js'
import { type Ballot, UNREPORTED } from '../../vocabulary.js'
import { signerOf } from '../ballots/voters.js'
import { optionOf } from '../study/option-of.js'
import type { Study } from '../study/study.js'
import type { Leaf, Question, QuestionKind } from './tree.js'

/** A question with the meeting at its moment: what its ballots are counted with. */
export interface PutQuestion extends Question {
  readonly meeting: Meeting
  readonly motion: Motion
  readonly carried: PutBranch
  readonly lost: PutBranch
}
export type PutBranch = Leaf | PutQuestion

/** Nothing was decided, for want of a quorum. */
export const noQuorum = (option: string): Leaf => ({ end: true, outcome: 'no-quorum', option })

/**
 * The questions of an item, as the rulebook puts them: the engine plays the item once for each way in which
 * its votes can go. What one vote leads to depends on its decision alone, so that this tree is all that a
 * trial needs.
 *
 * @throws InputError where the rules do not let the item come to a vote
 */
export function questionsOfItem(study: Study, item: SimulatedItem): PutBranch {
  const opening = convene(study.council)
  return from(opening, study, item, openingActions(study, item, opening))
}

/** What puts an item before the body. */
export function openingActions({ simulation }: Study, item: SimulatedItem, meeting: Meeting): Action[] {
  const { motion, by, kind } = item
  const there = by !== undefined && meeting.attendance[by] === 'present'
  const of = kind === undefined ? {} : { kind }
  return [{ type: 'move', by: there ? by : UNREPORTED, ...of, ...proposition(simulation.options, motion) }]
}

const proposition = (
  options: Study['simulation']['options'],
  id: string,
): { text: string; effects: Study['simulation']['options'][string]['effects'] } => {
  const option = options[id]
  return { text: option?.title ?? id, effects: option?.effects ?? [] }
}

/**
 * What carries an item on from here, short of a vote: recusals, the next substitute as soon as it is in order,
 * seconds, the call for the vote; and where what was passed is vetoed, the motion to override.
 *
 * @returns undefined where a vote is next, or nothing is pending any more
 */
export function nextAction(meeting: Meeting, study: Study, item: SimulatedItem): Action | undefined {
  const pending = pendingQuestion(meeting)
  if (pending === undefined) return overrideAction(meeting)
  if (pending.standing === 'vote') return undefined
  const recused = recusedFrom(meeting, pending)
  const leaves = item.recused.find(
    (member) => meeting.attendance[member] === 'present' && !recused.includes(member),
  )
  if (leaves !== undefined) return { type: 'recuse', by: leaves }
  const next = item.substitutes.find((option) => !wasMoved(meeting, study, option))
  const actions: readonly Action[] = [
    { type: 'second', by: UNREPORTED },
    ...(next === undefined
      ? []
      : [{ type: 'substitute', by: UNREPORTED, ...proposition(study.simulation.options, next) } as const]),
    { type: 'call-vote', by: UNREPORTED },
  ]
  return actions.find((action) => objectionTo(meeting, action) === undefined)
}

/** The motion to pass it all the same, once, where the rules let it be moved. */
function overrideAction(meeting: Meeting): Action | undefined {
  const vetoed = meeting.motions.find(({ standing }) => standing === 'vetoed')
  if (vetoed === undefined || meeting.motions.some(({ kind }) => kind === 'override')) return undefined
  const action: Action = {
    type: 'move',
    kind: 'override',
    by: UNREPORTED,
    text: 'Override the veto.',
    terms: { motion: vetoed.id },
  }
  return attempt(meeting, action).inOrder ? action : undefined
}

/** What waits for the mayor's signature; undefined where nothing does. */
export const awaitingSignature = ({ motions }: Meeting): Motion | undefined =>
  motions.find(({ standing }) => standing === 'awaiting-signature')

/** What the mayor does with what was passed: an aye signs it, a nay vetoes it, and otherwise it lapses into law. */
export function signingAction(
  motion: Motion,
  mayor: string,
  ballot: Ballot | undefined,
  date?: string,
): Action {
  if (ballot === 'aye') return { type: 'sign', by: mayor, motion: motion.id }
  if (ballot === 'nay') return { type: 'veto', by: mayor, motion: motion.id }
  return { type: 'lapse', motion: motion.id, ...(date === undefined ? {} : { date }) }
}

const wasMoved = ({ motions }: Meeting, { simulation }: Study, option: string) =>
  motions.some(({ introduced }) => introduced.text === simulation.options[option]?.title)

function from(start: Meeting, study: Study, item: SimulatedItem, actions: readonly Action[] = []): PutBranch {
  let meeting = actions.reduce((at, action) => done(at, action, item), start)
  for (
    let next = nextAction(meeting, study, item);
    next !== undefined;
    next = nextAction(meeting, study, item)
  ) {
    meeting = done(meeting, next, item)
  }
  const motion = pendingQuestion(meeting)
  if (motion === undefined || motion.standing !== 'vote')
    return signatureOn(meeting, study, item) ?? endOf(meeting, study)
  const under = motion.on === null ? undefined : motionOf(meeting, motion.on)
  const kind = kindOf(motion)
  const option = optionIn(study, kind === 'override' && under !== undefined ? under : motion)
  return {
    end: false,
    id: idOf(kind, option, under === undefined ? undefined : optionIn(study, under)),
    kind,
    option,
    meeting,
    motion,
    carried: from(voted(meeting, 'aye', item), study, item),
    lost: from(voted(meeting, 'nay', item), study, item),
  }
}

const kindOf = ({ kind }: Motion): QuestionKind => {
  if (kind === 'substitute') return 'substitute'
  return kind === 'override' ? 'override' : 'main'
}

const idOf = (kind: QuestionKind, option: string, under: string | undefined) =>
  kind === 'substitute' && under !== undefined
    ? `${option} for ${under}`
    : kind === 'main'
      ? option
      : `${kind} on ${option}`

/** What the mayor does with what was passed, where the study says what she wants. */
function signatureOn(meeting: Meeting, study: Study, item: SimulatedItem): PutQuestion | undefined {
  const motion = awaitingSignature(meeting)
  const mayor = signerOf(study)
  if (motion === undefined || mayor === undefined) return undefined
  const { option } = endOf(meeting, study)
  const after = (ballot: Ballot) =>
    from(done(meeting, signingAction(motion, mayor, ballot), item), study, item)
  return {
    end: false,
    id: idOf('signature', option, undefined),
    kind: 'signature',
    option,
    meeting,
    motion,
    carried: after('aye'),
    lost: after('nay'),
  }
}

/** The vote with every ballot alike: it stands for every vote with that result. */
function voted(meeting: Meeting, ballot: Ballot, item: SimulatedItem): Meeting {
  const vote: Action = { type: 'vote', ballots: {}, others: ballot }
  const officer = castingOfficer(meeting)
  if (officer === null || attempt(meeting, vote).inOrder) return done(meeting, vote, item)
  // The members alone bring about a case in which she votes too.
  return done(meeting, { ...vote, ballots: { [officer.name]: ballot } }, item)
}

function done(meeting: Meeting, action: Action, item: SimulatedItem): Meeting {
  const ruling = attempt(meeting, action)
  if (ruling.inOrder) return ruling.meeting
  const message = `the rules do not let it come to a vote: "${action.type}" is refused (${ruling.code}, ${ruling.rule})`
  throw new InputError([{ code: 'simulation', path: `simulation.items.${item.id}`, message }])
}

/** Which option a motion is; where the study has none such, things stay as they are. */
const optionIn = ({ simulation }: Study, motion: Motion): string =>
  optionOf(simulation, motion) ?? simulation.statusQuo

/** What an item came to: the outcome of its main motion, and the option that was adopted, if any. */
export function endOf(meeting: Meeting, study: Study): Leaf {
  const [main] = meeting.motions
  const passed = main !== undefined && PASSED.includes(main.standing)
  // Where a substitute finishes the item, it is what was adopted; elsewhere the main motion took its wording.
  const instead =
    main?.wording.text === main?.introduced.text
      ? meeting.motions.find(({ kind, standing }) => kind === 'substitute' && standing === 'adopted')
      : undefined
  return {
    end: true,
    outcome: main === undefined || isPending(main) ? 'undetermined' : main.standing,
    option: passed ? optionIn(study, instead ?? main) : study.simulation.statusQuo,
  }
}

/** Standings of a motion in which it, or what took its place, was passed. */
const PASSED: readonly string[] = [
  'adopted',
  'letter-instead',
  'replaced',
  'awaiting-signature',
  'awaiting-reading',
]
