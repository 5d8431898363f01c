import { named as namedMotion } from '../kinds/kinds.js'
import { capitalised } from '../words/words.js'
import { type Html, html, list, paragraphs } from './html.js'
import { sheet } from './page.js'
import { questionsOf } from './questions.js'
import { aboutOf, type Story } from './story.js'

/** Questions on the story, with room for the answers. */
export const worksheet = (story: Story): Html =>
  sheet(
    'Worksheet',
    `${aboutOf(story)} Name: ____________________`,
    html`${motions(story)}<ol>${questionsOf(story).map(
      ({
        ask,
        answer,
      }) => html`<li class="keep"><p>${ask}</p>${lines(answer === null ? 3 : Math.min(3, answer.length))}</li>
`,
    )}</ol>`,
  )

/** The motions that the questions name, in their words. */
function motions({ held }: Story): Html {
  const named = held.flatMap(({ meeting }) => meeting.motions.map((motion) => ({ meeting, motion })))
  if (named.length === 0) return html``
  return html`<h2>The motions</h2>${list(
    named.map(
      ({ meeting, motion }) => `${capitalised(namedMotion(meeting, motion.id))}: ${motion.introduced.text}`,
    ),
  )}<h2>Questions</h2>`
}

const lines = (many: number): Html =>
  html`${Array.from({ length: many }, () => html`<div class="lines"></div>`)}`

/** The same questions with the answers of the engine. */
export const answerKey = (story: Story): Html =>
  sheet(
    'Answer key',
    `${aboutOf(story)} Every answer is computed from the record by council-sim; where there is no one answer, it says so.`,
    html`<ol>${questionsOf(story).map(
      ({
        ask,
        answer,
      }) => html`<li class="keep"><p>${ask}</p><div class="answer">${paragraphs(answer ?? ['No one answer: look for reasons.'])}</div></li>
`,
    )}</ol>`,
  )
