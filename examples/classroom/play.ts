import {
  type ActionType,
  CASTABLE_BALLOTS,
  type CastableBallot,
  foresight,
  type Meeting,
  pendingQuestion,
  presence,
} from 'council-sim'
import { factSentence, minutes, outlookSentences } from 'council-sim/report'
import { actionForm, type Doable, doables, isPlain } from './action-form.js'
import { badge, ballotDetails, isNarrow, seatChart, tally, tallyWords } from './chart.js'
import { button, type Child, h, list, panel } from './dom.js'
import { runningRoll, votedOn } from './frames.js'
import { rendered } from './markdown.js'
import { optionsIn, whyNotDetails } from './orders.js'
import { bringBack, doAgain, ownMeeting, replaceMeeting, take, takeBack, tell, told } from './own.js'
import { now, redraw, say } from './page.js'
import { decisionPanel, stackPanel } from './parts.js'
import { elsewhere, openButton, setupView } from './setup.js'
import { timerPanel } from './timer.js'
import { t, term } from './words/index.js'

let picked: string | null = null

/** A class plays its own meeting: only what is in order can be chosen. */
export function ownView(): HTMLElement {
  const meeting = ownMeeting()
  return h(
    'div',
    { class: 'view own' },
    h('h2', { id: 'heading', tabindex: -1 }, t('own')),
    toldBox(),
    meeting === null ? setupView() : playing(meeting),
  )
}

function toldBox(): Child {
  if (told.length === 0) return null
  return h(
    'div',
    { class: 'problems', role: 'alert', id: 'told' },
    h('strong', {}, t('notPossible')),
    list(told.map((each) => h('span', { lang: 'en' }, each))),
    button('told-close', t('close'), () => {
      tell([])
      redraw()
    }),
  )
}

function playing(meeting: Meeting): HTMLElement {
  const last = meeting.actions.length - 1
  const decided = last < 0 ? null : votedOn(meeting, last)
  const roll = runningRoll(meeting)
  const ballots = roll?.shown ?? decided?.votes.at(-1)?.ballots
  const { council } = meeting
  const words = ballots === undefined ? t('theSeats') : tallyWords(council, ballots, true)
  const latest = meeting.record
    .filter(({ action }) => action === last)
    .map((entry) => factSentence(entry, meeting))
  say([...(told.length > 0 ? told : latest), roll !== null || decided !== null ? words : ''].join(' '))
  return h(
    'div',
    { class: 'playing' },
    toolbar(meeting),
    h(
      'div',
      { class: 'columns' },
      h(
        'div',
        { class: 'column' },
        rollPanel(meeting),
        decided !== null && decisionPanel(meeting, decided),
        doPanel(meeting),
      ),
      h(
        'div',
        { class: 'column' },
        panel(
          council.name,
          'chamber',
          h('p', { class: 'latest', lang: 'en', id: 'latest' }, latest.join(' ')),
          seatChart({
            council,
            ballots,
            actor: meeting.motions.at(-1)?.debate.holder ?? roll?.last ?? null,
            label: `${council.name}: ${words}`,
          }),
          quorumLine(meeting),
          ballots !== undefined && tally(council, ballots, true),
          ballotDetails(isNarrow() && ballots !== undefined, council, ballots),
        ),
        stackPanel(meeting),
        speakersPanel(meeting),
        timerPanel(),
        outlookPanel(meeting),
        recordPanel(meeting),
      ),
    ),
    minutesPanel(meeting),
    elsewhere(),
  )
}

function toolbar(meeting: Meeting): HTMLElement {
  const { undone, previous } = now().own
  return h(
    'div',
    { class: 'toolbar', role: 'group', 'aria-label': t('theMeeting') },
    button(
      'undo',
      t('undo'),
      () => {
        picked = null
        takeBack()
      },
      { 'aria-disabled': meeting.actions.length === 0 ? 'true' : undefined },
    ),
    button('redo', t('redo'), doAgain, { 'aria-disabled': undone.length === 0 ? 'true' : undefined }),
    button('save', t('saveMeeting'), () =>
      download(`${fileName(meeting)}.json`, JSON.stringify(now().own.saved, null, 1), 'application/json'),
    ),
    openButton(),
    button('print', t('print'), () => {
      document.getElementById('minutes')?.setAttribute('open', '')
      window.print()
    }),
    button('new', t('newMeeting'), () => {
      picked = null
      replaceMeeting(null)
    }),
    previous !== null && button('own-bring-back', t('bringBack'), bringBack),
  )
}

