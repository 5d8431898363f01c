import { styleText } from 'node:util'
import { type Paint, plain } from '../report/text/paint.js'

const STYLES = { good: 'green', bad: 'red', quiet: 'dim', strong: 'bold' } as const

/** Colours for a terminal that shows them; none otherwise. */
export function paintFor(colour: boolean): Paint {
  return colour ? (text, role) => styleText(STYLES[role], text, { validateStream: false }) : plain
}
