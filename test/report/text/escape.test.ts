import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOf } from '../../../src/report/text/columns.js'
import { forMarkdown, forMermaid, forTerminal, forXml, wrap } from '../../../src/report/text/escape.js'
import { HOSTILE } from '../meetings.js'
import { parseXml, textOf } from '../xml.js'

/** Any text, with much of what is dangerous in it. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...HOSTILE, '\\', '|', '`', '\n', '\r\n', '\u001b', '\u2067', '#', ' '),
        fc.string(),
      ),
    )
    .map((parts) => parts.join('')),
)
const FORBIDDEN = /\p{Cc}|\p{Cs}|[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u

describe('forTerminal', () => {
  it.each([
    ['plain — Díaz', 'plain — Díaz'],
    ['\u001b[31mred', '[U+001B][31mred'],
    ['a\r\nb\tc\u2028d', 'a b c d'],
    ['\u202eabc', '[U+202E]abc'],
    ['\u009b31m \u007f', '[U+009B]31m [U+007F]'],
    ['\ud800', '[U+D800]'],
    ['\u{1f469}\u200d\u{1f4bb}', '\u{1f469}\u200d\u{1f4bb}'],
  ])('%j', (text, shown) => expect(forTerminal(text)).toBe(shown))

  it('leaves nothing that a terminal acts upon, and nothing more to do', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = forTerminal(text)
        expect(shown).not.toMatch(FORBIDDEN)
        expect(forTerminal(shown)).toBe(shown)
      }),
    )
  })
})

describe('forMarkdown', () => {
  it.each([
    ['Close Mill Street to cars.', 'Close Mill Street to cars.'],
    ['1. <b> | *x*', '1\\. \\<b\\> \\| \\*x\\*'],
    ['# no heading #', '\\# no heading \\#'],
    ['- no item', '\\- no item'],
    ['`code`', '\\`code\\`'],
    ['[text](http://e.example)', '\\[text\\](http\\://e.example)'],
    ['AT&T &lt; &#60;', 'AT\\&T \\&lt; \\&#60;'],
    ['a\n\n    code', 'a code'],
    ['www.e.example a@e.example', 'www\\.e.example a\\@e.example'],
    ['at 20:15, 20:15:30', 'at 20:15, 20:15:30'],
    [':smile: :100: 1:1234: 5:http', '\\:smile: \\:100: 1\\:1234: 5\\:http'],
    ['C:\\dir | \\| x', 'C\\:\\\\dir \\| \\\\\\| x'],
  ])('%j', (text, written) => expect(forMarkdown(text)).toBe(written))

  it('is one line without markup, from which the text can be read back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const written = forMarkdown(text)
        const bare = written.replace(/\\[!-/:-@[-`{-~]/g, 'é')
        expect(bare).not.toMatch(/[\\`*_[\]<>|~$\n]|^[#+=-]|^\d+[.)]|&[#a-z]|www\./i)
        expect(written.replace(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(
          forTerminal(text).replace(/ +/g, ' ').trim(),
        )
      }),
    )
  })
})

describe('forXml', () => {
  it('reads back as the text, as element and as attribute', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const element = parseXml(`<t at="${forXml(text)}">${forXml(text)}</t>`)
        expect(textOf(element)).toBe(forTerminal(text))
        expect(element.attributes.at).toBe(forTerminal(text))
      }),
    )
  })
})

describe('forMermaid', () => {
  it('has no syntax left', () => {
    expect(forMermaid('a: "b"; <i>')).toBe('a#58; #34;b#34;#59; #60;i#62;')
    fc.assert(
      fc.property(anyText, (text) => {
        const label = forMermaid(text)
        expect(label).toMatch(/^(?:[\p{L}\p{M}\p{N} ,.'()[\]-]|#\d+;)*$/u)
        const back = label.replace(/#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
        expect(back).toBe(forTerminal(text))
      }),
    )
  })
})

describe('wrap', () => {
  it('breaks between words, and inside one that is too long', () => {
    expect(wrap('Six ayes and three nays.', 12, '  ')).toEqual(['  Six ayes', '  and three', '  nays.'])
    expect(wrap('Adeyemi-Babatunde', 10)).toEqual(['Adeyemi-', 'Babatunde'])
    expect(wrap('abcdefgh', 3)).toEqual(['abc', 'def', 'gh'])
    expect(wrap('', 10, '- ')).toEqual(['- '])
    expect(wrap('a b', 80, '- ', '  ')).toEqual(['- a b'])
  })

  it('keeps the spaces inside a line', () => {
    expect(wrap('R reported   A assumed', 20)).toEqual(['R reported   A', 'assumed'])
  })

  it('counts East Asian characters and emoji as two columns, accents as none', () => {
    expect(columnsOf('李小龍')).toBe(6)
    expect(columnsOf('e\u0301')).toBe(1)
    expect(columnsOf('\u{1f469}\u200d\u{1f4bb}')).toBe(2)
    expect(wrap('李小龍李小龍', 6)).toEqual(['李小龍', '李小龍'])
  })

  it('keeps within the width and loses nothing but spaces at the breaks', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.integer({ min: 4, max: 90 }),
        fc.integer({ min: 0, max: 2 }),
        (text, width, indent) => {
          const lines = wrap(text, width, ' '.repeat(indent))
          for (const line of lines) {
            expect(columnsOf(line)).toBeLessThanOrEqual(width)
            expect(line).not.toMatch(FORBIDDEN)
          }
          expect(lines.join('').replaceAll(' ', '')).toBe(forTerminal(text).trim().replaceAll(' ', ''))
        },
      ),
    )
  })
})
