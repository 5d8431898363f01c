import {
  ACTION_TYPES,
  type Action,
  explain,
  InputError,
  inOrder,
  type Meeting,
  type Option,
} from 'council-sim'
import { refusalReason } from 'council-sim/report'
import { h, list, panel } from './dom.js'
import { nameOf } from './parts.js'
import { t, term } from './words/index.js'

const known = new WeakMap<Meeting, readonly Option[]>()

/** What is in order in a meeting; worked out once. */
export function optionsIn(meeting: Meeting): readonly Option[] {
  const found = known.get(meeting) ?? inOrder(meeting)
  known.set(meeting, found)
  return found
}

/**
 * The same without holding up the page: a large body takes longer than a frame, so one type of action is asked
 * about at a time. `then` is not called where something else is asked for in between.
 */
let asking = 0
function whenKnown(meeting: Meeting, then: (options: readonly Option[]) => void): void {
  asking += 1
  const mine = asking
  const found = known.get(meeting)
  if (found !== undefined) {
    then(found)
    return
  }
  const options: Option[] = []
  const types = [...ACTION_TYPES]
  const next = () => {
    if (mine !== asking) return
    const type = types.shift()
    if (type === undefined) {
      known.set(meeting, options)
      then(options)
      return
    }
    options.push(...inOrder(meeting, { type }))
    setTimeout(next, 0)
  }
  setTimeout(next, 0)
}

/** What an option is called on the page. */
export function optionName({ type, kind, motion, member }: Option): string {
  const name =
    type === 'move' && kind !== undefined ? `${t('move')}: ${term('kinds', kind)}` : term('actions', type)
  const about = member ?? (motion === undefined || type === 'move' ? undefined : motion)
  return about === undefined ? name : `${name} ${about}`
}

/** What is in order now, and for what is not, why not. Filled in after the step itself is drawn. */
export function ordersPanel(meeting: Meeting | null): HTMLElement {
  if (meeting === null) return panel(t('inOrder'), 'orders', h('p', {}, t('noMeeting')))
  const place = h('div', { class: 'orders-list' }, h('p', {}, t('oneMoment')))
  const { details, fill } = whyNotDetails(meeting)
  whenKnown(meeting, (options) => {
    const names = groupedNames(meeting, options)
    place.replaceChildren(
      names.length === 0
        ? h('p', {}, t('nothingInOrder'))
        : h(
            'ul',
            { class: 'chips' },
            ...names.map(([name, who, rule]) =>
              h('li', { title: rule }, h('strong', {}, name), who === '' ? '' : h('span', {}, ` ${who}`)),
            ),
          ),
    )
    fill(options)
  })
  return panel(t('inOrder'), 'orders', place, details)
}

/** Why the rest is not in order: asked only once somebody opens it, and it is known what is. */
export function whyNotDetails(meeting: Meeting) {
  const place = h('div', { class: 'why' })
  let known: readonly Option[] | null = null
  const show = () => {
    if (details.open && known !== null && place.childElementCount === 0) place.append(whyNot(meeting, known))
  }
  const details = h('details', { id: 'why-not', ontoggle: show }, h('summary', {}, t('whyNot')), place)
  const fill = (options: readonly Option[]) => {
    known = options
    show()
  }
  return { details, fill }
}

/** Each name once, with who can do it. */
function groupedNames(meeting: Meeting, options: readonly Option[]): (readonly [string, string, string])[] {
  const members = meeting.council.seats.flatMap(({ member }) => member ?? [])
  const names = new Map<string, { who: Set<string>; rule: string }>()
  for (const option of options) {
    const name = optionName({
      ...option,
      member: option.type === 'recognize' || option.type === 'yield' ? '…' : option.member,
    } as Option)
    const entry = names.get(name) ?? { who: new Set<string>(), rule: option.rule }
    for (const each of option.by) entry.who.add(each)
    names.set(name, entry)
  }
  return [...names].map(([name, { who, rule }]) => [
    name,
    who.size === 0
      ? ''
      : who.size >= members.length - 1 && members.length > 3
        ? t('nearlyAnybody', { n: who.size })
        : who.size > 3
          ? t('nMembers', { n: who.size })
          : [...who].map(nameOf).join(', '),
    rule,
  ])
}

/** One action of each kind that is not in order, with the reason: the same check that would refuse it. */
function whyNot(meeting: Meeting, options: readonly Option[]): HTMLElement {
  const open = new Set(options.map(({ name }) => name))
  const rows = triesFor(meeting)
    .filter(([name]) => !open.has(name))
    .flatMap(([name, action]) => {
      const reason = reasonAgainst(meeting, action)
      if (reason === null) return []
      const label =
        action.type === 'move' ? term('kinds', name === 'move' ? 'main' : name) : term('actions', name)
      return [h('span', {}, h('strong', {}, label), ': ', h('span', { lang: 'en' }, reason))]
    })
  return h('div', {}, rows.length === 0 ? h('p', {}, t('allInOrder')) : list(rows))
}

/** Why an action would be refused; null where it would not be, or cannot be asked about. */
export function reasonAgainst(meeting: Meeting, action: Action): string | null {
  try {
    const answer = explain(meeting, action)
    return answer.inOrder ? null : refusalReason(answer)
  } catch (error) {
    if (error instanceof InputError) return null
    throw error
  }
}

/** An action of each kind, to ask why it is out of order. */
function triesFor(meeting: Meeting): (readonly [name: string, action: Action])[] {
  const { council, attendance } = meeting
  const members = council.seats.flatMap(({ member }) => member ?? [])
  const by =
    members.find((member) => attendance[member] === 'present' && member !== council.chair) ?? members[0]
  if (by === undefined) return []
  const settled = meeting.motions.at(-1)?.id
  const text = t('sampleText')
  const plain: Action[] = [
    { type: 'second', by },
    { type: 'withdraw', by },
    { type: 'speak', by },
    { type: 'amend', by, text },
    { type: 'substitute', by, text },
    { type: 'call-vote', by },
    { type: 'vote', ballots: {}, others: 'aye' },
    { type: 'declare', outcome: 'carried' },
    ...(settled === undefined ? [] : [{ type: 'reconsider' as const, by, motion: settled }]),
  ]
  const kinds = Object.entries(council.rules.motions)
    .filter(
      ([, row]) =>
        !['amends', 'replaces', 'reconsiders'].includes(row.does) && !row.when.includes('comes-of-itself'),
    )
    .map(([kind, row]): readonly [string, Action] => [
      kind === 'main' ? 'move' : kind,
      {
        type: 'move',
        by,
        text,
        ...(kind === 'main' ? {} : { kind }),
        ...(row.asks.includes('until') ? { terms: { until: '21:00' } } : {}),
        ...(row.asks.includes('committee') ? { terms: { committee: 'committee' } } : {}),
      },
    ])
  return [...plain.map((action) => [action.type, action] as const), ...kinds]
}
