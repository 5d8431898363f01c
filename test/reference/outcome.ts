import { bringBack, drop, dropItem, refresh, refuseAgain, remembered, takeAgain } from './floor.js'
import { takesEffect } from './moving.js'
import { newMotion } from './new-motion.js'
import { type Motion, motionOf, questionUnder, type ReferenceState, saying, writesLetter } from './state.js'
import { due } from './times.js'

/** A motion is decided: it leaves the floor, and does what it does. */
export function settle(state: ReferenceState, motion: Motion, carried: boolean): void {
  const question = questionUnder(state, motion)
  motion.stood = state.floor.filter((one) => questionUnder(state, one) === question).map(remembered)
  drop(state, motion, carried ? 'adopted' : 'rejected')
  motion.settledBy = motion.id
  motion.holder = null
  motion.list = []
  state.progress += 1
  motion.since = state.progress
  if (carried) carryOut(state, motion)
  else doWhenLost(state, motion)
  refresh(state)
}

/** Where nobody voted, a decision of the chair stands. */
const voted = ({ lastVote }: Motion) => Object.values(lastVote?.ballots ?? {}).includes('nay')

function doWhenLost(state: ReferenceState, motion: Motion): void {
  if (motion.kind === 'object-to-consideration') dropItem(state, 'objected', motion)
  if (motion.kind.startsWith('appeal'))
    decideAppeal(state, motion, !state.law.appealAsksToSustain || !voted(motion))
  if (motion.kind === 'reconsider') refuseAgain(state, motion.on)
}

function carryOut(state: ReferenceState, motion: Motion): void {
  if (motion.substituted) motion.standing = 'replaced'
  if (takesEffect(motion.row) && writesLetter(motion.effects) && !motion.asLetter)
    motion.standing = 'letter-instead'
  DOES[motion.kind]?.(state, motion, motionOf(state, motion.on))
}

type Does = (state: ReferenceState, motion: Motion, on: Motion | undefined) => void

const amends: Does = (_, motion, on) => {
  if (on === undefined) return
  const { text, effects, terms } = motion
  Object.assign(on, { text, effects, terms: { ...on.terms, ...terms } })
  motion.made = saying(on)
}

const limits: Does = (state, { kind, terms }, on) => {
  for (const motion of terms.all === true ? state.floor : on === undefined ? [] : [on]) {
    if (kind === 'previous-question') motion.closed = true
    else {
      motion.turns = terms.turns ?? motion.turns
      motion.seconds = terms.seconds ?? motion.seconds
    }
  }
}

const comesBack: Does = (state, _, on) => {
  if (on !== undefined) bringBack(state, questionUnder(state, on))
}

/** §24: each part is a question of its own, and the first is put first. */
const divides: Does = (state, division, question) => {
  if (question === undefined) return
  const place = state.floor.indexOf(question)
  dropItem(state, 'replaced', division)
  question.standing = 'divided'
  const parts = (division.terms.parts ?? []).map(({ text, effects }) => {
    const plan = { ...question, by: question.mover, terms: {}, on: undefined, id: undefined, effects }
    return Object.assign(newMotion(state, plan, question.row, text), { standing: 'debate' as const })
  })
  state.floor.splice(place, 0, ...parts.reverse())
}

const appealCarries: Does = (state, appeal) => decideAppeal(state, appeal, state.law.appealAsksToSustain)

