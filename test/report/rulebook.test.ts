import { describe, expect, it } from 'vitest'
import { cite, diff, parseThreshold, type Rulebook, rulebooks } from '../../src/index.js'
import { columnsOf } from '../../src/report/columns.js'
import { lawInWords } from '../../src/report/law-words.js'
import { describeRulebook, diffText } from '../../src/report/rulebook.js'
import { rowsOf } from '../../src/rules/readers.js'
import { HOSTILE } from './meetings.js'

const books = Object.values(rulebooks)
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ')

describe('a rulebook in words', () => {
  it.each(books)('$id: has every row, with its citation, in 80 columns', (book) => {
    const text = describeRulebook(book)
    for (const line of text.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(80)
    for (const { row } of rowsOf(book)) {
      expect(oneLine(text)).toContain(cite(row.cite))
      if (row.cite.note !== undefined) expect(oneLine(text)).toContain(row.cite.note)
      if (row.cite.url !== undefined) expect(text).toContain(row.cite.url)
    }
  })

  it.each(books)('$id: has words for every field', (book) => {
    const paths = lawInWords(book).flatMap(({ clauses }) => clauses.map(({ path }) => path))
    for (const { path, row } of rowsOf(book)) {
      for (const field of Object.keys(row).filter((key) => key !== 'cite')) {
        expect(paths.some((each) => each.startsWith(`${path}.${field}`))).toBe(true)
      }
    }
  })

  it('says what is not confirmed', () => {
    expect(oneLine(describeRulebook(rulebooks.rosenberg))).toContain(
      '(recalled, not checked against the text)',
    )
  })

  it('shows hostile words and does not obey them', () => {
    const [title, name, note] = [HOSTILE[2], HOSTILE[3], HOSTILE[6]]
    const { motions } = rulebooks.rosenberg
    const main = { ...motions.main, name, cite: { ...motions.main.cite, note } }
    const text = describeRulebook({ ...rulebooks.rosenberg, title, motions: { ...motions, main } })
    expect(text).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u)
  })
})

describe('where two rulebooks part ways', () => {
  const text = diffText(rulebooks.rosenberg, rulebooks.robert1915)

  it('has a paragraph for each difference, in 80 columns', () => {
    for (const line of text.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(80)
    expect(text.trim().split('\n\n')).toHaveLength(diff(rulebooks.rosenberg, rulebooks.robert1915).length)
    expect(oneLine(text)).toContain(
      "A substitute that carries. Under Rosenberg's Rules of Order, it finishes the item; under Robert's Rules of Order Revised (1915), the question as substituted must still be put.",
    )
  })

  it('says so where there is none', () => {
    expect(diffText(rulebooks.rosenberg, rulebooks.rosenberg)).toMatch(/say the same\.\n$/)
  })

  it('sees every field that can differ', () => {
    const book = rulebooks.rosenberg
    const { voting, conduct, motions } = book
    const others: Rulebook[] = [
      { ...book, voting: { ...voting, quorum: { ...voting.quorum, threshold: { count: 3 } } } },
      { ...book, voting: { ...voting, tie: { ...voting.tie, rule: 'chair-decides' } } },
      { ...book, motions: { ...motions, main: { ...motions.main, second: false } } },
      { ...book, motions: { ...motions, main: { ...motions.main, debatable: false } } },
      { ...book, motions: { ...motions, main: { ...motions.main, reconsider: 'carried-only' } } },
      {
        ...book,
        motions: { ...motions, main: { ...motions.main, threshold: parseThreshold('2/3 of seats') } },
      },
      { ...book, conduct: { ...conduct, motionsOnFloor: { ...conduct.motionsOnFloor, most: 2 } } },
      { ...book, conduct: { ...conduct, rollCall: { ...conduct.rollCall, chair: 'in-turn' } } },
      {
        ...book,
        conduct: { ...conduct, reconsideration: { ...conduct.reconsideration, window: 'next-meeting' } },
      },
      {
        ...book,
        conduct: {
          ...conduct,
          renewal: { ...conduct.renewal, after: { ...conduct.renewal.after, died: 'never' } },
        },
      },
    ]
    for (const other of others) {
      expect(diff(book, other)).toHaveLength(1)
      expect(diffText(book, other).trim().split('\n\n')).toHaveLength(1)
      expect(diffText(book, other)).not.toContain('say the same')
    }
  })
})
