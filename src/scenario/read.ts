import { InputError } from '../kernel/problem.js'
import { read } from '../schema/read.js'
import { type Scenario, scenarioSchema } from '../schema/scenario.js'
import { placed, readDocument } from './document.js'
import { danglingReferences } from './references.js'

/**
 * Reads a scenario file, in YAML or JSON.
 *
 * @param text the contents of the file
 * @param file its name, for messages
 * @throws InputError with every problem at once, each with file, line and column
 * @example readScenario(await readFile('march.yaml', 'utf8'), 'march.yaml')
 */
export function readScenario(text: string, file = 'scenario'): Scenario {
  const document = readDocument(text, file)
  try {
    const scenario = read(scenarioSchema, document.value)
    const dangling = danglingReferences(scenario)
    if (dangling.length > 0) throw new InputError(dangling)
    return scenario
  } catch (error) {
    if (error instanceof InputError) throw new InputError(placed(error.problems, document, file))
    throw error
  }
}
