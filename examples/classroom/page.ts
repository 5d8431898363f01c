import { FIRST, type Kept, type PageState, remember } from './store.js'

/** The state of the page, and the one way to change it. */
let state: PageState = FIRST
let draw: () => void = () => {}
let kept: Kept = 'kept'

/** Begins with a state, and what draws it. */
export function begin(first: PageState, how: Kept, drawing: () => void): void {
  state = first
  kept = how
  draw = drawing
}

export const now = (): PageState => state
export const memory = (): Kept => kept

/** Changes one part of the state, writes it down, and draws the page again. */
export function change<Part extends keyof PageState>(
  part: Part,
  value: Partial<PageState[Part]> | PageState[Part],
): void {
  keep(part, value)
  draw()
}

/** The same without drawing: for what is being typed. */
export function keep<Part extends keyof PageState>(
  part: Part,
  value: Partial<PageState[Part]> | PageState[Part],
): void {
  const before = state[part]
  const after = typeof before === 'object' && typeof value === 'object' ? { ...before, ...value } : value
  state = { ...state, [part]: after }
  const how = remember(state)
  // What was said of the memory stays said.
  if (how !== 'kept' || kept === 'not-kept') kept = how
}

export const redraw = (): void => draw()

/** Says something to whoever listens instead of looking, and to whoever looks at the foot of the page. */
export function say(text: string): void {
  const status = document.getElementById('status')
  if (status !== null && status.textContent !== text) status.textContent = text
}
