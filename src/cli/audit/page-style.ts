/** Ten steps from apart to alike, told apart in lightness too; dark text stays readable on each. */
const STEPS = [
  '#f2b79a',
  '#f4c5ad',
  '#f6d2c0',
  '#f8e0d3',
  '#faeee6',
  '#edf3f8',
  '#dae8f2',
  '#c6dcec',
  '#b3d1e6',
  '#9fc5e0',
  '#8cbada',
]

/** The style of the report: system fonts, readable in print and on a narrow screen. */
export const STYLE = `
body{font:16px/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff;margin:0}
main{max-width:62rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.7rem}h2{margin-top:2.5rem;border-bottom:2px solid #1a1a1a}
h1,h2,h3,p,li,td,blockquote{overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{text-align:left;padding:.25rem .5rem;border-bottom:1px solid #ccc;vertical-align:top}
td.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
dl.figures{display:flex;flex-wrap:wrap;gap:1rem}dl.figures div{border:1px solid #767676;padding:.5rem 1rem}
dt{font-size:.85rem}dd{margin:0;font-size:1.6rem;font-variant-numeric:tabular-nums}
.bar{display:block;width:8rem;height:.8rem;background:#f2b79a;margin-top:.35rem}
.bar span{display:block;height:100%;background:#0072b2}
section{border:1px solid #767676;padding:0 1rem 1rem;margin:1rem 0;break-inside:avoid}
blockquote{margin:0;padding-left:1rem;border-left:4px solid #ccc}
.chart svg{max-width:100%;height:auto}
.wide{overflow-x:auto}
.matrix{font-size:.72rem;width:auto}.matrix th,.matrix td{padding:.1rem .25rem;border:1px solid #fff;text-align:right}
.matrix th[scope]{text-align:left;white-space:nowrap}
${STEPS.map((colour, n) => `.a${n}{background:${colour}}`).join('')}
`
