import { InputError, type Problem } from '../../kernel/problem.js'
import type { SimulatedEvent, Simulation, Wants } from '../../schema/simulation.js'
import { type Study, studyWith } from './study.js'

/** One number of a study that can be set to another: its name, and where it stands. */
interface Setting {
  readonly name: string
  readonly now: number
  readonly kind: 'whole' | 'chance'
  set(simulation: Simulation, value: number): Simulation
}

/**
 * The names of every number that a sweep can vary: `speech.by`, `speech.moves`, `speech.chance`,
 * `others.presence`, `others.sever`, `Sylvia Arenas.wavers`.
 *
 * @example settingsOf(study).map(({ name }) => name)
 */
export function settingsOf(study: Study): { readonly name: string; readonly now: number }[] {
  return settings(study).map(({ name, now }) => ({ name, now }))
}

/**
 * The same study with some of its numbers set to others.
 *
 * @throws InputError for a name that is none of its numbers, or a value that cannot stand there
 * @example withSettings(study, { 'speech.by': 4, 'speech.moves': 5 })
 */
export function withSettings(study: Study, values: Readonly<Record<string, number>>): Study {
  const known = settings(study)
  const problems = settingProblems(study, Object.entries(values))
  if (problems.length > 0) throw new InputError(problems)
  const simulation = Object.entries(values).reduce<Simulation>((changed, [name, value]) => {
    const setting = known.find((each) => each.name === name)
    return setting === undefined ? changed : setting.set(changed, value)
  }, study.simulation)
  const { scenario, title, council } = study
  return studyWith({ scenario, title, council, simulation })
}

/** What is wrong with numbers to be set: names that are none of the study's, values that cannot stand there. */
export function settingProblems(study: Study, values: readonly (readonly [string, number])[]): Problem[] {
  const known = settings(study)
  return values.flatMap(([name, value]) => {
    const setting = known.find((each) => each.name === name)
    const message =
      setting === undefined
        ? `no number of this name; there is: ${known.map((each) => each.name).join(', ')}`
        : fault(setting, value)
    return message === undefined ? [] : [{ code: 'setting', path: name, message }]
  })
}

const fault = ({ kind }: Setting, value: number): string | undefined => {
  if (kind === 'chance')
    return value >= 0 && value <= 1 ? undefined : `expected a chance from 0 to 1, found ${value}`
  return Number.isInteger(value) && Math.abs(value) <= 2000
    ? undefined
    : `expected a whole number, found ${value}`
}

function settings({ simulation }: Study): Setting[] {
  const { dispositions, others, events } = simulation
  return [
    ...events.flatMap((event, n) => eventSettings(event.id, n, simulation)),
    ...(others === undefined
      ? []
      : wantsSettings('others', others, (changed, wants) => ({
          ...changed,
          others: { ...(changed.others ?? others), ...wants },
        }))),
    ...dispositions.flatMap((disposition, n) =>
      wantsSettings(disposition.member, disposition, (changed, wants) => ({
        ...changed,
        dispositions: changed.dispositions.map((each, m) => (m === n ? { ...each, ...wants } : each)),
      })),
    ),
  ]
}

/** `by` and `moves` set every shift of an event alike. */
function eventSettings(id: string, n: number, { events }: Simulation): Setting[] {
  const event = events[n]
  const [shift] = event?.shifts ?? []
  if (event === undefined || shift === undefined) return []
  const set = (simulation: Simulation, change: (one: SimulatedEvent) => SimulatedEvent): Simulation => ({
    ...simulation,
    events: simulation.events.map((each, m) => (m === n ? change(each) : each)),
  })
  const shifts = (key: 'by' | 'moves') => (simulation: Simulation, value: number) =>
    set(simulation, (one) => ({ ...one, shifts: one.shifts.map((each) => ({ ...each, [key]: value })) }))
  return [
    { name: `${id}.by`, now: shift.by, kind: 'whole', set: shifts('by') },
    { name: `${id}.moves`, now: shift.moves ?? Number.NaN, kind: 'whole', set: shifts('moves') },
    {
      name: `${id}.chance`,
      now: event.chance,
      kind: 'chance',
      set: (simulation, chance) => set(simulation, (one) => ({ ...one, chance })),
    },
  ]
}

function wantsSettings(
  who: string,
  wants: Wants,
  put: (simulation: Simulation, wants: Partial<Wants>) => Simulation,
): Setting[] {
  const plain = (key: 'presence' | 'wavers' | 'spread' | 'tornWithin', kind: Setting['kind']): Setting => ({
    name: `${who}.${key}`,
    now: wants[key],
    kind,
    set: (simulation, value) => put(simulation, { [key]: value }),
  })
  const { utilities = {} } = wants
  return [
    plain('presence', 'chance'),
    plain('wavers', 'chance'),
    plain('spread', 'whole'),
    plain('tornWithin', 'whole'),
    ...Object.keys(utilities).map(
      (option): Setting => ({
        name: `${who}.${option}`,
        now: utilities[option] ?? 0,
        kind: 'whole',
        set: (simulation, value) =>
          put(simulation, { utilities: { ...current(simulation, who), [option]: value } }),
      }),
    ),
  ]
}

/** The utilities as they stand after what was set before. */
function current({ others, dispositions }: Simulation, who: string): Readonly<Record<string, number>> {
  const wants = who === 'others' ? others : dispositions.find(({ member }) => member === who)
  return wants?.utilities ?? {}
}
