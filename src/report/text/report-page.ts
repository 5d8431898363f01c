import { type Html, html } from '../printables/html.js'

/**
 * A report as one page of HTML that needs nothing else: no script, no font, no picture from elsewhere.
 *
 * @param title what it is about; escaped
 * @param body what it says
 * @param options `style` is added to that of every report; `label` stands at the top of every printed page
 * @example reportPage('Audit of recorded votes', html`<p>…</p>`)
 */
export function reportPage(
  title: string,
  body: Html | readonly Html[],
  { style = '', label }: { readonly style?: string; readonly label?: 'Simulated' } = {},
): string {
  const labelled =
    label === undefined ? '' : `@page{@top-right{content:"${label}";font:9pt system-ui,sans-serif}}`
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${{ html: `${STYLE}${style}${labelled}` }}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`.html
}

/** Charts on one page, each with names of its own for what it is drawn with. */
export function figures(): (svg: string) => Html {
  let drawn = 0
  return (svg) => {
    drawn += 1
    const own = svg
      .replaceAll('id="hatch"', `id="hatch-${drawn}"`)
      .replaceAll('"url(#hatch)"', `"url(#hatch-${drawn})"`)
    return html`<figure class="chart">${{ html: own }}</figure>`
  }
}

/** A table: a caption, the heads of its columns, and its rows; numbers stand to the right. */
export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly (string | Html)[])[],
  numbers: readonly number[] = [],
): Html {
  const isNumber = (column: number) => numbers.includes(column)
  return html`<div class="wide"><table class="${numbers.length === 0 ? 'text' : 'numbers'}">
<caption>${caption}</caption>
<thead><tr>${heads.map((head, n) => (isNumber(n) ? html`<th scope="col" class="n">${head}</th>` : html`<th scope="col">${head}</th>`))}</tr></thead>
<tbody>${rows.map(
    (row) => html`<tr>${row.map((cell, n) => cellOf(cell, n, isNumber(n)))}</tr>
`,
  )}</tbody>
</table></div>
`
}

function cellOf(cell: string | Html, column: number, number: boolean): Html {
  if (column === 0) return html`<th scope="row">${cell}</th>`
  return number ? html`<td class="n">${cell}</td>` : html`<td>${cell}</td>`
}

/** System fonts, readable in print and on a narrow screen. */
const STYLE = `
@page{margin:16mm 14mm}
body{font:16px/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff;margin:0}
main{max-width:62rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.7rem;line-height:1.25}h2{margin-top:2.5rem;border-bottom:2px solid #1a1a1a}
h1,h2,h3,p,li,td,caption,blockquote{overflow-wrap:anywhere}th{overflow-wrap:break-word}
h2,h3,caption{break-after:avoid}
table{border-collapse:collapse;width:100%;font-size:.92rem;margin-bottom:1rem}
caption{text-align:left;font-weight:600;padding:.25rem 0}
thead{display:table-header-group}tr{break-inside:avoid}
th,td{text-align:left;padding:.25rem .5rem;border-bottom:1px solid #ccc;vertical-align:top}
tbody th{font-weight:400}th,td{min-width:4.5rem}td.n,th.n{min-width:0}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}td.n{white-space:nowrap}
.label{border-left:6px solid #1a1a1a;padding:.25rem .75rem;font-weight:600}
.chart{margin:1rem 0;break-inside:avoid}.chart svg{display:block;width:100%;max-width:44rem;height:auto}
.wide{overflow-x:auto}@media screen{table.text{min-width:36rem}}
td p{margin:0 0 .5rem}td ul{margin:0;padding-left:1.2rem}
@media print{body{font-size:10.5pt}main{max-width:none;padding:0}.wide{overflow:visible}}
`
