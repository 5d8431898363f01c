import {
  type Action,
  type Ballot,
  CASTABLE_BALLOTS,
  type Meeting,
  type Option,
  pendingQuestion,
  VOTE_METHODS,
} from 'council-sim'
import { type Child, choice, field, h } from './dom.js'
import { optionName } from './orders.js'
import { nameOf } from './parts.js'
import { effectChoices, effectsOf } from './setup.js'
import type { Setup } from './store.js'
import { t, term } from './words/index.js'

/** One thing that can be done now, with everybody who can do it, or to whom it can be done. */
export interface Doable {
  readonly key: string
  readonly name: string
  readonly options: readonly Option[]
}

/** Options that differ only in the member whom they are about stand together. */
export function doables(options: readonly Option[]): Doable[] {
  const found = new Map<string, Doable>()
  for (const option of options) {
    const about = option.type === 'recognize' || option.type === 'yield'
    const key = [option.type, option.kind ?? '', about ? '' : (option.motion ?? '')].join(' ')
    const known = found.get(key)
    const { member: _member, ...rest } = option
    found.set(key, {
      key,
      name: about ? `${optionName(rest)} …` : optionName(option),
      options: [...(known?.options ?? []), option],
    })
  }
  return [...found.values()]
}

const WORDED = ['move', 'amend', 'substitute', 'state', 'answer', 'notice', 'report']

/** True where an action asks for nothing: it can be taken at once. */
export function isPlain({ options }: Doable): boolean {
  const [option, ...others] = options
  if (option === undefined || others.length > 0 || option.by.length > 1) return false
  const { example } = option
  return (
    Object.keys(example).every((key) => ['type', 'by', 'motion', 'kind'].includes(key)) &&
    example.type !== 'veto'
  )
}

type Reader = (action: Record<string, unknown>) => void

/** The form of an action: who, and what it asks for. `send` is given the action as it was filled in. */
export function actionForm(
  meeting: Meeting,
  { name, options }: Doable,
  send: (action: Action) => void,
  cancel: () => void,
): HTMLElement {
  const [option] = options
  if (option === undefined) return h('form')
  const { example } = option
  const readers: Reader[] = []
  const fields: Child[] = []
  const add = (id: string, label: string, control: HTMLElement, reader: Reader, hint?: string) => {
    fields.push(field(`act-${id}`, label, control, hint))
    readers.push(reader)
  }
  if (example.type === 'recognize' || example.type === 'yield') aboutMember(options, add)
  else if (option.by.length > 0) {
    const who = choice(
      option.by.map((each) => [each, nameOf(each)]),
      option.by[0] ?? '',
    )
    add('by', term('asked', 'by'), who, (action) => {
      action.by = who.value
    })
  }
  if (example.type === 'state') {
    const who = h('input', { value: meeting.council.chair ?? '', required: true })
    add('by', term('asked', 'by'), who, (action) => {
      action.by = who.value
    })
  }
  if (example.type === 'vote') ballotsFields(meeting, add)
  addText(meeting, option, add)
  for (const [key, value] of Object.entries(example)) {
    if (
      ['type', 'by', 'motion', 'kind', 'text', 'member', 'to', 'ballots', 'others', 'terms', 'id'].includes(
        key,
      )
    )
      continue
    addOne(key, value, add, (action, read) => {
      action[key] = read
    })
  }
  if ('terms' in example && example.terms !== undefined) {
    for (const [key, value] of Object.entries(example.terms)) {
      if (key === 'motion' || key === 'independent') continue
      addOne(key, value, add, (action, read) => {
        action.terms = { ...(action.terms as object), [key]: read }
      })
    }
  }
  if (example.type === 'veto')
    addOne('message', '', add, (action, read) => {
      if (read !== '') action.message = read
    })
  return h(
    'form',
    {
      class: 'action-form',
      id: 'action-form',
      'aria-label': name,
      onsubmit: (event) => {
        event.preventDefault()
        const action: Record<string, unknown> = structuredClone(example)
        for (const read of readers) read(action)
        send(action as Action) // the library checks what was filled in, and says what is wrong with it
      },
      onkeydown: (event) => {
        if (event instanceof KeyboardEvent && event.key === 'Escape') cancel()
      },
    },
    h('h4', {}, name),
    ...fields,
    h('small', { class: 'rule', lang: 'en' }, option.rule),
    h(
      'div',
      { class: 'row' },
      h('button', { type: 'submit', id: 'act-send', class: 'main' }, t('doIt')),
      h('button', { type: 'button', id: 'act-cancel', onclick: cancel }, t('cancel')),
    ),
  )
}

