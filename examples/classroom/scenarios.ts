import stories from 'virtual:stories'
import { InputError, type Rulebook, rulebooks } from 'council-sim'
import { type Playback, playScenario, readScenario, type Scenario } from 'council-sim/scenario'
import { type Study, studyOf } from 'council-sim/simulation'

/** Stories that `council-sim page` put into this page, as name, title and JSON. */
function added(): (readonly [string, string, string])[] {
  const text = document.getElementById('stories')?.textContent ?? '[]'
  const rows: unknown = JSON.parse(text)
  return Array.isArray(rows) ? rows : []
}

/** Every story in this one file: nothing is fetched. */
const STORIES = [...added(), ...stories]

/** The names of the stories with their titles. */
export const BUILT_IN: readonly (readonly [id: string, title: string])[] = STORIES.map(([id, title]) => [
  id,
  title,
])

/** The story that the page begins with. */
export const FIRST_STORY = added()[0]?.[0] ?? 'san-jose-2022-03'

const read = new Map<string, Scenario>()

function builtIn(id: string): Scenario | undefined {
  const known = read.get(id)
  const text = STORIES.find(([each]) => each === id)?.[2]
  if (known !== undefined || text === undefined) return known
  const scenario = readScenario(text, id)
  read.set(id, scenario)
  return scenario
}

/** Which scenario is played, and how. */
export interface Chosen {
  /** The name of a built-in scenario; not looked at where there is a file. */
  readonly scenario: string
  /** The text of a scenario that somebody opened. */
  readonly file: string | null
  readonly variant: string | null
  /** Another rulebook, by id; null for the scenario's own. */
  readonly rules: string | null
}

/**
 * The scenario that was chosen.
 *
 * @throws InputError with every problem of a file that somebody opened
 */
export function scenarioOf({ scenario, file }: Pick<Chosen, 'scenario' | 'file'>): Scenario {
  const found = file === null ? builtIn(scenario) : readScenario(file, 'the file')
  if (found !== undefined) return found
  throw new InputError([{ code: 'scenario', path: '', message: `no scenario "${scenario}"` }])
}

/** A shipped rulebook, by its id. */
export const rulebookOf = (id: string): Rulebook | undefined =>
  Object.values(rulebooks).find((rules) => rules.id === id)

let played: { key: string; playback: Playback } | null = null

/**
 * The scenario that was chosen, played; kept until another is.
 *
 * @throws InputError where it cannot be read, or not be played so
 */
export function playbackOf(chosen: Chosen): Playback {
  const { scenario, file, variant } = chosen
  const key = JSON.stringify([scenario, file, variant, chosen.rules])
  if (played?.key === key) return played.playback
  const rules = chosen.rules === null ? undefined : rulebookOf(chosen.rules)
  const playback = playScenario(scenarioOf(chosen), {
    find: builtIn,
    ...(variant === null ? {} : { variant }),
    ...(rules === undefined ? {} : { rules }),
  })
  played = { key, playback }
  return playback
}

let studied: { key: string; study: Study | null } | null = null

/**
 * What the chosen scenario says that members want; null where it says nothing of it. Kept until another is chosen.
 *
 * @throws InputError where it cannot be read
 */
export function studyIn(chosen: Chosen): Study | null {
  const key = JSON.stringify([chosen.scenario, chosen.file, chosen.rules])
  if (studied?.key === key) return studied.study
  const scenario = scenarioOf(chosen)
  const rules = chosen.rules === null ? undefined : rulebookOf(chosen.rules)
  const options = { find: builtIn, ...(rules === undefined ? {} : { rules }) }
  const study = scenario.simulation === undefined ? null : studyOf(scenario, options)
  studied = { key, study }
  return study
}
