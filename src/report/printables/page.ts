import { type Html, html } from './html.js'

/** A whole page that needs nothing from outside, and can run nothing. */
export function page(title: string, body: Html, { landscape = false } = {}): string {
  const size = { html: landscape ? '@page{size:landscape;margin:9mm}' : '' }
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${{ html: STYLE }}${size}</style>
</head>
<body>
${body}
</body>
</html>
`.html
}

/** A sheet of its own: what follows begins on a new one. */
export const sheet = (heading: string, about: string, body: Html): Html => html`<section class="sheet">
<header><h1>${heading}</h1><p class="about">${about}</p></header>
${body}
</section>
`

const STYLE = `
@page{margin:14mm}
*{box-sizing:border-box}
body{margin:0 auto;max-width:190mm;padding:6mm;color:#111;background:#fff;font:11pt/1.4 Georgia,'Times New Roman',serif;overflow-wrap:anywhere}
h1{font-size:18pt;line-height:1.15;margin:0 0 2mm}
h2{font-size:13pt;margin:5mm 0 1.5mm;break-after:avoid}
h3{font-size:11pt;margin:3mm 0 1mm;break-after:avoid}
p{margin:0 0 1.5mm}
ul,ol{margin:0 0 2mm;padding-left:6mm}
blockquote{margin:0 0 2mm;padding-left:3mm;border-left:1mm solid #bbb}
header{border-bottom:.5mm solid #111;margin-bottom:4mm}
.about,.small{font-size:9pt;color:#333}
.basis{font-variant:small-caps;white-space:nowrap}
.sheet+.sheet{break-before:page}
table{width:calc(100% - 1mm);margin-right:1mm;border-collapse:collapse;margin-bottom:3mm}
thead{display:table-header-group}
tr,.keep{break-inside:avoid}
th,td{border:.25mm solid #555;padding:1mm 1.5mm;text-align:left;vertical-align:top}
th{background:#eee}
.box{display:inline-block;width:3.6mm;height:3.6mm;border:.3mm solid #111;vertical-align:-.4mm;margin-right:1mm}
.cards{display:grid;grid-template-columns:1fr 1fr;gap:0}
.wide{grid-column:1/-1}
.card{border:.25mm dashed #777;padding:4mm;min-height:58mm;break-inside:avoid;font-size:10pt}
.card h2{margin:0 0 1mm}
.ballot{border:.25mm dashed #777;padding:4mm;min-height:36mm;break-inside:avoid}
.ballot .choices{font-size:13pt;margin-top:2mm}
.ballot .choices>span{margin-right:6mm;white-space:nowrap}
.line{display:inline-block;border-bottom:.25mm solid #111;min-width:30mm;height:5mm}
.lines{height:8mm;border-bottom:.25mm solid #999}
.who{font-weight:bold}
.script p{margin:0 0 .8mm}
.script .keep,.script>p{margin-bottom:3mm}
li.keep{margin-bottom:3.5mm}
.do{font-style:italic}
.answer{border-left:1mm solid #111;padding-left:3mm}
@media screen{body{background:#fff}.sheet+.sheet{margin-top:14mm;border-top:.25mm solid #bbb;padding-top:6mm}}
@media print{body{max-width:none;padding:0}}
`
