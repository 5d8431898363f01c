import { act, convene, type Effect, InputError, load, type Meeting, rulebooks } from 'council-sim'
import { button, type Child, choice, field, h, list, panel } from './dom.js'
import { bringBack, meetingsElsewhere, openFile, replaceMeeting, tell } from './own.js'
import { change, keep, now, redraw } from './page.js'
import { OPENED, problemsOf } from './parts.js'
import { FIRST, type Setup } from './store.js'
import { t } from './words/index.js'

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** What a motion of the class does when it is adopted. */
export function effectsOf(effect: Setup['effect'], to: string, text: string): Effect[] {
  if (effect === 'letter') return [{ effect: 'send-letter', to, message: text }]
  if (effect === 'end') return [{ effect: 'end-relationship', with: to }]
  return effect === 'measure' ? [{ effect: 'measure', name: to === '' ? text : to }] : []
}

/** The kinds of effect that a class can choose from. */
export const effectChoices = (): [Setup['effect'], string][] => [
  ['none', t('effectNone')],
  ['letter', t('effectLetter')],
  ['end', t('effectEnd')],
  ['measure', t('effectMeasure')],
]

/**
 * The meeting that a setup describes, with its motion made.
 *
 * @throws InputError with every problem at once
 */
export function meetingOf(setup: Setup): Meeting {
  const seats = linesOf(setup.members)
  const mayor = setup.mayor === 'chair' ? setup.chair : setup.mayor === 'outside' ? setup.mayorName : null
  const cities = [
    ...new Set([
      ...linesOf(setup.cities),
      ...(setup.effect === 'end' && setup.effectTo !== '' ? [setup.effectTo] : []),
    ]),
  ]
  const meeting = convene({
    name: setup.name.trim() === '' ? t('ourCouncil') : setup.name.trim(),
    rules: setup.rules,
    seats,
    chair: setup.chair === '' ? null : setup.chair,
    mayor,
    relationships: cities.map((city) => ({ with: city })),
    present: [
      ...seats.filter((name) => !setup.absent.includes(name)),
      ...(setup.mayor === 'outside' ? [setup.mayorName] : []),
    ],
    date: setup.date === '' ? null : setup.date,
  })
  const text = setup.text.trim()
  if (text === '') return meeting
  return act(meeting, {
    type: 'move',
    by: setup.mover,
    text,
    effects: effectsOf(setup.effect, setup.effectTo.trim(), text),
  })
}

