import { lifecycleDiagram, lifecycleMarkdown } from '../report/lifecycle/diagram.js'
import { type Command, DONE } from './command.js'

/** `council-sim diagram`: the life of a motion, drawn from the machine itself. */
export const diagram: Command = {
  name: 'diagram',
  summary: 'Draws the life of a motion as a Mermaid diagram, from the machine itself.',
  usage: 'diagram [--markdown]',
  options: { markdown: { says: 'a whole page, with a table of states and transitions' } },
  example: 'council-sim diagram > motion.mmd',
  async run(given, terminal) {
    await terminal.out(given.flag('markdown') ? lifecycleMarkdown() : lifecycleDiagram())
    return DONE
  },
}
