/** An end of an item: what became of the motion, and which option that is. */
export interface Leaf {
  readonly end: true
  /** The motion's outcome in the words of the library, or where it waits; `no-quorum` where nothing was decided. */
  readonly outcome: string
  readonly option: string
}

/**
 * What a question is: on a motion, on what would take its place, over a veto; or the mayor's own, whose aye
 * signs what was passed and whose nay vetoes it.
 */
export type QuestionKind = 'main' | 'substitute' | 'signature' | 'override'

/** A question that is put, and what follows from each result. */
export interface Question {
  readonly end: false
  /** `sever`; `letter for sever` where one would take the place of the other; `signature on sever`. */
  readonly id: string
  readonly kind: QuestionKind
  /** The option that an aye is for. */
  readonly option: string
  readonly carried: Branch
  readonly lost: Branch
}

export type Branch = Leaf | Question

/** Every option that can still come of a branch; a sincere member takes it that what is passed is signed. */
export function optionsOf(branch: Branch): string[] {
  if (branch.end) return [branch.option]
  if (branch.kind === 'signature') return optionsOf(branch.carried)
  return [...new Set([...optionsOf(branch.carried), ...optionsOf(branch.lost)])]
}

/** Every question below a branch, each id once, in the order in which they are first put. */
export function questionsOf(branch: Branch): Question[] {
  if (branch.end) return []
  const all = [branch, ...questionsOf(branch.carried), ...questionsOf(branch.lost)]
  return all.filter(({ id }, n) => all.findIndex((each) => each.id === id) === n)
}

/**
 * What a sincere member compares: the options that only an aye keeps, and those that only a nay keeps. What
 * both sides keep decides nothing (Farquharson, Theory of Voting, 1969).
 */
export function whatDiffers({ kind, carried, lost }: Question): {
  readonly aye: string[]
  readonly nay: string[]
} {
  // A mayor who vetoes would have it stay vetoed: she does not count on being overridden.
  const refused = kind === 'signature' && !lost.end ? lost.lost : lost
  const [ayes, nays] = [optionsOf(carried), optionsOf(refused)]
  return {
    aye: ayes.filter((option) => !nays.includes(option)),
    nay: nays.filter((option) => !ayes.includes(option)),
  }
}

const leaf = (option: string): Leaf => ({ end: true, outcome: 'adopted', option })

/**
 * The questions where a substitute that carries finishes the item: each option in turn is adopted or put
 * aside, and the last stands where all others are lost. The literature's successive procedure.
 *
 * @param order the options as they are put; the last is what is left
 * @example successive(['letter', 'sever', 'nothing'])
 */
export function successive([first = '', ...rest]: readonly string[]): Branch {
  if (rest.length === 0) return leaf(first)
  return { end: false, id: first, kind: 'main', option: first, carried: leaf(first), lost: successive(rest) }
}

/**
 * The questions where a substituted question is still put: the first option against the second, the one that
 * is left against the third, and so on. The literature's amendment procedure.
 *
 * @param order the first is moved, each further one in place of what is left; the last is what is left of all
 * @example elimination(['sever', 'letter', 'nothing'])
 */
export function elimination([first = '', second, ...rest]: readonly string[]): Branch {
  if (second === undefined) return leaf(first)
  const last = rest.length === 0
  return {
    end: false,
    id: last ? first : `${second} for ${first}`,
    kind: last ? 'main' : 'substitute',
    option: last ? first : second,
    // On the last question an aye is for the motion; before, an aye is for what would take its place.
    carried: elimination([last ? first : second, ...rest]),
    lost: elimination([last ? second : first, ...rest]),
  }
}
