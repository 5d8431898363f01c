import { officersAndMembers } from '../../council/council.js'
import { presidingOfficer } from '../../meeting/officers.js'
import { type Html, html, list } from './html.js'
import { sheet } from './page.js'
import { aboutOf, groundsOf, PLAYED_NOTE, type Story } from './story.js'

/** A card for every role: members with what is reported of their position, those who spoke, and who serves. */
export function roleCards(story: Story): Html {
  const { council } = story.opening
  const members = officersAndMembers(council)
  const speakers = [...new Set(story.scenario.arguments.flatMap(({ by }) => by))].filter(
    (name) => !members.includes(name),
  )
  const cards = [
    ...members.map((member) => memberCard(story, member)),
    ...speakers.map((name) => speakerCard(story, name)),
    ...SERVING.map(([title, ...duties]) =>
      card(
        title,
        'serves the meeting',
        duties.map((duty) => html`<p>${duty}</p>`),
      ),
    ),
  ]
  return sheet(
    'Role cards',
    `${aboutOf(story)} ${PLAYED_NOTE} Cut along the lines.`,
    html`<div class="cards">${cards}${bothSides(story)}</div>`,
  )
}

const SERVING: readonly (readonly [string, ...string[]])[] = [
  [
    'Clerk',
    'Reads the question aloud before each vote.',
    'Calls the roll in the order of the sheet, and repeats each ballot.',
    'Writes down who moved, who seconded, and how each voted.',
  ],
  [
    'Timekeeper',
    'Two minutes for each speaker: a sign at 30 seconds, and at the end.',
    'Keeps the list of those who want to speak.',
  ],
  [
    'Reporter',
    'Writes four sentences for tomorrow’s paper: the question, the strongest reason on each side, the result.',
    'Reports only what was said and counted.',
  ],
  [
    'Rules adviser',
    'Has the map of a motion, and answers when somebody asks “is that in order?”',
    'May look it up: council-sim play, and “why”.',
  ],
]

const card = (title: string, role: string, body: readonly Html[]): Html =>
  html`<article class="card"><h2>${title}</h2><p class="small">${role}</p>${body}</article>`

function memberCard(story: Story, member: string): Html {
  const { scenario, opening } = story
  const { council } = opening
  const seat = council.seats.find((each) => each.member === member)?.seat
  const offices = [
    ...(seat === undefined ? [] : [seat]),
    ...(member === council.mayor && seat !== 'Mayor' ? ['mayor'] : []),
    ...(member === presidingOfficer(opening) ? ['presides'] : []),
    ...(opening.attendance[member] === 'absent' ? ['reported absent'] : []),
  ]
  const positions = scenario.positions.filter((each) => each.member === member)
  const presides = member === presidingOfficer(opening)
  return card(member, offices.join(', '), [
    ...positions.map(
      (each) => html`<p><b>Public position:</b> ${each.firstChoice}. ${groundsOf(each, scenario)}</p>`,
    ),
    ...reasons(story, member),
    ...(positions.length === 0 ? [html`<p>${NO_POSITION}</p>`] : []),
    html`<p class="small">${presides ? CHAIR : MEMBER}</p>`,
  ])
}

const speakerCard = (story: Story, name: string): Html =>
  card(name, 'speaks to the body; has no vote', reasons(story, name))

/** The reasons that somebody gave, each with what it speaks for. */
const reasons = ({ scenario }: Story, name: string): Html[] =>
  scenario.arguments
    .filter(({ by }) => by.includes(name))
    .map((each) => html`<p><b>To ${each.speaksFor}:</b> ${each.text} ${groundsOf(each, scenario)}</p>`)

/** Every reason that was given, under what it speaks for: for those who have to make up their minds. */
function bothSides({ scenario }: Story): Html {
  const sides = [...new Set(scenario.arguments.map(({ speaksFor }) => speaksFor))]
  if (sides.length === 0) return html``
  return html`<article class="card wide"><h2>The reasons that were given</h2><p class="small">for whoever has to make up her mind</p>${sides.map(
    (side) =>
      html`<h3>To ${side}</h3>${list(
        scenario.arguments
          .filter(({ speaksFor }) => speaksFor === side)
          .map((each) => html`${each.text} (${each.by.join(', ')}) ${groundsOf(each, scenario)}`),
      )}`,
  )}</article>`
}

const NO_POSITION =
  'This story has no reported position of this member. Weigh both sides and make up your own mind: what you say and how you vote is yours.'
const MEMBER = 'You may move, second, speak, propose changes, and vote aye, nay or abstain.'
const CHAIR =
  'You open the meeting, give the floor in turn to both sides, put the question, and declare the result.'
