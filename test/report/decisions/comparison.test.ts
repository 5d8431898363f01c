import { describe, expect, it } from 'vitest'
import { compareRulebooks, convene, type Rulebook, rulebooks } from '../../../src/index.js'
import { comparisonMarkdown, comparisonText } from '../../../src/report/decisions/comparison.js'
import { columnsOf } from '../../../src/report/text/columns.js'
import { ballotMeanings } from '../../../src/rules/ballot-meaning.js'
import { hostileMeeting, letterMeeting, MILLBROOK, streetMeeting } from '../meetings.js'

const { rosenberg } = rulebooks
const STRICT: Rulebook = {
  ...rosenberg,
  id: 'strict',
  voting: {
    ...rosenberg.voting,
    ballots: { ...rosenberg.voting.ballots, meanings: ballotMeanings('as-nay', 'leaves') },
  },
}

describe('votes under several rulebooks, side by side', () => {
  it('tell each result, the rows that make another, and how many votes come out otherwise', () => {
    expect(comparisonText(compareRulebooks(streetMeeting(), ['robert1915', STRICT])).split('\n')).toEqual([
      'The same ballots under other rulebooks',
      '',
      'm1 (main): “Close Mill Street to cars.”',
      '  2 aye, 1 nay, 1 abstained, 1 absent.',
      '  rosenberg   Carried, 2 to 1 (2 needed).',
      '  robert1915  The same.',
      '  strict      Lost on equal votes, 2 to 2 (3 needed). Another result, because an',
      '              abstention counts against, and its member is counted as present.',
      '',
      'Under robert1915, every vote comes out the same.',
      'Under strict, 1 of 1 vote comes out otherwise: m1.',
      '',
    ])
  })

  it('tell the same in Markdown', () => {
    const text = comparisonMarkdown(compareRulebooks(streetMeeting(), [STRICT]))
    expect(text).toContain('| rosenberg | Carried, 2 to 1 (2 needed). | 2 | 3 |')
    expect(text).toContain('| strict | Lost on equal votes, 2 to 2 (3 needed). | 3 | 4 |')
    expect(text).toContain('- strict: another result, because an abstention counts against')
  })

  it('keep to 80 columns and obey nothing that people wrote', () => {
    for (const meeting of [hostileMeeting(), letterMeeting(), streetMeeting()]) {
      const long = { ...STRICT, id: `s${'o'.repeat(60)}` }
      const text = comparisonText(compareRulebooks(meeting, ['robert1915', long]))
      for (const line of text.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(80)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is left is what is tested
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
      expect(comparisonMarkdown(compareRulebooks(meeting, [long]))).not.toContain('<script>')
    }
  })

  it('say that no vote was taken', () => {
    expect(comparisonText(compareRulebooks(convene(MILLBROOK)))).toContain('No vote was taken.')
  })
})
