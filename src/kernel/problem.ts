/** One thing that is wrong with an input: where, what was found, what was expected. */
export interface Problem {
  /** A short, stable name of the kind of problem. */
  readonly code: string
  /** Where in the input: `seats`, `ballots.aye`, `steps[3].by`. Empty for the whole. */
  readonly path: string
  /** The sentence for people: what was found and what was expected. */
  readonly message: string
  /** The file, line and column, where the input came from one. Lines and columns start at 1. */
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

/** Thrown for bad input: every problem at once, nothing half-applied. */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'))
    this.problems = problems
  }
}

/** One line for one problem: `FILE:LINE:COLUMN path: message`. */
export function formatProblem(problem: Problem): string {
  const file = problem.file ?? ''
  const place = problem.line === undefined ? file : `${file}:${problem.line}:${problem.column ?? 1}`
  return [place, problem.path === '' ? '' : `${problem.path}:`, problem.message]
    .filter((part) => part !== '')
    .join(' ')
}
