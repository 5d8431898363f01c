import { describe, expect, it } from 'vitest'
import { type Fact, type Meeting, MOTION_KINDS, OUTCOMES, rulebooks, STANDINGS } from '../../../src/index.js'
import { introduce } from '../../../src/motion/index.js'
import { factSentence } from '../../../src/report/facts/fact.js'
import { wordsOf } from '../../../src/report/kinds/kinds.js'
import { minutes } from '../../../src/report/minutes/minutes.js'
import { insteadWords } from '../../../src/report/refusals/instead.js'
import { TERM_WORDS } from '../../../src/report/words/terms.js'
import { STANDING_WORDS } from '../../../src/report/words/words.js'
import { TERMS } from '../../../src/rules/motion-row.js'
import { houseRules } from '../floor.js'
import { streetMeeting } from '../meetings.js'

const BAD = /undefined|null|\[object|\.\.|: \.|\(\)| {2}/
const KINDS = [...new Set([...MOTION_KINDS, ...Object.keys(houseRules.motions)])]

/** A meeting under rules that know every kind, with a second motion of this kind on the first. */
function meetingWith(kind: string, terms: object): Meeting {
  const meeting = streetMeeting()
  const own = Object.values(rulebooks).map(({ motions }) => motions)
  const motions = Object.assign({}, ...own, rulebooks.robert1915.motions, houseRules.motions)
  const rules = { ...rulebooks.robert1915, motions }
  const input = { id: 'm2', kind, mover: 'Chen', text: 'Words of her own.', on: 'm1', terms }
  const { motion } = introduce(input, rules)
  return { ...meeting, council: { ...meeting.council, rules }, motions: [...meeting.motions, motion] }
}

describe('every kind of motion', () => {
  it.each(KINDS)('%s: is moved, voted on and settled in words, whatever its terms are', (kind) => {
    for (const terms of [{}, { until: '20:15', committee: 'the parks committee', name: 'Díaz', turns: 1 }]) {
      const meeting = meetingWith(kind, terms)
      const moved = { fact: 'moved', by: 'Chen', motion: 'm2', kind, on: 'm1' } as const
      const facts: Fact[] = [
        moved,
        { ...moved, on: null },
        { fact: 'decided', motion: 'm2', outcome: 'carried' },
        { fact: 'decided', motion: 'm2', outcome: 'lost' },
        { fact: 'amended', motion: 'm1', by: 'm2' },
        { fact: 'ruled', motion: 'm2', well: true },
        ...OUTCOMES.map((outcome) => ({ fact: 'settled', motion: 'm2', outcome }) as const),
      ]
      for (const fact of facts) {
        const said = factSentence(fact, meeting)
        expect(said).toMatch(/^[A-Z].*[.”]$/)
        expect(said).not.toMatch(BAD)
      }
      expect(factSentence(moved, meeting)).toMatch(/^Chen (?:moved|raised|made) [a-z ]+ m2\b/)
      const { does } = meeting.council.rules.motions[kind] ?? {}
      if (does !== 'amends') expect(factSentence(moved, meeting)).toContain('“Words of her own.”')
    }
  })

  it.each(KINDS)('%s: stands in the minutes, wherever it stands', (kind) => {
    const meeting = meetingWith(kind, {})
    const each = meeting.motions.flatMap((motion) =>
      motion.id === 'm2' ? STANDINGS.map((standing) => ({ ...motion, standing })) : [motion],
    )
    const written = minutes({ ...meeting, motions: each })
    expect(written.match(/^## \d+\. [A-Z][a-z ]+ m2\b/gm)).toHaveLength(STANDINGS.length)
    expect(written.match(/^- (?:Moved|Raised|Made) by: Chen$/gm)).toHaveLength(each.length)
    expect(written.match(/^- Outcome: (?:none yet, )?[a-z].+$/gm)).toHaveLength(each.length)
    expect(written).not.toMatch(/undefined|\[object/)
  })

  it.each(KINDS)('%s: has words as what would be in order instead', (kind) => {
    expect(insteadWords([kind], houseRules)).toMatch(/^[a-z][a-z ,-]+$/)
    expect(insteadWords([kind])).toMatch(/^[a-z][a-z ,-]+$/)
  })
})

describe('a kind of a body’s own', () => {
  it('is called what its row calls it', () => {
    expect(wordsOf('nap', houseRules)).toMatchObject({ noun: 'motion', toMake: 'move a motion to nap' })
    expect(insteadWords(['second', 'nap', 'adjourn'], houseRules)).toBe(
      'second, move a motion to nap, to adjourn',
    )
  })

  it('is called by its own word where there is no rulebook at hand', () => {
    expect(insteadWords(['quiet-hour'])).toBe('move a quiet hour')
  })

  it.each(['constructor', '__proto__', 'toString'])('%s is no word of ours', (kind) => {
    expect(insteadWords([kind])).toMatch(/^move an? /)
  })
})

describe('other lists', () => {
  it('every standing, and every term, has words', () => {
    for (const standing of STANDINGS) expect(STANDING_WORDS[standing]).toMatch(/^[a-z]/)
    for (const term of TERMS) expect(TERM_WORDS[term]).toMatch(/^(?:a|an|the) /)
  })
})
