import { readdirSync, readFileSync } from 'node:fs'
import { acrossMarkdown } from '../../src/report/across.js'
import { lifecycleMarkdown } from '../../src/report/lifecycle/diagram.js'
import { rulebookMarkdown } from '../../src/report/rulebooks/page.js'
import { rulebooks } from '../../src/rulebooks/index.js'
import { sideBySideRows } from '../../src/scenario/across.js'
import { playScenario } from '../../src/scenario/play.js'
import { readScenario } from '../../src/scenario/read.js'
import { formatsMarkdown } from './formats.js'
import { lessonMarkdown } from './lesson.js'
import { scriptPage } from './script-page.js'

/** The pages of docs/ that are made from the code, by file name. */
export const PAGES: Readonly<Record<string, () => string>> = {
  'formats.md': formatsMarkdown,
  'lesson/README.md': lessonMarkdown,
  'lifecycle.md': lifecycleMarkdown,
  'stories.md': storiesMarkdown,
  'why-the-letter.md': () =>
    scriptPage('Why did she vote for the letter?', 'why-the-letter', [
      'In March 2022 the author of the motion to end the relationship voted for the letter that took its',
      'place, and the council was unanimous. Neither is written into the scenario: it says what five members',
      'wanted, as far as reports bear it out, and assumes the rest. The ballots follow, and are simulated.',
      '',
      'What was assumed matters, and is varied at the end: no source says what the other six wanted.',
    ]),
  'what-would-it-need.md': () =>
    scriptPage('What would the reintroduction need?', 'what-would-it-need', [
      'In June 2022 one member said that she would bring her motion back, and one that he would not hear of it.',
      'No source says where the other nine stood, nor that anything came to a vote. The table is simulated: it',
      'says what would follow from how far a speech moves how many of them, not that it moved anybody.',
    ]),
  'same-votes-other-rule.md': () =>
    scriptPage('Same votes, other rule', 'same-votes-other-rule', [
      'Seven invented members, the same wishes throughout. Most would rather have the letter than either of the',
      'others; whether they get it depends on what a carried substitute does, and on what the rule asks for.',
    ]),
  'rules.md': () => rulebookMarkdown(Object.values(rulebooks)),
}

const folder = new URL('../../examples/scenarios/', import.meta.url)

/** Every story of the package as it was played, side by side. */
function storiesMarkdown(): string {
  const open = (id: string) => readScenario(readFileSync(new URL(`${id}.yaml`, folder), 'utf8'), `${id}.yaml`)
  const names = readdirSync(folder)
    .map((file) => file.replace(/\.yaml$/, ''))
    .sort()
  const rows = sideBySideRows(names.map((name) => playScenario(open(name), { find: open })))
  return [
    '# The stories, side by side',
    'One question before many bodies, as the scenario files of `examples/scenarios/` play them. The tally is what is reported: no number is made of "unanimous", and where nothing was found, that is no proof that there was nothing. What each rests on stands in its file: `council-sim replay NAME` tells it.',
    acrossMarkdown(rows),
  ]
    .join('\n\n')
    .concat('\n')
}
