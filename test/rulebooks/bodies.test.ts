import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { convene } from '../../src/meeting/convene.js'
import { presence } from '../../src/meeting/presence.js'
import { overrideThreshold } from '../../src/meeting/question-rule.js'
import { introduce } from '../../src/motion/motion.js'
import { describeDifferences, describe as describeRules } from '../../src/report/rulebooks/rulebook.js'
import { rulebookById, rulebooks } from '../../src/rulebooks/index.js'
import { rowProblems } from '../../src/rules/extend.js'
import { formatThreshold } from '../../src/rules/notation.js'
import { rowsOf } from '../../src/rules/readers.js'
import { decide } from '../../src/voting/question.js'

/** The seven bodies as of 2022: seats, quorum, what passes, and what overrides, as the sources have them. */
const BODIES = [
  { id: 'san-jose', seats: 11, quorum: 6, passes: 6, override: null },
  { id: 'santa-clara-county', seats: 5, quorum: 3, passes: 3, override: null },
  { id: 'livermore', seats: 5, quorum: 3, passes: 3, override: null },
  { id: 'san-diego', seats: 9, quorum: 5, passes: 5, override: 6 },
  { id: 'chicago', seats: 50, quorum: 26, passes: 26, override: 34 },
  { id: 'portland-or', seats: 5, quorum: 3, passes: 3, override: null },
  { id: 'jacksonville', seats: 19, quorum: 10, passes: 10, override: 13 },
] as const

const known = (id: string) => {
  const rules = rulebookById(id)
  if (rules === undefined) throw new Error(`no rulebook ${id}`)
  return rules
}

describe.each(BODIES)('$id', ({ id, seats, quorum, passes, override }) => {
  const rules = known(id)
  const names = Array.from({ length: seats }, (_, n) => `Member ${n + 1}`)

  it('has rows that all say where they are written', () => {
    expect(rowProblems(rules)).toEqual([])
    const own = rowsOf(rules).filter(({ row }) => !/Order/.test(row.cite.source))
    expect(own.length).toBeGreaterThan(3)
  })

  it('has its quorum, and what passes with everybody there', () => {
    const mayor = rules.executive.mayor.inQuorum ? { mayor: 'The mayor' } : {}
    expect(presence(convene({ rules, seats: names, ...mayor })).need).toBe(quorum)
    const law = rules.conduct.ordinances.passage ?? rules.motions.main.threshold
    const { need } = decide({ seats, ballots: { aye: seats }, rule: law })
    expect(need).toBe(passes)
  })

  it('overrides a veto as its charter has it, where there is one', () => {
    const { veto } = rules.executive
    expect(veto.kinds.length > 0).toBe(override !== null)
    if (override === null) return
    const { motion } = introduce({ id: 'm1', kind: 'ordinance', mover: 'Member 1', text: 'A law.' }, rules)
    const need = decide({ seats, ballots: { aye: seats }, rule: overrideThreshold(rules, motion) }).need
    expect(need).toBe(override)
  })

  it('reads well, and says what is not confirmed', () => {
    const text = describeRules(rules)
    expect(text).toMatch(/Not confirmed: \d+/)
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    const parts = describeDifferences(known('san-jose'), rules)
    for (const line of parts.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })
})

it('an emergency in Portland takes everybody who is there, and four at the least', () => {
  const { urgency } = rulebooks.portland.conduct.ordinances
  expect(urgency && formatThreshold(urgency)).toBe('unanimous of present with at least 4 ayes')
  const question = (aye: number, nay: number) => ({
    seats: 5,
    ballots: { aye, nay, absent: 5 - aye - nay },
    rule: urgency ?? '',
  })
  expect(decide(question(4, 0)).outcome).toBe('carried')
  expect(decide(question(3, 0)).outcome).toBe('lost')
  expect(decide(question(4, 1)).outcome).toBe('lost')
})

const file = new URL('../../../shared/law/councils.json', import.meta.url)
if (!existsSync(file)) console.warn('skipped: ../shared/law/councils.json, which is not there')

it.skipIf(!existsSync(file))('are the bodies of which facts were collected, with as many seats', () => {
  // The collection is an object of bodies by id.
  const councils = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { seats: number }>
  expect(Object.entries(councils).map(([id, { seats }]) => [id, seats])).toEqual(
    BODIES.map(({ id, seats }) => [id, seats]),
  )
})
