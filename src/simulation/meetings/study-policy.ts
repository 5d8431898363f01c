import { officersAndMembers } from '../../council/council.js'
import { LANES } from '../../kernel/lanes.js'
import { convene } from '../../meeting/convene.js'
import { type Meeting, pendingQuestion } from '../../meeting/meeting.js'
import type { Action } from '../../schema/action.js'
import type { SimulatedItem } from '../../schema/simulation.js'
import type { Ballot } from '../../vocabulary.js'
import { DECISION_NAMES, givenIn } from '../ballots/counting.js'
import { ABSENT, ABSTAIN, AYE, BALLOT_NAMES, NAY, RECUSED, signerOf, votersIn } from '../ballots/voters.js'
import {
  awaitingSignature,
  endOf,
  nextAction,
  noQuorum,
  openingActions,
  signingAction,
} from '../questions/from-rules.js'
import type { Leaf } from '../questions/tree.js'
import type { Study } from '../study/study.js'
import { planOf } from '../trials/plan.js'
import { playerOf } from '../trials/player.js'
import { playMeeting } from './play.js'
import type { Policy } from './policy.js'

/** The ballots on one question of a trial, by name; the absent have none. */
export interface TriedQuestion {
  readonly id: string
  readonly ballots: Readonly<Record<string, Ballot>>
  readonly decision: string
}

/** One item of a trial, told: who was there, what was put, who voted how. Simulated, all of it. */
export interface TriedItem {
  readonly id: string
  readonly questions: readonly TriedQuestion[]
  readonly outcome: string
  readonly option: string
}

/**
 * One trial of a study, told instead of counted.
 *
 * @example tellTrial(study, 7, 0)[0].questions[0].ballots // { 'Sylvia Arenas': 'aye', … }
 */
export function tellTrial(study: Study, seed: number, trial: number): TriedItem[] {
  const plan = planOf(study)
  const told: TriedItem[] = []
  let questions: TriedQuestion[] = []
  const lane = trial % LANES
  playerOf(plan, seed).play(Math.floor(trial / LANES), 1 << lane, {
    voted(question, _trials, ballots, _ayes, decisions) {
      const named = plan.voters.voters.map(({ name }, v): [string, Ballot] => [
        name,
        BALLOT_NAMES[ballots.at(v, lane)] ?? 'absent',
      ])
      questions.push({
        id: plan.questions[question]?.id ?? '',
        ballots: Object.fromEntries(named),
        decision: DECISION_NAMES[decisions.findIndex((trials) => trials !== 0)] ?? '',
      })
    },
    ended(item, _trials, outcome, option) {
      const id = plan.items[item]?.id ?? ''
      told.push({ id, questions, outcome, option: plan.voters.options[option] ?? '' })
      questions = []
    },
  })
  return told
}

/**
 * Plays an item as a study has it: moves it and what is to take its place, seconds, calls for the votes, and
 * votes as it is told to, question by question.
 *
 * @param ballots who votes how on the question that is next; undefined where there is no telling
 */
export function studyPolicy(
  study: Study,
  item: SimulatedItem,
  ballots: (meeting: Meeting) => Readonly<Record<string, Ballot>> | undefined,
): Policy {
  return ({ meeting }) => {
    if (meeting.motions.length === 0) return openingActions(study, item, meeting)[0]
    const pending = pendingQuestion(meeting)
    const passed = awaitingSignature(meeting)
    const mayor = signerOf(study)
    if (passed !== undefined && mayor !== undefined) {
      const act = ballots(meeting)
      return act === undefined ? undefined : signingAction(passed, mayor, act[mayor], AFTERWARDS)
    }
    if (pending?.standing !== 'vote') return nextAction(meeting, study, item)
    const cast = ballots(meeting)
    return cast === undefined ? undefined : voteAction(meeting, cast)
  }
}

/** Days of no calendar: on the first a body meets, on the other every day that a mayor has is over. */
const THEN = '2000-01-01'
const AFTERWARDS = '2001-01-01'

const codeOf = (ballot: Ballot | undefined) =>
  ballot === 'aye'
    ? AYE
    : ballot === 'nay'
      ? NAY
      : ballot === 'abstain'
        ? ABSTAIN
        : ballot === 'recused'
          ? RECUSED
          : ABSENT

/** A vote with these ballots, an officer's among them only where hers is asked for. */
function voteAction(meeting: Meeting, ballots: Readonly<Record<string, Ballot>>): Action | undefined {
  const motion = pendingQuestion(meeting)
  if (motion === undefined) return undefined
  const names = Object.keys(ballots)
  const codes = Int8Array.from(names, (name) => codeOf(ballots[name]))
  const given = givenIn(meeting, motion, names, codes)
  const cast = names.flatMap((name): [string, Ballot][] => {
    const ballot = given(name)
    return ballot === undefined ? [] : [[name, ballot]]
  })
  return { type: 'vote', ballots: Object.fromEntries(cast) }
}

/**
 * The same item through the full engine, with the ballots that a trial told: convened with who was there,
 * every action ruled on. The fast trial and this one end alike; a law keeps it so.
 *
 * @param asked the ballots on each question, as it comes up
 */
export function playThroughRules(
  study: Study,
  item: SimulatedItem,
  present: readonly string[],
  asked: (question: number) => Readonly<Record<string, Ballot>> | undefined,
): { readonly end: Leaf; readonly meeting: Meeting; readonly refused: number } {
  let votes = 0
  // Who has no vote is there all the same: a mayor who counts toward the quorum alone.
  const voters = votersIn(study)
  const silent = officersAndMembers(study.council).filter((name) => !voters.includes(name))
  const opening = convene(study.council, { present: [...present, ...silent], date: THEN })
  const policy = studyPolicy(study, item, () => {
    const ballots = asked(votes)
    votes += 1
    return ballots
  })
  const { meeting, refused } = playMeeting({
    opening,
    policy: (turn) =>
      isUndecided(turn.meeting) || turn.meeting.actions.length < votes ? undefined : policy(turn),
    seed: 0,
    trial: 0,
    turns: 100,
  })
  const { statusQuo } = study.simulation
  const end =
    meeting.motions.length === 0 || lastDecision(meeting) === 'no-quorum'
      ? noQuorum(statusQuo)
      : endOf(meeting, study)
  return { end, meeting, refused }
}

/** A vote that decided nothing ends an item. */
const isUndecided = (meeting: Meeting) => {
  const last = lastDecision(meeting)
  return last === 'no-quorum' || last === 'undetermined'
}

/** What the last vote of a meeting decided. */
const lastDecision = ({ motions }: Meeting) => {
  const decided = motions.filter(({ decision }) => decision !== null)
  return decided.find(
    ({ decision }) => decision?.outcome === 'no-quorum' || decision?.outcome === 'undetermined',
  )?.decision?.outcome
}
