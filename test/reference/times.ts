import type { Motion, ReferenceState } from './state.js'

/** The motions that were postponed to an hour which has come. */
export function due(state: ReferenceState): Motion[] {
  const { time } = state
  if (time === null) return []
  return state.motions.filter(
    ({ standing, until }) =>
      standing === 'postponed' && /^\d\d:\d\d$/.test(until ?? '') && (until ?? '') <= time,
  )
}
