import { forMarkdown } from './escape.js'

/** Sentences, which are text, as a Markdown list. */
export const bullets = (lines: readonly string[]): string =>
  lines.map((line) => `- ${forMarkdown(line)}`).join('\n')

/** Sentences, which are text, as a numbered Markdown list. */
export const numbered = (lines: readonly string[]): string =>
  lines.map((line, n) => `${n + 1}. ${forMarkdown(line)}`).join('\n')

/** An address as a link; as text, where it is not plainly an address. */
export const address = (url: string): string =>
  /^https?:\/\/[\w.-]+(?:\/[\w.~%/-]*)?$/.test(url) ? `<${url}>` : forMarkdown(url)

/** Somebody's words, which are text, as a Markdown quotation with their paragraphs. */
export const quotation = (text: string): string =>
  text
    .split(/(?:\r\n|[\n\r\u2028\u2029])+/)
    .map((paragraph) => `> ${forMarkdown(paragraph)}`)
    .join('\n>\n')

/** Rows of text as a Markdown table. */
export const markdownTable = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  [headings, headings.map(() => '---'), ...rows.map((row) => row.map(forMarkdown))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
