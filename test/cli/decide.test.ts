import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerTo } from '../../src/cli/decide.js'
import { decide } from '../../src/voting/question.js'
import { call } from './terminal.js'

const LINE = {
  id: 'a',
  seats: 11,
  vacant: 0,
  ballots: { aye: 6, nay: 3, abstain: 1, recused: 0, absent: 1, unreported: 0 },
  rule: 'majority of voting',
  quorum: 'majority of seats',
  abstentions: 'ignored',
  tie: 'lost',
}

const answers = async (...lines: unknown[]) => {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  const { out, code } = await call(['decide'], [text])
  return {
    code,
    answers: out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  }
}

describe('decide', () => {
  it('answers a line with candidates as an election, and tells what is wrong with one', async () => {
    const tellers = {
      candidates: { A: 37, B: 8, C: 50 },
      blank: 4,
      illegal: 1,
      ineligible: ['C'],
      ballots: 100,
    }
    const { code, answers: given } = await answers(
      { id: 1, ...tellers, rule: 'majority' },
      { id: 2, candidates: { A: 13, B: 12, C: 5 }, rule: 'plurality' },
      { id: 3, candidates: { A: 1.5 }, rule: 'majority', ballots: -1 },
    )
    expect(code).toBe(2)
    expect(given[0]).toMatchObject({
      id: 1,
      outcome: 'nobody-elected',
      elected: null,
      cast: 96,
      necessary: 49,
    })
    expect(given[0].because[0]).toBe('Nobody is elected: the most votes are for C, who cannot be elected.')
    expect(given[1]).toMatchObject({ id: 2, outcome: 'elected', elected: 'A', necessary: null })
    expect(given[1]).not.toHaveProperty('why')
    expect(given[2].error.problems.map(({ path }: { path: string }) => path)).toEqual([
      'candidates.A',
      'ballots',
    ])
  })

  it('answers a line with its decision, key by key', async () => {
    const {
      code,
      answers: [answer],
    } = await answers(LINE)
    expect(code).toBe(0)
    const { because, ...rest } = answer
    expect(rest).toEqual({
      id: 'a',
      outcome: 'carried',
      ayes: 6,
      nays: 3,
      base: 9,
      need: 5,
      margin: 1,
      quorum: { need: 6, present: 10, met: true },
    })
    expect(Object.keys(answer)).toEqual([
      'id',
      'outcome',
      'ayes',
      'nays',
      'base',
      'need',
      'margin',
      'quorum',
      'because',
    ])
    expect(because.length).toBeGreaterThan(1)
    expect(because.every((sentence: unknown) => typeof sentence === 'string')).toBe(true)
  })

  it('says what is possible where completions differ', async () => {
    const open = { id: 7, seats: 5, ballots: { aye: 2, nay: 1, unreported: 2 }, rule: 'majority of voting' }
    const {
      answers: [answer],
    } = await answers(open)
    expect(answer).toMatchObject({
      id: 7,
      outcome: 'undetermined',
      possible: ['carried', 'lost'],
      base: null,
    })
  })

  it('takes unanimous as: nobody against, whatever the unreported were', async () => {
    const said = {
      id: 'u',
      seats: 5,
      ballots: { aye: 1, unreported: 4 },
      rule: 'majority of voting',
      unanimous: true,
    }
    expect((await answers(said)).answers[0].outcome).toBe('carried')
  })

  it('puts an error in the place of a bad line, goes on, and ends with 2', async () => {
    const { code, answers: found } = await answers(
      LINE,
      '{"id":"b",',
      { ...LINE, id: 'c', rule: 'most' },
      '[1]',
      { ...LINE, id: 'd' },
    )
    expect(code).toBe(2)
    expect(found.map(({ id, outcome, error }) => [id, outcome ?? error.code])).toEqual([
      ['a', 'carried'],
      [null, 'json'],
      ['c', 'notation'],
      [null, 'type'],
      ['d', 'carried'],
    ])
    expect(found[2].error).toMatchObject({ path: 'rule', message: expect.stringContaining('"most"') })
  })

  it('says in which line an error is, empty lines counted', async () => {
    const { out } = await call(['decide', '--quiet'], [`${JSON.stringify(LINE)}\n\nnot json\n`])
    expect(JSON.parse(out.trimEnd().split('\n')[1] ?? '').error).toMatchObject({ code: 'json', line: 3 })
  })

  it('tells all that is wrong with a line', async () => {
    const bad = {
      id: 'x',
      seats: 3,
      ballots: { aye: -1, nay: 2.5 },
      rule: 'majority of voting',
      colour: 'red',
    }
    const {
      answers: [answer],
    } = await answers(bad)
    expect(answer.error.problems.map(({ path }: { path: string }) => path)).toEqual([
      'colour',
      'ballots.aye',
      'ballots.nay',
    ])
  })

  it('reads the same lines however they come in pieces, with CRLF and a byte-order mark', async () => {
    const text = `\uFEFF${[LINE, { ...LINE, id: 'Díaz' }].map((line) => JSON.stringify(line)).join('\r\n')}\r\n\r\n`
    const whole = await call(['decide'], [text])
    const bytes = new TextEncoder().encode(text)
    const pieces = Array.from(bytes, (byte) => new Uint8Array([byte]))
    expect(whole.code).toBe(0)
    expect(await call(['decide'], pieces)).toEqual(whole)
  })

  it('leaves out the sentences when asked, and reads files', async () => {
    expect((await call(['decide', '--quiet'], [JSON.stringify(LINE)])).out).not.toContain('because')
    expect(await call(['decide', 'no-such-file.jsonl'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('no-such-file'),
    })
  })

  it('agrees with the library on any counts', () => {
    const count = fc.nat(5)
    const counts = fc.record({
      aye: count,
      nay: count,
      abstain: count,
      recused: count,
      absent: count,
      unreported: count,
    })
    void fc.assert(
      fc.property(counts, (ballots) => {
        const question = { ballots, rule: '2/3 of present' } as const
        const { text } = answerTo(JSON.stringify({ id: 1, ...question }))
        expect(JSON.parse(text)).toMatchObject({ outcome: decide(question).outcome })
      }),
    )
  })

  it('answers anything that can be written, and never throws', () => {
    void fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.object().map((value) => JSON.stringify(value)),
        ),
        (line) => {
          const { text, bad } = answerTo(line)
          expect(typeof JSON.parse(text).error === 'object').toBe(bad)
        },
      ),
    )
  })
})
