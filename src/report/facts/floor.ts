import { knownMotion, type Meeting } from '../../meeting/meeting.js'
import { named } from '../kinds/kinds.js'
import { limitsWords, untilWords } from '../words/time.js'
import { actorWithin, actorWords, capitalised, counted, dateWords } from '../words/words.js'
import type { FactOf, FloorFact } from './fact-of.js'

/** What happened to a question on the floor, and to the debate on it, short of a vote. */
export function floorSentence(entry: FloorFact, meeting: Meeting): string {
  switch (entry.fact) {
    case 'asked-to-speak':
      return `${actorWords(entry.by)} asked to speak.`
    case 'recognized':
      return `The chair recognized ${actorWithin(entry.by)}.`
    case 'yielded':
      return `${actorWords(entry.by)} yielded the floor to ${actorWithin(entry.to)}.`
    case 'set-aside':
      return setAside(entry, meeting)
    case 'divided':
      return divided(entry, meeting)
    case 'debate-limited':
      return `By ${named(meeting, entry.by)}, debate on ${named(meeting, entry.motion)} has these limits: ${limitsWords(entry)}.`
    default:
      return treated(entry, meeting)
  }
}

type Treated = Exclude<
  FloorFact,
  FactOf<'asked-to-speak' | 'recognized' | 'yielded' | 'set-aside' | 'divided' | 'debate-limited'>
>

function treated(entry: Treated, meeting: Meeting): string {
  const name = named(meeting, entry.motion)
  switch (entry.fact) {
    case 'proceeded':
      return `The chair put ${name} before the body without a second.`
    case 'debate-closed':
      return `Debate on ${name} was closed by ${named(meeting, entry.by)}.`
    case 'debate-freed':
      return `By ${named(meeting, entry.by)}, nothing limits debate on ${name}.`
    case 'restored':
      return `${capitalised(name)} is again as it was before ${named(meeting, entry.by)}, whose vote is reconsidered.`
    case 'nominations-closed':
      return `Nominations for ${name} were closed by ${named(meeting, entry.by)}.`
    case 'nominations-reopened':
      return `Nominations for ${name} were opened again by ${named(meeting, entry.by)}.`
    case 'brought-back':
      return `${capitalised(name)} is before the body again, as it stood.`
    case 'read':
      return `${capitalised(name)} was read again${entry.date === null ? '' : ` on ${dateWords(entry.date)}`}.`
    case 'reading-waived':
      return `Further readings of ${name} were waived.`
    case 'count-demanded':
      return `The vote on ${name} is to be taken again, and counted.`
  }
}

function setAside({ motion, how, until, committee }: FactOf<'set-aside'>, meeting: Meeting): string {
  const name = capitalised(named(meeting, motion))
  switch (how) {
    case 'tabled':
      return `${name} was laid on the table.`
    case 'postponed':
      return `${name} was postponed until ${untilWords(until ?? 'a later time')}.`
    case 'referred':
      return `${name} was referred to ${committee ?? 'a committee'}.`
    case 'awaiting-reading':
      return `${name} passed this reading, and waits for the next.`
  }
}

/** The parts are not moved by anybody, so this is where they are read out. */
function divided({ motion, into }: FactOf<'divided'>, meeting: Meeting): string {
  const parts = into.map((id) => {
    const text = knownMotion(meeting, id)?.introduced.text
    return text === undefined ? id : `${id}, “${text}”`
  })
  return `${capitalised(named(meeting, motion))} was divided into ${counted(into.length, 'motion')}: ${parts.join('; ')}.`
}
