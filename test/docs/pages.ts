import { lifecycleMarkdown } from '../../src/report/diagram.js'
import { rulebookMarkdown } from '../../src/report/rulebook-page.js'
import { rulebooks } from '../../src/rulebooks/index.js'

/** The pages of docs/ that are made from the code, by file name. */
export const PAGES: Readonly<Record<string, () => string>> = {
  'lifecycle.md': lifecycleMarkdown,
  'rules.md': () => rulebookMarkdown(Object.values(rulebooks)),
}
