import type { Happening, Scenario } from 'council-sim/scenario'
import { type Child, h, list, panel } from './dom.js'
import { basisMark, groundsOf } from './parts.js'
import type { playbackOf } from './scenarios.js'
import { t, term } from './words/index.js'

type Playback = ReturnType<typeof playbackOf>

const happening = (each: Happening, scenario: Scenario): Child =>
  h(
    'div',
    { class: `happening ${each.basis}` },
    h(
      'p',
      { lang: 'en' },
      each.date !== null && h('strong', {}, `${each.date} `),
      each.by !== undefined && `${each.by}: `,
      each.text,
    ),
    groundsOf({ basis: each.basis, facts: each.facts, note: each.note ?? null, inferred: [] }, scenario),
  )

/** What was so before the meeting: the story, who wanted what, and the arguments of both sides. */
export function beforePanel({ scenario, reading, rules }: Playback): HTMLElement {
  const sides = [...new Set(scenario.arguments.map(({ speaksFor }) => speaksFor))]
  return panel(
    t('before'),
    'story before',
    h('h4', { lang: 'en' }, reading.title),
    scenario.about !== undefined && h('p', { lang: 'en' }, scenario.about),
    h(
      'p',
      { class: 'legend' },
      basisMark('reported'),
      ' ',
      basisMark('inferred'),
      ' ',
      basisMark('assumed'),
      ' ',
      t('groundsLegend'),
    ),
    h('p', {}, `${t('rulebook')}: `, h('span', { lang: 'en' }, rules.title)),
    scenario.rulesNote !== undefined && h('p', { class: 'note', lang: 'en' }, scenario.rulesNote),
    reading.rests !== null && h('p', { class: 'note', lang: 'en' }, reading.rests),
    ...scenario.before.map((each) => happening(each, scenario)),
    scenario.positions.length > 0 && h('h4', {}, t('whatTheyWanted')),
    list(
      scenario.positions.map((each) => [
        h('strong', {}, each.member),
        ': ',
        h('span', { lang: 'en' }, each.firstChoice),
        ' ',
        basisMark(each.basis),
      ]),
    ),
    ...sides.flatMap((side) => [
      h('h4', {}, `${t('argumentsTo')} `, h('span', { lang: 'en' }, side)),
      list(
        scenario.arguments
          .filter(({ speaksFor }) => speaksFor === side)
          .map((each) => [
            h('span', { lang: 'en' }, each.text),
            ` (${each.by.join(', ')}) `,
            basisMark(each.basis),
          ]),
      ),
    ]),
  )
}

/** What came of it. */
export function endPanel(playback: Playback): HTMLElement {
  const { council, scenario, meetings, checks } = playback
  const motions = meetings.flatMap(({ meeting }) => meeting.motions)
  const letters = council.correspondence
  const failing = checks.filter(({ met }) => !met)
  return panel(
    t('inTheEnd'),
    'story end',
    scenario.expect.open === true && playback.reading.id === null && h('p', {}, t('endsOpen')),
    list(
      motions.map((motion) => [
        h('strong', {}, motion.id),
        ` (${term('kinds', motion.kind)}): `,
        h('b', { class: `standing ${motion.standing}` }, term('standings', motion.standing)),
      ]),
    ),
    ...letters.map(({ to, message }) =>
      h(
        'figure',
        { class: 'letter' },
        h('figcaption', {}, `${t('letterTo')} ${to}`),
        h('blockquote', { lang: 'en' }, message),
      ),
    ),
    council.relationships.length > 0 && h('h4', {}, t('relationships')),
    list(
      council.relationships.map((each) => [
        each.with,
        each.level === null ? '' : ` (${each.level})`,
        ': ',
        h('strong', {}, term('relationships', each.state)),
        each.changes.length === 0 ? '' : ` (${t('changedHere')})`,
      ]),
    ),
    council.measures.length > 0 && h('h4', {}, t('measures')),
    list(council.measures.map(({ measure }) => h('span', { lang: 'en' }, measure))),
    scenario.after.length > 0 && h('h4', {}, t('after')),
    ...scenario.after.map((each) => happening(each, scenario)),
    h(
      'p',
      { class: 'note' },
      failing.length === 0
        ? t('allHold', { n: checks.length })
        : t('someFail', { n: failing.length, of: checks.length }),
    ),
    list(
      failing.map(({ what, expected, found }) =>
        h('span', { lang: 'en' }, `${what}: ${expected} → ${found}`),
      ),
    ),
  )
}
