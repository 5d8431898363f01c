import { InputError } from '../kernel/problem.js'
import { convene } from '../meeting/convene.js'
import type { Meeting } from '../meeting/meeting.js'
import type { CouncilInput, Sitting } from '../schema/council.js'
import { placed, readDocument } from './document.js'

/**
 * Opens the meeting that a file describes, in YAML or JSON: what `convene` takes, its rules, seats, chair and
 * who is there.
 *
 * @param text the contents of the file
 * @param file its name, for messages
 * @throws InputError with every problem at once, each with file, line and column
 * @example openCouncil('rules: rosenberg\nseats: [Adeyemi, Brandt, Chen]\n', 'council.yaml')
 */
export function openCouncil(text: string, file = 'council'): Meeting {
  const document = readDocument(text, file)
  try {
    return convene(document.value as CouncilInput & Sitting) // as it comes from outside: convene checks it
  } catch (error) {
    if (error instanceof InputError) throw new InputError(placed(error.problems, document, file))
    throw error
  }
}

/** True for a text that says of itself that it is of a format of this library, such as a scenario. */
export function saysFormat(text: string, file: string): boolean {
  const { value } = readDocument(text, file)
  return typeof value === 'object' && value !== null && 'format' in value
}
