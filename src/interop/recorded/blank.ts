import type { RecordedBallot, RecordedKind, RecordedVote } from './recorded-vote.js'

/** A vote of which nothing is known: a reader puts over it what its source says. */
export const BLANK: Omit<RecordedVote, 'id' | 'kind' | 'place' | 'format'> = {
  body: null,
  date: null,
  motion: null,
  ballots: [],
  declared: null,
  result: null,
  resultToken: null,
  groupResults: null,
  seats: null,
  threshold: null,
  requirement: null,
  mover: null,
  seconder: null,
  classification: [],
  sources: [],
  extras: {},
}

/** Ballots by name, or a result without names. */
export const usualKind = (ballots: readonly RecordedBallot[]): RecordedKind =>
  ballots.length > 0 ? 'roll-call' : 'voice-vote'