/** What each kind does when it carries; those that are not here do nothing that the floor shows. */
const DOES: Readonly<Record<string, Does>> = {
  amend: amends,
  'amend-amendment': amends,
  substitute,
  'fill-blank': (state, motion, on) => {
    if (on !== undefined) {
      on.text = on.text.replace('____', motion.terms.name ?? '')
      motion.made = saying(on)
    }
    dropRivals(state, motion)
  },
  nominate: (state, motion, on) => {
    if (on !== undefined) {
      drop(state, on, 'adopted')
      on.settledBy = motion.id
    }
    if (on?.terms.office === 'chair') state.chair = motion.terms.name ?? null
    dropRivals(state, motion)
  },
  rescind: (state, motion, on) => {
    if (on !== undefined)
      Object.assign(on, { standing: 'rescinded', settledBy: motion.id, since: state.progress })
  },
  reconsider: (state, motion) => takeAgain(state, motion.on),
  'take-from-table': comesBack,
  discharge: comesBack,
  'postpone-indefinitely': (state, motion) => dropItem(state, 'postponed-indefinitely', motion),
  'lay-on-table': (state, motion) => dropItem(state, 'tabled', motion),
  postpone: (state, motion) => {
    const question = dropItem(state, 'postponed', motion)
    if (question !== undefined) question.until = motion.terms.until ?? null
  },
  commit: (state, motion) => {
    const question = dropItem(state, 'referred', motion)
    if (question !== undefined) question.committee = motion.terms.committee ?? null
  },
  'previous-question': limits,
  'limit-debate': limits,
  'informal-consideration': (_, __, on) => {
    if (on !== undefined) Object.assign(on, { turns: null, seconds: null })
  },
  'vote-method': (_, { terms }, on) => {
    if (on !== undefined) on.method = terms.method ?? null
  },
  'leave-to-withdraw': (state, motion, on) => {
    if (on === undefined) return
    for (const upon of state.floor.slice(state.floor.indexOf(on) + 1))
      drop(state, Object.assign(upon, { settledBy: motion.id }), 'replaced')
    drop(state, on, 'withdrawn')
  },
  'close-nominations': (_, __, on) => {
    if (on !== undefined) on.nominationsClosed = true
  },
  'reopen-nominations': (_, __, on) => {
    if (on !== undefined) on.nominationsClosed = false
  },
  'divide-question': divides,
  'divide-question-on-demand': divides,
  adjourn: (state) => {
    state.status = 'adjourned'
  },
  recess: (state) => {
    state.status = 'in-recess'
  },
  'fix-time-to-adjourn': (state, { terms }) => {
    if (state.law.name === 'rosenberg') state.closing = terms.until ?? null
  },
  'suspend-rules': (state, { terms }) => {
    state.suspended = [...state.suspended, ...(terms.rules ?? [])]
    if (terms.rules?.includes('debate') !== true) return
    for (const motion of state.floor) Object.assign(motion, { turns: null, seconds: null })
  },
  'continue-speaking': (state) => {
    state.silenced = []
  },
  'orders-of-the-day': (state) => {
    const [first] = due(state)
    if (first !== undefined) bringBack(state, first)
  },
  'point-of-order': (state, motion) => settlePoint(state, motion, true),
  'question-of-privilege': (state, motion) => settlePoint(state, motion, true),
  appeal: appealCarries,
  'appeal-undebatable': appealCarries,
}

/** Rosenberg: the item is finished. §33: the question as substituted is still to be put. */
function substitute(state: ReferenceState, motion: Motion, on: Motion | undefined): void {
  if (on === undefined) return
  if (!state.law.substituteFinishes) {
    Object.assign(on, { text: motion.text, effects: motion.effects, substituted: true })
    motion.made = saying(on)
    return
  }
  const letter = writesLetter(motion.effects) && !on.asLetter
  dropItem(state, 'replaced', motion)
  if (letter) on.standing = 'letter-instead'
}

/** §33, §66: one after the other until one has a majority. */
function dropRivals(state: ReferenceState, motion: Motion): void {
  for (const rival of state.floor.filter(({ kind, on }) => kind === motion.kind && on === motion.on))
    drop(state, Object.assign(rival, { settledBy: motion.id }), 'replaced')
}

/** The chair rules, or an appeal turns the ruling around. */
function settlePoint(state: ReferenceState, point: Motion, well: boolean): void {
  const { against } = point.terms
  if (point.kind === 'point-of-order' && against !== undefined) {
    const already = state.silenced.includes(against)
    if (well && !already) {
      state.silenced = [...state.silenced, against]
      state.silencedFor[against] = point.id
    }
    // What one point did, another does not undo.
    if (!well && state.silencedFor[against] === point.id)
      state.silenced = state.silenced.filter((name) => name !== against)
    for (const motion of well ? state.floor : []) {
      motion.list = motion.list.filter((name) => name !== against)
      if (motion.holder === against) motion.holder = null
    }
  }
  const row = state.law.rows.get('privileged-question')
  if (point.kind !== 'question-of-privilege' || row === undefined) return
  const admitted = state.motions.find(({ kind, on }) => kind === row.kind && on === point.id)
  if (!well && admitted !== undefined && state.floor.includes(admitted)) drop(state, admitted, 'replaced')
  if (!well || admitted !== undefined) return
  const plan = {
    by: point.mover,
    kind: row.kind,
    rank: row.rank,
    degree: 0,
    debatable: true,
    effects: point.effects,
    terms: {},
    on: point,
    id: undefined,
  }
  state.floor.push(newMotion(state, plan, row, point.text))
}

/** The ruling stands, as it may not have done before the appeal was reconsidered; or the opposite is ruled. */
function decideAppeal(state: ReferenceState, appeal: Motion, stands: boolean): void {
  const point = motionOf(state, appeal.on)
  if (point !== undefined) settlePoint(state, point, (point.standing === 'adopted') === stands)
}
