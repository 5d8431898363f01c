import { bodyOf, type Council, membersOf } from '../council/council.js'
import { rememberedWith } from '../kernel/remembered.js'
import type { Motion } from '../motion/motion.js'
import type { Ballot } from '../vocabulary.js'
import { countRoll } from '../voting/officer.js'
import { type QuorumCount, quorumOf } from '../voting/quorum.js'
import { rollOf } from '../voting/roll.js'
import { recusedFrom } from './electorate.js'
import type { Meeting } from './meeting.js'
import { mayorIn } from './officers.js'

/** Whether there is a quorum now, for the whole meeting or for one motion, from which members may have recused. */
export interface Presence {
  /** Null where the number of seats is not known. */
  readonly need: number | null
  /** Members known to be in the room. */
  readonly present: number
  /** Members of whom no source says whether they were. */
  readonly unreported: number
  /** Null where that depends on the unreported, and nothing says that the body acted. */
  readonly met: boolean | null
}

/** Holds the rulebook's quorum against who is in the room: in members, also where votes are weighted. */
export function presence(meeting: Meeting, motion?: Motion): Presence {
  const { council, attendance, opening } = meeting
  const recused = motion === undefined ? [] : recusedFrom(meeting, motion)
  const { least, most } = recused.length === 0 ? room(attendance, council) : roomWithout(recused, meeting)
  const unreported = most.present - least.present
  if (!council.seatsKnown) {
    return { need: null, present: least.present, unreported, met: opening.quorumKnown ? true : null }
  }
  const known = least.met || (opening.quorumKnown && most.met) ? true : most.met ? null : false
  return { need: least.need, present: least.present, unreported, met: known }
}

type Sitting = Pick<Meeting, 'council' | 'attendance'>

/** A quorum with those of whom no source says whether they were there away, and with them there. */
interface Room {
  readonly least: QuorumCount
  readonly most: QuorumCount
}

/** Who is in the room changes far less often than what is done there. */
const room = rememberedWith((attendance: Meeting['attendance'], council: Council) =>
  roomWithout([], { attendance, council }),
)

function roomWithout(recused: readonly string[], { council, attendance }: Sitting): Room {
  const { threshold } = council.rules.voting.quorum
  const officer = mayorIn({ council, attendance })
  const counted = (unreported: Ballot) => {
    const ballots = Object.fromEntries(
      membersOf(council).map((member): [string, Ballot] => {
        if (recused.includes(member)) return [member, 'recused']
        const there = attendance[member] ?? 'absent'
        return [member, there === 'present' ? 'abstain' : there === 'unreported' ? unreported : there]
      }),
    )
    const roll = { ...rollOf(ballots, bodyOf(council)), ...(officer === undefined ? {} : { officer }) }
    return quorumOf(threshold, countRoll(roll, council.rules.voting.ballots.meanings))
  }
  return { least: counted('absent'), most: counted('abstain') }
}
