import { InputError } from '../kernel/problem.js'
import { read } from '../schema/read.js'
import { type Scenario, scenarioSchema } from '../schema/scenario.js'
import { placed, type ReadDocument, readDocument } from './document.js'
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
  return readPlaced(text, file).scenario
}

/** A scenario with the place of everything in its file, and the file as plain data. */
export function readPlaced(
  text: string,
  file: string,
): { scenario: Scenario; place: ReadDocument['place']; value: unknown } {
  const document = readDocument(text, file)
  try {
    const scenario = read(scenarioSchema, document.value, danglingReferences(document.value))
    return { scenario, place: document.place, value: document.value }
  } catch (error) {
    if (error instanceof InputError) throw new InputError(placed(error.problems, document, file))
    throw error
  }
}
