import * as fc from 'fast-check'
import type { Action } from '../../src/schema/action.js'
import type { Effects, ReferenceState, Terms } from './state.js'
import { isAside, pendingOf, stillToVote } from './state.js'

/** Numbers that one action is chosen by. */
export interface Turn {
  /** What suits the moment, what the engine lists as in order, or anything at all. */
  readonly way: 'likely' | 'listed' | 'wild'
  readonly pick: number
  readonly by: number
  readonly words: number
  readonly flag: boolean
  readonly ballots: readonly number[]
}

export const turns: fc.Arbitrary<Turn> = fc.noShrink(
  fc.record({
    way: fc.oneof(
      { arbitrary: fc.constant('likely' as const), weight: 12 },
      { arbitrary: fc.constant('listed' as const), weight: 3 },
      { arbitrary: fc.constant('wild' as const), weight: 2 },
    ),
    pick: fc.nat(9999),
    by: fc.nat(9999),
    words: fc.nat(9999),
    flag: fc.boolean(),
    ballots: fc.array(fc.nat(99), { minLength: 5, maxLength: 5 }),
  }),
)

const at = <Item>(list: readonly Item[], n: number, other: Item): Item =>
  list[n % Math.max(1, list.length)] ?? other

/** Words with how often each is taken: `second*9 withdraw`. */
const weighed = (words: string): string[] =>
  words.split(/\s+/).flatMap((word) => {
    const [name = '', times = '1'] = word.split('*')
    return Array.from({ length: Number(times) }, () => name)
  })

const MAIN = 'main*14 election*2 adopt-report adopt-standing-rules adopt-constitution amend-standing-rules'
const SUBSIDIARY =
  'lay-on-table*5 previous-question*4 limit-debate*3 postpone*6 commit*6 informal-consideration*2 postpone-indefinitely*3 fill-blank*6'
const OTHER =
  'recess fix-time-to-adjourn question-of-privilege*2 point-of-order*3 inquiry suspend-rules*2 read-papers vote-method*2 divide-question divide-question-on-demand object-to-consideration*2 leave-to-withdraw close-nominations*2 reopen-nominations*2 nominate*5 orders-of-the-day continue-speaking*2 divide-assembly appeal'
const AGAIN = 'reconsider*8 take-from-table*6 rescind*4 discharge*4 take-up*3 report*4'
const COMING = 'arrive*2 leave time'
const EVERYTHING = weighed(
  `${MAIN} ${SUBSIDIARY} ${OTHER} ${AGAIN} ${COMING} amend*2 substitute*2 second no-second proceed withdraw speak ask-to-speak recognize yield call-vote ballot vote rule answer ask-consent object no-objection call-to-order`,
)

const MOMENTS: Readonly<Record<string, readonly string[]>> = {
  nothing: weighed(`${MAIN} ${AGAIN} suspend-rules recess point-of-order ${COMING}`),
  aside: weighed('take-from-table*5 report*5 discharge*5 take-up*5 time*3 main*3'),
  introduced: weighed(`second*20 proceed*2 no-second withdraw ask-consent point-of-order ${COMING}`),
  debate: weighed(
    `call-vote*26 amend*14 substitute*8 speak*6 ask-to-speak*5 recognize*4 yield withdraw ask-consent*2 reconsider*3 ${SUBSIDIARY} ${OTHER} ${COMING}`,
  ),
  vote: weighed('vote*20 ballot*4 divide-assembly leave'),
  roll: weighed('ballot*30 vote leave arrive'),
  chair: weighed('rule*8 answer*3 withdraw leave'),
  ruled: weighed('appeal*4 point-of-order second speak continue-speaking arrive'),
  consent: weighed('no-objection*3 object*2 leave arrive'),
  recess: weighed('call-to-order*3 leave arrive time'),
}

function momentOf(state: ReferenceState, flag: boolean): string {
  const P = pendingOf(state)
  if (state.status !== 'in-session') return 'recess'
  if (state.consentAsked) return 'consent'
  if (state.ruling !== null && flag) return 'ruled'
  const aside = flag && state.motions.some(({ standing }) => isAside(standing))
  if (P === undefined) return aside ? 'aside' : 'nothing'
  if (['chair', 'answer'].includes(P.row.vote)) return 'chair'
  if (Object.keys(P.cast).length > 0) return 'roll'
  return P.standing === 'introduced' || P.standing === 'vote' ? P.standing : 'debate'
}

