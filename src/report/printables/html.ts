import { forXml } from '../text/escape.js'

/** A piece of a page that is markup already. Whatever else is put into a page is text, and is escaped. */
export interface Html {
  readonly html: string
}

type Piece = string | number | Html | readonly Piece[]

/**
 * Markup with pieces put in: strings come in as text, whatever they hold; only what `html` itself made comes
 * in as markup.
 *
 * @example html`<p>${'<script>'}</p>`.html // '<p>&lt;script&gt;</p>'
 */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return { html: parts.map((part, n) => (n === 0 ? part : `${textOf(pieces[n - 1] ?? '')}${part}`)).join('') }
}

/** Markup from a function of this library that escapes what it is given, such as a seat chart. */
export const drawn = (svg: string): Html => ({ html: svg })

/** Words in the language of these pages on several lines, each a paragraph. */
export const paragraphs = (lines: readonly string[]): Html =>
  html`${lines.map((line) => html`<p>${line}</p>`)}`

/** A list of items; nothing where there are none. */
export const list = (items: readonly (string | Html)[]): Html =>
  items.length === 0 ? html`` : html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`

function textOf(piece: Piece): string {
  if (typeof piece === 'string') return forXml(piece)
  if (typeof piece === 'number') return String(piece)
  if ('html' in piece) return piece.html
  return piece.map(textOf).join('')
}
