import { bodyOf, membersOf } from '../../council/council.js'
import { compareRulebooks } from '../../meeting/compare-rulebooks.js'
import { explain } from '../../meeting/explain.js'
import { swing } from '../../meeting/foresight.js'
import { inOrderNames } from '../../meeting/in-order.js'
import type { Meeting } from '../../meeting/meeting.js'
import { castingOfficer } from '../../meeting/officers.js'
import { presence } from '../../meeting/presence.js'
import { ruleAt } from '../../meeting/question-rule.js'
import type { Motion, Vote } from '../../motion/motion.js'
import { rulebooks } from '../../rulebooks/index.js'
import { formatThreshold } from '../../rules/notation.js'
import type { PlayedMeeting } from '../../scenario/played.js'
import { type Ballot, UNREPORTED } from '../../vocabulary.js'
import { decideRoll } from '../../voting/decide.js'
import { rollOf } from '../../voting/roll.js'
import { foresightSentences } from '../decisions/foresight.js'
import { swingSentences } from '../decisions/outlook.js'
import { decisionLine } from '../decisions/result.js'
import { because } from '../decisions/working.js'
import { actSentences } from '../facts/act.js'
import { named } from '../kinds/kinds.js'
import { ACTION_WORDS, insteadWords } from '../refusals/instead.js'
import { refusalSentence } from '../refusals/refusal.js'
import { standingOf } from '../words/outcomes.js'
import { relationshipLine } from '../words/relationships.js'
import { ballotsInWords, capitalised, counted, DECISION_WORDS, listed } from '../words/words.js'
import type { Story } from './story.js'

/** A question to a class, with its answer: computed by the engine, or null where there is no one answer. */
export interface WorksheetQuestion {
  /** A stable name, for whoever wants to point to it. */
  readonly id: string
  readonly ask: string
  readonly answer: readonly string[] | null
}

/** The questions on a scenario, in the order of its story; each answer comes from the engine. */
export function questionsOf(story: Story): WorksheetQuestion[] {
  return [
    ...quorumQuestions(story),
    ...story.held.flatMap((played) => meetingQuestions(story, played)),
    ...askedQuestions(story),
    ...actQuestions(story),
    ...tieQuestions(story),
    ...OPEN,
  ]
}

const OPEN: readonly WorksheetQuestion[] = [
  {
    id: 'best-reason',
    ask: 'Which is the strongest reason on the side that you do not take? Say why it is strong.',
    answer: null,
  },
  {
    id: 'unknown',
    ask: 'What would you want to know that no source reports? How could you find out?',
    answer: null,
  },
]

function quorumQuestions({ playback, opening }: Story): WorksheetQuestion[] {
  if (!playback.council.seatsKnown) return []
  const { need } = presence(opening)
  if (need === null) return []
  const seats = opening.council.seats.length
  return [
    {
      id: 'quorum',
      ask: 'How many seats has the body, and how many members must be there for a quorum?',
      answer: [`${counted(seats, 'seat')}; ${need} for a quorum.`],
    },
  ]
}

function meetingQuestions(story: Story, { steps, meeting }: PlayedMeeting): WorksheetQuestion[] {
  const first = steps.find((step) => step.kind === 'done' && step.step.do.type === 'move')
  const moved = first?.kind === 'done' && first.ruling.inOrder ? first.ruling.meeting : undefined
  return [
    ...(moved === undefined ? [] : tooEarly(moved)),
    ...meeting.motions.flatMap((motion) =>
      motion.votes.flatMap((vote, n) =>
        voteQuestions(story, meeting, motion, vote, n, inferredIn(steps, vote)),
      ),
    ),
    ...differences(story, meeting),
    ...meeting.motions
      .filter(({ degree, on }) => degree === 0 && on === null)
      .map((motion) => ({
        id: `became-${motion.id}`,
        ask: `What became of ${named(meeting, motion.id)} (“${motion.introduced.text}”)?`,
        answer: [`It is ${standingOf(meeting, motion)}.`],
      })),
  ]
}

