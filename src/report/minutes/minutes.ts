import { membersOf, vacancies } from '../../council/council.js'
import type { Attendance, Meeting } from '../../meeting/meeting.js'
import { presence } from '../../meeting/presence.js'
import type { Fact } from '../../record/facts.js'
import { actSentences } from '../facts/act.js'
import { factSentence } from '../facts/fact.js'
import { forMarkdown } from '../text/escape.js'
import { bullets, numbered } from '../text/markdown.js'
import { relationshipLine } from '../words/relationships.js'
import { capitalised, counted, dateWords } from '../words/words.js'
import { motionMinutes } from './motion.js'
import { resolvedBy } from './resolved.js'

/**
 * The minutes of a meeting in Markdown: who was there, every motion with its mover, seconder and wording,
 * what happened to it, each vote with its roll call and working, what was resolved, and what was said. What
 * the sources do not report is said to be unreported. The same meeting always gives the same text.
 *
 * @param meeting a meeting, over or still going on
 * @returns a Markdown document
 * @example console.log(minutes(meeting))
 */
export function minutes(meeting: Meeting): string {
  const { opening, council } = meeting
  const day = opening.date === null ? 'date not recorded' : dateWords(opening.date)
  const resolved = resolvedBy(meeting)
  const statements = sentences(meeting, ['stated'])
  return [
    `# Minutes of ${forMarkdown(council.name)}, ${forMarkdown(day)}`,
    `Rules: ${forMarkdown(council.rules.title)}.`,
    '## Attendance',
    bullets(attendance(meeting)),
    ...section('## Acts without a vote since the last meeting', bullets(actsBefore(meeting))),
    ...section('## Agenda', numbered(opening.agenda)),
    ...section('## The sitting', bullets(sentences(meeting, SITTING))),
    ...meeting.motions.flatMap((motion, n) => motionMinutes(meeting, motion, n + 1)),
    ...(meeting.motions.length === 0
      ? ['No motion was made.']
      : ['## What was resolved', resolved.length === 0 ? 'Nothing was resolved.' : bullets(resolved)]),
    ...section('## Statements for the record', bullets(statements)),
    ...section(
      '## Relationships',
      bullets(council.relationships.map((each) => `${relationshipLine(council, each)}.`)),
    ),
  ]
    .join('\n\n')
    .concat('\n')
}

/** What was done between the meeting before this one and this one. */
const actsBefore = ({ opening }: Meeting): string[] =>
  opening.council.acts
    .filter(({ meetings }) => meetings === opening.council.past.length)
    .map((act) => actSentences(act).join(' '))

/** A heading with what stands under it; nothing where there is nothing. */
const section = (heading: string, body: string): string[] => (body === '' ? [] : [heading, body])

const sentences = (meeting: Meeting, facts: readonly Fact['fact'][]): string[] =>
  meeting.record.filter(({ fact }) => facts.includes(fact)).map((entry) => factSentence(entry, meeting))

/** What happens to the sitting itself, and not to one motion; who asked for the floor is not for the minutes. */
const SITTING: readonly Fact['fact'][] = [
  'notice-given',
  'taken-up',
  'suspended',
  'recessed',
  'called-to-order',
  'told-time',
  'closing-time-set',
  'next-meeting-set',
  'closed',
]

/** Who was there when the meeting opened, and who came and went. */
function attendance(meeting: Meeting): string[] {
  const { opening } = meeting
  const { chair } = opening.council
  const members = membersOf(opening.council)
  const named = (kind: Attendance) =>
    members
      .filter((member) => opening.attendance[member] === kind)
      .map((member) => (member === chair ? `${member} (chair)` : member))
      .join(', ')
  const line = (title: string, names: string) => (names === '' ? [] : [`${title}: ${names}.`])
  const vacant = vacancies(opening.council)
  return [
    ...(opening.council.seatsKnown
      ? []
      : ['How many seats there are is not reported; those listed stand in for them.']),
    ...line('Present', named('present')),
    ...line('Absent', named('absent')),
    ...line('Not reported', named('unreported')),
    ...(vacant === 0 ? [] : [`${capitalised(counted(vacant, 'vacant seat'))}.`]),
    quorum({ ...meeting, attendance: opening.attendance }),
    ...sentences(meeting, ['arrived', 'left']),
  ]
}

/** Whether there was a quorum when the meeting opened. */
function quorum(opened: Meeting): string {
  const { need, present, unreported, met } = presence(opened)
  const known = unreported === 0 ? 'present' : 'known to be present'
  const needed = need === null ? 'how many are needed is not known' : `${need} needed`
  const numbers = `Quorum: ${needed}, ${present} ${known}`
  if (met === null) return `${numbers}; whether there was one is not reported.`
  if (met && (need === null || present < need)) return `${numbers}; there was one, as the body acted.`
  return `${numbers}: ${met ? 'met' : 'not met'}.`
}
