import type { Meeting } from '../../meeting/meeting.js'
import { openingOf } from '../../scenario/opening.js'
import { type Playback, type PlayOptions, playScenario } from '../../scenario/play.js'
import type { PlayedMeeting } from '../../scenario/played.js'
import type { Scenario } from '../../schema/scenario.js'
import { dateWords } from '../words/words.js'
import { type Html, html } from './html.js'

/** What the sheets of one scenario are made from. */
export interface Story {
  readonly scenario: Scenario
  readonly playback: Playback
  /** Its first meeting as it opens, for a class to hold. */
  readonly opening: Meeting
  /** The meetings that are reported to have been held. */
  readonly held: readonly PlayedMeeting[]
}

/** Plays a scenario for its sheets. */
export function storyOf(scenario: Scenario, options: PlayOptions): Story {
  const playback = playScenario(scenario, options)
  const { meeting } = openingOf(scenario, 1, options)
  return {
    scenario,
    playback,
    opening: meeting,
    held: playback.meetings.filter(({ given }) => !given.hypothetical),
  }
}

/** The body and the day, under a heading. */
export function aboutOf({ scenario, opening, playback }: Story): string {
  const day = opening.opening.date === null ? '' : `, ${dateWords(opening.opening.date)}`
  return `${scenario.title}. ${playback.council.name}${day}. Rules: ${playback.rules.title}.`
}

/** `reported`, `inferred` or `assumed`, and where it stands. */
export function groundsOf(
  given: { readonly basis: string; readonly facts: readonly string[]; readonly note?: string },
  scenario: Scenario,
): Html {
  const titles = sourcesOf(given.facts, scenario)
  const from = titles.length === 0 ? '' : `: ${titles.join('; ')}`
  const note = given.note === undefined ? '' : `. ${given.note}`
  return html`<span class="small"><span class="basis">${given.basis}</span>${from}${note}</span>`
}

/** The titles of the sources of facts, each once. */
export function sourcesOf(facts: readonly string[], { facts: known, sources }: Scenario): string[] {
  const keys = facts.flatMap((fact) => (Object.hasOwn(known, fact) ? (known[fact]?.sources ?? []) : []))
  return [...new Set(keys)].flatMap((key) => (Object.hasOwn(sources, key) ? (sources[key]?.title ?? []) : []))
}

/** What is said on every sheet that a class plays from. */
export const PLAYED_NOTE =
  'A mock meeting. What is marked reported or inferred rests on the sources named; words and votes of the class are its own, and nobody is reported to have given them.'
