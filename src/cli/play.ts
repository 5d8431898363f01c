import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { officersAndMembers } from '../council/council.js'
import { LARGEST_SEED } from '../kernel/dice.js'
import { InputError } from '../kernel/problem.js'
import { convene } from '../meeting/convene.js'
import type { Meeting } from '../meeting/meeting.js'
import { forTerminal, wrap } from '../report/text/escape.js'
import { dateWords } from '../report/words/words.js'
import { readDocument } from '../scenario/document.js'
import { openingOf } from '../scenario/opening.js'
import { playScenario } from '../scenario/play.js'
import { openCouncil, saysFormat } from '../scenario/read-council.js'
import type { Scenario } from '../schema/scenario.js'
import { studyOf } from '../simulation/study/study.js'
import { type Command, callError, DONE, type Given } from './command.js'
import { unreadable } from './files.js'
import { paintFor } from './paint.js'
import type { Seats } from './play/ballots.js'
import { asDisposed } from './play/dispositions.js'
import type { Game } from './play/game.js'
import { beginJournal, readJournal, resumeJournal } from './play/journal.js'
import { playWithMachine } from './play/machine.js'
import { proposalsOf } from './play/proposals.js'
import { asReported, atRandom, readScript, type SeatPolicy, scripted } from './play/seats.js'
import { playAt } from './play/table.js'
import { talkOn } from './play/talk.js'
import { GAME_NOTE, seatsNote } from './play/telling.js'
import { rulebook } from './rules.js'
import { builtInScenarios, findScenario, openScenario } from './scenarios.js'

/** `council-sim play`: a meeting that the people at the keyboard decide. */
export const play: Command = {
  name: 'play',
  summary: 'Plays a meeting of a scenario, or of a council of your own: the class decides.',
  usage: 'play [SCENARIO | COUNCIL.yaml] [--people NAMES] [--others POLICY] [--record FILE] [--new] [--json]',
  options: {
    people: { value: 'NAMES', says: 'seats that people take: NAME,NAME; all if left out' },
    others: { value: 'POLICY', says: 'the rest: reported, dispositions, random or script' },
    seed: { value: 'TEXT', says: 'what chance in --others depends on' },
    script: { value: 'FILE', says: 'ballots by motion and member, in YAML or JSON' },
    meeting: { value: 'N', says: 'which meeting of the scenario; the first if left out' },
    variant: { value: 'ID', says: 'another reading that the scenario has' },
    rules: { value: 'ID', says: 'another rulebook than its own' },
    record: { value: 'FILE', says: 'where the record is kept; NAME.game.jsonl otherwise' },
    new: { says: 'begins again; the old record is kept beside' },
    json: { says: 'JSON lines in and out, for programs' },
  },
  details: [
    'Each action is on the disk before the next prompt: a game whose process was',
    'killed goes on where it was. Through a pipe it reads a line at each prompt.',
    '--others dispositions: the rest vote for what the story says that they want, on',
    'what is before the body now. Simulated; --seed N, a whole number, draws anew.',
    'A council of your own is a file like this:',
    '',
    '  name: the council of Room 12',
    '  rules: rosenberg',
    '  seats: [Adeyemi, Brandt, Chen, Díaz, Eriksen]',
    '  chair: Adeyemi',
  ],
  example: 'council-sim play san-jose-2022-03',
  async run(given, terminal) {
    const [file, ...more] = given.words
    if (file === undefined || more.length > 0) {
      throw callError(play, `expected a council file, or one of ${builtInScenarios().join(', ')}`)
    }
    const { scenario, meeting, notes } = open(file, given)
    const seats = seatsOf(given, meeting, scenario)
    const { game, resumed } = gameOf(file, given, meeting, scenario)
    const talk = talkOn(terminal)
    try {
      if (given.flag('json')) {
        await playWithMachine(talk, game, seats)
      } else {
        const { council, opening } = game.meeting
        const day = opening.date === null ? '' : `, ${dateWords(opening.date)}`
        await talk.say([
          ...wrap(`${council.name}${day}. Rules: ${council.rules.title}.`),
          ...[GAME_NOTE, ...notes, ...seatsNote(seats, game.meeting)].flatMap((note) => wrap(note)),
          ...[`The record is in ${game.journal.file}. "?" says what can be typed.`, ...resumed].flatMap(
            (note) => wrap(note),
          ),
        ])
        const ready = scenario === null ? [] : proposalsOf(scenario, given.value('variant'))
        await playAt({ talk, seats, ready, paint: paintFor(terminal.colour) }, game)
      }
    } finally {
      game.journal.close()
      await talk.close()
    }
    return DONE
  },
}

interface Opened {
  readonly scenario: Scenario | null
  readonly meeting: Meeting
  readonly notes: readonly string[]
}

