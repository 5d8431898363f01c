import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BALLOTS, type Ballot } from '../../../src/index.js'
import { seatChartSvg } from '../../../src/report/seats/chart-svg.js'
import { seatChartText } from '../../../src/report/seats/chart-text.js'
import { SEAT_SHAPES } from '../../../src/report/seats/shapes.js'
import { columnsOf } from '../../../src/report/text/columns.js'
import { TEXT_MARKS } from '../../../src/report/text/marks.js'
import { councilOf, HOSTILE, letterMeeting } from '../meetings.js'
import { elements, parseXml, textOf } from '../xml.js'

const ballotsOf = (council: ReturnType<typeof councilOf>): Record<string, Ballot> =>
  Object.fromEntries(
    council.seats.flatMap(({ member }, n) => {
      const ballot = BALLOTS[n % BALLOTS.length]
      return member === null || ballot === undefined ? [] : [[member, ballot]]
    }),
  )

describe('the SVG seat chart', () => {
  it.each([1, 5, 11, 50, 101, 200])('%i seats: is well-formed, with a title for every seat', (count) => {
    const council = councilOf(count)
    for (const ballots of [undefined, ballotsOf(council)]) {
      const svg = parseXml(seatChartSvg(council, ballots))
      expect(svg.name).toBe('svg')
      expect(svg.attributes.role).toBe('img')
      const titles = elements(svg, 'title').map(textOf)
      expect(titles[0]).toBe(
        `Large Council: ${ballots === undefined ? 'the seats' : 'how each member voted'}`,
      )
      expect(titles.slice(1, count + 1).every((title) => title.startsWith('District '))).toBe(true)
      expect(new Set(titles.slice(1)).size).toBe(count)
    }
  })

  it('says the count in words, and what is not reported as such', () => {
    const meeting = letterMeeting()
    const ballots = meeting.motions.find(({ id }) => id === 'letter')?.votes.at(-1)?.ballots
    const svg = parseXml(seatChartSvg(meeting.council, ballots))
    expect(elements(svg, 'desc').map(textOf)).toEqual([
      '5 seats: 2 aye, 3 not reported. The chair is Adeyemi.',
    ])
    expect(elements(svg, 'title').map(textOf)).toContain('Seat 1: Adeyemi, chair, aye')
    expect(elements(svg, 'title').map(textOf)).toContain('Seat 2: Brandt, not reported')
  })

  it('draws a vacancy as an empty seat and marks the chair', () => {
    const svg = seatChartSvg(councilOf(5))
    expect(elements(parseXml(svg), 'title').map(textOf)).toContain('District 4: vacant')
    expect(svg).toContain('double outline: the chair')
  })

  it('tells every mark by letter and by drawing, not by colour alone', () => {
    const marks = Object.keys(SEAT_SHAPES) as (keyof typeof SEAT_SHAPES)[]
    const ballots = marks.filter((mark) => BALLOTS.some((ballot) => ballot === mark))
    expect(new Set(ballots.map((mark) => TEXT_MARKS[mark].letter)).size).toBe(BALLOTS.length)
    expect(new Set(ballots.map((mark) => TEXT_MARKS[mark].sign)).size).toBe(BALLOTS.length)
    const drawings = marks.map((mark) => `${SEAT_SHAPES[mark].outline} ${SEAT_SHAPES[mark].dashes ?? ''}`)
    const ofBallots = ballots.map((mark) => drawings[marks.indexOf(mark)])
    expect(new Set(ofBallots).size).toBe(BALLOTS.length)
  })

  it('has no script, no reference to anything outside, and no markup from names', () => {
    const council = councilOf(HOSTILE.length, (n) => `${HOSTILE[n - 1]} ${n}`)
    for (const ballots of [undefined, ballotsOf(council)]) {
      const text = seatChartSvg({ ...council, name: HOSTILE[0] }, ballots)
      const svg = parseXml(text)
      expect(elements(svg, 'script')).toEqual([])
      expect(text).not.toMatch(/href|<script|<style|<image|url\(|on\w+=/)
      expect(text).toContain('&lt;script&gt;')
    }
  })

  it('is well-formed whatever the names are', () => {
    const named = fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), {
      minLength: 1,
      maxLength: 20,
    })
    fc.assert(
      fc.property(named, (names) => {
        const council = { ...councilOf(1), seats: names.map((member) => ({ seat: member, member })) }
        expect(() => parseXml(seatChartSvg(council, ballotsOf(council)))).not.toThrow()
      }),
      { numRuns: 60 },
    )
  })
})

describe('the seat chart in text', () => {
  it('shows five seats', () => {
    const council = councilOf(5)
    expect(seatChartText(council, ballotsOf(council))).toMatchInlineSnapshot(`
      "Large Council: how each member voted

                [B]

         [N]            [ ]


      <A>                  [X]

      A aye: 1; N nay: 1; B abstained: 1; X absent: 1; vacant: 1; <> the chair

      1. A  Member 1 (chair), District 1
      2. N  Member 2, District 2
      3. B  Member 3, District 3
      4.    vacant, District 4
      5. X  Member 5, District 5"
    `)
  })

  it.each([1, 5, 11, 16, 50, 101, 200, 600])('%i seats: fits, with every seat and every name', (count) => {
    const council = councilOf(count)
    for (const columns of [20, 40, 80]) {
      const text = seatChartText(council, ballotsOf(council), { columns })
      for (const line of text.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(columns)
      for (const { member } of council.seats) {
        if (member !== null) expect(text.replaceAll(/\s+/g, ' ')).toContain(member)
      }
    }
  })

  it('draws each seat once', () => {
    const council = councilOf(101)
    const [, drawing = ''] = seatChartText(council, ballotsOf(council)).split('\n\n')
    const drawn = seatChartText(council, ballotsOf(council)).split('\n').join(' ')
    expect((drawn.match(/\[.\]|<.>/g) ?? []).length).toBe(101)
    expect(drawing).not.toBe('')
  })

  it('leaves the names out where it is told to', () => {
    const council = councilOf(5)
    expect(seatChartText(council, undefined, { names: false })).not.toContain('Member 1')
  })

  it('lets no control character through', () => {
    const council = councilOf(HOSTILE.length, (n) => `${HOSTILE[n - 1]} ${n}`)
    for (const line of seatChartText(council, ballotsOf(council)).split('\n')) {
      expect(line).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u)
      expect(columnsOf(line)).toBeLessThanOrEqual(80)
    }
  })
})
