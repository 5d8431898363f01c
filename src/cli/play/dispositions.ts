import { type Meeting, motionOf } from '../../meeting/meeting.js'
import type { Motion } from '../../motion/motion.js'
import type { Disposition } from '../../schema/simulation.js'
import { votersIn } from '../../simulation/ballots/voters.js'
import { tellTrial } from '../../simulation/meetings/study-policy.js'
import { optionOf } from '../../simulation/study/option-of.js'
import { kindsPut, type Study, studyWith } from '../../simulation/study/study.js'
import type { Ballot, MotionKind } from '../../vocabulary.js'
import type { SeatPolicy } from './seats.js'

/**
 * Seats that vote for what the story says that their members want, on the question as it is before the body
 * now: whoever is in the room, and with the motion that it would replace. Each vote is a trial of its own. On
 * a motion that is none of the story's options the table is asked.
 */
export function asDisposed(study: Study, seed: number): SeatPolicy {
  let known: { key: string; ballots: Readonly<Record<string, Ballot>> } = { key: '', ballots: {} }
  return {
    name: 'dispositions',
    says: `simulated, from what the story says or assumes that members want (seed ${seed})`,
    ballot({ meeting, motion, member, votes }) {
      const options = optionsOf(study, meeting, motion)
      if (options === undefined) return undefined
      const room = Object.keys(meeting.attendance).filter((name) => meeting.attendance[name] === 'present')
      const key = JSON.stringify([votes, motion.id, options, room])
      if (known.key !== key)
        known = { key, ballots: tried(asked(study, meeting, options, room), seed, votes) }
      const ballot = Object.hasOwn(known.ballots, member) ? known.ballots[member] : undefined
      return ballot === 'absent' ? undefined : ballot
    },
  }
}

/** The option that a question is about, and that of the motion in whose place it would come. */
interface Asked {
  readonly option: string
  readonly under: string | null
  /** The kind of the motion that would be passed. */
  readonly kind: MotionKind
}

function optionsOf({ simulation }: Study, meeting: Meeting, motion: Motion): Asked | undefined {
  const option = optionOf(simulation, motion)
  if (option === undefined) return undefined
  const target = motion.degree > 0 ? motionOf(meeting, motion.on) : undefined
  const under = target === undefined ? undefined : optionOf(simulation, target)
  const { kind } = target ?? motion
  return { option, under: under === undefined || under === option ? null : under, kind }
}

/** The study with this one question, the room as it is, and what happened before the question came up. */
function asked(
  study: Study,
  meeting: Meeting,
  { option, under, kind }: Asked,
  room: readonly string[],
): Study {
  const { scenario, title, simulation } = study
  const { rules, seats, chair } = meeting.council
  const council = { ...study.council, rules, seats, chair }
  const put = simulation.items.findIndex(
    ({ motion, substitutes }) => motion === (under ?? option) || substitutes.includes(option),
  )
  const before = simulation.items.slice(0, Math.max(put, 0) + 1).map(({ id }) => id)
  const dispositions = votersIn({ council, simulation }).flatMap((member): Disposition[] => {
    const own = simulation.dispositions.find((each) => each.member === member)
    const wants = own ?? simulation.others
    if (wants === undefined) return []
    return [{ facts: [], ...wants, member, presence: room.includes(member) ? 1 : 0 }]
  })
  return studyWith({
    scenario,
    title,
    council,
    simulation: {
      ...simulation,
      dispositions,
      items: [
        {
          id: 'here',
          motion: under ?? option,
          ...(kindsPut(rules).includes(kind) ? { kind } : {}),
          substitutes: under === null ? [] : [option],
          recused: [],
        },
      ],
      events: simulation.events
        .filter((event) => before.includes(event.before))
        .map((event) => ({ ...event, before: 'here' })),
    },
  })
}

/** The ballots of a trial on its first question; none where it does not come to a vote. */
const tried = (study: Study, seed: number, trial: number): Readonly<Record<string, Ballot>> =>
  tellTrial(study, seed, trial)[0]?.questions[0]?.ballots ?? {}
