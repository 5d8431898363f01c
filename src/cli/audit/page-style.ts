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

/** What the report has beside the style of every report. */
export const STYLE = `
dl.figures{display:flex;flex-wrap:wrap;gap:1rem}dl.figures div{border:1px solid #767676;padding:.5rem 1rem}
dt{font-size:.85rem}dd{margin:0;font-size:1.6rem;font-variant-numeric:tabular-nums}
.bar{display:block;width:8rem;height:.8rem;background:#f2b79a;margin-top:.35rem}
.bar span{display:block;height:100%;background:#0072b2}
section{border:1px solid #767676;padding:0 1rem 1rem;margin:1rem 0;break-inside:avoid}
blockquote{margin:0;padding-left:1rem;border-left:4px solid #ccc}
.chart svg{width:auto;max-width:100%}
.matrix{font-size:.72rem;width:auto}.matrix th,.matrix td{padding:.1rem .25rem;border:1px solid #fff;text-align:right}
.matrix th[scope]{text-align:left;white-space:nowrap}
${STEPS.map((colour, n) => `.a${n}{background:${colour}}`).join('')}
`
