import { relationshipWith } from '../../src/council/relationship.js'
import type { Playback } from '../../src/scenario/play.js'
import { REFUSAL_CODES, RELATIONSHIP_KINDS, RELATIONSHIP_STATES } from '../../src/vocabulary.js'

/** How an entity of the article is represented: in a story that has it, in a word of the library, or not at all and why. */
export type Representation =
  | { readonly story: string; readonly variant?: string; readonly has: (playback: Playback) => boolean }
  | { readonly word: () => boolean }
  | { readonly outOfScope: string }

const MARCH = 'san-jose-2022-03'
const JUNE = 'san-jose-2022-06-reintroduction'

const told = (playback: Playback) => [...playback.scenario.before, ...playback.scenario.after]
const tells = (story: string, by: RegExp, text = /./): Representation => ({
  story,
  has: (playback) => told(playback).some((each) => by.test(each.by ?? '') && text.test(each.text)),
})
const argues = (story: string, side: RegExp, text: RegExp): Representation => ({
  story,
  has: ({ scenario }) => scenario.arguments.some((each) => side.test(each.speaksFor) && text.test(each.text)),
})
const tieIs = (story: string, name: string, state: string, changes: number): Representation => ({
  story,
  has: ({ council }) => {
    const found = relationshipWith(council, name)
    return found?.state === state && found.changes.length === changes
  },
})
const motionIs = (story: string, id: string, standing: string, variant?: string): Representation => ({
  story,
  ...(variant === undefined ? {} : { variant }),
  has: ({ meetings }) =>
    meetings
      .flatMap(({ meeting }) => meeting.motions)
      .some((each) => each.id === id && each.standing === standing),
})
const wants = (story: string, member: string, text: RegExp): Representation => ({
  story,
  has: ({ scenario }) =>
    scenario.positions.some(
      (each) => each.member === member && text.test(`${each.firstChoice} ${each.note ?? ''}`),
    ),
})
const stepIs = (story: string, kind: string): Representation => ({
  story,
  has: ({ meetings }) => meetings.some(({ steps }) => steps.some((step) => step.kind === kind)),
})
const ballotOf = (story: string, motion: string, member: string, ballot: string): Representation => ({
  story,
  has: ({ meetings }) =>
    meetings
      .flatMap(({ meeting }) => meeting.motions)
      .some(({ id, votes }) => id === motion && votes.at(-1)?.ballots[member] === ballot),
})
const letterTo = (story: string, to: RegExp, message = /./): Representation => ({
  story,
  has: ({ council }) => council.correspondence.some((each) => to.test(each.to) && message.test(each.message)),
})
const actedBy = (story: string, by: string): Representation => ({
  story,
  has: ({ acts }) => acts.some(({ ruling }) => ruling.inOrder && ruling.act.by === by),
})
const chairIs = (story: string, chair: string): Representation => ({
  story,
  has: ({ council }) => council.chair === chair,
})

