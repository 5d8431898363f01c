import { scenarioJsonSchema } from '../schema/scenario.js'
import { type Command, DONE, json } from './command.js'

/** `council-sim schema`: the JSON Schema of scenario files. */
export const schema: Command = {
  name: 'schema',
  summary: 'Prints the JSON Schema of scenario files, for editors and other programs.',
  usage: 'schema',
  options: {},
  example: 'council-sim schema > scenario.schema.json',
  async run(_given, terminal) {
    await terminal.out(json(scenarioJsonSchema()))
    return DONE
  },
}
