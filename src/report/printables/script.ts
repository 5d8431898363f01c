import { presidingOfficer } from '../../meeting/officers.js'
import type { PlayedStep } from '../../scenario/played.js'
import type { Action } from '../../schema/action.js'
import { UNREPORTED } from '../../vocabulary.js'
import { type Html, html } from './html.js'
import { sheet } from './page.js'
import { aboutOf, groundsOf, type Story } from './story.js'

/** A script to read a meeting aloud from, with the usual forms of words; the class gives its own votes. */
export function script(story: Story): Html {
  const { scenario, opening, playback } = story
  const chair = presidingOfficer(opening) ?? 'the chair'
  const steps = (playback.meetings[0]?.steps ?? []).flatMap((step) => spoken(step, story))
  return sheet(
    'Script for a mock meeting',
    `${aboutOf(story)} ${FORMS}`,
    html`<div class="script">
${says('Chair', `The meeting of ${playback.council.name} will come to order. The clerk will call the roll.`)}
${acts('The clerk calls each name; whoever is there answers “here”. The clerk says whether there is a quorum.')}
${steps.length === 0 ? unscripted(scenario.title) : steps}
${says('Chair', 'Is there any further business? If there is none, the meeting is adjourned.')}
</div>
<p class="small">Chair: the part of ${chair}. Leave the script wherever the class wants to: move a change, ask for more time, raise a point of order. The map of a motion, and “why” in council-sim play, say what is in order.</p>`,
  )
}

const FORMS =
  'The forms of words (“I move …”, “Is there a second?”) are the usual ones, written for a class; nobody is reported to have said them. Under each part stands what it rests on.'

const says = (who: string, words: string): Html => html`<p><span class="who">${who}:</span> “${words}”</p>
`
const acts = (words: string): Html => html`<p class="do">${words}</p>
`
const unscripted = (title: string): Html =>
  html`${acts('No step of a meeting is reported. A member moves what she wants the body to do; another seconds; both sides speak; the clerk calls the roll.')}${says('A member', `I move … (on: ${title})`)}${says('Chair', 'Is there a second?')}`

function spoken(step: PlayedStep, { scenario }: Story): Html[] {
  if (step.kind !== 'done') return []
  const parts = partsOf(step.step.do)
  return parts.length === 0
    ? []
    : [
        html`<div class="keep">${parts}<p>${groundsOf(step.step, scenario)}</p></div>
`,
      ]
}

const part = (by: string, unnamed = 'A member') => (by === UNREPORTED ? unnamed : `The part of ${by}`)

/** What is read aloud of a step. */
function partsOf(action: Action): Html[] {
  switch (action.type) {
    case 'move':
      return [
        says(part(action.by), `I move: ${action.text ?? action.kind ?? ''}`),
        says('Chair', 'Is there a second?'),
      ]
    case 'renew':
      return [says(part(action.by), 'I bring back what I moved before.'), says('Chair', 'Is there a second?')]
    case 'substitute':
      return [
        says(part(action.by), `I move in place of it: ${action.text}`),
        says('Chair', 'A substitute is moved. Is there a second?'),
      ]
    case 'amend':
      return [
        says(
          part(action.by),
          `I move to change it${action.text === undefined ? '' : `, so that it reads: ${action.text}`}`,
        ),
        says('Chair', 'A change is moved. Is there a second?'),
      ]
    case 'second':
      return [
        says(part(action.by, 'Another member'), 'Second.'),
        says('Chair', 'It is moved and seconded. Who wants to speak?'),
      ]
    case 'no-second':
      return [says('Chair', 'Nobody seconds it. It is not before the body.')]
    case 'speak':
      return [
        html`<p><span class="who">${part(action.by)}</span> speaks${action.text === undefined ? '.' : `: ${action.text}`}</p>
`,
      ]
    case 'state':
      return [
        html`<p><span class="who">The part of ${action.by}</span>, from the public: ${action.text}</p>
`,
      ]
    case 'withdraw':
      return [says(part(action.by), 'I withdraw my motion.')]
    case 'call-vote':
      return [
        says(part(action.by), 'I ask for the vote.'),
        says('Chair', 'The clerk will read the question and call the roll.'),
      ]
    case 'vote':
      return [
        acts(
          'The clerk reads the question and calls each name; each answers aye, nay, or abstain: the class votes as it sees it.',
        ),
        says('Chair', 'The clerk will tell the count. The question is … (carried or lost).'),
      ]
    default:
      return []
  }
}
