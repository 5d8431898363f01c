import type { Council } from '../council/council.js'
import { type Relationship, relationshipName } from '../council/relationship.js'
import { knownMotion, type Meeting } from '../meeting/meeting.js'
import type { Motion, Vote } from '../motion/motion.js'
import type { RefusalCode, Standing } from '../vocabulary.js'
import type { Playback } from './play.js'
import type { PlayedAct, PlayedMeeting } from './played.js'

/** One question as one body dealt with it: a motion, an act without a vote, or nothing that was found. */
export interface BodyRow {
  readonly scenario: string
  readonly body: string
  readonly date: string | null
  readonly question: string
  /** Where the motion ended; for an act, that it was one. */
  readonly outcome:
    | { readonly kind: 'motion'; readonly standing: Standing; readonly amended: boolean }
    | { readonly kind: 'act'; readonly by: string; readonly refused: RefusalCode | null }
    | { readonly kind: 'nothing-found' }
  /** The vote that settled it; null where there was none. */
  readonly vote: Vote | null
  /** The relationship that the story is about, at each of its levels, as this left it. */
  readonly tie: readonly Pick<Relationship, 'with' | 'level' | 'kind' | 'state' | 'until'>[]
}

/**
 * The questions of a scenario as rows, to stand beside those of other bodies: every main motion of its
 * meetings, every act without a vote, in order; one row that says so where neither was found.
 *
 * @example playbacks.flatMap(acrossBodies)
 */
export function acrossBodies(playback: Playback): BodyRow[] {
  const { acts, meetings, scenario, council } = playback
  const rows = [...meetings, null].flatMap((played, n) => [
    ...acts.filter((each) => each.meetings === n).map((each) => rowOfAct(playback, each)),
    ...(played === null ? [] : rowsOfMeeting(playback, played)),
  ])
  if (rows.length > 0) return rows
  return [
    {
      scenario: scenario.id,
      body: council.name,
      date: null,
      question: meetings[0]?.given.question ?? scenario.title,
      outcome: { kind: 'nothing-found' },
      vote: null,
      tie: tieOf(playback, council),
    },
  ]
}

/** The rows of several scenarios in the order of their first known days, each scenario's together; undated last. */
export function sideBySideRows(playbacks: readonly Playback[]): BodyRow[] {
  const firstDate = (rows: readonly BodyRow[]) => rows.find(({ date }) => date !== null)?.date ?? 'undated'
  return playbacks
    .map(acrossBodies)
    .sort((a, b) => (firstDate(a) < firstDate(b) ? -1 : firstDate(a) > firstDate(b) ? 1 : 0))
    .flat()
}

function rowsOfMeeting(playback: Playback, { given, meeting }: PlayedMeeting): BodyRow[] {
  if (given.hypothetical) return []
  const roots = meeting.motions.filter(({ on, kind }) => on === null && isQuestion(kind))
  return roots.map((motion) => ({
    scenario: playback.scenario.id,
    body: playback.council.name,
    date: given.date ?? null,
    question: (roots.length === 1 ? given.question : undefined) ?? motion.introduced.text,
    outcome: {
      kind: 'motion',
      standing: motion.standing,
      amended: motion.standing === 'adopted' && motion.wording.text !== motion.introduced.text,
    },
    vote: settlingVote(meeting, motion),
    tie: tieOf(playback, meeting.council),
  }))
}

/** Motions that are a question of their own, and not about the sitting. */
const isQuestion = (kind: string) => kind === 'main' || kind === 'ordinance'

function settlingVote(meeting: Meeting, motion: Motion): Vote | null {
  const settled = motion.settledBy === null ? undefined : knownMotion(meeting, motion.settledBy)
  return (settled ?? motion).votes.at(-1) ?? null
}

function rowOfAct(playback: Playback, { given, ruling }: PlayedAct): BodyRow {
  return {
    scenario: playback.scenario.id,
    body: playback.council.name,
    date: given.date,
    question: given.question ?? given.text,
    outcome: { kind: 'act', by: given.by, refused: ruling.inOrder ? null : ruling.code },
    vote: null,
    tie: tieOf(playback, ruling.inOrder ? ruling.council : playback.council),
  }
}

/** The relationship that the story says it is about, or the first of which it expects something. */
function tieOf({ scenario }: Playback, council: Council): BodyRow['tie'] {
  const name = scenario.tie ?? Object.keys(scenario.expect.relationships)[0]
  const city = council.relationships.find((each) => relationshipName(each) === name)?.with
  return council.relationships
    .filter((each) => each.with === city)
    .map(({ with: partner, level, kind, state, until }) => ({ with: partner, level, kind, state, until }))
}
