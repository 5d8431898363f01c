import { InputError, rulebooks } from 'council-sim'
import { ballotDetails, isNarrow, seatChart, tally, tallyWords } from './chart.js'
import { button, type Child, choice, field, h, panel } from './dom.js'
import { type Frame, framesOf } from './frames.js'
import { ordersPanel } from './orders.js'
import { change, now, say } from './page.js'
import { decisionPanel, groundsOf, notJson, OPENED, problemBox, problemsOf, stackPanel } from './parts.js'
import { beforePanel, endPanel } from './replay-panels.js'
import { BUILT_IN, playbackOf, scenarioOf } from './scenarios.js'
import { t, term } from './words/index.js'

type Playback = ReturnType<typeof playbackOf>

let framed: { playback: Playback; frames: readonly Frame[] } | null = null

/** The playback that is chosen, with its moments. */
export function replayed(): { playback: Playback; frames: readonly Frame[]; at: number; frame: Frame } {
  const { replay } = now()
  const playback = playbackOf(replay)
  if (framed?.playback !== playback) framed = { playback, frames: framesOf(playback) }
  const { frames } = framed
  const at = Math.max(0, Math.min(replay.at, frames.length - 1))
  const frame = frames[at]
  if (frame === undefined) throw new RangeError('a playback has at least one moment')
  return { playback, frames, at, frame }
}

let running: ReturnType<typeof setInterval> | undefined

/** Stops showing one moment after the other. */
export function pause(): void {
  clearInterval(running)
  running = undefined
}

/** The replay of a scenario, moment by moment. */
export function replayView(): HTMLElement {
  const problems: string[] = []
  let shown: ReturnType<typeof replayed> | null = null
  try {
    shown = replayed()
  } catch (error) {
    problems.push(...problemsOf(error))
  }
  return h(
    'div',
    { class: 'view replay' },
    h('h2', { id: 'heading', tabindex: -1 }, t('replay')),
    choosers(shown),
    problemBox(problems),
    shown !== null && momentOf(shown),
  )
}

let chosen: { key: string; form: HTMLElement } | null = null

/** The choice of story, reading and rulebook; kept from step to step, for it does not change with them. */
function choosers(shown: ReturnType<typeof replayed> | null): HTMLElement {
  const { replay, language } = now()
  const { at: _at, ...same } = replay
  const key = JSON.stringify([same, language, shown === null])
  if (chosen?.key !== key) chosen = { key, form: choosersOf(shown) }
  return chosen.form
}

function choosersOf(shown: ReturnType<typeof replayed> | null): HTMLElement {
  const { replay } = now()
  const file = h('input', {
    type: 'file',
    accept: OPENED,
    onchange: () => {
      const [given] = file.files ?? []
      if (given === undefined) return
      given.text().then(
        (text) => open({ file: text }, given.name),
        (error: unknown) => say(problemsOf(error).join(' ')),
      )
    },
  })
  const scenario = shown?.playback.scenario
  return h(
    'form',
    { class: 'choosers', onsubmit: (event) => event.preventDefault() },
    field(
      'scenario',
      t('scenario'),
      choice(
        [...(replay.file === null ? [] : [['', scenario?.title ?? t('yourFile')] as const]), ...BUILT_IN],
        replay.file === null ? replay.scenario : '',
        (id) => id !== '' && open({ scenario: id, file: null }),
      ),
    ),
    scenario !== undefined &&
      scenario.variants.length > 0 &&
      field(
        'variant',
        t('reading'),
        choice(
          [['', t('asTold')] as const, ...scenario.variants.map(({ id, title }) => [id, title] as const)],
          replay.variant ?? '',
          (id) => change('replay', { variant: id === '' ? null : id, at: 0 }),
        ),
      ),
    field(
      'rules',
      t('rulebook'),
      choice(
        [
          ['', t('itsOwnRules')] as const,
          ...Object.values(rulebooks).map(({ id, title }) => [id, title] as const),
        ],
        replay.rules ?? '',
        (id) => change('replay', { rules: id === '' ? null : id, at: 0 }),
      ),
    ),
    field('open-scenario', t('openScenario'), file, t('openScenarioHint')),
  )
}

