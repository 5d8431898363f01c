import { officersAndMembers } from '../../council/council.js'
import type { Meeting } from '../../meeting/meeting.js'

/** Who is in the room, in the order of the seats. */
export const presentMembers = ({ council, attendance }: Meeting): string[] =>
  officersAndMembers(council).filter((name) => attendance[name] === 'present')
