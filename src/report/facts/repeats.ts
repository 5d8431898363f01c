import { knownMotion, type Meeting } from '../../meeting/meeting.js'
import type { Entry } from '../../record/facts.js'
import { rowIn } from '../kinds/kinds.js'
import { questionOf } from '../words/outcomes.js'

/**
 * True where a fact says no more than the one before: "it is withdrawn" after "Chen withdrew it", "it is
 * settled" after the ruling, the answer or the demand that settled it, "Chen moved it" after the chair has
 * said what it is.
 */
export function repeats(entry: Entry, before: Entry | undefined, meeting: Meeting): boolean {
  if (entry.fact === 'moved') return before?.fact === 'designated' && before.motion === entry.motion
  if (entry.fact !== 'settled' || before === undefined) return false
  if (entry.outcome === 'divided') return true // the parts are read out next
  if (!('motion' in before) || before.motion !== entry.motion) return false
  if (entry.outcome === 'withdrawn') return before.fact === 'withdrawn'
  if (before.fact === 'ruled' || before.fact === 'answered') return true
  const motion = knownMotion(meeting, entry.motion)
  const row = motion === undefined ? undefined : rowIn(meeting, motion)
  if (before.fact === 'moved') return row?.decided === 'demand'
  return (before.fact === 'decided' || before.fact === 'declared') && questionOf(row) !== undefined
}
