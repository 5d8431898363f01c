import { readdirSync, readFileSync } from 'node:fs'
import { PRINTABLES, printable, worksheetQuestions } from 'council-sim/report'
import { readScenario, type Scenario } from 'council-sim/scenario'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const folder = new URL('../../examples/scenarios/', import.meta.url)
const story = (id: string) => readScenario(readFileSync(new URL(`${id}.yaml`, folder), 'utf8'), id)
const STORIES = readdirSync(folder)
  .map((file) => file.replace(/\.yaml$/, ''))
  .sort()
const options = { find: story }

/** The tags of a page, in order, with their attributes. */
const tagsOf = (page: string): string[] => page.match(/<[^>]*>/g) ?? []

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
/** The same, where several paragraphs of one text are as good as one. */
const shapeOf = (page: string) =>
  tagsOf(page)
    .join('')
    .replace(/(<p><\/p>)+/g, '<p></p>')

/** What a reader sees of a page, without its styles. */
const seen = (page: string): string =>
  page
    .replace(/<style>[^<]*<\/style>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '')

/** A scenario in which everything that people could write is this text, with a number. */
function written(text: string): Scenario {
  const [chen, diaz, brandt, city] = ['1', '2', '3', '4'].map((n) => `${text}${n}`) as [
    string,
    string,
    string,
    string,
  ]
  const reported = { basis: 'reported', facts: ['F1'], note: text }
  return readScenario(
    JSON.stringify({
      format: 'council-sim/scenario',
      version: 1,
      id: 'written',
      title: text,
      about: text,
      tie: city,
      sources: { s: { title: text, url: text } },
      facts: { F1: { says: text, quote: text.slice(0, 200), sources: ['s'], confidence: 'reported' } },
      council: {
        name: text,
        rules: 'rosenberg',
        seats: [
          { seat: text, member: chen },
          { seat: text, member: diaz },
          { seat: text, member: brandt },
        ],
        chair: chen,
        relationships: [{ with: city, since: 1986 }],
      },
      positions: [{ member: chen, firstChoice: text, ...reported }],
      arguments: [{ speaksFor: text, text, by: [chen, text], ...reported }],
      before: [{ date: null, kind: 'said', by: text, text, ...reported }],
      meetings: [
        {
          date: '2022-03-08',
          question: text,
          agenda: [text],
          ...reported,
          steps: [
            { do: { type: 'move', by: chen, text }, ...reported },
            { do: { type: 'second', by: diaz }, ...reported },
            { do: { type: 'state', by: text, text }, ...reported },
            { do: { type: 'speak', by: brandt, text }, ...reported },
            { do: { type: 'call-vote', by: chen }, ...reported },
            { do: { type: 'vote', ballots: { [chen]: 'aye', [diaz]: 'aye', [brandt]: 'nay' } }, ...reported },
          ],
        },
      ],
      acts: [{ by: chen, date: null, text, effects: [], meetingsBefore: 1, ...reported }],
      expect: {},
    }),
  )
}

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</style>',
  "'\u0000\u001b[31m",
  '| a | b |',
  '- x\n# y',
  '\\<b>',
  '&lt;b>',
  '`<i>`',
  '</article></section>',
  '<!--',
  ']]>',
]
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 12, minLength: 1 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(''))
  .filter((text) => text.trim() === text && text !== 'unreported')

describe('what is printed', () => {
  it.each(STORIES)('of %s needs nothing from outside, runs nothing, and is whole', (name) => {
    for (const what of PRINTABLES) {
      const page = printable(story(name), what, options)
      expect(page, what).toMatch(/^<!doctype html>\n<html lang="en">/)
      expect(page, what).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|\shref=|\son\w+=|url\(|@import/i)
      expect(page, what).toContain(`default-src 'none'`)
      const open: string[] = []
      for (const tag of tagsOf(page).slice(1)) {
        const [, closing, element = ''] = /^<(\/?)(\w+)/.exec(tag) ?? []
        if (element === 'meta') continue
        if (closing === '/') expect(open.pop(), `${what} ${tag}`).toBe(element)
        else open.push(element)
      }
      expect(open, what).toEqual([])
      expect(seen(page), what).not.toMatch(/undefined|\[object|\bNaN\b/)
    }
  })

  it('has the tags that it has, whatever people write', () => {
    const plain = new Map(PRINTABLES.map((what) => [what, shapeOf(printable(written('plain'), what))]))
    fc.assert(
      fc.property(hostile, fc.constantFrom(...PRINTABLES), (text, what) => {
        expect(shapeOf(printable(written(text), what))).toBe(plain.get(what))
      }),
      { numRuns: 60 },
    )
  })

  it.each(HOSTILE.slice(0, 3))('shows %s as it was written', (text) => {
    for (const what of PRINTABLES.filter((each) => each !== 'motion-map')) {
      expect(seen(printable(written(text), what)), what).toContain(text)
    }
  })

  it('has a card for everybody who has a part, with the sources of what is said of them', () => {
    const cards = seen(printable(story('san-jose-2022-03'), 'role-cards'))
    for (const { member, firstChoice } of story('san-jose-2022-03').positions) {
      expect(cards).toContain(member)
      expect(cards).toContain(firstChoice)
    }
    for (const name of ['Tim Quigley', 'Matt Mahan', 'Clerk', 'Timekeeper', 'Reporter'])
      expect(cards).toContain(name)
    expect(cards).toContain('KRON4, 28 February 2022')
  })

  it('names every state of the machine on the map of a motion', () => {
    const map = seen(printable(story('juneau-2022-04'), 'motion-map'))
    for (const state of [
      'Introduced',
      'Debate',
      'Substituting',
      'Letter instead',
      'Awaiting signature',
      'Vetoed',
    ]) {
      expect(map).toContain(state)
    }
  })

  it('prints no count of the March vote: no source gives one', () => {
    for (const what of ['script', 'minutes', 'agenda'] as const) {
      expect(seen(printable(story('san-jose-2022-03'), what))).not.toMatch(/\b(11|eleven|ten) (to|–|-) ?\d/)
    }
  })
})

describe('the questions of a worksheet', () => {
  const answer = (id: string, question: string) =>
    worksheetQuestions(story(id), options)
      .find((each) => each.id === question)
      ?.answer?.join(' ')

  it.each(STORIES)('of %s are there, each once, with an answer or none', (name) => {
    const questions = worksheetQuestions(story(name), options)
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
    expect(questions.length).toBeGreaterThanOrEqual(3)
    for (const { ask, answer } of questions) {
      expect(ask).toMatch(/[?.]$/)
      if (answer !== null) expect(answer.join('')).not.toBe('')
    }
  })

  it.each([
    ['san-jose-2022-03', 'quorum', /^11 seats; 6 for a quorum\.$/],
    ['san-jose-2022-03', 'too-early', /^No\. Motion sever has not been seconded\./],
    ['san-jose-2022-03', 'need-letter', /^6 ayes\.$/],
    ['san-jose-2022-03', 'abstain-letter', /^5 ayes\.$/],
    ['san-jose-2022-03', 'ballots-letter', /^4 aye, 7 not reported\. Inferred, and not reported: .*Jimenez/],
    ['san-jose-2022-03', 'became-sever', /settled by a letter instead/],
    ['san-jose-2022-03', 'tie', /^Ekaterinburg: active; since 1992\.$/],
    ['juneau-2022-04', 'tie', /Vladivostok: active/],
  ])('%s, %s', (name, question, expected) => {
    expect(answer(name, question)).toMatch(expected)
  })
})