/** Every entity of the checklist, as it is named there, with what represents it. */
export const CHECKLIST: readonly (readonly [kind: string, item: string, ...by: Representation[]])[] = [
  ['actor', 'Volodymyr Zelensky', tells(JUNE, /Zelensky/, /Conference of Mayors/)],
  [
    'actor',
    'Sam Liccardo, mayor',
    chairIs(MARCH, 'Sam Liccardo'),
    wants(MARCH, 'Sam Liccardo', /keep/),
    actedBy(JUNE, 'Sam Liccardo'),
  ],
  [
    'actor',
    'Sylvia Arenas, councilmember',
    wants(MARCH, 'Sylvia Arenas', /^end/),
    ballotOf(MARCH, 'letter', 'Sylvia Arenas', 'aye'),
  ],
  ['actor', 'Vladimir Putin / Russian government', argues(JUNE, /keep/, /Russian government/)],
  [
    'actor',
    'Russian people; those who stand up to Putin',
    letterTo(MARCH, /Ekaterinburg/, /stand up/),
    argues(JUNE, /keep/, /Russian people/),
  ],
  ['actor', 'the mayors addressed', tells(JUNE, /Zelensky/, /Mayors/)],
  [
    'actor',
    'senior White House staff',
    { story: JUNE, has: ({ acts }) => acts.some(({ given }) => /White House/.test(given.note ?? '')) },
  ],
  [
    'actor',
    'unnamed council majority',
    stepIs(JUNE, 'foreseen'),
    wants(MARCH, 'Sylvia Arenas', /the council wanted/),
  ],
  ['body', 'San José City Council', { story: MARCH, has: ({ council }) => council.seats.length === 11 }],
  ['body', 'U.S. Conference of Mayors', tells(JUNE, /Conference of Mayors/, /no power/)],
  ['body', 'Santa Clara County', motionIs('santa-clara-county-2022-03', 'resolution', 'adopted')],
  ['body', 'Livermore', motionIs('livermore-2022-03', 'letter', 'adopted')],
  [
    'body',
    'San Diego, Chicago, Portland, Jacksonville',
    tieIs('san-diego-2022', 'Vladivostok', 'active', 0),
    actedBy('chicago-2022-03', 'Lori Lightfoot'),
    motionIs('portland-2022-lviv', 'lviv', 'adopted'),
    tieIs('jacksonville-2022', 'Murmansk', 'dormant', 0),
  ],
  [
    'body',
    'Ekaterinburg, Moscow, Snezhinsk',
    letterTo(MARCH, /Ekaterinburg/),
    tieIs('santa-clara-county-2022-03', 'Moscow (citizens)', 'active', 0),
    letterTo('livermore-2022-03', /Snezhinsk/),
  ],
  [
    'body',
    'Russia, Ukraine',
    { story: MARCH, has: (each) => told(each).some(({ kind }) => kind === 'happened') },
  ],
  [
    'body',
    'Britain; U.S. intelligence agencies',
    { outOfScope: 'stray lines of the page, about other articles: no part in the decision' },
  ],
  ['relation', 'San José-Ekaterinburg', tieIs(MARCH, 'Ekaterinburg', 'active', 0)],
  [
    'relation',
    'Santa Clara County-Moscow',
    tieIs('santa-clara-county-2022-03', 'Moscow (government)', 'ended', 1),
    tieIs('santa-clara-county-2022-03', 'Moscow (citizens)', 'active', 0),
  ],
  ['relation', 'Livermore-Snezhinsk', tieIs('livermore-2022-03', 'Snezhinsk', 'active', 0)],
  [
    'relation',
    "five named cities' Russian ties",
    tieIs(JUNE, 'Ekaterinburg', 'active', 0),
    tieIs('san-diego-2022', 'Vladivostok', 'active', 0),
    tieIs('chicago-2022-03', 'Moscow', 'suspended', 1),
    tieIs('portland-2022-lviv', 'Khabarovsk', 'active', 0),
    tieIs('jacksonville-2022', 'Murmansk', 'dormant', 0),
  ],
  [
    'relation',
    'San José-Dublin; San José-San José (Costa Rica)',
    tieIs(MARCH, 'Dublin', 'active', 0),
    tieIs(MARCH, 'San José (Costa Rica)', 'active', 0),
  ],
  ['relation', 'San José-a Ukrainian city (sought)', tieIs(JUNE, 'a Ukrainian city', 'sought', 1)],
  [
    'relation',
    'sister-city programme (purpose: cultural exchange)',
    { word: () => RELATIONSHIP_KINDS.includes('sister-city') && RELATIONSHIP_STATES.includes('ended') },
  ],
  ['relation', 'Ekaterinburg-rocket making', argues(JUNE, /end/, /rockets/)],
  [
    'event',
    'war begins, late February',
    {
      story: MARCH,
      has: (each) => told(each).some(({ kind, text }) => kind === 'happened' && /war/.test(text)),
    },
  ],
  [
    'event',
    'Arenas proposes ending the tie, March',
    tells(MARCH, /Arenas/, /end the tie/),
    motionIs(MARCH, 'sever', 'letter-instead'),
  ],
  [
    'event',
    'she learns the council wants to keep ties',
    wants(MARCH, 'Sylvia Arenas', /saw that the council/),
  ],
  ['event', 'council vote', ballotOf(MARCH, 'letter', 'Sam Liccardo', 'aye')],
  ['event', 'letter sent', letterTo(MARCH, /Ekaterinburg/)],
  ['event', 'county cuts ties, late March', tells(JUNE, /Santa Clara County/)],
  ['event', "Livermore's letter", tells(JUNE, /Livermore/), actedBy('livermore-2022-03', 'Bob Woerner')],
  ['event', "Zelensky's Friday address", tells(JUNE, /Zelensky/, /video/)],
  ['event', "Liccardo's refusal and statement", tells(JUNE, /Liccardo/, /don't work for/)],
  [
    'event',
    "Arenas's interview, intent to reintroduce",
    tells(JUNE, /Arenas/, /reintroduce/),
    stepIs(JUNE, 'asked'),
  ],
  ['event', "mayor's outreach to the White House", actedBy(JUNE, 'Sam Liccardo')],
  ['event', 'course of the war has changed', argues(JUNE, /end/, /its course has changed/)],
  [
    'event',
    'constant bombardment; fight for the Donbas; 23 April Kyiv news conference (photo credit); photo/teaser lines',
    { outOfScope: 'context of the page: no effect on any tally' },
  ],
  [
    'outcome',
    'sever rejected, unanimous',
    motionIs(MARCH, 'sever', 'letter-instead'),
    motionIs(MARCH, 'sever', 'rejected', 'two-votes'),
  ],
  [
    'outcome',
    'letter adopted',
    motionIs(MARCH, 'letter', 'adopted', 'two-votes'),
    letterTo(MARCH, /Ekaterinburg/, /peace/),
  ],
  [
    'outcome',
    'mover votes against own motion',
    ballotOf(MARCH, 'letter', 'Sylvia Arenas', 'aye'),
    ballotOf('oak-ridge-2022-03', 'dissolve', 'Warren Gooch', 'aye'),
  ],
  ['outcome', 'tie maintained', tieIs(MARCH, 'Ekaterinburg', 'active', 0)],
  [
    'outcome',
    'reintroduction pending',
    { story: JUNE, has: ({ scenario }) => scenario.expect.open === true },
    stepIs(JUNE, 'foreseen'),
  ],
  ['outcome', 'Ukrainian partner search', tieIs(JUNE, 'a Ukrainian city', 'sought', 1)],
  ['argument', 'anger at government, not people', argues(JUNE, /keep/, /anger/)],
  [
    'argument',
    'keep lines of communication; citizen diplomacy',
    argues(JUNE, /keep/, /lines of communication/),
    argues(MARCH, /keep/, /channel/),
  ],
  ['argument', 'peace needs regime change', argues(JUNE, /keep/, /regime change/)],
  ['argument', 'ties let Russia say it is not isolated', argues(JUNE, /end/, /isolation/)],
  ['argument', 'heed those leaders; they know their country', argues(JUNE, /end/, /Heed/)],
  ['argument', "'no other option'", wants(MARCH, 'Sylvia Arenas', /no other option/)],
  [
    'mechanism',
    'alternatives offered against the motion',
    motionIs(MARCH, 'sever', 'letter-instead'),
    motionIs('victoria-2022-03', 'to-suspend', 'adopted', 'sever-first'),
  ],
  [
    'mechanism',
    'going along with a lost cause',
    stepIs(JUNE, 'recalled'),
    wants(MARCH, 'Sylvia Arenas', /^end/),
  ],
  [
    'mechanism',
    'asking a settled question again',
    { word: () => REFUSAL_CODES.includes('window-closed') && REFUSAL_CODES.includes('not-renewable') },
    stepIs(JUNE, 'asked'),
  ],
  [
    'mechanism',
    'same question, different bodies',
    motionIs('tallahassee-2022-03', 'terminate', 'adopted'),
    motionIs('juneau-2022-04', 'suspend', 'rejected'),
  ],
  [
    'mechanism',
    'vote count not printed in the seed',
    {
      story: MARCH,
      has: ({ meetings }) =>
        meetings.some(({ meeting }) =>
          meeting.motions.some(
            ({ decision }) => decision?.unanimous === 'aye' && decision.ballots.unreported === 7,
          ),
        ),
    },
  ],
]
