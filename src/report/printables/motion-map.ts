import { type LifecycleState, type LifecycleTransition, walkLifecycle } from '../lifecycle/walk.js'
import { capitalised, listed, spaced } from '../words/words.js'
import { type Html, html } from './html.js'
import { sheet } from './page.js'

/** How a motion lives, on one page: every state of the machine, and where each event leads from there. */
export function motionMap(): Html {
  const { initial, states, transitions } = walkLifecycle()
  const column = (
    tag: LifecycleState['tag'],
    title: string,
    about: string,
  ) => html`<div class="column ${tag}">
<h2>${title}</h2><p class="small">${about}</p>
<div class="states">${states.filter((state) => state.tag === tag).map((state) => stateBox(state, transitions, initial))}</div></div>
`
  return sheet(
    'How a motion lives',
    'Written from the machine that council-sim runs. Each box is where a motion can stand; under it, what leads on from there. Anything else is out of order there, and refused with its rule.',
    html`<style>${{ html: STYLE }}</style><div class="map">
${column('pending', 'Before the body', 'It is decided, or set aside, or dropped.')}
${column('aside', 'Set aside', 'It comes back as it stood.')}
${column('settled', 'Settled', 'It is over, unless it is brought back.')}</div>`,
  )
}

const STYLE = `
.map{display:grid;grid-template-columns:2fr .9fr 1.2fr;gap:4mm;font-size:7.8pt;line-height:1.22}
.map h2{font-size:11pt;margin:0}
.map .state{border:.3mm solid #111;border-radius:1.5mm;padding:.9mm 1.6mm;margin:0 0 1.1mm;break-inside:avoid}
.map .pending .states{columns:2;column-gap:4mm}
.map .aside .state{border-style:dashed}
.map .settled .state{background:#eee}
.map h3{font-size:8.8pt;margin:0}
.map p,.map ul{margin:0}
.map ul{list-style:none;padding:0}
.map li::before{content:"\\2192 "}
`

function stateBox(
  { name, description }: LifecycleState,
  transitions: readonly LifecycleTransition[],
  initial: string,
): Html {
  const ways = transitions.filter(({ from, to }) => from === name && to !== name)
  return html`<div class="state"><h3>${name === initial ? 'Begins: ' : ''}${capitalised(spaced(name))}</h3><p>${description}</p>
<ul>${waysOn(ways).map(({ to, by }) => html`<li><b>${to}</b>${by === '' ? '' : `: ${by}`}</li>`)}</ul></div>
`
}

/** Where events lead, those that lead by the same events together; what an event of its own name says is left out. */
function waysOn(ways: readonly LifecycleTransition[]): { to: string; by: string }[] {
  const by = new Map<string, string[]>()
  for (const to of new Set(ways.map((way) => way.to))) {
    const events = ways.filter((way) => way.to === to).map(({ event }) => event)
    const words = [...new Set(events.map((event) => (event === null ? 'at once' : spaced(event))))]
    const label = words.length === 1 && words[0] === spaced(to) ? '' : listed(words, 'or')
    by.set(label, [...(by.get(label) ?? []), spaced(to)])
  }
  return [...by].map(([label, to]) => ({ to: to.join(', '), by: label }))
}
