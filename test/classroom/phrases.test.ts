import {
  ACTION_TYPES,
  BALLOTS,
  BASES,
  DECISIONS,
  MOTION_KINDS,
  PROVENANCES,
  RELATIONSHIP_STATES,
  RULE_PARTS,
  STANDINGS,
} from 'council-sim'
import { walkLifecycle } from 'council-sim/report'
import { describe, expect, it } from 'vitest'
import { english } from '../../examples/classroom/words/english.js'
import { speak, t, term } from '../../examples/classroom/words/index.js'
import { spanish } from '../../examples/classroom/words/spanish.js'
import { TERMS } from '../../examples/classroom/words/terms.js'

const blanksOf = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([blank]) => blank).sort()

/** Phrases that are the same in both languages, rightly. */
const SAME = ['title', 'no', 'momentOf', 'rollAt']

describe('the phrases of the page', () => {
  it('are all there in both languages, with the same blanks', () => {
    expect(Object.keys(spanish).sort()).toEqual(Object.keys(english).sort())
    for (const [phrase, text] of Object.entries(english)) {
      const other = spanish[phrase as keyof typeof english] // the keys are the same, as just said
      expect(text.trim(), phrase).not.toBe('')
      expect(other.trim(), phrase).not.toBe('')
      expect(blanksOf(other), phrase).toEqual(blanksOf(text))
      if (!SAME.includes(phrase)) expect(other, phrase).not.toBe(text)
    }
  })

  it('have a word for every word of the library, in both languages', () => {
    const lists = [
      ['ballots', BALLOTS],
      ['decisions', DECISIONS],
      ['standings', STANDINGS],
      ['actions', ACTION_TYPES],
      ['kinds', MOTION_KINDS],
      ['events', walkLifecycle().transitions.flatMap(({ event }) => event ?? [])],
      ['bases', BASES],
      ['parts', RULE_PARTS],
      ['grounds', PROVENANCES],
      ['relationships', RELATIONSHIP_STATES],
    ] as const
    for (const [list, words] of lists) {
      for (const word of words) {
        const pair = TERMS[list][word]
        expect(pair, `${list}: ${word}`).toBeDefined()
        expect(pair?.[0].trim(), word).not.toBe('')
        expect(pair?.[1].trim(), word).not.toBe('')
        expect(pair?.[1], word).not.toBe(pair?.[0])
      }
    }
  })

  it('are filled in, and what is not a word of the library stands as it is', () => {
    speak('es')
    expect(t('movedBy', { name: '<Chen>' })).toBe('presentada por <Chen>')
    expect(term('kinds', 'our-own-kind')).toBe('our own kind')
    expect(term('kinds', 'constructor')).toBe('constructor')
    speak('en')
    expect(t('movedBy', { name: 'Chen' })).toBe('moved by Chen')
  })
})
