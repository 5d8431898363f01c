import type { PlayOptions } from '../../scenario/play.js'
import type { Scenario } from '../../schema/scenario.js'
import { minutes } from '../minutes/minutes.js'
import { agenda } from './agenda.js'
import { type Html, html } from './html.js'
import { fromMarkdown } from './markdown-html.js'
import { motionMap } from './motion-map.js'
import { page } from './page.js'
import { questionsOf, type WorksheetQuestion } from './questions.js'
import { roleCards } from './role-cards.js'
import { script } from './script.js'
import { ballots, rollCallSheet } from './sheets.js'
import { type Story, storyOf } from './story.js'
import { answerKey, worksheet } from './worksheet.js'

/** What can be printed of a scenario. */
export const PRINTABLES = [
  'agenda',
  'role-cards',
  'script',
  'roll-call',
  'ballots',
  'worksheet',
  'answer-key',
  'minutes',
  'motion-map',
] as const
export type PrintableName = (typeof PRINTABLES)[number]

const SHEETS: Readonly<Record<PrintableName, (story: Story) => Html>> = {
  agenda,
  'role-cards': roleCards,
  script,
  'roll-call': rollCallSheet,
  ballots,
  worksheet,
  'answer-key': answerKey,
  minutes: minutesOf,
  'motion-map': motionMap,
}

/**
 * One thing to print of a scenario: a whole HTML page with print styles, that needs nothing from outside and
 * runs nothing. Whatever the scenario says stays text in it.
 *
 * @param options how the scenario is played: another rulebook, another reading, what it continues
 * @throws InputError where the scenario cannot be played so
 * @example await writeFile('agenda.html', printable(scenario, 'agenda'))
 */
export function printable(scenario: Scenario, name: PrintableName, options: PlayOptions = {}): string {
  const title = `${TITLES[name]}: ${scenario.title}`
  return page(title, SHEETS[name](storyOf(scenario, options)), { landscape: name === 'motion-map' })
}

const TITLES: Readonly<Record<PrintableName, string>> = {
  agenda: 'Agenda',
  'role-cards': 'Role cards',
  script: 'Script',
  'roll-call': 'Roll call',
  ballots: 'Ballots',
  worksheet: 'Worksheet',
  'answer-key': 'Answer key',
  minutes: 'Minutes',
  'motion-map': 'How a motion lives',
}

/**
 * The questions of a scenario's worksheet, each with the answer that the engine computes.
 *
 * @example worksheetQuestions(scenario).find(({ id }) => id === 'quorum')?.answer // ['11 seats; 6 for a quorum.']
 */
export function worksheetQuestions(scenario: Scenario, options: PlayOptions = {}): WorksheetQuestion[] {
  return questionsOf(storyOf(scenario, options))
}

function minutesOf({ held, scenario }: Story): Html {
  if (held.length === 0)
    return html`<h1>Minutes</h1><p>No meeting of “${scenario.title}” is reported to have been held.</p>`
  return html`${held.map(({ meeting }) => html`<section class="sheet">${fromMarkdown(minutes(meeting))}</section>`)}`
}
