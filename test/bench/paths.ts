// The tree of procedure: positions a second, while all paths of a depth are counted.
import { convene } from '../../src/meeting/convene.js'
import { rulebooks } from '../../src/rulebooks/index.js'
import { countPaths } from '../../src/testing/index.js'
import { type Figure, measured } from './measure.js'

const DEPTH = 3
const seats = ['Adeyemi', 'Brandt', 'Chen', 'Díaz', 'Eriksen']

/** One figure for each of the two traditions, with the number of paths that it counts. */
export function pathFigures(): (Figure & { readonly paths: number })[] {
  return [rulebooks.rosenberg, rulebooks.robert1915].map((rules) => {
    const meeting = convene({ rules, seats, chair: 'Adeyemi' })
    const paths = Number(countPaths(meeting, DEPTH))
    const figure = measured(`countPaths to depth ${DEPTH}, ${rules.id}`, 2, () => countPaths(meeting, DEPTH))
    return { ...figure, paths }
  })
}
