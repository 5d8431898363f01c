import { type Council, membersOf, officersAndMembers } from '../../council/council.js'
import { digest } from '../../kernel/digest.js'
import { freeze } from '../../kernel/freeze.js'
import { InputError, type Problem } from '../../kernel/problem.js'
import { show } from '../../kernel/show.js'
import { knownRow } from '../../rules/readers.js'
import type { Rulebook } from '../../rules/rulebook.js'
import { type PlayOptions, playScenario } from '../../scenario/play.js'
import { simulationProblems } from '../../scenario/simulation-references.js'
import { read } from '../../schema/read.js'
import type { Scenario } from '../../schema/scenario.js'
import { type Simulation, type SimulationFile, simulationSchema } from '../../schema/simulation.js'
import type { MotionKind } from '../../vocabulary.js'
import { votersIn } from '../ballots/voters.js'

/**
 * All that a simulation needs, as plain frozen data that can be sent to another thread or machine: the
 * council as it opens, and what is simulated.
 */
export interface Study {
  /** The id of the scenario. */
  readonly scenario: string
  readonly title: string
  readonly council: Council
  readonly simulation: Simulation
  /** What tells one study from another: summaries of different studies are never merged. */
  readonly digest: string
}

/** How a study is made of a scenario. */
export interface StudyOptions {
  /** Another rulebook than the scenario's own. */
  readonly rules?: Rulebook
  /** Finds the scenario that this one continues, by id. */
  readonly find?: NonNullable<PlayOptions['find']>
}

/**
 * The study in a scenario: its council, before its own meetings and after those of the scenario that it
 * continues, and its simulation.
 *
 * @throws InputError where the scenario has no simulation, or it names what is not there
 * @example studyOf(readScenario(text), { rules: rulebooks.robert1915 })
 */
export function studyOf(scenario: Scenario, options: StudyOptions = {}): Study {
  const { simulation, id, title } = scenario
  if (simulation === undefined) {
    const message = `expected a part "simulation" in "${id}": what members want, and what is put to the vote`
    throw new InputError([{ code: 'simulation', path: 'simulation', message }])
  }
  const opening: Scenario = { ...scenario, meetings: [], variants: [], expect: NOTHING_EXPECTED }
  const { council } = playScenario(opening, options)
  return studyWith({ scenario: id, title, council, simulation })
}

/** A study from its parts, checked and frozen. */
export function studyWith(parts: Omit<Study, 'digest'>): Study {
  const problems = simulationProblems(
    parts.simulation,
    membersOf(parts.council),
    officersAndMembers(parts.council),
  )
  problems.push(...idleOfficers(parts), ...kindsNotPut(parts))
  if (problems.length > 0) throw new InputError(problems)
  return freeze({ ...parts, digest: digest([parts.scenario, parts.council, parts.simulation]) })
}

/** What is said of an officer without a seat who neither votes nor signs would be left aside in silence. */
function idleOfficers({ council, simulation }: Omit<Study, 'digest'>): Problem[] {
  const voters = votersIn({ council, simulation })
  const idle = officersAndMembers(council).filter((name) => !voters.includes(name))
  return simulation.dispositions.flatMap(({ member }, n) => {
    if (!idle.includes(member)) return []
    const message = `"${member}" holds no seat, and under "${council.rules.title}" neither votes nor signs`
    return [{ code: 'simulation', path: `simulation.dispositions[${n}].member`, message }]
  })
}

/** A study puts what is moved for its own effect, and by its text alone. */
function kindsNotPut({ council: { rules }, simulation }: Omit<Study, 'digest'>): Problem[] {
  const kinds = kindsPut(rules)
  return simulation.items.flatMap(({ kind }, n) => {
    if (kind === undefined || kinds.includes(kind)) return []
    const message = `expected one of ${kinds.join(', ')} under "${rules.title}", found ${show(kind)}`
    return [{ code: 'simulation', path: `simulation.items[${n}].kind`, message }]
  })
}

/** The kinds of motion that a study can put to the vote under a rulebook. */
export const kindsPut = (rules: Rulebook): MotionKind[] =>
  Object.keys(rules.motions).filter((kind) => {
    const row = knownRow(rules, kind)
    return row?.class === 'main' && row.does === 'takes-effect' && row.asks.length === 0
  })

const NOTHING_EXPECTED = { standings: {}, decisions: {}, relationships: {} }

/**
 * A study from a council and a simulation as it is written in a file.
 *
 * @throws InputError with everything that is wrong with it
 * @example studyFrom({ scenario: 'omsk', title: 'Omsk', council, simulation })
 */
export function studyFrom(
  parts: Omit<Study, 'digest' | 'simulation'> & { readonly simulation: SimulationFile },
): Study {
  const problems = simulationProblems(
    parts.simulation,
    membersOf(parts.council),
    officersAndMembers(parts.council),
  )
  const simulation = read(simulationSchema, parts.simulation, problems)
  return studyWith({ ...parts, simulation })
}
