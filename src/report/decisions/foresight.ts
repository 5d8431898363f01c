import type { Foresight } from '../../voting/foresight.js'

/**
 * What an open question would take, in sentences: how many ayes, and from whom at least.
 *
 * @example foresightSentences(foresight, { ayes: ['Chen'], nays: [] })
 */
export function foresightSentences(
  foresight: Foresight,
  said: { readonly ayes: readonly string[]; readonly nays: readonly string[] },
): string[] {
  const { certain, more, from, needs } = foresight
  const all = needs.at(-1)
  const list = (names: readonly string[]) => (names.length === 0 ? 'nobody' : names.join(', '))
  return [
    `Simulated: ${list(said.ayes)} voting aye and ${list(said.nays)} nay, as they have spoken; ${from.length} members open.`,
    certain === null || more === null
      ? 'No number of ayes from the others carries it for certain.'
      : all === undefined
        ? // Where votes weigh differently, fewer can do, and these are enough whoever they are.
          `${more} more ayes carry it whatever the others do, whoever of these they are: ${list(from)}.`
        : `${certain} ayes carry it whatever the others do: ${more} more, so at least ${more} of these must join: ${list(from)}.`,
    ...(all === undefined
      ? []
      : [
          `If all ${all.voting} vote, it needs ${all.need}; fewer votes need fewer ayes (${needsList(needs)}).`,
        ]),
  ]
}

/** `7 voting: 4`, for the sizes at which the need changes. */
function needsList(needs: Foresight['needs']): string {
  return needs
    .filter(({ need }, n) => need !== needs[n + 1]?.need)
    .slice(-4)
    .map(({ voting, need }) => `${voting} voting: ${need}`)
    .join(', ')
}
