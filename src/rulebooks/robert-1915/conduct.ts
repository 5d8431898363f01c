import type { ConductLaw } from '../../rules/rulebook.js'
import { assumed, derived, stated } from './cited.js'

/** How business is done. */
export const conduct: ConductLaw = {
  substituteCarried: {
    effect: 'question-still-put',
    cite: stated('§33', 'the question as substituted must still be voted on'),
  },
  substituteOverAmendment: {
    allowed: false,
    cite: stated('§33', 'a substitute is itself an amendment of the first degree'),
  },
  motionsOnFloor: { most: null, cite: stated('§11', 'only rank and degree limit them') },
  amendmentDegrees: { most: 2, cite: stated('§33') },
  designation: { by: 'form', cite: stated('§33', 'what it does to the text makes it one or the other') },
  seconding: {
    chairMayProceed: false,
    cite: derived('§11', 'a question that nobody seconds is not before the body'),
  },
  withdrawal: { by: 'leave-of-the-body', cite: stated('§27', 'after the chair has stated the question') },
  debate: {
    speeches: 2,
    seconds: 600,
    cite: stated('§42', 'two speeches of ten minutes each, and none twice before others who want to speak'),
  },
  unanimousConsent: { allowed: true, cite: stated('§48', 'one objection defeats it') },
  suspension: {
    rules: ['debate', 'agenda'],
    cite: derived('§22', 'rules of order can be suspended, but not those that protect absentees'),
  },
  ordinances: {
    readings: 1,
    days: 0,
    regularOnly: false,
    urgency: null,
    passage: null,
    cite: assumed('§11', 'the text knows no ordinances: law and charter say how often one is read'),
  },
  table: { lasts: 'next-meeting', cite: stated('§35', 'until the end of the next session') },
  rollCall: {
    chair: 'last',
    cite: assumed('§46', "the chair's name is called last"),
  },
  reconsideration: {
    standing: 'prevailing-side',
    window: 'next-day',
    effect: 'as-it-stood',
    cite: stated('§36', 'the same or the next succeeding day; the speeches already made count'),
  },
  renewal: {
    after: {
      adopted: 'never',
      rejected: 'later-meeting',
      'letter-instead': 'later-meeting',
      replaced: 'later-meeting',
      withdrawn: 'any-time',
      died: 'any-time',
      'postponed-indefinitely': 'later-meeting',
      objected: 'later-meeting',
      divided: 'never',
      rescinded: 'any-time',
      vetoed: 'later-meeting',
    },
    cite: stated(
      '§38',
      'a rejected main motion may be renewed at the next session, each regular meeting being one (§63)',
    ),
  },
  progress: {
    needed: true,
    cite: stated(
      '§38',
      'a lost motion on what is pending may be made again after progress in business or debate',
    ),
  },
}