/** Where a class says who sits on its council, under which rules, and what is moved. */
export function setupView(): HTMLElement {
  const { setup } = now().own
  const set = (part: Partial<Setup>) => keep('own', { setup: { ...now().own.setup, ...part } })
  const members = linesOf(setup.members)
  const input = (key: 'name' | 'mayorName' | 'date' | 'effectTo', type = 'text') => {
    const box = h('input', { type, value: setup[key], oninput: () => set({ [key]: box.value }) })
    return box
  }
  const area = (key: 'members' | 'cities' | 'text', rows: number, draws: boolean) => {
    const box = h(
      'textarea',
      {
        rows,
        oninput: () => set({ [key]: box.value }),
        ...(draws ? { onchange: () => redraw() } : {}),
      },
      setup[key],
    )
    return box
  }
  const names = members.map((name) => [name, name] as const)
  return h(
    'form',
    {
      class: 'setup',
      onsubmit: (event) => {
        event.preventDefault()
        start()
      },
    },
    h('p', {}, t('setupAbout')),
    h(
      'div',
      { class: 'columns' },
      panel(
        t('theCouncil'),
        'setup-council',
        field('own-name', t('name'), input('name')),
        field('own-members', t('members'), area('members', 8, true), t('membersHint')),
        h(
          'fieldset',
          {},
          h('legend', {}, t('absentToday')),
          h(
            'div',
            { class: 'checks' },
            ...members.map((name, n) => {
              const box = h('input', {
                type: 'checkbox',
                id: `absent-${n}`,
                checked: setup.absent.includes(name),
                onchange: () => {
                  const { absent } = now().own.setup
                  set({ absent: box.checked ? [...absent, name] : absent.filter((each) => each !== name) })
                },
              })
              return h('label', { for: `absent-${n}` }, box, ` ${name}`)
            }),
          ),
        ),
      ),
      panel(
        t('theRules'),
        'setup-rules',
        field(
          'own-rules',
          t('rulebook'),
          choice(
            Object.values(rulebooks).map(({ id, title }) => [id, title]),
            setup.rules,
            (rules) => set({ rules }),
          ),
        ),
        field(
          'own-chair',
          t('presides'),
          choice([['', t('nobody')], ...names], setup.chair, (chair) => set({ chair })),
        ),
        field(
          'own-mayor',
          t('mayor'),
          choice(
            [
              ['none', t('mayorNone')],
              ['chair', t('mayorChair')],
              ['outside', t('mayorOutside')],
            ],
            setup.mayor,
            (mayor) => change('own', { setup: { ...now().own.setup, mayor } }),
          ),
          t('mayorHint'),
        ),
        setup.mayor === 'outside' && field('own-mayor-name', t('mayorName'), input('mayorName')),
        field('own-cities', t('sisterCities'), area('cities', 2, false), t('oneALine')),
        field('own-date', t('dateOfMeeting'), input('date', 'date')),
      ),
      panel(
        t('theMotion'),
        'setup-motion',
        field('own-text', t('motionText'), area('text', 4, false), t('motionHint')),
        field(
          'own-mover',
          t('mover'),
          choice(names, setup.mover, (mover) => set({ mover })),
        ),
        field(
          'own-effect',
          t('effect'),
          choice(effectChoices(), setup.effect, (effect) =>
            change('own', { setup: { ...now().own.setup, effect: effect as Setup['effect'] } }),
          ), // one of the choices above
        ),
        setup.effect !== 'none' &&
          field('own-effect-to', t(setup.effect === 'measure' ? 'measure' : 'toWhom'), input('effectTo')),
      ),
    ),
    h(
      'div',
      { class: 'row' },
      h('button', { type: 'submit', id: 'own-start', class: 'main' }, t('callToOrder')),
      openButton(),
      now().own.previous !== null && button('own-bring-back', t('bringBack'), bringBack),
      button('own-clear', t('clearForm'), () => change('own', { setup: FIRST.own.setup })),
    ),
    elsewhere(),
  )
}

/** What other tabs keep, or kept, to open it here: a browser forgets which tab it was. */
export function elsewhere(): Child {
  const found = meetingsElsewhere()
  if (found.length === 0) return null
  const open = (saved: unknown) => () => replaceMeeting(load(saved))
  return h(
    'details',
    { id: 'elsewhere', class: 'panel no-print' },
    h('summary', {}, `${t('elsewhere')} (${found.length})`),
    list(found.map(({ saved, name }, n) => button(`elsewhere-${n}`, name, open(saved)))),
  )
}

function start(): void {
  try {
    replaceMeeting(meetingOf(now().own.setup))
  } catch (error) {
    if (!(error instanceof InputError) && !(error instanceof Error && error.name === 'OutOfOrderError'))
      throw error
    tell(problemsOf(error))
    redraw()
  }
}

/** A button that opens a save file. */
export function openButton(): HTMLElement {
  const file = h('input', {
    type: 'file',
    id: 'own-open',
    class: 'file',
    accept: OPENED,
    onchange: () => {
      const [chosen] = file.files ?? []
      if (chosen === undefined) return
      chosen
        .text()
        .then((text) => openFile(text, chosen.name))
        .catch((error: unknown) => {
          tell([t('fileNotOpened'), ...problemsOf(error)])
          redraw()
        })
    },
  })
  return h('label', { class: 'button', for: 'own-open' }, t('openMeeting'), file)
}
