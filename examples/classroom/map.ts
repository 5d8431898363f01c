import { floor, type Meeting } from 'council-sim'
import { type LifecycleState, type LifecycleTransition, walkLifecycle } from 'council-sim/report'
import { button, choice, field, h, list, panel, s } from './dom.js'
import { change, now, say } from './page.js'
import { t, term } from './words/index.js'

const LIFE = walkLifecycle()
const BOX = { width: 198, height: 46 }
const GAP = { x: 290, y: 70 }

interface Placed extends LifecycleState {
  readonly x: number
  readonly y: number
}

/** The states in columns: those before the body by how far they are from the beginning, then set aside, then settled. */
function placed(): readonly Placed[] {
  const far = new Map([[LIFE.initial, 0]])
  const queue = [LIFE.initial]
  for (let from = queue.shift(); from !== undefined; from = queue.shift()) {
    for (const { to } of LIFE.transitions.filter((each) => each.from === from)) {
      if (far.has(to)) continue
      far.set(to, (far.get(from) ?? 0) + 1)
      queue.push(to)
    }
  }
  const columnOf = ({ name, tag }: LifecycleState) =>
    tag === 'settled' ? 3 : tag === 'aside' ? 2 : Math.min(1, far.get(name) ?? 0)
  const columns = [0, 1, 2, 3].map((column) => LIFE.states.filter((state) => columnOf(state) === column))
  const tallest = Math.max(...columns.map(({ length }) => length))
  return columns.flatMap((states, column) =>
    states.map((state, row) => ({
      ...state,
      x: column * GAP.x,
      // Each column is spread over the whole height, so that ways do not run through boxes.
      y: (row + 0.5) * ((tallest * GAP.y) / states.length),
    })),
  )
}

const PLACED = placed()

/** A motion whose life can be shown, with where it stands. */
export interface Mapped {
  readonly id: string
  readonly standing: string
  readonly visited: readonly string[]
}

/** The life of a motion, drawn from the machine itself, with where this one stands lit. */
export function mapView(meeting: Meeting | null): HTMLElement {
  const { map } = now()
  const motions = meeting?.motions ?? []
  const top = meeting === null ? undefined : floor(meeting).at(-1)
  const chosen = motions.find(({ id }) => id === map.motion) ?? top ?? motions.at(-1)
  const standing = chosen?.standing ?? null
  const lit = map.state ?? standing ?? LIFE.initial
  const state = PLACED.find(({ name }) => name === lit)
  const ways = LIFE.transitions.filter(({ from }) => from === lit)
  const words =
    standing === null || chosen === undefined
      ? t('noMotion')
      : t('standsAt', { id: chosen.id, where: term('standings', standing) })
  say(words)
  return h(
    'div',
    { class: 'view map' },
    h('h2', { id: 'heading', tabindex: -1 }, t('map')),
    h('p', {}, t('mapAbout')),
    h(
      'div',
      { class: 'choosers' },
      motions.length > 0 &&
        field(
          'map-motion',
          t('motion'),
          choice(
            motions.map(({ id, kind, standing: where }) => [
              id,
              `${id}: ${term('kinds', kind)}, ${term('standings', where)}`,
            ]),
            chosen?.id ?? '',
            (id) => change('map', { motion: id, state: null }),
          ),
        ),
      field(
        'map-state',
        t('lookAt'),
        choice(
          PLACED.map(({ name }) => [name, term('standings', name)]),
          lit,
          (name) => change('map', { state: name }),
        ),
      ),
      map.state !== null && button('map-back', t('backToMotion'), () => change('map', { state: null })),
    ),
    h('p', { class: 'standing-now' }, words),
    h(
      'div',
      { class: 'scroller', role: 'region', tabindex: 0, 'aria-label': t('map') },
      drawing(lit, standing, words),
    ),
    panel(
      `${t('fromHere')}: ${term('standings', lit)}`,
      'ways',
      state !== undefined && h('p', { lang: 'en' }, state.description, ' ', h('small', {}, state.rule)),
      ways.length === 0
        ? h('p', {}, t('noWay'))
        : list(
            ways.map(({ event, to, conditions, description }) => [
              h('strong', {}, event === null ? t('atOnce') : term('events', event)),
              ' → ',
              h('b', {}, to === lit ? t('stays') : term('standings', to)),
              h(
                'span',
                { lang: 'en' },
                `. ${description}`,
                conditions.length > 0 && h('small', {}, ` [${conditions.join(', ')}]`),
              ),
            ]),
            { class: 'ways' },
          ),
    ),
  )
}

