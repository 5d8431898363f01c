import { membersOf } from '../../council/council.js'
import { presence } from '../../meeting/presence.js'
import type { Scenario } from '../../schema/scenario.js'
import { relationshipLine } from '../words/relationships.js'
import { counted, dateWords } from '../words/words.js'
import { type Html, html, list, paragraphs } from './html.js'
import { sheet } from './page.js'
import { aboutOf, groundsOf, PLAYED_NOTE, type Story } from './story.js'

/** The agenda of a mock meeting: its items with about how many minutes of 45 each takes, and what came before. */
export function agenda(story: Story): Html {
  const { scenario, opening, playback } = story
  const { need } = presence(opening)
  const seats = opening.council.seats.length
  const question = playback.meetings[0]?.given.question ?? scenario.title
  const items: readonly (readonly [string, number])[] = [
    [`Call to order, and the roll: ${counted(seats, 'seat')}, ${need ?? 'so many'} for a quorum`, 4],
    ['What came before (below), read aloud', 5],
    ...opening.opening.agenda.map((item) => [item, 5] as const),
    [`The question: ${question}. The motion is moved and seconded`, 4],
    ['The public speaks, two minutes each', 8],
    ['Debate; amendments and substitutes, if any are moved', 14],
    ['The vote, by roll call; the result', 5],
    ['Adjournment; the worksheet', 5],
  ]
  return sheet(
    `Agenda of ${playback.council.name}`,
    aboutOf(story),
    html`<table><thead><tr><th>Item</th><th>Minutes</th></tr></thead><tbody>${items.map(
      ([item, minutes], n) => html`<tr><td>${n + 1}. ${item}</td><td>${minutes}</td></tr>`,
    )}</tbody></table>
${before(scenario)}
<h2>Relationships of the body</h2>
${list(opening.council.relationships.map((each) => `${relationshipLine(opening.council, each)}.`))}
<h2>Members</h2>
<p>${membersOf(opening.council).join(', ')}.</p>
${paragraphs([PLAYED_NOTE])}`,
  )
}

function before(scenario: Scenario): Html {
  if (scenario.before.length === 0)
    return html`<h2>What came before</h2><p>${scenario.about ?? scenario.title}</p>`
  return html`<h2>What came before</h2><ul>${scenario.before.map((each) => {
    const day = each.date === null ? '' : `${dateWords(each.date)}: `
    const who = each.by === undefined ? '' : `${each.by}: `
    return html`<li>${day}${who}${each.text} ${groundsOf(each, scenario)}</li>`
  })}</ul>`
}
