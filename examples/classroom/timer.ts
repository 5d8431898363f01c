import { button, choice, field, h, panel } from './dom.js'
import { keep, now, say } from './page.js'
import { t } from './words/index.js'

let left: number | null = null
let running: ReturnType<typeof setInterval> | undefined
let ends = 0

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** A speaker's clock. It is the page's own: the library knows no time but what it is told. */
export function timerPanel(): HTMLElement {
  const face = h('output', { class: 'clock', id: 'clock', role: 'timer', 'aria-live': 'off' })
  const show = () => {
    const seconds = left ?? now().own.timer
    face.textContent = clock(seconds)
    face.classList.toggle('over', seconds === 0)
    start.textContent = running === undefined ? t('start') : t('stop')
  }
  const stop = () => {
    clearInterval(running)
    running = undefined
  }
  const tick = () => {
    const seconds = Math.max(0, Math.ceil((ends - Date.now()) / 1000))
    if (seconds === left) return
    left = seconds
    if (left === 30) say(t('halfAMinute'))
    if (left === 0) {
      say(t('timeIsUp'))
      stop()
    }
    refresh()
  }
  const start = button('timer-start', '', () => {
    if (running === undefined) {
      left = left === null || left === 0 ? now().own.timer : left
      ends = Date.now() + left * 1000
      running = setInterval(tick, 200)
    } else stop()
    refresh()
  })
  refresh = show
  show()
  return panel(
    t('timer'),
    'timer',
    face,
    h(
      'div',
      { class: 'row' },
      start,
      button('timer-reset', t('setBack'), () => {
        stop()
        left = null
        refresh()
      }),
      field(
        'timer-length',
        t('seconds'),
        choice(
          [30, 60, 90, 120, 180, 300, 600].map((seconds) => [String(seconds), clock(seconds)]),
          String(now().own.timer),
          (seconds) => {
            stop()
            left = null
            keep('own', { timer: Number(seconds) })
            refresh()
          },
        ),
      ),
    ),
  )
}

/** Shows the clock that is on the page now: the page may have been drawn again while it runs. */
let refresh: () => void = () => {}