function drawing(lit: string, standing: string | null, words: string): SVGElement {
  const width = 3 * GAP.x + BOX.width + 60
  const height = Math.max(...PLACED.map(({ y }) => y)) + GAP.y * 0.7
  const picture = s('svg', {
    class: 'lifecycle',
    role: 'img',
    'aria-label': `${t('map')}. ${words}`,
    viewBox: `-20 -26 ${width} ${height + 26}`,
    style: `--least: ${Math.round(width * 0.72)}px`,
  })
  picture.append(
    s(
      'defs',
      {},
      ...['strong'].map((name) =>
        s(
          'marker',
          {
            id: `arrow-${name}`,
            viewBox: '0 0 10 10',
            refX: 9,
            refY: 5,
            markerWidth: 5,
            markerHeight: 5,
            orient: 'auto-start-reverse',
          },
          s('path', { d: 'M0 0 10 5 0 10z', class: `head ${name}` }),
        ),
      ),
    ),
    ...[t('beginning'), t('beforeTheBody'), t('setAside'), t('settled')].map((title, n) =>
      s('text', { x: n * GAP.x, y: -8, class: 'column-title' }, title),
    ),
  )
  const arrows = new Map<string, LifecycleTransition>()
  for (const each of LIFE.transitions) if (each.from !== each.to) arrows.set(`${each.from} ${each.to}`, each)
  const sorted = [...arrows.values()].sort((a, b) => Number(a.from === lit) - Number(b.from === lit))
  for (const { from, to } of sorted) picture.append(arrow(from, to, from === lit))
  for (const state of PLACED) picture.append(box(state, state.name === lit, state.name === standing))
  return picture
}

function arrow(from: string, to: string, strong: boolean): SVGElement {
  const [a, b] = [from, to].map((name) => PLACED.find((state) => state.name === name))
  if (a === undefined || b === undefined) return s('g')
  const forward = b.x > a.x
  const same = b.x === a.x
  const x1 = forward ? a.x + BOX.width : a.x
  const x2 = same ? b.x : forward ? b.x : b.x + BOX.width
  const [y1, y2] = [a.y + (forward ? 0 : -8), b.y + (forward ? 0 : 8)]
  const bend = same ? 36 + Math.abs(y2 - y1) * 0.12 : Math.abs(x2 - x1) * 0.5
  const path = same
    ? `M${a.x} ${y1} C${a.x - bend} ${y1} ${b.x - bend} ${y2} ${b.x} ${y2}`
    : `M${x1} ${y1} C${x1 + (forward ? bend : -bend)} ${y1} ${x2 - (forward ? bend : -bend)} ${y2} ${x2} ${y2}`
  const name = strong ? 'strong' : 'faint'
  return s('path', {
    d: path,
    class: `way ${name}`,
    'marker-end': strong ? `url(#arrow-${name})` : undefined,
  })
}

function box({ name, tag, x, y }: Placed, lit: boolean, here: boolean): SVGElement {
  const group = s('g', {
    class: `state ${tag}${lit ? ' lit' : ''}${here ? ' here' : ''}`,
    onclick: () => change('map', { state: name }),
  })
  const words = term('standings', name)
  group.append(
    s('rect', {
      x,
      y: y - BOX.height / 2,
      width: BOX.width,
      height: BOX.height,
      rx: tag === 'settled' ? 4 : 22,
    }),
    s('text', { x: x + BOX.width / 2, y: y + 5, 'text-anchor': 'middle' }, here ? `★ ${words}` : words),
  )
  return group
}
