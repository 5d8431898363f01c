import { describe, expect, it } from 'vitest'
import { cite, diff, parseThreshold, type Rulebook, rulebooks } from '../../../src/index.js'
import { PLAIN } from '../../../src/report/rulebooks/motion.js'
import { rulebookMarkdown } from '../../../src/report/rulebooks/page.js'
import { describeDifferences, describe as describeRulebook } from '../../../src/report/rulebooks/rulebook.js'
import { lawInWords } from '../../../src/report/rulebooks/words.js'
import { columnsOf } from '../../../src/report/text/columns.js'
import { rowsOf } from '../../../src/rules/readers.js'
import { houseRules } from '../floor.js'
import { HOSTILE } from '../meetings.js'
import { OTHER_COLUMNS, OTHER_ROWS } from '../other-rules.js'

const books = [...Object.values(rulebooks), houseRules]
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ')
const BAD = /undefined|null|\[object|\.\.|: \.|\(\)|; ;/

describe('a rulebook in words', () => {
  it.each(books)('$id: has every row, with its citation, in 80 columns', (book) => {
    const text = describeRulebook(book)
    for (const line of text.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(80)
    for (const { row } of rowsOf(book)) {
      expect(oneLine(text)).toContain(cite(row.cite))
      if (row.cite.note !== undefined) expect(oneLine(text)).toContain(row.cite.note)
      if (row.cite.url !== undefined) expect(text.replaceAll(/\s/g, '')).toContain(row.cite.url)
    }
    expect(text).not.toMatch(BAD)
    expect(oneLine(text)).toContain(PLAIN)
  })

  it.each(books)('$id: has words for every field, each told or plain', (book) => {
    const rows = lawInWords(book)
    const clauses = rows.flatMap((row) => row.clauses)
    for (const { path, row } of rowsOf(book)) {
      for (const field of Object.keys(row).filter((key) => key !== 'cite')) {
        const said = clauses.filter((each) => each.path.startsWith(`${path}.${field}`))
        expect(said.length).toBeGreaterThan(0)
        for (const { says } of said) expect(says).toMatch(/^[a-z].*[^.;]$/)
      }
    }
    for (const row of rows) expect(row.clauses.some(({ plain }) => !plain)).toBe(true)
  })

  it('tells plain things once, and others in their rows', () => {
    const text = oneLine(describeRulebook(rulebooks.robert1915))
    expect(text).toContain(
      'Motion to adjourn (adjourn): a privileged motion; its rank is 120; needs a second; cannot be debated; cannot be amended; carries by “majority of voting”; its vote cannot be reconsidered; in order without a quorum; ends the meeting.',
    )
    expect(text).toContain(
      'Point of order (point-of-order): an incidental motion; has no rank, and comes before what it arises from; needs no second; can be made while another member has the floor; cannot be debated; cannot be amended; the chair rules on it; asks the chair to rule on a point.',
    )
  })

  it('says what is not confirmed', () => {
    expect(oneLine(describeRulebook(rulebooks.rosenberg))).toContain(
      '(recalled, not checked against the text)',
    )
    expect(describeRulebook(houseRules)).toMatch(/Not confirmed: \d+, each with a note/)
  })

  it('shows hostile words and does not obey them', () => {
    const [title, name, note] = [HOSTILE[2], HOSTILE[3], HOSTILE[6]]
    const { motions } = rulebooks.rosenberg
    const main = { ...motions.main, name, cite: { ...motions.main.cite, note } }
    const book = { ...rulebooks.rosenberg, title, motions: { ...motions, main } }
    const texts = [describeRulebook(book), describeDifferences(book, rulebooks.robert1915)]
    for (const text of [...texts, rulebookMarkdown([book, rulebooks.robert1915])]) {
      expect(text).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u)
    }
  })
})

describe('where two rulebooks part ways', () => {
  const { rosenberg, robert1915 } = rulebooks
  const text = describeDifferences(rosenberg, robert1915)

  it('has a paragraph for each row, in 80 columns', () => {
    for (const line of text.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(80)
    expect(text).not.toMatch(BAD)
    expect(oneLine(text)).toContain(
      "A substitute that carries Under Rosenberg's Rules of Order: it finishes the item. [",
    )
    expect(oneLine(text)).toContain(
      "Under Robert's Rules of Order Revised (1915): the question as substituted must still be put. [",
    )
  })

  it.each([
    [rosenberg, robert1915],
    [robert1915, rosenberg],
    [rosenberg, houseRules],
  ])('names every row that differs, and every row that only one has: $id', (a, b) => {
    const told = oneLine(describeDifferences(a, b))
    const rows = new Set(diff(a, b).map(({ path }) => path.split('.').slice(0, 2).join('.')))
    for (const each of [...lawInWords(a), ...lawInWords(b)]) {
      if (rows.has(each.path)) expect(told).toContain(each.title.replace(/.*(?= \()/, ''))
    }
    const onlyOne = [...rows].filter((path) => !rowsOf(a).some((row) => row.path === path))
    expect(told.includes(`Only ${b.title} has these:`)).toBe(onlyOne.length > 0)
  })

  it('says so where there is none', () => {
    expect(describeDifferences(rosenberg, rosenberg)).toMatch(/say the same\.\n$/)
  })

  it.each(Object.entries(OTHER_COLUMNS))('sees another %s in a row of the table', (column, value) => {
    const { motions } = rosenberg
    const main = { ...motions.main, [column]: value }
    differOnce(rosenberg, { ...rosenberg, motions: { ...motions, main } })
  })

  it.each(Object.entries(OTHER_ROWS))('sees another %s', (path, change) => {
    const [part = '', row = ''] = path.split('.')
    const rows = rosenberg[part as 'conduct'] // one of the three parts, read as the one with most rows
    const old = rows[row as 'debate']
    differOnce(rosenberg, { ...rosenberg, [part]: { ...rows, [row]: { ...old, ...change } } })
  })

  it('is tested with every column and every row', () => {
    const columns = Object.values(robert1915.motions).flatMap((row) => Object.keys(row))
    expect(new Set([...Object.keys(OTHER_COLUMNS), 'cite'])).toEqual(new Set(columns))
    const others = rowsOf(rosenberg).flatMap(({ path }) => (path.startsWith('motions') ? [] : [path]))
    expect(new Set(Object.keys(OTHER_ROWS).map((path) => path.split('.').slice(0, 2).join('.')))).toEqual(
      new Set(others),
    )
  })

  function differOnce(a: Rulebook, b: Rulebook) {
    expect(diff(a, b)).toHaveLength(1)
    const told = describeDifferences(a, b)
    expect(told).not.toContain('say the same')
    expect(told.trim().split('\n\n')).toHaveLength(1)
    expect(told).not.toMatch(BAD)
  }

  it('sees another threshold in words', () => {
    const { motions } = rosenberg
    const main = { ...motions.main, threshold: parseThreshold('2/3 of seats') }
    expect(describeDifferences(rosenberg, { ...rosenberg, motions: { ...motions, main } })).toContain(
      'it carries by “2/3 of seats”',
    )
  })
})

describe('the page of rules', () => {
  const page = rulebookMarkdown(books)
  const sections = page.split(/^(?=## )/m).slice(1)

  it('has every motion and every other row of a tradition, with its source and how well it is known', () => {
    for (const [n, book] of [rulebooks.rosenberg, rulebooks.robert1915].entries()) {
      const lines = sections[n]?.split('\n') ?? []
      for (const [kind, { cite: citation }] of Object.entries(book.motions)) {
        const row = lines.find((line) => line.includes(` | ${kind} | `)) ?? ''
        expect(row.split(/(?<!\\)\|/)).toHaveLength(14)
        expect(row).toContain(citation.section ?? citation.source)
      }
      const others = lawInWords(book).filter(({ part }) => part !== 'Motions')
      for (const { title } of others) expect(lines.some((line) => line.startsWith(`| ${title} |`))).toBe(true)
    }
    expect(page).toContain('recalled, not checked against the text |')
    expect(page).toContain('assumed, not found in the text |')
    expect(page).not.toMatch(/undefined|\[object/)
  })

  it('has of a rulebook that follows another the rows of its own, and what the other says', () => {
    const house = sections.find((each) => each.startsWith('## House Rules')) ?? ''
    expect(house).toContain("all others are those of Rosenberg's Rules of Order")
    expect(house.match(/ \| (?:thanks|nap|waive-reading) \| /g)).toHaveLength(3)
    expect(house).not.toContain(' | adjourn | ')
    expect(house).toContain(
      'an ordinance is passed once; no days need lie between readings | an ordinance is read and passed 3 times',
    )
  })

  it('says where traditions part ways', () => {
    expect(page.match(/^## Where .* part ways$/gm)).toEqual([
      "## Where Rosenberg's Rules of Order and Robert's Rules of Order Revised (1915) part ways",
    ])
    expect(page).toContain("Only Robert's Rules of Order Revised (1915) has these:")
  })
})
