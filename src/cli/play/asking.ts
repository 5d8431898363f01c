import { handlerOf } from '../../meeting/actions/index.js'
import type { Option } from '../../meeting/in-order.js'
import type { Meeting } from '../../meeting/meeting.js'
import { named } from '../../report/kinds/kinds.js'
import { DECISION_WORDS } from '../../report/words/words.js'
import type { Action } from '../../schema/action.js'
import { ACTION_TYPES, CERTAIN_DECISIONS } from '../../vocabulary.js'
import type { Choice } from './choices.js'
import { askText, chosen, pick } from './pick.js'
import { askProposal, askTerms, type Proposal } from './proposals.js'
import { presentMembers } from './room.js'
import type { Talk } from './talk.js'

/** What was typed behind the name of a choice: `second Díaz`, `speak Chen: Think of the cyclists.` */
export interface Typed {
  readonly who: string
  readonly text: string
}

/**
 * Makes a choice into an action: asks for the member and the words that are not typed yet.
 *
 * @throws NeverMind where a question is left unanswered
 */
export async function askAction(
  talk: Talk,
  meeting: Meeting,
  { options, words }: Choice,
  typed: Typed,
  ready: readonly Proposal[],
): Promise<Action> {
  const option = await askOption(talk, meeting, options, words, typed)
  const { example } = option
  const action = 'by' in example ? { ...example, by: await askBy(talk, option, words, typed) } : example
  return filled(talk, meeting, action, typed, ready)
}

/** Which motion or member it is about, where there are several. */
async function askOption(
  talk: Talk,
  meeting: Meeting,
  options: readonly Option[],
  words: string,
  typed: Typed,
): Promise<Option> {
  const [only] = options
  if (only !== undefined && options.length === 1) return only
  const about = ({ member, motion }: Option) =>
    member ?? (motion === undefined ? words : named(meeting, motion))
  const meant = typed.who === '' ? undefined : chosen(options, typed.who, about)
  return meant ?? pick(talk, `${words}: which?`, options, about)
}

async function askBy(talk: Talk, { type, by }: Option, words: string, typed: Typed): Promise<string> {
  if (type === 'state') return typed.who === '' ? askText(talk, 'Who speaks?') : typed.who
  const meant = typed.who === '' ? undefined : chosen(by, typed.who, (name) => name)
  const [only] = by
  return (
    meant ?? (only !== undefined && by.length === 1 ? only : pick(talk, `${words}: who?`, by, (name) => name))
  )
}

/** Puts the class's own words where the example has some. */
async function filled(
  talk: Talk,
  meeting: Meeting,
  action: Action,
  { text }: Typed,
  ready: readonly Proposal[],
): Promise<Action> {
  const words = (what: string, offered?: string) => (text === '' ? askText(talk, what, offered) : text)
  switch (action.type) {
    case 'move': {
      if (action.kind === undefined || action.kind === 'ordinance') {
        return { ...action, ...(text === '' ? await askProposal(talk, meeting, ready) : { text }) }
      }
      const terms = action.terms === undefined ? {} : { terms: await askTerms(talk, action.terms) }
      const own = text === '' ? {} : { text }
      const { text: _sample, ...bare } = action
      return { ...bare, ...terms, ...own }
    }
    case 'substitute':
      return { ...action, ...(text === '' ? await askProposal(talk, meeting, ready) : { text }) }
    case 'amend':
      return { ...action, text: await words('How would it then read?') }
    case 'speak': {
      const said = text === '' ? await talk.ask('In a few words (may be left out): ') : text
      return said === '' ? action : { ...action, text: said }
    }
    case 'state':
      return { ...action, text: await words('What is said?') }
    case 'answer':
      return { ...action, text: await words('What is the answer?') }
    case 'notice':
      return { ...action, text: await words('Notice of what?') }
    case 'report':
      return { ...action, text: await words('What does the committee report?', action.text) }
    case 'time':
      return { ...action, time: await words('What time is it?', action.time) }
    case 'draw-lots':
      return { ...action, seed: await words('Drawn from which words?', action.seed) }
    case 'declare':
      return {
        ...action,
        outcome: await pick(talk, 'Declared as?', CERTAIN_DECISIONS, (each) => DECISION_WORDS[each]),
      }
    case 'rule':
      return {
        ...action,
        well: await pick(talk, 'How does the chair rule?', [true, false], (well) =>
          well ? 'the point is well taken' : 'the point is not well taken',
        ),
      }
    case 'designate':
      return {
        ...action,
        as: await pick(talk, 'What is it?', ['amend', 'substitute'] as const, (as) =>
          as === 'amend' ? 'an amendment' : 'a substitute',
        ),
      }
    default:
      return action
  }
}

/** An action of a name that is not in order now, to ask why: the sample that the rules themselves try. */
export function sampleNamed(meeting: Meeting, name: string, who: string): Action | undefined {
  const named = ACTION_TYPES.flatMap((type): Action[] => handlerOf(type).candidates(meeting)).filter(
    (action) => (action.type === 'move' ? (action.kind ?? 'move') : action.type) === name,
  )
  const by = (action: Action) => ('by' in action ? action.by : 'member' in action ? action.member : '')
  const row = Object.hasOwn(meeting.council.rules.motions, name)
  const [anybody = ''] = presentMembers(meeting)
  const moved: Action = { type: 'move', by: who === '' ? anybody : who, kind: name, text: 'A motion.' }
  return (who === '' ? undefined : chosen(named, who, by)) ?? named[0] ?? (row ? moved : undefined)
}
