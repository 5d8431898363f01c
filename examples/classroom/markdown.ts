import { type Child, h } from './dom.js'

/**
 * The Markdown that the library writes, as elements: headings, lists, quotes and tables. Everything in them is
 * text; there are no links, no markup of any other kind.
 */
export function rendered(markdown: string): HTMLElement[] {
  const blocks = markdown.trim().split(/\n{2,}/)
  return blocks.flatMap((block): HTMLElement[] => {
    const lines = block.split('\n')
    const [first = ''] = lines
    const heading = first.match(/^(#{1,4}) (.*)$/)
    if (heading !== null) {
      const level = Math.min(6, (heading[1]?.length ?? 1) + 2)
      return [
        h(`h${level}` as 'h3', {}, plain(heading[2] ?? '')),
        ...rendered(lines.slice(1).join('\n') || ' '),
      ]
    }
    if (first.startsWith('|')) return [tableOf(lines)]
    if (first.startsWith('> '))
      return [h('blockquote', {}, plain(lines.map((line) => line.replace(/^> ?/, '')).join(' ')))]
    if (/^- /.test(first)) return [h('ul', {}, ...itemsOf(lines, /^- /))]
    if (/^\d+\. /.test(first)) return [h('ol', {}, ...itemsOf(lines, /^\d+\. /))]
    return block.trim() === '' ? [] : [h('p', {}, plain(lines.join(' ')))]
  })
}

/** The items of a list; a line that begins none goes on with the one before. */
function itemsOf(lines: readonly string[], start: RegExp): HTMLElement[] {
  const items: string[] = []
  for (const line of lines) {
    if (start.test(line)) items.push(line.replace(start, ''))
    else items[items.length - 1] = `${items.at(-1) ?? ''} ${line.trim()}`
  }
  return items.map((item) => h('li', {}, plain(item)))
}

function tableOf(lines: readonly string[]): HTMLElement {
  const cells = (line: string) =>
    line
      .slice(1)
      .split(/(?<!\\)\|/)
      .slice(0, -1)
      .map((cell) => plain(cell.trim()))
  const [head = '', , ...rows] = lines
  const row = (line: string, tag: 'th' | 'td'): Child =>
    h('tr', {}, ...cells(line).map((cell) => h(tag, tag === 'th' ? { scope: 'col' } : {}, cell)))
  return h(
    'table',
    {},
    h('thead', {}, row(head, 'th')),
    h('tbody', {}, ...rows.map((line) => row(line, 'td'))),
  )
}

/** What was escaped so that it stays text, as text. */
const plain = (text: string): string => text.replace(/\\([\\`*_[\]<>|~$&@:.#+=()-])/g, '$1')