/** The action that a turn comes to at this moment. */
export function chosen(state: ReferenceState, turn: Turn, listed: () => readonly Action[]): Action {
  if (turn.way === 'listed') {
    const actions = listed().filter((action) => !('kind' in action) || action.kind !== 'adjourn' || turn.flag)
    return at(actions, turn.pick, { type: 'state', by: 'x', text: 'Nothing.' })
  }
  const words = turn.way === 'wild' ? EVERYTHING : (MOMENTS[momentOf(state, turn.flag)] ?? EVERYTHING)
  return actionOf(state, turn, at(words, turn.pick, 'state'))
}

const EFFECTS: readonly Effects[] = [
  [],
  [],
  [{ effect: 'send-letter', to: 'Northport', message: 'We are concerned.' }],
  [{ effect: 'measure', name: 'name a park' }],
]
const TEXTS = ['One.', 'Two.', 'Three.', 'Spend ____ on trees.', 'Five.', 'Six.']
const PLAIN = ['One.', 'Two.', 'Three.', 'Six.']
const LETTERED = ['One.', 'Two.', 'Three.', 'Four, with a park.']

function actionOf(state: ReferenceState, turn: Turn, word: string): Action {
  const { words, flag } = turn
  const by = actor(state, turn, word)
  const effects = at(EFFECTS, words, [])
  const text = at(TEXTS, words, 'One.')
  const name = words % 31 === 7 ? { id: `q${turn.by % 3}` } : {}
  switch (word) {
    case 'arrive':
    case 'leave':
    case 'ask-to-speak':
    case 'second':
    case 'call-vote':
    case 'object':
      return { type: word, by }
    case 'no-second':
    case 'proceed':
    case 'ask-consent':
    case 'no-objection':
    case 'call-to-order':
      return { type: word }
    case 'withdraw':
      return words % 3 === 0 ? { type: word, by } : { type: word, by, leave: flag }
    case 'speak':
      return speech(state, turn, by)
    case 'recognize':
      return { type: word, member: by }
    case 'yield':
      return { type: word, by: pendingOf(state)?.holder ?? by, to: at(state.members, words, by) }
    case 'amend':
      return amendment(state, turn, by)
    case 'substitute':
      return { type: word, by, text: at(LETTERED, words, 'One.'), ...(flag ? { effects } : {}), ...name }
    case 'reconsider':
      return { type: word, by, motion: someMotion(state, turn, () => true) }
    case 'ballot': {
      const P = pendingOf(state)
      const called = P === undefined || words % 9 === 0 ? by : (stillToVote(state, P)[0] ?? by)
      return { type: word, by: called, ballot: at(['aye', 'nay', 'abstain', 'aye'] as const, words, 'aye') }
    }
    case 'vote':
      return votes(state, turn)
    case 'rule':
      return { type: word, well: flag }
    case 'answer':
      return { type: word, text: 'It is so.' }
    case 'take-up':
      return { type: word, motion: someMotion(state, turn, ({ standing }) => standing === 'postponed') }
    case 'report': {
      const motion = someMotion(state, turn, ({ standing }) => standing === 'referred')
      return { type: word, committee: flag ? 'Parks' : at(['Parks', 'Roads'], words, ''), motion, text }
    }
    case 'time':
      return { type: word, time: `${19 + (words % 3)}:30` }
    case 'state':
      return { type: word, by: 'somebody', text }
    default: {
      const terms = termsOf(state, turn, word)
      const blank = ['main', 'adopt-report'].includes(word)
      const said = words % 13 === 5 && word !== 'main' ? {} : { text: blank ? text : at(PLAIN, words, '') }
      const what = flag && word === 'main' ? { effects } : {}
      return { type: 'move', by, kind: word, ...said, ...what, ...terms, ...name }
    }
  }
}

function speech(state: ReferenceState, { words, flag }: Turn, by: string): Action {
  const to = flag ? state.floor[words % Math.max(1, state.floor.length)]?.id : undefined
  const seconds = words % 11 === 0 ? { seconds: 700 } : words % 11 === 1 ? { seconds: 90 } : {}
  return { type: 'speak', by, ...seconds, ...(to === undefined ? {} : { to }) }
}

function amendment(state: ReferenceState, { words, flag }: Turn, by: string): Action {
  const target = pendingOf(state)
  if (flag && words % 4 === 0) return { type: 'amend', by, edits: [{ strike: 'One', insert: 'Two' }] }
  const own = target === undefined ? {} : target.terms
  if ('until' in own) return { type: 'amend', by, terms: { until: at(['20:30', '21:30'], words, '') } }
  if ('committee' in own) return { type: 'amend', by, terms: { committee: 'Roads' } }
  if ('turns' in own) return { type: 'amend', by, terms: { turns: 1 + (words % 3) } }
  return { type: 'amend', by, text: at(LETTERED, words, 'One.') }
}

