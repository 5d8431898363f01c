import { minutes } from '../report/minutes/minutes.js'
import { playScenario } from '../scenario/play.js'
import { type Command, callError, DONE, json } from './command.js'
import { rulebook } from './rules.js'
import { findScenario, openScenario } from './scenarios.js'

/** `council-sim minutes`: the minutes of a scenario's meetings. */
export const minutesCommand: Command = {
  name: 'minutes',
  summary: "Writes the minutes of a scenario's meetings in Markdown.",
  usage: 'minutes FILE-OR-NAME [--variant ID] [--rules ID] [--json]',
  options: {
    variant: { value: 'ID', says: 'another reading that the scenario has' },
    rules: { value: 'ID', says: 'another rulebook than its own' },
    json: { says: 'the record of each meeting as JSON' },
  },
  example: 'council-sim minutes san-jose-2013-10 > minutes.md',
  async run(given, terminal) {
    const [file, ...more] = given.words
    if (file === undefined || more.length > 0) throw callError(minutesCommand, 'expected one scenario')
    const variant = given.value('variant')
    const rules = given.value('rules')
    const { meetings } = playScenario(openScenario(file), {
      find: findScenario,
      ...(variant === undefined ? {} : { variant }),
      ...(rules === undefined ? {} : { rules: rulebook(rules) }),
    })
    const held = meetings.filter((played) => !played.given.hypothetical)
    await terminal.out(
      given.flag('json')
        ? json(
            held.map(({ meeting }) => ({
              date: meeting.opening.date,
              record: meeting.record,
              motions: meeting.motions,
            })),
          )
        : held.length === 0
          ? 'No meeting of this scenario is reported to have been held.\n'
          : held.map(({ meeting }) => minutes(meeting)).join('\n'),
    )
    return DONE
  },
}
