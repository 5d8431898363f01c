import type { Meeting } from '../../meeting/meeting.js'
import { floor } from '../../meeting/meeting.js'
import { presidingOfficer } from '../../meeting/officers.js'
import { presence } from '../../meeting/presence.js'
import { narrateMeeting } from '../../report/facts/narrate.js'
import { named, ownWords, saysOf } from '../../report/kinds/kinds.js'
import { minutes } from '../../report/minutes/minutes.js'
import { forTerminal, wrap } from '../../report/text/escape.js'
import type { Paint } from '../../report/text/paint.js'
import { actorWithin, dateWords, STANDING_WORDS } from '../../report/words/words.js'
import type { Seats } from './ballots.js'

/** What a game is, said wherever its words and votes are shown. */
export const GAME_NOTE =
  'A game: its words and votes are those of the people who played it, and nobody is reported to have given them.'

const ADJOURNED = 'The meeting is over. "next DATE" opens another, "end" closes the game.'

/** Where the meeting stands, before the menu. */
export function standing(meeting: Meeting): string[] {
  const { met, present, need } = presence(meeting)
  const pending = floor(meeting).toReversed()
  const chair = presidingOfficer(meeting)
  return [
    ...wrap(
      [
        chair === null ? 'Nobody presides.' : `${forTerminal(chair)} presides.`,
        met === false ? `No quorum: ${present} here, ${need} needed.` : `${present} here.`,
      ].join(' '),
    ),
    ...(meeting.session.status === 'adjourned' ? [ADJOURNED] : []),
    ...(pending.length === 0 ? ['Nothing is before the body.'] : []),
    ...pending.flatMap((motion, n) => {
      const says = saysOf(meeting, motion)
      const words = ownWords(meeting, {
        ...motion,
        introduced: { ...motion.introduced, text: motion.wording.text },
      })
      const what = `${named(meeting, motion.id)}${says === '' ? '' : `, ${says}`}`
      const who = `of ${actorWithin(motion.mover)}, ${STANDING_WORDS[motion.standing]}`
      return wrap(
        `${n === 0 ? 'Before the body' : 'Under it'}: ${what} (${who})${words === null ? '' : `: ${words}`}`,
        80,
        '',
        '  ',
      )
    }),
  ]
}

/** What happened since an earlier moment of the same meeting. */
export function since(before: Meeting, after: Meeting, paint: Paint): string[] {
  return narrateMeeting(after, paint).slice(narrateMeeting(before, paint).length)
}

/** Who gave the ballots of the seats that nobody took; empty where people had them all. */
export function seatsNote({ people, policy }: Seats, meeting: Meeting): string[] {
  if (policy === null) return []
  const others = Object.keys(meeting.opening.attendance).filter((name) => !people.includes(name))
  if (others.length === 0) return []
  return [`Ballots of ${others.map(forTerminal).join(', ')}: ${forTerminal(policy.says)}.`]
}

/** The game told from its first action to its last, and its minutes. */
export function ending(meeting: Meeting, seats: Seats, paint: Paint): string {
  const notes = [GAME_NOTE, ...seatsNote(seats, meeting)]
  const day = meeting.opening.date === null ? '' : `, ${dateWords(meeting.opening.date)}`
  return [
    paint(wrap(`Transcript: ${meeting.council.name}${day}`).join('\n'), 'strong'),
    ...notes.flatMap((note) => wrap(note)),
    '',
    ...narrateMeeting(meeting, paint),
    '',
    gameMinutes(meeting, seats),
  ].join('\n')
}

/** The minutes in Markdown, with what they are the minutes of. */
export function gameMinutes(meeting: Meeting, seats: Seats): string {
  const notes = [GAME_NOTE, ...seatsNote(seats, meeting)]
  const [title = '', ...rest] = minutes(meeting).split('\n')
  return [title, '', ...notes.map((note) => `> ${note}`), ...rest].join('\n')
}
