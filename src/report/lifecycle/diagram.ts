import { forMermaid } from '../text/escape.js'
import { markdownTable } from '../text/markdown.js'
import { listed } from '../words/words.js'
import { type Lifecycle, type LifecycleState, type LifecycleTransition, walkLifecycle } from './walk.js'

/**
 * The life of a motion as a Mermaid state diagram, drawn from the machine itself: its beginning, its states
 * (settled ones are shaded, those that wait are dashed), and what leads from one to another, with the guards that choose between ways.
 * What leaves a motion where it is, and the checks that refuse, are in the tables of `lifecycleMarkdown`.
 *
 * @returns the source of the diagram, ready for a `mermaid` fence
 * @example await writeFile('motion.mmd', lifecycleDiagram())
 */
export function lifecycleDiagram(): string {
  const { initial, states, transitions } = walkLifecycle()
  const tagged = (tag: LifecycleState['tag']) =>
    states
      .filter((state) => state.tag === tag)
      .map(({ name }) => idOf(name))
      .join(', ')
  return [
    'stateDiagram-v2',
    '  direction LR',
    ...states.map(({ name }) => `  state "${forMermaid(inWords(name))}" as ${idOf(name)}`),
    `  [*] --> ${idOf(initial)}`,
    ...arrows(transitions).map(
      ({ from, to, labels }) => `  ${idOf(from)} --> ${idOf(to)}: ${labels.map(forMermaid).join('<br/>')}`,
    ),
    '  classDef settled fill:#dddddd,stroke:#333333,color:#111111',
    `  class ${tagged('settled')} settled`,
    '  classDef aside stroke-dasharray:4',
    `  class ${tagged('aside')} aside`,
    '',
  ].join('\n')
}

/**
 * A whole Markdown page about the life of a motion: the diagram, and tables of states and transitions, each
 * with what it is and where the rule is written.
 *
 * @returns a Markdown document
 * @example await writeFile('docs/lifecycle.md', lifecycleMarkdown())
 */
export function lifecycleMarkdown(): string {
  const { states, transitions }: Lifecycle = walkLifecycle()
  const stateRows = states.map(({ name, tag, description, rule }) => [
    inWords(name),
    tag === 'aside' ? 'set aside' : tag,
    description,
    rule,
  ])
  const transitionRows = transitions.map(({ from, event, conditions, to, description, rule }) => [
    inWords(from),
    eventWords(event),
    conditions.join(', and ') || (waysOf(transitions, from, event).length > 1 ? 'otherwise' : '–'),
    to === from ? 'stays' : inWords(to),
    description,
    rule,
  ])
  return [
    '# The life of a motion',
    'This page is written by the library from the machine that it runs, `motionMachine`: it cannot say anything else than the machine does.',
    `\`\`\`mermaid\n${lifecycleDiagram()}\`\`\``,
    'Settled states are shaded, and those in which a motion waits are dashed. What leaves a motion where it is stands in the second table only.',
    '## States',
    'A motion is pending until it is set aside or settled. What is set aside comes back as it stood; what is settled, where a transition says so.',
    markdownTable(['State', 'Standing', 'What it is', 'Rule'], stateRows),
    '## Transitions',
    'Of several transitions for one event, the first whose conditions hold is taken. An event that has none here is refused, with the reason.',
    markdownTable(['From', 'Event', 'If', 'To', 'What happens', 'Rule'], transitionRows),
  ]
    .join('\n\n')
    .concat('\n')
}

/** A Mermaid id: letters, digits and underscores. */
const idOf = (name: string): string => name.replace(/\W/g, '_')

const inWords = (name: string): string => name.replaceAll('-', ' ')
const eventWords = (event: string | null): string => (event === null ? 'at once' : inWords(event))

/** One arrow from state to state, with everything that leads along it: events of the same guard stand together. */
function arrows(transitions: readonly LifecycleTransition[]) {
  const found = new Map<string, { from: string; to: string; events: Map<string, string[]> }>()
  for (const transition of transitions) {
    const { from, to, event } = transition
    if (from === to) continue
    const arrow = found.get(`${from} ${to}`) ?? { from, to, events: new Map() }
    const choice = choiceOf(transition, transitions)
    arrow.events.set(choice, [...(arrow.events.get(choice) ?? []), eventWords(event)])
    found.set(`${from} ${to}`, arrow)
  }
  return [...found.values()].map(({ from, to, events }) => ({
    from,
    to,
    labels: [...events].flatMap(([choice, names]) =>
      choice === '' ? names : [`${listed(names, 'or')}${choice}`],
    ),
  }))
}

/** The ways that one event can take from a state. */
const waysOf = (transitions: readonly LifecycleTransition[], from: string, event: string | null) =>
  transitions.filter((each) => each.from === from && each.event === event)

/** ` [what chooses this way]`, without the checks that every way of the event has; nothing for an only way. */
function choiceOf(
  { from, event, conditions }: LifecycleTransition,
  transitions: readonly LifecycleTransition[],
) {
  const ways = waysOf(transitions, from, event)
  const own = conditions.filter((condition) => !ways.every((way) => way.conditions.includes(condition)))
  if (own.length > 0) return ` [${own.join(', ')}]`
  if (event === null) return ` [${conditions.join(', ')}]`
  return ways.length > 1 ? ' [otherwise]' : ''
}