type Add = (id: string, label: string, control: HTMLElement, reader: Reader, hint?: string) => void

/** Recognizing and yielding are about a member. */
function aboutMember(options: readonly Option[], add: Add): void {
  const [first] = options
  if (first?.type === 'yield') {
    const from = choice(
      first.by.map((each) => [each, each]),
      first.by[0] ?? '',
    )
    add('by', term('asked', 'by'), from, (action) => {
      action.by = from.value
    })
  }
  const members = options.flatMap(({ member }) => member ?? [])
  const who = choice(
    members.map((each) => [each, each]),
    members[0] ?? '',
  )
  add('member', t('whom'), who, (action) => {
    action[first?.type === 'yield' ? 'to' : 'member'] = who.value
  })
}

function ballotsFields(meeting: Meeting, add: Add): void {
  for (const [n, { member }] of meeting.council.seats.entries()) {
    if (member === null || meeting.attendance[member] !== 'present') continue
    const ballot = choice(
      CASTABLE_BALLOTS.map((each) => [each, term('ballots', each)]),
      'aye',
    )
    add(`ballot-${n}`, member, ballot, (action) => {
      const ballots = (action.ballots ?? {}) as Record<string, Ballot>
      action.ballots = { ...ballots, [member]: ballot.value as Ballot } // one of the choices
      delete action.others
    })
  }
}

function addText(meeting: Meeting, { example, kind }: Option, add: Add): void {
  if (!('text' in example) && example.type !== 'speak') return
  const proposes =
    example.type === 'move' &&
    (kind === undefined || meeting.council.rules.motions[kind]?.does === 'takes-effect')
  const needed = WORDED.includes(example.type) && (example.type !== 'move' || proposes)
  const before = example.type === 'amend' ? (pendingQuestion(meeting)?.wording.text ?? '') : ''
  const text = h('textarea', { rows: 3, required: needed }, before)
  add(
    'text',
    t(example.type === 'amend' ? 'amendedText' : 'words'),
    text,
    (action) => {
      const said = text.value.trim()
      if (said === '') delete action.text
      else action.text = said
    },
    needed ? undefined : t('canBeLeftOut'),
  )
  if (!proposes && example.type !== 'substitute') return
  const effect = choice(effectChoices(), 'none')
  const to = h('input', {})
  add('effect', t('effect'), effect, () => {})
  add('effect-to', t('toWhom'), to, (action) => {
    const effects = effectsOf(effect.value as Setup['effect'], to.value.trim(), String(action.text ?? '')) // one of the choices
    if (effects.length > 0) action.effects = effects
  })
}

/** A field for one value of an example: what it is shows what is asked for. */
function addOne(
  key: string,
  value: unknown,
  add: Add,
  put: (action: Record<string, unknown>, read: unknown) => void,
): void {
  const label = term('asked', key)
  const options = CHOICES[key]
  if (options !== undefined) {
    const select = choice(
      options().map((each) => [each, CHOICE_WORDS[key]?.(each) ?? each]),
      String(value),
    )
    add(key, label, select, (action) => put(action, select.value))
  } else if (typeof value === 'boolean') {
    const select = choice(
      [
        ['yes', t('yes')],
        ['no', t('no')],
      ],
      value ? 'yes' : 'no',
    )
    add(key, label, select, (action) => put(action, select.value === 'yes'))
  } else if (typeof value === 'number') {
    const box = h('input', { type: 'number', min: 0, value })
    add(key, label, box, (action) => put(action, Number(box.value)))
  } else if (Array.isArray(value) && value.every((each) => typeof each === 'object')) {
    const box = h('textarea', { rows: 3 }, value.map((each: { text?: string }) => each.text ?? '').join('\n'))
    add(key, label, box, (action) =>
      put(
        action,
        box.value
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((line) => ({ text: line.trim(), effects: [] })),
      ),
    )
  } else if (typeof value === 'string') {
    const box = h('input', { value })
    add(key, label, box, (action) => put(action, box.value.trim()))
  }
}

const CHOICES: Readonly<Record<string, () => readonly string[]>> = {
  method: () => VOTE_METHODS,
  as: () => ['amend', 'substitute'],
  outcome: () => ['carried', 'lost'],
}

const CHOICE_WORDS: Readonly<Record<string, (value: string) => string>> = {
  as: (value) => term('kinds', value),
  outcome: (value) => term('decisions', value),
  method: (value) => t(value === 'roll-call' ? 'byRollCall' : value === 'count' ? 'byCount' : 'byBallot'),
}
