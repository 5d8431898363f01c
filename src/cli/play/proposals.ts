import { relationshipName } from '../../council/relationship.js'
import { knownMotion, type Meeting } from '../../meeting/meeting.js'
import type { Effect, Terms } from '../../motion/effects.js'
import { spaced } from '../../report/words/words.js'
import type { Scenario } from '../../schema/scenario.js'
import { askText, pick } from './pick.js'
import type { Talk } from './talk.js'

/** What could be proposed, with what it would do: as a story has it, or as the class words it. */
export interface Proposal {
  readonly text: string
  readonly effects?: readonly Effect[]
  readonly id?: string
}

/** Everything with words of its own that is proposed in a scenario, in the reading that is played, each once. */
export function proposalsOf(scenario: Scenario, reading?: string): Proposal[] {
  const { meetings } = scenario.variants.find(({ id }) => id === reading) ?? scenario
  const found = new Map<string, Proposal>()
  for (const step of meetings.flatMap(({ steps }) => steps)) {
    if (!('do' in step)) continue
    const action = step.do
    const main = action.type === 'substitute' || (action.type === 'move' && action.kind === undefined)
    if (!main || action.text === undefined || found.has(action.text)) continue
    found.set(action.text, {
      text: action.text,
      ...(action.effects === undefined ? {} : { effects: action.effects }),
      ...(action.id === undefined ? {} : { id: action.id }),
    })
  }
  return [...found.values()]
}

/** Asks what is proposed: one of the story's proposals that was not made here yet, or words of one's own. */
export async function askProposal(
  talk: Talk,
  meeting: Meeting,
  ready: readonly Proposal[],
): Promise<Proposal> {
  const open = ready.filter(({ text }) => !meeting.motions.some(({ introduced }) => introduced.text === text))
  const own: Proposal = { text: '' }
  const taken =
    open.length === 0
      ? own
      : await pick(talk, 'What is proposed?', [...open, own], ({ text }) =>
          text === '' ? 'words of your own' : text,
        )
  if (taken !== own) {
    const { id, ...proposal } = taken
    return id === undefined || knownMotion(meeting, id) !== undefined ? proposal : taken
  }
  const text = await askText(talk, 'In which words?')
  return { text, effects: await askEffects(talk, meeting, text) }
}

/** Asks what a proposal would do to what the council keeps: its ties and its letters. */
async function askEffects(talk: Talk, meeting: Meeting, text: string): Promise<Effect[]> {
  const ties = meeting.council.relationships.filter(({ state }) => state !== 'ended' && state !== 'sought')
  if (ties.length === 0) return []
  type Does = { readonly words: string; readonly effects: () => Promise<Effect[]> }
  const each = (verb: string, effect: 'end-relationship' | 'suspend-relationship'): Does[] =>
    ties.map(({ with: city, level }) => ({
      words: `${verb} the relationship with ${relationshipName({ with: city, level })}`,
      effects: async () => [{ effect, with: city, ...(level === null ? {} : { level }) }],
    }))
  const nothing: Does = { words: 'nothing that the council keeps a list of', effects: async () => [] }
  const letter: Does = {
    words: 'send a letter',
    effects: async () => [
      { effect: 'send-letter', to: await askText(talk, 'To whom?', ties[0]?.with), message: text },
    ],
  }
  const does = await pick(
    talk,
    'What would it do, if it were adopted?',
    [nothing, letter, ...each('end', 'end-relationship'), ...each('suspend', 'suspend-relationship')],
    ({ words }) => words,
  )
  return does.effects()
}

/** Asks for each of the terms that a motion needs: those that are lists come one to a line. */
export async function askTerms(talk: Talk, terms: Terms): Promise<Terms> {
  const asked: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(terms)) {
    const word = spaced(name)
    if (typeof value === 'number') asked[name] = Number(await askText(talk, word, String(value)))
    else if (name === 'parts' || name === 'items') asked[name] = await askParts(talk, word)
    else if (name === 'motion' || typeof value !== 'string') asked[name] = value
    else asked[name] = await askText(talk, word, value)
  }
  return asked as Terms // the same keys with the same types; the schema reads them again
}

async function askParts(talk: Talk, word: string): Promise<{ text: string; effects: Effect[] }[]> {
  const parts: { text: string; effects: Effect[] }[] = []
  for (;;) {
    const text = await talk.ask(`${word}, number ${parts.length + 1} (empty: no more): `)
    if (text === '') return parts
    parts.push({ text, effects: [] })
  }
}
