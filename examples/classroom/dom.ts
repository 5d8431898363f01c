/** What an element is given: attributes, and `on…` handlers. Text is always text, never markup. */
export type Attributes = Readonly<
  Record<string, string | number | boolean | undefined | ((event: Event) => void)>
>
export type Child = Node | string | null | false | undefined | readonly Child[]

/**
 * Makes an element. Children that are strings become text nodes, whatever is in them.
 *
 * @example h('button', { type: 'button', onclick: () => next() }, 'Next')
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  setAll(element, attributes)
  add(element, children)
  return element
}

/** The same for SVG. */
export function s<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
  setAll(element, attributes)
  add(element, children)
  return element
}

function setAll(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.replace(/^on/, ''), value)
    else if (value === true) element.setAttribute(name, '')
    else if (value !== undefined && value !== false) element.setAttribute(name, String(value))
  }
}

function add(element: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue
    if (typeof child === 'string' || child instanceof Node) element.append(child)
    else add(element, child)
  }
}

/** A list; nothing where there is nothing to list. */
export const list = (items: readonly Child[], attributes: Attributes = {}): Child =>
  items.length === 0 ? null : h('ul', attributes, ...items.map((item) => h('li', {}, item)))

/** A titled part of a view. */
export const panel = (title: string, name: string, ...children: readonly Child[]): HTMLElement =>
  h(
    'section',
    { class: `panel ${name}`, 'aria-labelledby': `title-${name}` },
    h('h3', { id: `title-${name}` }, title),
    ...children,
  )

/** A button with a name to find it by after the page was drawn again. */
export const button = (
  id: string,
  label: Child,
  onclick: () => void,
  attributes: Attributes = {},
): HTMLButtonElement => h('button', { type: 'button', id, onclick, ...attributes }, label)

/** A field with its label above it. */
export function field(id: string, label: string, control: HTMLElement, hint?: string): HTMLElement {
  control.id = id
  if (hint !== undefined) control.setAttribute('aria-describedby', `${id}-hint`)
  return h(
    'div',
    { class: 'field' },
    h('label', { for: id }, label),
    control,
    hint !== undefined && h('small', { id: `${id}-hint` }, hint),
  )
}

/** A choice of one: pairs of value and what it is called. */
export function choice(
  options: readonly (readonly [value: string, label: string])[],
  chosen: string,
  onchange: (value: string) => void = () => {},
): HTMLSelectElement {
  const select = h(
    'select',
    { onchange: () => onchange(select.value) },
    ...options.map(([value, label]) => h('option', { value, selected: value === chosen }, label)),
  )
  return select
}
