import { type Ballot, convene, type Meeting, type Motion } from 'council-sim'
import { actSentences, factSentence, refusalSentence, stepSentences } from 'council-sim/report'
import type { Playback, PlayedMeeting, PlayedStep } from 'council-sim/scenario'

/** What something rests on: a step, a happening, an act. */
export interface Grounds {
  readonly basis: 'reported' | 'inferred' | 'assumed' | null
  readonly facts: readonly string[]
  readonly note: string | null
  /** Members whose ballots follow from what is reported. */
  readonly inferred: readonly string[]
}

/** A roll call as far as it has been shown. */
export interface ShownRoll {
  readonly motion: Motion
  /** The ballots shown so far, by member. */
  readonly shown: Readonly<Record<string, Ballot>>
  /** Whose ballot was shown last. */
  readonly last: string | null
  readonly shownOf: number
  /** True where every ballot is reported, so that they can be counted. */
  readonly whole: boolean
}

/** One moment of a replay. */
export interface Frame {
  readonly part: 'before' | 'opening' | 'step' | 'ballot' | 'act' | 'end'
  /** The meeting as it is now; null outside of meetings. */
  readonly meeting: Meeting | null
  /** Who moves; null where that is nobody in particular, or not reported. */
  readonly actor: string | null
  readonly sentences: () => readonly string[]
  readonly grounds: Grounds
  /** The roll call that is being shown, or the vote that was just taken. */
  readonly roll: ShownRoll | null
  /** The motion whose vote was just decided. */
  readonly decided: Motion | null
  readonly refused: boolean
  /** Which step it belongs to: the ballots of one vote are one step. */
  readonly step: number
}

const NOTHING = { roll: null, decided: null, actor: null, refused: false } as const
const NO_GROUNDS: Grounds = { basis: null, facts: [], note: null, inferred: [] }

type Given = { basis?: Grounds['basis'] | undefined; facts?: readonly string[]; note?: string | undefined }
const groundsOf = ({ basis = null, facts = [], note }: Given, inferred: readonly string[] = []): Grounds => ({
  basis,
  facts,
  note: note ?? null,
  inferred,
})

/** Every moment of a playback, in order: what came before, each step, each ballot of a vote, the end. */
export function framesOf(playback: Playback): Frame[] {
  const frames: Frame[] = [
    { ...NOTHING, part: 'before', meeting: null, sentences: () => [], grounds: NO_GROUNDS, step: 0 },
  ]
  const add = (frame: Omit<Frame, 'step'>, sameStep = false) => {
    const last = frames.at(-1)?.step ?? 0
    frames.push({ ...frame, step: sameStep ? last : last + 1 })
  }
  const addActs = (over: number) => {
    for (const { given, ruling, meetings } of playback.acts) {
      if (meetings !== over) continue
      add({
        ...NOTHING,
        part: 'act',
        meeting: null,
        actor: given.by,
        sentences: () =>
          ruling.inOrder
            ? actSentences(ruling.act)
            : [given.text, refusalSentence(ruling, playback.council.rules)],
        grounds: groundsOf(given),
        refused: !ruling.inOrder,
      })
    }
  }
  addActs(0)
  for (const [n, played] of playback.meetings.entries()) {
    addMeeting(played, add)
    addActs(n + 1)
  }
  add({ ...NOTHING, part: 'end', meeting: null, sentences: () => [], grounds: NO_GROUNDS })
  return frames
}

