import { rollCallOrder } from '../../council/council.js'
import { presidingOfficer } from '../../meeting/officers.js'
import { presence } from '../../meeting/presence.js'
import { type Html, html } from './html.js'
import { sheet } from './page.js'
import { aboutOf, type Story } from './story.js'

const BOX: Html = html`<span class="box"></span>`
const VOTES = [1, 2, 3] as const

/** A sheet for the clerk: the roll in its order, with boxes for who is there and for three votes. */
export function rollCallSheet(story: Story): Html {
  const { opening } = story
  const members = rollCallOrder(opening.council, presidingOfficer(opening))
  const seatOf = (member: string) => opening.council.seats.find((each) => each.member === member)?.seat ?? ''
  const { need } = presence(opening)
  return sheet(
    'Roll call',
    `${aboutOf(story)} A is aye, N is nay, X abstains. Quorum: ${need ?? 'not known'}.`,
    html`<table><thead><tr><th>Seat</th><th>Member</th><th>Here</th>${VOTES.map((n) => html`<th>Vote ${n}</th>`)}</tr></thead>
<tbody>${members.map(
      (member) =>
        html`<tr><td>${seatOf(member)}</td><td>${member}</td><td>${BOX}</td>${VOTES.map(() => html`<td style="white-space:nowrap">${BOX}A  ${BOX}N  ${BOX}X</td>`)}</tr>
`,
    )}</tbody>
<tbody>${['Question', 'Moved by, seconded by', 'Ayes', 'Nays', 'Abstained', 'Needed', 'Carried or lost'].map(
      (each) => html`<tr><td colspan="3">${each}</td>${VOTES.map(() => html`<td> </td>`)}</tr>
`,
    )}</tbody></table>`,
  )
}

/** A paper ballot for every seat. */
export function ballots(story: Story): Html {
  const { opening } = story
  const members = rollCallOrder(opening.council, presidingOfficer(opening))
  return sheet(
    'Ballots',
    `${aboutOf(story)} Council votes are public: each ballot has its name. Cut along the lines.`,
    html`<div class="cards">${members.map(
      (member) => html`<article class="ballot"><h2>${member}</h2>
<p>Question: <span class="line"></span></p>
<p class="choices"><span>${BOX}aye</span><span>${BOX}nay</span><span>${BOX}abstain</span></p></article>
`,
    )}</div>`,
  )
}