function open(chosen: { readonly scenario?: string; readonly file: string | null }, name = ''): void {
  pause()
  const { replay } = now()
  try {
    const fault = chosen.file === null ? null : notJson(chosen.file, name)
    if (fault !== null) throw new InputError([{ code: 'syntax', path: '', message: fault }])
    scenarioOf({ ...replay, ...chosen })
    change('replay', { ...replay, ...chosen, variant: null, rules: null, at: 0 })
  } catch (error) {
    // What is open stays open: a file with a mistake takes nothing away.
    const box = document.getElementById('problems')
    const told = problemBox(problemsOf(error))
    if (!(told instanceof HTMLElement)) return
    if (box === null) document.querySelector('.choosers')?.after(told)
    else box.replaceWith(told)
    told.focus()
  }
}

function momentOf({ playback, frames, at, frame }: ReturnType<typeof replayed>): HTMLElement {
  const council = frame.meeting?.council ?? councilAt(playback, frames, at)
  const ballots = frame.roll === null ? undefined : frame.roll.shown
  const whole = frame.roll?.whole ?? true
  const words = ballots === undefined ? t('theSeats') : tallyWords(council, ballots, whole)
  const next = frames.length - 1
  say(spokenOf(frame, words, at, next))
  return h(
    'div',
    { class: `moment ${frame.grounds.basis ?? ''}`, 'data-at': at, 'data-part': frame.part },
    controls(frames, at),
    h(
      'div',
      { class: 'columns' },
      h(
        'div',
        { class: 'column' },
        // The result is what a class waits for: it comes before what the step rests on.
        frame.decided !== null && frame.meeting !== null && decisionPanel(frame.meeting, frame.decided),
        storyPanel(playback, frames, at),
      ),
      h(
        'div',
        { class: 'column' },
        panel(
          t('chamber'),
          'chamber',
          seatChart({
            council,
            ballots,
            actor: frame.actor,
            label: `${council.name}: ${words}`,
          }),
          !playback.council.seatsKnown && h('p', { class: 'note' }, t('seatsNotKnown')),
          ballots !== undefined && tally(council, ballots, whole),
          frame.roll !== null && !whole && h('p', { class: 'note' }, t('notWhole')),
          frame.part === 'ballot' && h('p', { class: 'note' }, t('seatOrder')),
          ballotDetails(isNarrow() && ballots !== undefined, council, ballots, frame.grounds.inferred),
        ),
        stackPanel(frame.meeting),
        ordersPanel(frame.meeting),
      ),
    ),
  )
}

function spokenOf(frame: Frame, words: string, at: number, last: number): string {
  const place = t('momentOf', { n: at, of: last })
  if (frame.part === 'ballot' && frame.roll !== null) {
    const { last: member, shown } = frame.roll
    return member === null ? words : `${member}: ${term('ballots', shown[member] ?? 'unreported')}. ${words}.`
  }
  const result = frame.decided === null ? '' : `${words}. `
  return `${place}. ${frame.sentences().join(' ')} ${result}`.trim()
}

function councilAt(playback: Playback, frames: readonly Frame[], at: number) {
  const before = frames.slice(0, at + 1).findLast(({ meeting }) => meeting !== null)?.meeting
  if (at === frames.length - 1) return playback.council
  return before?.council ?? playback.meetings[0]?.meeting.opening.council ?? playback.council
}

/** Goes to a moment. */
export const goTo = (at: number): void => change('replay', { at })

/** The beginning of the next step: past the ballots of a vote that is being shown. */
export function nextStep(frames: readonly Frame[], at: number): number {
  const here = frames[at]
  if (here?.part === 'ballot') {
    const end = frames.findIndex(({ step, part }, n) => n > at && step === here.step && part === 'step')
    if (end > 0) return end
  }
  return Math.min(at + 1, frames.length - 1)
}