function termsOf(state: ReferenceState, turn: Turn, kind: string): { terms?: Terms } {
  const { words, flag } = turn
  if (words % 17 === 3) return {}
  const parts = [
    { text: 'The first.', effects: [] },
    { text: 'The second.', effects: [] },
  ]
  const terms: Readonly<Record<string, Terms>> = {
    'fix-time-to-adjourn': { until: at(['20:00', '22:00'], words, '') },
    recess: { until: '21:00' },
    postpone: { until: at(['20:00', '21:00', 'next-meeting'], words, '') },
    commit: { committee: at(['Parks', 'Roads'], words, '') },
    'limit-debate': { turns: 1 + (words % 2), seconds: 60, ...(flag ? { all: true } : {}) },
    'previous-question': flag ? { all: true } : {},
    'fill-blank': { name: at(['ten', 'twenty', 'thirty'], words, '') },
    nominate: { name: at(state.members, words, '') },
    election: { office: 'clerk' },
    'suspend-rules': {
      rules: [at(['debate', 'agenda', 'renewal', 'reconsideration'] as const, words, 'debate')],
    },
    'vote-method': { method: at(['roll-call', 'count', 'ballot'] as const, words, 'count') },
    'divide-question': { parts, ...(flag ? { independent: true } : {}) },
    'divide-question-on-demand': { parts, independent: true },
    'point-of-order': flag ? { against: at(state.members, words, '') } : {},
    rescind: { motion: someMotion(state, turn, ({ standing }) => standing === 'adopted') },
    'take-from-table': { motion: someMotion(state, turn, ({ standing }) => standing === 'tabled') },
    discharge: { motion: someMotion(state, turn, ({ standing }) => standing === 'referred') },
  }
  const found = terms[kind]
  return found === undefined || Object.keys(found).length === 0 ? {} : { terms: found }
}

/** Somebody who could do this; now and then anybody. */
function actor(state: ReferenceState, { way, by, words }: Turn, word: string): string {
  if (way === 'wild' || by % 10 === 9) return at([...state.members, 'Grieg'], by >> 4, 'Grieg')
  const P = pendingOf(state)
  if (['withdraw', 'leave-to-withdraw'].includes(word) && P !== undefined) return P.mover
  if (word === 'speak' && P?.holder) return P.holder
  const out = state.members.filter((name) => !state.room.includes(name))
  if (word === 'arrive' && out.length > 0) return at(out, by, '')
  if (['recognize', 'speak'].includes(word) && P !== undefined && P.list.length > 0 && words % 4 > 0)
    return at(P.list, by, '')
  const able = state.room.filter((name) => word !== 'second' || name !== P?.mover)
  return at(able, by, state.members[0] ?? '')
}

/** A motion that suits, or any; mostly one of the last. */
function someMotion(
  state: ReferenceState,
  { words, flag }: Turn,
  suits: (motion: ReferenceState['motions'][number]) => boolean,
): string {
  if (words % 23 === 0) return 'm99'
  const fit = state.motions.filter(suits)
  const settled = state.motions.filter((motion) => !state.floor.includes(motion) && !isAside(motion.standing))
  const list =
    fit.length > 0 && fit.length < state.motions.length ? fit : flag ? settled.slice(-4) : state.motions
  return at(list, words >> 2, state.motions[0])?.id ?? 'm1'
}

function votes(state: ReferenceState, { ballots, words }: Turn): Action {
  const usual = ['aye', 'aye', 'nay', 'aye', 'nay', 'abstain', 'aye'] as const
  const given = (n: number) => at(usual, ballots[n] ?? 0, 'aye')
  const members = words % 19 === 0 ? [...state.members, 'Grieg'] : state.room
  const all = Object.fromEntries(members.map((name, n) => [name, given(n)]))
  const some = Object.fromEntries(Object.entries(all).filter((_, n) => (ballots[n] ?? 0) % 2 === 0))
  if (words % 4 === 0) return { type: 'vote', ballots: {}, others: given(0) }
  if (words % 4 === 1) return { type: 'vote', ballots: some, others: given(1) }
  return { type: 'vote', ballots: words % 29 === 0 ? some : all }
}
