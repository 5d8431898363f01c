import { drawn, type Html, html } from './html.js'

/**
 * The Markdown that this library writes, as markup: headings, lists, quotations, tables and paragraphs. Text
 * in it is escaped there, and is text here again.
 */
export function fromMarkdown(markdown: string): Html {
  return html`${markdown.split(/\n{2,}/).map(block)}`
}

function block(text: string): Html {
  const lines = text.split('\n').filter((line) => line !== '')
  const [first = ''] = lines
  const heading = /^(#{1,3}) (.*)$/.exec(first)
  if (heading !== null) {
    const level = Math.min(3, (heading[1] ?? '#').length + 1)
    return html`${drawn(`<h${level}>`)}${inline(heading[2] ?? '')}${drawn(`</h${level}>`)}
`
  }
  if (first.startsWith('- '))
    return html`<ul>${lines.map((line) => html`<li>${inline(line.slice(2))}</li>`)}</ul>
`
  if (/^\d+\. /.test(first)) {
    return html`<ol>${lines.map((line) => html`<li>${inline(line.replace(/^\d+\. /, ''))}</li>`)}</ol>
`
  }
  if (first.startsWith('>')) {
    return html`<blockquote>${lines.map((line) => html`<p>${inline(line.replace(/^> ?/, ''))}</p>`)}</blockquote>
`
  }
  if (first.startsWith('| ')) return table(lines)
  return first === ''
    ? html``
    : html`<p>${inline(lines.join(' '))}</p>
`
}

function table([head = '', , ...rows]: readonly string[]): Html {
  const cells = (line: string) =>
    line
      .replace(/^\| ?| ?\|$/g, '')
      .split(/ ?(?<!\\)\| ?/)
      .map(inline)
  return html`<table><thead><tr>${cells(head).map((cell) => html`<th>${cell}</th>`)}</tr></thead><tbody>${rows.map(
    (row) => html`<tr>${cells(row).map((cell) => html`<td>${cell}</td>`)}</tr>`,
  )}</tbody></table>
`
}

/** The text that was escaped: a backslash takes its character as it is. */
const inline = (text: string): string => text.replace(/\\([\\`*_[\]<>|~$&@:.)#+=-])/g, '$1')
