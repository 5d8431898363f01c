import { readdirSync, readFileSync } from 'node:fs'
import { acrossMarkdown } from '../../src/report/across.js'
import { lifecycleMarkdown } from '../../src/report/diagram.js'
import { rulebookMarkdown } from '../../src/report/rulebook-page.js'
import { rulebooks } from '../../src/rulebooks/index.js'
import { sideBySideRows } from '../../src/scenario/across.js'
import { playScenario } from '../../src/scenario/play.js'
import { readScenario } from '../../src/scenario/read.js'
import { formatsMarkdown } from './formats.js'

/** The pages of docs/ that are made from the code, by file name. */
export const PAGES: Readonly<Record<string, () => string>> = {
  'formats.md': formatsMarkdown,
  'lifecycle.md': lifecycleMarkdown,
  'stories.md': storiesMarkdown,
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