const fileName = ({ council, opening }: Meeting) =>
  `${council.name} ${opening.date ?? ''}`
    .trim()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .toLowerCase() || 'meeting'

/** Hands a file to the browser, which asks where to put it. Nothing leaves the machine. */
function download(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = h('a', { href: address, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

function quorumLine(meeting: Meeting): HTMLElement {
  const { present } = presence(meeting)
  return h('p', { class: 'note' }, t('presentNow', { n: present }))
}

/** Sorts what can be done: the business first, then motions, then comings and goings. */
const GROUPS: readonly (readonly ['business' | 'motions' | 'comings', (each: Doable) => boolean])[] = [
  [
    'business',
    ({ options: [option] }) =>
      option !== undefined && !MOTIONS.includes(option.type) && !COMINGS.includes(option.type),
  ],
  ['motions', ({ options: [option] }) => option !== undefined && MOTIONS.includes(option.type)],
  ['comings', ({ options: [option] }) => option !== undefined && COMINGS.includes(option.type)],
]
const MOTIONS: readonly ActionType[] = ['move', 'amend', 'substitute', 'reconsider', 'renew']
const COMINGS: readonly ActionType[] = ['arrive', 'leave', 'recuse', 'resign', 'time', 'state', 'notice']

function doPanel(meeting: Meeting): HTMLElement {
  const options = optionsIn(meeting)
  const all = doables(options)
  const chosen = all.find(({ key }) => key === picked)
  const groups = GROUPS.flatMap(([title, belongs]) => {
    const items = all.filter(belongs)
    if (items.length === 0) return []
    return [
      h('h4', {}, t(title)),
      h(
        'div',
        { class: 'choices', role: 'group', 'aria-label': t(title) },
        ...items.map((each) =>
          button(`do-${each.key.trim().replace(/\s+/g, '-')}`, each.name, () => choose(each), {
            'aria-expanded':
              isPlain(each) || each.options[0]?.type === 'ballot' ? undefined : String(each.key === picked),
            class: each.key === picked ? 'picked' : undefined,
            title: each.options[0]?.rule,
          }),
        ),
      ),
    ]
  })
  const { details: why, fill } = whyNotDetails(meeting)
  fill(options)
  return panel(
    t('inOrder'),
    'orders',
    chosen !== undefined &&
      actionForm(
        meeting,
        chosen,
        (action) => {
          const before = picked
          picked = null
          if (!take(action)) {
            picked = before
            document.getElementById('told')?.scrollIntoView({ block: 'nearest' })
          }
        },
        () => {
          const back = document.querySelector<HTMLElement>('.picked')?.id
          picked = null
          redraw()
          if (back !== undefined) document.getElementById(back)?.focus()
        },
      ),
    all.length === 0 ? h('p', {}, t('nothingInOrder')) : groups,
    why,
  )
}

function choose(doable: Doable): void {
  const [option] = doable.options
  if (option === undefined) return
  if (option.type === 'ballot') {
    document.getElementById('roll-aye')?.focus()
    return
  }
  if (isPlain(doable)) {
    picked = null
    take(option.example)
    return
  }
  picked = picked === doable.key ? null : doable.key
  redraw()
  if (picked !== null)
    document.querySelector<HTMLElement>('#action-form :is(select, input, textarea, button)')?.focus()
}

const KEYS: Readonly<Record<string, CastableBallot>> = {
  a: 'aye',
  n: 'nay',
  b: 'abstain',
  '1': 'aye',
  '2': 'nay',
  '3': 'abstain',
}

/** The roll call: whose turn it is, large, with one button and one key for each ballot. */
function rollPanel(meeting: Meeting): Child {
  const option = optionsIn(meeting).find(({ type }) => type === 'ballot')
  const member = option?.by[0]
  const question = pendingQuestion(meeting)
  if (question === undefined || member === undefined) return null
  const vote = (ballot: CastableBallot) => {
    take({ type: 'ballot', by: member, ballot })
    // The next member is asked with the same keys; after the last one, the result is what to look at.
    const next = document.getElementById(`roll-${ballot}`) ?? document.getElementById('title-decision')
    next?.setAttribute('tabindex', next.tagName === 'BUTTON' ? '0' : '-1')
    next?.focus()
  }
  const done = Object.keys(question.cast).length
  const voters = meeting.council.seats.filter(
    (seat) => seat.member !== null && meeting.attendance[seat.member] === 'present',
  ).length
  return h(
    'section',
    {
      class: 'panel roll-call',
      'aria-labelledby': 'title-roll-call',
      onkeydown: (event) => {
        if (!(event instanceof KeyboardEvent) || event.ctrlKey || event.metaKey || event.altKey) return
        const ballot = Object.hasOwn(KEYS, event.key.toLowerCase())
          ? KEYS[event.key.toLowerCase()]
          : undefined
        if (ballot === undefined) return
        event.preventDefault()
        vote(ballot)
      },
    },
    h('h3', { id: 'title-roll-call' }, t('rollCall')),
    h(
      'p',
      { class: 'turn', id: 'turn' },
      h('strong', {}, member),
      ` (${t('rollAt', { n: done + 1, of: Math.max(voters, done + 1) })})`,
    ),
    h(
      'div',
      { class: 'row big', role: 'group', 'aria-describedby': 'turn', 'aria-label': t('ballot') },
      ...CASTABLE_BALLOTS.map((ballot) =>
        button(`roll-${ballot}`, [badge(ballot), ` ${term('ballots', ballot)}`], () => vote(ballot), {
          class: `ballot-${ballot}`,
        }),
      ),
    ),
    h('small', {}, t('rollKeys')),
  )
}

function speakersPanel(meeting: Meeting): Child {
  const question = pendingQuestion(meeting)
  if (question === undefined) return null
  const { list: waiting, holder, turns, seconds, speeches } = question.debate
  const limits = [
    turns === null ? '' : t('turnsEach', { n: turns }),
    seconds === null ? '' : t('secondsEach', { n: seconds }),
  ].filter((each) => each !== '')
  const spoken = Object.entries(speeches)
  return panel(
    t('speakers'),
    'speakers',
    h('p', {}, holder === null ? t('floorFree') : t('hasFloor', { name: holder })),
    waiting.length === 0
      ? h('p', { class: 'note' }, t('nobodyWaits'))
      : h('ol', {}, ...waiting.map((name) => h('li', {}, name))),
    limits.length > 0 && h('p', { class: 'note' }, limits.join(', ')),
    spoken.length > 0 &&
      h(
        'p',
        { class: 'note' },
        `${t('haveSpoken')}: ${spoken.map(([name, times]) => `${name} ${times}×`).join(', ')}`,
      ),
  )
}

/** How the question stands, for a class that asks: what is certain, what is still needed. */
function outlookPanel(meeting: Meeting): Child {
  const question = pendingQuestion(meeting)
  if (question === undefined) return null
  return h(
    'details',
    {
      id: 'outlook',
      class: 'panel',
      ontoggle: (event) => {
        const box = event.target
        if (!(box instanceof HTMLDetailsElement) || !box.open) return
        box.lastElementChild?.replaceWith(
          h(
            'div',
            {},
            list(outlookSentences(foresight(meeting)).map((each) => h('span', { lang: 'en' }, each))),
          ),
        )
      },
    },
    h('summary', {}, t('outlook')),
    h('div', {}),
  )
}

function recordPanel(meeting: Meeting): HTMLElement {
  return h(
    'details',
    { id: 'record', class: 'panel' },
    h('summary', {}, `${t('record')} (${meeting.actions.length})`),
    h(
      'ol',
      { class: 'so-far', lang: 'en' },
      ...meeting.record.map((entry) => h('li', {}, factSentence(entry, meeting))),
    ),
  )
}

function minutesPanel(meeting: Meeting): HTMLElement {
  const text = minutes(meeting)
  return h(
    'details',
    { id: 'minutes', class: 'panel minutes' },
    h('summary', {}, t('minutes')),
    h(
      'div',
      { class: 'row no-print' },
      button('minutes-save', t('saveMinutes'), () =>
        download(`${fileName(meeting)}-minutes.md`, text, 'text/markdown'),
      ),
    ),
    h('div', { lang: 'en' }, ...rendered(text)),
  )
}
