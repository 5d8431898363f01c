import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rulebooks } from '../../src/rulebooks/index.js'
import { CONFLICTS, ROBERT_MOTIONS } from '../tables/motions-robert.js'
import { ROSENBERG_ROWS, TEXTS } from '../tables/motions-rosenberg.js'

// The tables of this folder are transcribed by hand. Where the tables of law that they were transcribed
// from lie beside the project, every cell is compared.

const LAW = new URL('../../../shared/law/', import.meta.url)

/** The rows of a file of comma-separated values, by column. */
function csv(name: string): Record<string, string>[] {
  const [head = [], ...rows] = readFileSync(new URL(name, LAW), 'utf8').trim().split('\n').map(cells)
  return rows.map((row) => Object.fromEntries(head.map((column, n) => [column, row[n] ?? ''])))
}

const cells = (line: string) =>
  [...`${line},`.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*)),/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  )

/** How the tables of law word what our columns say. */
const ROBERT_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  class: { 'bring-again': 'bring_again' },
  rank: { '-': '', same: 'same_as_motion_reconsidered' },
  second: { 'unless-demanded': 'on_demand_no_else_yes' },
  debatable: {
    'if-alone': 'no_if_other_question_pending',
    'as-amended': 'yes_unless_motion_amended_is_undebatable',
    'as-decided': 'yes_unless_motion_reconsidered_is_undebatable',
  },
  opensMain: { 'as-decided': 'yes_if_main_question_debatable' },
  vote: {
    'two-thirds': 'two_thirds',
    against: 'two_thirds_against_consideration',
    'any-of-three': 'two_thirds|majority_with_notice|majority_of_entire_membership',
    'two-thirds-or-noticed': 'two_thirds|majority_with_notice',
    'two-thirds-noticed': 'two_thirds_and_notice',
  },
  reconsider: {
    'until-voted-under': 'yes_until_vote_taken_under_it',
    'until-taken-up': 'yes_until_committee_takes_up_subject',
    'if-carried': 'affirmative_only',
    'if-lost': 'negative_only',
  },
  interrupts: { 'if-demanded': 'on_demand_yes_else_no' },
}
const ROBERT_COLUMNS = {
  class: 'class',
  rank: 'precedence_rank',
  second: 'needs_second',
  debatable: 'debatable',
  opensMain: 'opens_main_question_to_debate',
  amendable: 'amendable',
  subsidiary: 'subsidiary_motions_apply',
  vote: 'vote_required',
  reconsider: 'reconsiderable',
  interrupts: 'can_interrupt_speaker',
  section: 'ror1915_section',
} as const

it('has 44 rows of Robert 1915 and 34 of Rosenberg, each once', () => {
  expect(new Set(ROBERT_MOTIONS.map(({ id }) => id)).size).toBe(44)
  expect(new Set(ROBERT_MOTIONS.map(({ kind }) => kind)).size).toBe(44)
  expect(new Set(ROSENBERG_ROWS.map(({ id }) => id)).size).toBe(ROSENBERG_ROWS.length)
})

it('rests on the sections that the rulebooks cite, and is nowhere better known there', () => {
  for (const { kind, section } of ROBERT_MOTIONS) {
    expect([kind, rulebooks.robert1915.motions[kind]?.cite.section]).toEqual([
      kind,
      expect.stringContaining(section),
    ])
  }
  for (const { kinds, confidence, section } of ROSENBERG_ROWS) {
    for (const kind of kinds) {
      const cite = rulebooks.rosenberg.motions[kind]?.cite
      expect([kind, cite?.confidence, cite?.section]).toEqual([kind, confidence, section])
    }
  }
})

it('follows the table where the text contradicts it, and the rulebook says so', () => {
  for (const { kind, against } of CONFLICTS) {
    const note = rulebooks.robert1915.motions[kind]?.cite.note
    expect(note).toContain(against)
    expect(note).toMatch(/the table is followed/)
  }
})

describe.runIf(existsSync(LAW))('the transcription, cell by cell', () => {
  it('of Robert 1915', () => {
    const law = csv('motions-robert-1915.csv')
    expect(ROBERT_MOTIONS.map(({ id }) => id)).toEqual(law.map(({ id }) => id))
    for (const [n, row] of ROBERT_MOTIONS.entries()) {
      for (const [ours, theirs] of Object.entries(ROBERT_COLUMNS)) {
        const said = row[ours as keyof typeof ROBERT_COLUMNS]
        expect([row.id, theirs, ROBERT_WORDS[ours]?.[said] ?? said]).toEqual([
          row.id,
          theirs,
          law[n]?.[theirs],
        ])
      }
    }
  })

  it('of Rosenberg', () => {
    const law = csv('rosenberg.csv')
    expect(ROSENBERG_ROWS.map(({ id }) => id)).toEqual(law.map(({ id }) => id))
    for (const [n, row] of ROSENBERG_ROWS.entries()) {
      const { section, debatable = '', vote_required, verified = '', source = '' } = law[n] ?? {}
      expect([row.id, row.section]).toEqual([row.id, section])
      expect([row.id, row.debatable]).toEqual([row.id, debatable.toLowerCase().split(' ')[0]])
      expect([row.id, row.vote.replace('-', '_')]).toEqual([row.id, vote_required])
      expect([row.id, row.confidence]).toEqual([row.id, verified === 'excerpt' ? 'stated' : 'recalled'])
      expect([row.id, source]).toEqual([row.id, expect.stringContaining(TEXTS[row.text])])
    }
  })
})

if (!existsSync(LAW))
  it.skip('the tables of law: ../shared/law is not beside the project, so nothing is compared', () => {})
