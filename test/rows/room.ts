import { rulebooks } from '../../src/rulebooks/index.js'
import { SEVEN } from '../fixtures/meetings.js'
import type { RobertRow } from '../tables/motions-robert.js'
import type { Room } from './situations.js'

/** Where the table of 1915 is played: five members, nobody speaking. */
export const ROOM: Room = { rules: rulebooks.robert1915 }
export const SPEAKING: Room = { ...ROOM, floorTaken: true }

/** Plays what one cell of the table says of its row, and asserts it. */
export type Play = (row: RobertRow) => void

const NAMES = [...SEVEN, 'Haddad', 'Ivanova', 'Jonsson', 'Kamara', 'Larsen']

/** Bodies of several sizes, even and odd, with a third or without. */
export const SIZES = [5, 6, 7, 9, 12] as const
export const roomOf = (room: Room, size: number): Room => ({ ...room, seats: NAMES.slice(0, size) })
