import { digest } from '../kernel/digest.js'
import type { Motion } from '../motion/motion.js'
import { recusedFrom } from './electorate.js'
import { type Meeting, rootOf } from './meeting.js'
import { presence } from './presence.js'

/**
 * The members whom a lot brings back, where recusals have left no quorum: no more than are needed, drawn
 * among those in the room by a seed that the caller gives. Undefined where a quorum is there, or cannot be
 * made. California Attorney General, Opinion 95-324; construed narrowly.
 */
export function drawn(meeting: Meeting, motion: Motion, seed: string): readonly string[] | undefined {
  if (presence(meeting, motion).met !== false) return undefined
  const root = rootOf(meeting, motion)
  const recused = recusedFrom(meeting, motion).filter(
    (member) => meeting.attendance[member] === 'present' && root.recused.includes(member),
  )
  const lots = recused.map((member) => ({ member, lot: digest([seed, root.id, member]) }))
  const order = lots.sort((a, b) => (a.lot < b.lot ? -1 : 1)).map(({ member }) => member)
  for (let size = 1; size <= order.length; size += 1) {
    const members = order.slice(0, size)
    const back = { ...root, recused: root.recused.filter((member) => !members.includes(member)) }
    const motions = meeting.motions.map((each) => (each.id === root.id ? back : each))
    const at = motions.find(({ id }) => id === motion.id)
    if (at !== undefined && presence({ ...meeting, motions }, at).met !== false) return members
  }
  return undefined
}
