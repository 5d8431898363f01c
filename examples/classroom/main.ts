import './style.css'
import type { Meeting } from 'council-sim'
import { button, choice, h } from './dom.js'
import { mapView } from './map.js'
import { ownMeeting } from './own.js'
import { begin, change, memory, now } from './page.js'
import { ownView } from './play.js'
import { pause, replayed, replayView } from './replay.js'
import { remembered, VIEWS, type View } from './store.js'
import { votesToChange, whatIfView } from './whatif.js'
import { LANGUAGES, type Language, speak, t } from './words/index.js'

const place = document.getElementById('page')
if (place === null) throw new Error('the page has lost its place')

const main = h('main', { id: 'main' })
const status = h('p', { id: 'status', role: 'status', 'aria-live': 'polite', class: 'hidden' })

/** What the header was last drawn for: a step of a story leaves it as it is. */
let drawnTop = ''

/** Draws the page anew, and leaves the focus and what was opened where it was. */
function draw(): void {
  const { view, language, projector } = now()
  speak(language)
  document.documentElement.lang = language
  document.documentElement.classList.toggle('projector', projector)
  document.title = `${t(view)} · ${t('title')}`
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.id : ''
  const open = new Map(
    [...main.querySelectorAll('details[id]')].map((each) => [each.id, each.hasAttribute('open')]),
  )
  const top = JSON.stringify([view, language, projector])
  if (top !== drawnTop) header.replaceChildren(...headerOf())
  drawnTop = top
  skip.textContent = t('skip')
  foot.textContent = t('foot')
  main.replaceChildren(...notes(), VIEW[view]())
  for (const details of main.querySelectorAll<HTMLDetailsElement>('details[id]')) {
    if (open.get(details.id) === true && !details.open) details.open = true
    if (open.get(details.id) === false && details.open) details.open = false
  }
  if (focused !== '') focusOn(focused)
}

/** The same control, or, where it is gone, the heading of the view. */
function focusOn(id: string): void {
  const found =
    document.getElementById(id) ?? document.getElementById('told') ?? document.getElementById('heading')
  if (found !== null && found.tabIndex < 0) found.tabIndex = -1
  found?.focus({ preventScroll: true })
}

const VIEW: Readonly<Record<View, () => HTMLElement>> = {
  replay: replayView,
  whatif: whatIfView,
  own: ownView,
  map: () => mapView(meetingOnMap()),
}

/** The meeting whose motions the map shows: the class's own, where it was looked at last, or the replay's. */
let lastPlayed: 'replay' | 'own' = 'replay'
function meetingOnMap(): Meeting | null {
  const own = lastPlayed === 'own' ? ownMeeting() : null
  if (own !== null) return own
  try {
    const { frames, at } = replayed()
    return frames.slice(0, at + 1).findLast(({ meeting }) => meeting !== null)?.meeting ?? null
  } catch {
    return null
  }
}

const header = h('header', {})
const skip = h('a', { class: 'skip', href: '#main' })
const foot = h('p', {})

function headerOf(): HTMLElement[] {
  const { view, language, projector } = now()
  return [
    h('h1', {}, t('title')),
    h(
      'nav',
      { 'aria-label': t('views') },
      h(
        'ul',
        {},
        ...VIEWS.map((each) =>
          h(
            'li',
            {},
            button(`view-${each}`, t(each), () => show(each), {
              'aria-current': each === view ? 'page' : undefined,
            }),
          ),
        ),
      ),
    ),
    h(
      'div',
      { class: 'settings' },
      button('projector', t('projector'), () => change('projector', !projector), {
        'aria-pressed': String(projector),
      }),
      h('label', { for: 'language', class: 'hidden' }, t('language')),
      languageChoice(language),
    ),
  ]
}

function languageChoice(language: Language): HTMLElement {
  const select = choice(Object.entries(LANGUAGES), language, (chosen) =>
    change('language', chosen as Language),
  ) // one of LANGUAGES
  select.id = 'language'
  return select
}

function show(view: View): void {
  pause()
  if (view === 'replay' || view === 'own') lastPlayed = view
  change('view', view)
  document.getElementById('heading')?.focus()
}

function notes(): HTMLElement[] {
  const kept = memory()
  return [
    ...(now().language === 'es' ? [h('p', { class: 'note language-note' }, t('englishSentences'))] : []),
    ...(kept === 'not-kept' ? [h('p', { class: 'problems', role: 'alert' }, t('notKept'))] : []),
    ...(kept === 'kept-apart' ? [h('p', { class: 'note', id: 'kept-apart' }, t('keptApart'))] : []),
    ...(kept === 'set-aside' ? [h('p', { class: 'problems', role: 'alert' }, t('setAsideMemory'))] : []),
  ]
}

/** What the page shows, as plain data: for tests, and for whoever wants to look. */
export interface Shown {
  readonly view: View
  /** The meeting that is shown; null where none is. */
  readonly meeting: Meeting | null
  readonly at: number
  readonly of: number
  readonly part: string
}

function shown(): Shown {
  const { view } = now()
  if (view === 'own') return { view, meeting: ownMeeting(), at: 0, of: 0, part: '' }
  if (view === 'whatif')
    return { view, meeting: votesToChange().votes[0]?.meeting ?? null, at: 0, of: 0, part: '' }
  const { frames, at, frame } = replayed()
  return { view, meeting: frame.meeting, at, of: frames.length - 1, part: frame.part }
}

Object.assign(globalThis, { classroom: { shown } })

const { state, kept } = remembered()
begin(state, kept, draw)
if (state.view === 'own') lastPlayed = 'own'
place.append(skip, header, main, status, h('footer', {}, foot))
draw()

// The chart has names where there is room for them.
matchMedia('(max-width: 44rem)').addEventListener('change', draw)
performance.mark('ready')
