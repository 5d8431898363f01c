import { freeze } from '../kernel/freeze.js'
import { InputError, type Problem } from '../kernel/problem.js'
import { parseThreshold } from '../rules/notation.js'
import { checkThreshold, type Threshold } from '../rules/threshold.js'

/** Notations already read: files of a million lines have few rules. */
const READ = new Map<string, Threshold>()

/** Reads a threshold in notation or as data; null where it is unsound, with what is wrong in `problems`. */
export function readThreshold(given: unknown, path: string, problems: Problem[]): Threshold | null {
  if (typeof given !== 'string') {
    const found = checkThreshold(given, path)
    problems.push(...found)
    // checkThreshold has just found nothing wrong with it.
    return found.length === 0 ? (given as Threshold) : null
  }
  const known = READ.get(given)
  if (known !== undefined) return known
  try {
    const threshold = freeze(parseThreshold(given))
    if (READ.size < 500) READ.set(given, threshold)
    return threshold
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    problems.push(...error.problems.map((problem) => ({ ...problem, path })))
    return null
  }
}