/** A motion has just been made: can it be voted on at once? */
function tooEarly(meeting: Meeting): WorksheetQuestion[] {
  const [by = UNREPORTED] = membersOf(meeting.council).filter(
    (name) => meeting.attendance[name] === 'present',
  )
  const answer = explain(meeting, { type: 'call-vote', by })
  const { rules } = meeting.council
  return [
    {
      id: 'too-early',
      ask: 'A motion has just been moved. Can a member call the vote at once? If not, why?',
      answer: [
        answer.inOrder
          ? `Yes. Rule: ${answer.rule}.`
          : `No. ${refusalSentence({ ...answer, instead: [] }, rules).replace(/ Nothing else is in order now\.$/, '')}`,
      ],
    },
    {
      id: 'in-order',
      ask: 'Name three things that are in order at that moment.',
      answer: [`Any three of: ${insteadWords(inOrderNames(meeting), rules)}.`],
    },
  ]
}

function voteQuestions(
  story: Story,
  meeting: Meeting,
  motion: Motion,
  vote: Vote,
  n: number,
  inferred: readonly string[],
): WorksheetQuestion[] {
  const id = motion.votes.length > 1 ? `${motion.id}-${n + 1}` : motion.id
  const what = `the vote on ${named(meeting, motion.id)}`
  const { unreported } = vote.decision.ballots
  const pivotal = swing(meeting, motion.id, n)
  const declared =
    vote.declared === null
      ? []
      : [`Declared: ${DECISION_WORDS[vote.declared]}, as the ballots that are known leave it open.`]
  return [
    ...(story.playback.council.seatsKnown ? needQuestions(meeting, motion, id, what) : []),
    {
      id: `ballots-${id}`,
      ask: `In ${what}: which ballots are known, and how many are not?`,
      answer: [
        `${capitalised(ballotsInWords(vote.decision.ballots))}.`,
        ...(inferred.length > 0 ? [`Inferred, and not reported: ${listed(inferred)}.`] : []),
        ...(unreported > 0 ? [NOT_FILLED] : []),
      ],
    },
    {
      id: `result-${id}`,
      ask: `What came of ${what}, and by which count?${unreported > 0 ? ' Is it certain without the ballots that are not reported?' : ''}`,
      answer: [...because(vote.decision), ...declared],
    },
    ...(pivotal === null
      ? []
      : [
          {
            id: `swing-${id}`,
            ask: `Who could have changed ${what} by voting otherwise?`,
            answer: swingSentences(pivotal),
          },
        ]),
  ]
}

/** Whose ballots follow from what is reported, and are not reported themselves. */
const inferredIn = (steps: PlayedMeeting['steps'], { ballots }: Vote): string[] =>
  [...new Set(steps.flatMap((step) => (step.kind === 'done' ? step.step.inferredBallots : [])))].filter(
    (member) => Object.hasOwn(ballots, member) && ballots[member] !== 'unreported',
  )

const NOT_FILLED = 'They are not filled in: nobody gets a ballot that no source gives her.'

/** How many ayes it takes, with everybody there: where all seats count alike, and nobody votes in some cases only. */
function needQuestions(meeting: Meeting, motion: Motion, id: string, what: string): WorksheetQuestion[] {
  const { council } = meeting
  const alike = council.seats.every(({ weight, group }) => weight === undefined && group === undefined)
  const members = membersOf(council)
  if (!alike || castingOfficer(meeting) !== null || members.length < 3) return []
  const rule = ruleAt(meeting, council.rules, motion)
  const fewest = (abstain: number) =>
    Array.from({ length: members.length - abstain + 1 }, (_, ayes) => ayes).find((ayes) => {
      const ballots = members.map((member, n): [string, Ballot] => [
        member,
        n < ayes ? 'aye' : n < members.length - abstain ? 'nay' : 'abstain',
      ])
      return decideRoll(rollOf(Object.fromEntries(ballots), bodyOf(council)), rule).outcome === 'carried'
    })
  const answer = (ayes: number | undefined) => [
    ayes === undefined ? 'No number of ayes carries it.' : `${counted(ayes, 'aye')}.`,
  ]
  return [
    {
      id: `need-${id}`,
      ask: `Suppose that all ${members.length} had been there for ${what}, and all had voted aye or nay. The rule is: ${formatThreshold(rule.threshold)}. How many ayes carry it?`,
      answer: answer(fewest(0)),
    },
    {
      id: `abstain-${id}`,
      ask: 'And if two of them had abstained?',
      answer: answer(fewest(2)),
    },
  ]
}

