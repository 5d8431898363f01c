import { describe, expect, it } from 'vitest'
import { COLUMNS, type Column, ROBERT_MOTIONS } from '../tables/motions-robert.js'
import { INTERRUPTS, RECONSIDERABLE } from './columns/again.js'
import { AMENDABLE, SUBSIDIARY_APPLY } from './columns/amending.js'
import { DEBATABLE, OPENS_MAIN } from './columns/debating.js'
import { RANK } from './columns/ranking.js'
import { SECONDING } from './columns/second.js'
import { VOTE } from './columns/voting.js'
import type { Play } from './room.js'

// Robert's Rules of Order Revised (1915): every cell of its table of motions, played at a meeting. The
// table is transcribed in test/tables; how each word of each column is played is in columns/.

const PLAYED: Readonly<Record<Column, Readonly<Record<string, Play>>>> = {
  rank: RANK,
  second: SECONDING,
  debatable: DEBATABLE,
  opensMain: OPENS_MAIN,
  amendable: AMENDABLE,
  subsidiary: SUBSIDIARY_APPLY,
  vote: VOTE,
  reconsider: RECONSIDERABLE,
  interrupts: INTERRUPTS,
}

describe.each(ROBERT_MOTIONS)('$section $kind', (row) => {
  for (const column of COLUMNS) {
    it(`${column}: ${row[column]}`, () => {
      const play = PLAYED[column][row[column]]
      if (play === undefined) throw new Error(`no one plays "${row[column]}" in the column ${column}`)
      play(row)
      expect.hasAssertions()
    })
  }
})

it('plays every word that a column can have', () => {
  for (const column of COLUMNS) {
    const said = new Set(ROBERT_MOTIONS.map((row) => row[column]))
    expect([column, new Set(Object.keys(PLAYED[column]))]).toEqual([column, said])
  }
})