function controls(frames: readonly Frame[], at: number): HTMLElement {
  const last = frames.length - 1
  const slider = h('input', {
    type: 'range',
    id: 'place',
    min: 0,
    max: last,
    value: at,
    'aria-label': t('place'),
    'aria-valuetext': t('momentOf', { n: at, of: last }),
    oninput: () => goTo(Number(slider.value)),
  })
  const go = (id: string, label: string, to: number, off: boolean, main = false) =>
    button(
      id,
      label,
      () => {
        pause()
        goTo(to)
      },
      { 'aria-disabled': off ? 'true' : undefined, class: main ? 'main' : undefined },
    )
  return h(
    'div',
    { class: 'controls', role: 'group', 'aria-label': t('steps') },
    go('first', `|◀ ${t('first')}`, 0, at === 0),
    go('back', `◀ ${t('back')}`, Math.max(0, at - 1), at === 0),
    go('next', `${t('next')} ▶`, Math.min(last, at + 1), at === last, true),
    frames[at]?.part === 'ballot' && go('skip', `${t('skipRoll')} ▶▶`, nextStep(frames, at), false),
    button('run', running === undefined ? t('run') : t('pause'), toggleRun, {
      'aria-pressed': String(running !== undefined),
    }),
    go('last', `${t('last')} ▶|`, last, at === last),
    h('span', { class: 'place' }, t('momentOf', { n: at, of: last })),
    slider,
  )
}

function toggleRun(): void {
  if (running !== undefined) pause()
  else {
    running = setInterval(() => {
      const { frames, at } = replayed()
      if (now().view !== 'replay' || at >= frames.length - 1) pause()
      goTo(Math.min(at + 1, frames.length - 1))
    }, 1400)
  }
  goTo(replayed().at)
}

function storyPanel(playback: Playback, frames: readonly Frame[], at: number): HTMLElement {
  const { scenario } = playback
  const frame = frames[at]
  if (frame === undefined) return h('div')
  if (frame.part === 'before') return beforePanel(playback)
  if (frame.part === 'end') return endPanel(playback)
  const roll = frame.roll
  const said: Child =
    frame.part === 'ballot' && roll !== null && roll.last !== null
      ? h(
          'p',
          { class: 'said' },
          t('rollAt', { n: Object.keys(roll.shown).length, of: roll.shownOf }),
          ' ',
          h('strong', {}, roll.last),
          `: ${term('ballots', roll.shown[roll.last] ?? 'unreported')}`,
        )
      : frame.sentences().map((sentence) => h('p', { class: 'said', lang: 'en' }, sentence))
  const titles = {
    opening: t('meetingOpens'),
    step: frame.refused ? t('outOfOrder') : t('step'),
    ballot: t('rollCall'),
    act: t('withoutVote'),
  }
  return panel(
    `${titles[frame.part]}${frame.actor === null || frame.part === 'ballot' ? '' : `: ${frame.actor}`}`,
    `story ${frame.grounds.basis ?? ''} ${frame.refused ? 'refused' : ''}`.trim(),
    ...(Array.isArray(said) ? said : [said]),
    groundsOf(frame.grounds, scenario),
    soFar(frames, at),
  )
}

function soFar(frames: readonly Frame[], at: number): Child {
  const told = frames.slice(0, at).filter(({ part }) => part !== 'ballot')
  return h(
    'details',
    {
      id: 'so-far',
      ontoggle: (event) => {
        const box = event.target
        if (!(box instanceof HTMLDetailsElement) || !box.open || box.childElementCount > 1) return
        box.append(
          h(
            'ol',
            { class: 'so-far', lang: 'en' },
            ...told.flatMap((frame) =>
              frame.sentences().map((sentence) => h('li', { class: frame.grounds.basis ?? '' }, sentence)),
            ),
          ),
        )
      },
    },
    h('summary', {}, t('soFar')),
  )
}