function open(file: string, given: Given): Opened {
  const rules = given.value('rules')
  const builtIn = builtInScenarios().includes(file)
  const text = builtIn ? '' : textOf(file)
  if (!builtIn && !saysFormat(text, file)) {
    const own = openCouncil(text, file)
    if (rules === undefined) return { scenario: null, meeting: own, notes: [] }
    const { date, agenda, regular, time } = own.opening
    const sitting = { date, agenda: [...agenda], regular, ...(time === null ? {} : { time }) }
    const present = Object.keys(own.attendance).filter((name) => own.attendance[name] === 'present')
    const council = { ...own.council, rules: rulebook(rules) }
    return { scenario: null, meeting: convene(council, { ...sitting, present }), notes: [] }
  }
  const scenario = openScenario(file)
  const { meeting, seated, seatsTaken } = openingOf(scenario, Number(given.value('meeting') ?? 1), {
    find: findScenario,
    ...options(given),
  })
  return {
    scenario,
    meeting,
    notes: [
      ...(seated.length === 0 ? [] : [`${SEATED}: ${seated.map(forTerminal).join(', ')}.`]),
      ...(seatsTaken ? [SEATS_TAKEN] : []),
    ],
  }
}

const SEATED = 'No source says whether these were there; in the game they sit at the table'
const SEATS_TAKEN = 'No source says how many seats there are; in the game those listed are all.'

const options = (given: Given) => {
  const [rules, variant] = [given.value('rules'), given.value('variant')]
  return {
    ...(rules === undefined ? {} : { rules: rulebook(rules) }),
    ...(variant === undefined ? {} : { variant }),
  }
}

/** Goes on with the record of the same game, where there is one; begins one otherwise. */
function gameOf(file: string, given: Given, meeting: Meeting, scenario: Scenario | null) {
  const story = scenario?.id ?? null
  const record = given.value('record') ?? `${basename(file).replace(/\.(ya?ml|json)$/, '')}.game.jsonl`
  const leaving = wrap(`Left. The record is in ${record}; the same command goes on with it.`)
  if (!existsSync(record) || given.flag('new')) {
    const game: Game = { meeting, former: [], journal: beginJournal(record, story, meeting), leaving }
    return { game, resumed: [] }
  }
  const kept = readJournal(record)
  if (kept.story !== story || kept.meeting.opening.council.name !== meeting.opening.council.name) {
    const message = `this is the record of another game (${kept.story ?? kept.meeting.opening.council.name}): give this one a file of its own with --record, or begin again with --new`
    throw new InputError([{ code: 'record', path: '', message, file: `${record}:` }])
  }
  const torn = kept.torn ? ' A last line that had only begun to be written was left out.' : ''
  const { former } = kept
  const game: Game = { meeting: kept.meeting, former, journal: resumeJournal(record), leaving }
  return { game, resumed: [`Resumed after ${kept.meeting.actions.length} actions.${torn}`] }
}

function seatsOf(given: Given, meeting: Meeting, scenario: Scenario | null): Seats {
  const members = officersAndMembers(meeting.council)
  const names = given
    .value('people')
    ?.split(',')
    .map((name) => name.trim())
  const strangers = (names ?? []).filter((name) => name !== '' && !members.includes(name))
  if (strangers.length > 0) {
    throw new InputError(
      strangers.map((name) => ({ code: 'people', path: '--people', message: `"${name}" holds no seat` })),
    )
  }
  const policy = policyOf(given, members, scenario)
  return { people: names ?? (policy === null ? members : []), policy }
}

function policyOf(given: Given, members: readonly string[], scenario: Scenario | null): SeatPolicy | null {
  const [name, seed, file] = [given.value('others'), given.value('seed'), given.value('script')]
  if (seed !== undefined && name !== 'random' && name !== 'dispositions')
    throw callError(play, '--seed goes with --others random or dispositions')
  if (file !== undefined && name !== undefined && name !== 'script') {
    throw callError(play, '--script goes with --others script')
  }
  if (file !== undefined) return scripted(readScript(readDocument(textOf(file), file).value, members))
  switch (name) {
    case undefined:
      if (given.value('people') !== undefined) throw callError(play, '--people goes with --others')
      return null
    case 'random':
      return atRandom(seed ?? '1')
    case 'reported':
      if (scenario === null) throw callError(play, '--others reported goes with a scenario')
      return asReported(playScenario(scenario, { find: findScenario, ...options(given) }))
    case 'dispositions':
      if (scenario === null) throw callError(play, '--others dispositions goes with a scenario')
      return disposed(scenario, seed ?? '1', given)
    case 'script':
      throw callError(play, '--others script goes with --script FILE')
    default:
      throw callError(play, `expected --others reported, dispositions, random or script, found "${name}"`)
  }
}

/** Seats by the dispositions of a scenario, as `simulate` reads them. */
function disposed(scenario: Scenario, seed: string, given: Given): SeatPolicy {
  const number = Number(seed)
  if (!/^\d+$/.test(seed) || number > LARGEST_SEED) {
    throw callError(play, `--seed of dispositions: expected a whole number, found "${seed}"`)
  }
  const rules = given.value('rules')
  const study = studyOf(scenario, {
    find: findScenario,
    ...(rules === undefined ? {} : { rules: rulebook(rules) }),
  })
  return asDisposed(study, number)
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw unreadable(file, error, `; by name there is: ${builtInScenarios().join(', ')}`)
  }
}