function addMeeting(
  played: PlayedMeeting,
  add: (frame: Omit<Frame, 'step'>, sameStep?: boolean) => void,
): void {
  const { given } = played
  let meeting = openingOf(played)
  const [opened] = meeting.record
  const start = meeting
  add({
    ...NOTHING,
    part: 'opening',
    meeting,
    sentences: () => (opened === undefined || given.hypothetical ? [] : [factSentence(opened, start)]),
    grounds: groundsOf(given),
  })
  let action = -1
  for (const step of played.steps) {
    if (step.kind === 'passed-over') continue
    if (step.kind === 'done') action += 1
    const number = action
    const sentences = () => stepSentences(step, played, number)
    if (step.kind !== 'done' || !step.ruling.inOrder) {
      const refused = step.kind === 'done'
      add({ ...NOTHING, part: 'step', meeting, sentences, grounds: groundsOfStep(step), refused })
      continue
    }
    const after = step.ruling.meeting
    const voted = votedOn(after, number)
    const grounds = groundsOfStep(step)
    const isRoll = voted !== null && step.step.do.type === 'vote'
    if (isRoll) addBallots(meeting, voted, grounds, add)
    meeting = after
    add(
      {
        part: 'step',
        meeting,
        actor: actorOf(step.step.do),
        sentences,
        grounds,
        roll: voted === null ? runningRoll(meeting) : rollOf(voted, Number.POSITIVE_INFINITY, meeting),
        decided: voted,
        refused: false,
      },
      isRoll,
    )
  }
}

/** One frame for each seat, in the order of the seats. */
function addBallots(
  meeting: Meeting,
  voted: Motion,
  grounds: Grounds,
  add: (frame: Omit<Frame, 'step'>, sameStep?: boolean) => void,
): void {
  const members = Object.keys(voted.votes.at(-1)?.ballots ?? {})
  for (let n = 1; n <= members.length; n += 1) {
    const roll = rollOf(voted, n, meeting)
    add(
      {
        part: 'ballot',
        meeting,
        actor: roll.last,
        sentences: () => [],
        grounds,
        roll,
        decided: null,
        refused: false,
      },
      n > 1,
    )
  }
}

function rollOf(motion: Motion, many: number, meeting: Meeting): ShownRoll {
  const ballots = motion.votes.at(-1)?.ballots ?? {}
  const order = meeting.council.seats.flatMap(({ member }) =>
    member !== null && Object.hasOwn(ballots, member) ? [member] : [],
  )
  const members = order.slice(0, many)
  return {
    motion,
    shown: Object.fromEntries(
      members.map((member): [string, Ballot] => [member, ballots[member] ?? 'unreported']),
    ),
    last: many === Number.POSITIVE_INFINITY ? null : (members.at(-1) ?? null),
    shownOf: order.length,
    whole: order.every((member) => ballots[member] !== 'unreported'),
  }
}

/** A roll call that is under way, ballot by ballot; null where there is none. */
export function runningRoll(meeting: Meeting): ShownRoll | null {
  const motion = meeting.motions.find(({ id }) => id === meeting.floor.at(-1))
  if (motion === undefined || motion.standing !== 'vote' || Object.keys(motion.cast).length === 0) return null
  return {
    motion,
    shown: motion.cast,
    last: Object.keys(motion.cast).at(-1) ?? null,
    shownOf: meeting.council.seats.filter(({ member }) => member !== null).length,
    whole: true,
  }
}

/** The motion that an action decided by a vote, as it was after it; null where it decided none. */
export function votedOn(after: Meeting, action: number): Motion | null {
  const decided = after.record.find((entry) => entry.action === action && entry.fact === 'decided')
  if (decided?.fact !== 'decided') return null
  return after.motions.find(({ id }) => id === decided.motion) ?? null
}

/** The meeting as it opened. */
function openingOf({ meeting }: PlayedMeeting): Meeting {
  const { council, date, attendance, quorumKnown, agenda, regular, time } = meeting.opening
  const there = (how: string) => Object.keys(attendance).filter((member) => attendance[member] === how)
  return convene(council, {
    date,
    present: there('present'),
    others: there('unreported').length > 0 ? 'unreported' : 'absent',
    quorumKnown,
    agenda: [...agenda],
    regular,
    ...(time === null ? {} : { time }),
  })
}

function groundsOfStep(step: PlayedStep): Grounds {
  return groundsOf(step.step, 'inferredBallots' in step.step ? step.step.inferredBallots : [])
}

const actorOf = (action: object): string | null => {
  const by = 'by' in action ? action.by : 'member' in action ? action.member : null
  return typeof by === 'string' && by !== 'unreported' ? by : null
}
