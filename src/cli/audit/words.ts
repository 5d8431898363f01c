import type { Disagreement, Doubt } from '../../interop/audit/audit.js'
import type { UndecidableCode } from '../../interop/audit/decide-record.js'
import { because } from '../../report/decisions/working.js'

/** The working of a decision, computed once for equal tallies. */
export const workingOf = ({ decision }: Disagreement): string[] => because(decision)

/** Likely causes as sentences. */
export function causeSentences({ causes }: Disagreement): string[] {
  return causes.map(({ code, evidence }) => `${CAUSE_WORDS[code]}: ${evidence}.`)
}

const CAUSE_WORDS: Readonly<Record<Disagreement['causes'][number]['code'], string>> = {
  'result-contradicts-its-text': 'Likely a wrong result',
  'ballots-not-entered': 'Likely ballots that were not entered',
  'roll-of-another-motion': 'Likely the roll of another motion',
  'other-threshold': 'Likely another threshold',
  unknown: 'No likely cause',
}

/** A record whose own words contradict it, though its ballots do not. */
export const doubtSentence = ({ recorded, words }: Doubt): string =>
  `recorded as ${recorded}, as its ballots are; its text says “${words}”`

/** Why records were not checked, with how many there are. */
export const UNDECIDABLE_WORDS: Readonly<Record<UndecidableCode, string>> = {
  attendance: 'attendance rolls',
  'voice-vote': 'voice votes, whose ballots are not entered',
  consent: 'agreed to by consent',
  'no-result': 'no result recorded',
  'ballots-not-entered': 'no ballots entered',
  'no-rule': 'no rule stated or given',
  'unread-rule': 'a threshold that cannot be read',
  'seats-not-known': 'number of seats not known',
  'too-many-ballots': 'more ballots than seats',
  'groups-not-known': 'groups not known',
  'vacancies-not-known': 'vacancies not known',
  open: 'open, with ballots not reported',
  'not-countable': 'ballots that cannot be counted',
}
