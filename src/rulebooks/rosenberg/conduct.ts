import type { ConductLaw } from '../../rules/rulebook.js'
import { ADAPTED, recalled, silent, stated, TEXT_2003 } from './cited.js'

/** How business is done. */
export const conduct: ConductLaw = {
  substituteCarried: {
    effect: 'finishes-item',
    cite: recalled('Multiple Motions Before the Body', 'the earlier motions are moot'),
  },
  substituteOverAmendment: { allowed: true, cite: stated('Multiple Motions Before the Body', TEXT_2003) },
  motionsOnFloor: {
    most: 3,
    cite: stated('Multiple Motions Before the Body', TEXT_2003, 'the chair may reject a fourth'),
  },
  amendmentDegrees: {
    most: 1,
    cite: silent('amendments to amendments are not described; each is moved on the basic motion'),
  },
  designation: {
    by: 'chair',
    cite: stated('The Three Basic Motions', TEXT_2003, 'the chair decides whether it amends or substitutes'),
  },
  seconding: {
    chairMayProceed: true,
    cite: recalled(
      'Motions in General',
      "a second is normally wanted; proceeding without is at the chair's discretion",
    ),
  },
  withdrawal: { by: 'mover', cite: recalled('Courtesy and Decorum') },
  debate: {
    speeches: null,
    seconds: null,
    cite: silent('no limits are set; who has not spoken comes before who has, by custom'),
  },
  unanimousConsent: {
    allowed: true,
    cite: silent("not described; Robert's Rules of Order Revised (1915), §48, is followed"),
  },
  suspension: {
    rules: ['debate', 'reconsideration', 'renewal', 'agenda'],
    cite: stated(
      'The Motion to Reconsider',
      ADAPTED,
      'a late motion to reconsider needs the rules suspended',
    ),
  },
  ordinances: {
    readings: 1,
    days: 0,
    regularOnly: false,
    urgency: null,
    passage: null,
    cite: silent('law and charter say how often an ordinance is read'),
  },
  table: { lasts: 'forever', cite: silent('no end is set to what is on hold') },
  rollCall: {
    chair: 'last',
    cite: silent("the order is left to the body; the chair's name comes last by custom"),
  },
  reconsideration: {
    standing: 'voted-with-majority',
    window: 'same-meeting',
    effect: 'as-new',
    cite: recalled('The Motion to Reconsider', 'the 2003 text allows the very next meeting too'),
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
    cite: silent("silent on renewal; Robert's Rules of Order Revised (1915), §38 is followed"),
  },
  progress: {
    needed: true,
    cite: silent(
      "silent on moving again what was lost; Robert's Rules of Order Revised (1915), §38 is followed",
    ),
  },
}
