import type { Plan } from './making.js'
import { has, type Motion, type ReferenceState, writesLetter } from './state.js'
import type { Row } from './tables.js'

/** A motion as it is when it is made. */
export function newMotion(
  state: ReferenceState,
  plan: Pick<Plan, 'by' | 'kind' | 'rank' | 'degree' | 'debatable' | 'effects' | 'terms' | 'on' | 'id'>,
  row: Row,
  text: string,
): Motion {
  const effects = plan.effects ?? (plan.degree > 0 ? (plan.on?.effects ?? []) : [])
  const motion: Motion = {
    id: plan.id ?? `m${state.motions.length + 1}`,
    kind: plan.kind,
    row,
    mover: plan.by,
    on: plan.on?.id ?? null,
    rank: plan.rank,
    degree: plan.degree,
    debatable: plan.debatable,
    asLetter: writesLetter(effects),
    terms: plan.terms,
    text,
    introduced: text,
    effects,
    standing: has({ row }, 'S') ? 'introduced' : 'debate',
    speeches: {},
    turns: plan.kind === 'appeal' && state.law.turns !== null ? 1 : state.law.turns,
    seconds: state.law.seconds,
    closed: false,
    list: [],
    holder: null,
    cast: {},
    lastVote: null,
    settledBy: null,
    reconsidered: false,
    stood: [],
    since: -1,
    begun: false,
    nominationsClosed: false,
    substituted: false,
    committee: null,
    until: null,
    method: null,
    made: null,
  }
  state.motions.push(motion)
  return motion
}