/** The same ballots under other rules: those that the scenario names, or the other tradition. */
function differences({ scenario, playback }: Story, meeting: Meeting): WorksheetQuestion[] {
  const own = playback.rules.id
  const named = scenario.beside.filter((id) => id !== own)
  const others =
    named.length > 0 ? named : [rulebooks.robert1915.id, rulebooks.rosenberg.id].filter((id) => id !== own)
  const { votes } = compareRulebooks(meeting, others)
  return votes.map(({ motion, number, of, own, under }) => {
    const id = of > 1 ? `${motion}-${number}` : motion
    return {
      id: `rules-${id}`,
      ask: `Would the same ballots on motion ${motion} come to the same under other rules (${listed(others.map(titleOf))})?`,
      answer: [
        `As it was played: ${decisionLine(own)}`,
        ...under.map(
          ({ rules, decision }) =>
            `${titleOf(rules)}: ${decision === null ? 'it has no such motion.' : decisionLine(decision)}`,
        ),
      ],
    }
  })
}

/** What a rulebook is called. */
const titleOf = (id: string) => Object.values(rulebooks).find((rules) => rules.id === id)?.title ?? id

/** What the story itself asks of the rules, and looks ahead to. */
function askedQuestions({ playback }: Story): WorksheetQuestion[] {
  return playback.meetings.flatMap(({ steps, meeting }, at) =>
    steps.flatMap((step, n): WorksheetQuestion[] => {
      if (step.kind === 'asked') {
        const { ask } = step.step
        const by = 'by' in ask ? ask.by : 'the chair'
        const about = 'motion' in ask && ask.motion !== undefined ? ` (motion ${ask.motion})` : ''
        const { answer } = step
        return [
          {
            id: `asked-${at + 1}-${n + 1}`,
            ask: `Is it in order for ${by} to ${ACTION_WORDS[ask.type]}${about}?`,
            answer: [
              answer.inOrder
                ? `Yes. Rule: ${answer.rule}.`
                : `No. ${refusalSentence(answer, meeting.council.rules)}`,
            ],
          },
        ]
      }
      if (step.kind !== 'foreseen') return []
      const { ayes, nays } = step.step.foresee
      return [
        {
          id: `foreseen-${at + 1}-${n + 1}`,
          ask: `Suppose (simulated): aye from ${listed(ayes)}, nay from ${listed(nays)}, the others open. What would it take?`,
          answer: foresightSentences(step.foresight, { ayes, nays }),
        },
      ]
    }),
  )
}

function actQuestions({ playback }: Story): WorksheetQuestion[] {
  const done = playback.council.acts
  if (done.length === 0) return []
  return [
    {
      id: 'acts',
      ask: 'What was done without a vote of the body, and by whom?',
      answer: done.map((act) => actSentences(act).join(' ')),
    },
  ]
}

function tieQuestions({ scenario, playback }: Story): WorksheetQuestion[] {
  const { tie } = scenario
  if (tie === undefined) return []
  const about = playback.council.relationships.filter((each) => each.with === tie)
  if (about.length === 0) return []
  return [
    {
      id: 'tie',
      ask: `After all of this: what is the relationship with ${tie}?`,
      answer: about.map((each) => `${relationshipLine(playback.council, each)}.`),
    },
  ]
}
