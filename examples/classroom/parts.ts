import { floor, InputError, type Meeting, type Motion } from 'council-sim'
import { because, decisionLine, restsOn } from 'council-sim/report'
import type { Scenario } from 'council-sim/scenario'
import { type Child, h, list, panel } from './dom.js'
import type { Grounds } from './frames.js'
import { t, term } from './words/index.js'

/** What can be chosen to be opened: YAML, too, for which there is an answer that helps. */
export const OPENED = '.json,.yaml,.yml'

/** What to do with a file that is no JSON at all; null for what begins as JSON does. */
export const notJson = (text: string, file: string): string | null =>
  /^\s*[{[]/.test(text) ? null : t('yamlElsewhere', { file })

/** What is pending, drawn as a stack: the question before the body on top. */
export function stackPanel(meeting: Meeting | null): HTMLElement {
  const motions = meeting === null ? [] : [...floor(meeting)].reverse()
  return panel(
    t('pending'),
    'stack',
    motions.length === 0
      ? h('p', {}, t('nothingPending'))
      : h(
          'ol',
          { class: 'cards' },
          ...motions.map((motion, n) =>
            h(
              'li',
              { class: n === 0 ? 'card top' : 'card' },
              n === 0 && h('strong', { class: 'flag' }, t('theQuestion')),
              h(
                'span',
                { class: 'kind' },
                `${term('kinds', motion.kind)} · ${motion.id} · ${term('standings', motion.standing)}`,
              ),
              h('p', {}, motion.wording.text),
              h('small', {}, moversOf(motion)),
            ),
          ),
        ),
  )
}

function moversOf({ mover, seconder }: Motion): string {
  const moved = t('movedBy', { name: nameOf(mover) })
  return seconder === null ? moved : `${moved}; ${t('secondedBy', { name: nameOf(seconder) })}`
}

/** A name, or the words for a member whom no source names. */
export const nameOf = (name: string): string => (name === 'unreported' ? t('unnamed') : name)

/** A decision: the result large, the numbers, and the working. */
export function decisionPanel(meeting: Meeting, motion: Motion): HTMLElement {
  const vote = motion.votes.at(-1)
  if (vote === undefined) return h('div')
  const { decision, declared } = vote
  const outcome = declared ?? decision.outcome
  return panel(
    t('decision'),
    'decision',
    h(
      'p',
      { class: `result ${outcome}` },
      h('span', { 'aria-hidden': 'true' }, SIGNS[outcome]),
      ` ${term('decisions', outcome)}`,
    ),
    declared !== null && decision.outcome === 'undetermined' && h('p', {}, t('asDeclared')),
    decision.ballots.unreported === 0 && numbers(decision),
    h('p', { lang: 'en' }, decisionLine(decision)),
    h(
      'details',
      { class: 'working', id: 'working', open: true },
      h('summary', {}, t('working')),
      list(
        [...because(decision), ...restsOn(meeting, motion, decision)].map((sentence) =>
          h('span', { lang: 'en' }, sentence),
        ),
      ),
    ),
  )
}

export const SIGNS = { carried: '✔', lost: '✘', 'no-quorum': '⊘', undetermined: '?' } as const

/** Ayes, need, margin and base, as a table of four. */
export function numbers({
  ayes,
  nays,
  need,
  margin,
  base,
  of,
}: {
  readonly ayes: number
  readonly nays: number
  readonly need: number | null
  readonly margin: number | null
  readonly base: number | null
  readonly of: string | null
}): HTMLElement {
  const cells: [string, string][] = [
    [t('ayes'), String(ayes)],
    [t('nays'), String(nays)],
    [t('need'), need === null ? '–' : String(need)],
    [t('margin'), margin === null ? '–' : margin > 0 ? `+${margin}` : String(margin).replace('-', '−')],
    [t('base'), base === null ? '–' : `${base} ${of === null ? '' : term('bases', of)}`],
  ]
  return h(
    'dl',
    { class: 'numbers' },
    ...cells.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))),
  )
}

/** What something rests on: how well it is known, the note, and each fact with its sources. */
export function groundsOf({ basis, facts, note, inferred }: Grounds, scenario: Scenario): Child {
  if (basis === null) return null
  return h(
    'div',
    { class: 'grounds' },
    basisMark(basis),
    note !== null && h('p', { class: 'note', lang: 'en' }, note),
    inferred.length > 0 && h('p', { class: 'note' }, t('inferredBallots', { names: inferred.join(', ') })),
    facts.length > 0 &&
      h(
        'details',
        { open: true },
        h('summary', {}, t('restsOn', { n: facts.length })),
        list(
          facts.flatMap((id) => {
            const fact = Object.hasOwn(scenario.facts, id) ? scenario.facts[id] : undefined
            if (fact === undefined) return []
            const sources = fact.sources.flatMap((key) =>
              Object.hasOwn(scenario.sources, key) ? (scenario.sources[key] ?? []) : [],
            )
            return h(
              'div',
              { class: 'fact' },
              h('span', { lang: 'en' }, fact.says),
              fact.quote !== undefined && h('q', { lang: 'en' }, fact.quote),
              ' ',
              basisMark(fact.confidence),
              h(
                'small',
                {},
                sources.length === 0
                  ? t('noSource')
                  : sources.map((source, n) => [
                      n > 0 && '; ',
                      h('span', { lang: 'en' }, source.title),
                      source.url !== undefined && [' ', linkTo(source.url, source.title)],
                    ]),
              ),
            )
          }),
        ),
      ),
  )
}

/** A source's address: a link only where it is one of the web. It is opened when somebody asks for it. */
function linkTo(url: string, title: string): Child {
  if (!/^https?:\/\//.test(url)) return null
  return h(
    'a',
    { href: url, target: '_blank', rel: 'noopener noreferrer', 'aria-label': `${t('openSource')}: ${title}` },
    t('openSource'),
  )
}

/** Reported, inferred or assumed: a letter and a word in a frame of its own line. */
export const basisMark = (basis: string): HTMLElement =>
  h(
    'span',
    { class: `basis ${basis}` },
    h('b', { 'aria-hidden': 'true' }, { reported: 'R', inferred: 'I', assumed: 'A' }[basis] ?? '?'),
    ` ${term('grounds', basis)}`,
  )

/** What was wrong with something that was opened or filled in, every problem by itself. */
export function problemsOf(error: unknown): string[] {
  if (error instanceof InputError) {
    return error.problems.map(({ path, message, line }) =>
      [
        line === undefined || path !== '' ? '' : `${t('line')} ${line}: `,
        path === '' ? '' : `${path}: `,
        message,
      ].join(''),
    )
  }
  return [error instanceof Error ? error.message : String(error)]
}

/** A box that says what is wrong. */
export const problemBox = (problems: readonly string[]): Child =>
  problems.length === 0
    ? null
    : h(
        'div',
        { class: 'problems', role: 'alert', id: 'problems', tabindex: -1 },
        h('strong', {}, t('notPossible')),
        list(problems.map((each) => h('span', { lang: 'en' }, each))),
      )
