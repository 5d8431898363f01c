import { agendaText } from '../report/simulated/agenda.js'
import { agendaOf } from '../simulation/agenda/study-agenda.js'
import { type Command, callError, DONE, json } from './command.js'
import { openStudy } from './simulate.js'

/** `council-sim agenda`: what the order of the options decides. */
export const agenda: Command = {
  name: 'agenda',
  summary: 'Says which outcomes the order of the options can reach, and whether one option beats all.',
  usage: 'agenda SCENARIO [--rules ID] [--json]',
  options: {
    rules: { value: 'ID', says: 'another rulebook than its own' },
    json: { says: 'as JSON' },
  },
  details: [
    'Members vote as they would rather have it, or look ahead; both are told, under',
    'both effects that a carried substitute can have.',
  ],
  example: 'council-sim agenda san-jose-2022-03',
  async run(given, terminal) {
    const [file, ...more] = given.words
    if (file === undefined || more.length > 0) throw callError(agenda, 'expected one scenario')
    const study = openStudy(file, given)
    const found = agendaOf(study)
    await terminal.out(
      given.flag('json')
        ? json({ simulated: true, scenario: study.scenario, ...found })
        : agendaText(study.title, found),
    )
    return DONE
  },
}
