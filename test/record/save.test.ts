import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { digest } from '../../src/kernel/digest.js'
import { adjourn } from '../../src/meeting/adjourn.js'
import { convene } from '../../src/meeting/convene.js'
import { load, save } from '../../src/meeting/save.js'
import { SAVE_FORMAT, SAVE_VERSION } from '../../src/record/save.js'
import { rulebooks } from '../../src/rulebooks/index.js'
import { notFrozen, throughJson } from '../fixtures/frozen.js'
import { all, BOTH, END, LETTER, meetingUnder, play, SECOND, standings } from '../fixtures/meetings.js'
import { placesOf, problemsOf } from '../fixtures/problems.js'

const meeting = play(
  meetingUnder('rosenberg', { date: '2022-03-08' }),
  END,
  SECOND,
  LETTER,
  SECOND,
  ...all('aye'),
)
const file = throughJson(save(meeting))

/** The file with some contents changed, and sealed again as whoever changed it could. */
function resealed(changes: object) {
  const { digest: _, ...content } = { ...throughJson(file), ...changes }
  return { ...content, digest: digest(content) }
}
const path = (changed: unknown) => placesOf(() => load(changed))

describe('a save file', () => {
  it('says what it is, and holds how the meeting opened and what was done', () => {
    expect(file).toMatchObject({
      format: SAVE_FORMAT,
      version: SAVE_VERSION,
      rules: { id: 'rosenberg', digest: digest(rulebooks.rosenberg) },
      opening: { date: '2022-03-08' },
      actions: meeting.actions,
    })
    expect(file.digest).toMatch(/^[0-9a-f]{64}$/)
    expect(save(meeting)).toStrictEqual(file)
  })

  it.each(BOTH)('gives the same meeting back, under %s', (id) => {
    const before = meetingUnder(id, { date: '2022-03-08', agenda: ['a tie'], quorumKnown: true })
    const second = convene(adjourn(play(before, END, SECOND, ...all('nay'))), { date: '2022-03-09' })
    const played = play(second, { type: 'renew', by: 'Díaz', motion: 'm1' }, { ...SECOND, by: 'Brandt' })
    for (const each of [before, second, played]) {
      const loaded = load(throughJson(save(each)))
      expect(loaded).toStrictEqual(each)
      expect(notFrozen(loaded)).toBeUndefined()
    }
  })

  it('is found changed whatever the order of its keys', () => {
    const reordered = Object.fromEntries(Object.entries(file).reverse())
    expect(load(reordered)).toStrictEqual(meeting)
  })
})

it('reads a file that was saved before there were mayors and vetoes', () => {
  const file = new URL('fixtures/saved-before-vetoes.json', import.meta.url)
  const meeting = load(JSON.parse(readFileSync(file, 'utf8')))
  expect(standings(meeting)).toEqual({ m2: 'debate' })
  expect(meeting.council.past[0]?.motions[0]).toMatchObject({
    standing: 'adopted',
    excused: [],
    signature: null,
  })
  expect(meeting.council.rules.executive.veto.kinds).toEqual([])
  expect(load(JSON.parse(JSON.stringify(save(meeting))))).toEqual(meeting)
})

describe('a file that is not as it was saved', () => {
  it.each<[string, unknown, [string, string]]>([
    ['an action left out', { ...file, actions: file.actions.slice(1) }, ['digest', 'tampered']],
    ['another ballot', throughJsonWith('"others":"aye"', '"others":"nay"'), ['digest', 'tampered']],
    [
      'another opening',
      { ...file, opening: { ...file.opening, date: '2022-03-09' } },
      ['digest', 'tampered'],
    ],
    ['an extra key', { ...file, note: 'x' }, ['digest', 'tampered']],
    ['another digest', { ...file, digest: '0'.repeat(64) }, ['digest', 'tampered']],
    ['no digest', { ...file, digest: undefined }, ['digest', 'tampered']],
    ['another format', { ...file, format: 'chess/pgn' }, ['format', 'format']],
    ['no format', { ...file, format: undefined }, ['format', 'format']],
    ['a later version', { ...file, version: 2 }, ['version', 'future-version']],
    ['version x', { ...file, version: 'x' }, ['version', 'version']],
    ['version 0', { ...file, version: 0 }, ['version', 'version']],
    ['version 1.5', { ...file, version: 1.5 }, ['version', 'version']],
    ['a list', [file], ['', 'format']],
    ['text', JSON.stringify(file), ['', 'format']],
    ['nothing', null, ['', 'format']],
    ['less than nothing', undefined, ['', 'format']],
  ])('%s', (_name, changed, place) => {
    expect(path(changed)).toEqual([place])
  })

  it('is told in plain words', () => {
    const told = (changed: unknown) => problemsOf(() => load(changed))[0]?.message
    expect(told({ ...file, version: 2 })).toBe(
      'this file is of version 2; this library reads up to 1: use a newer one',
    )
    expect(told({ ...file, version: 'x' })).toBe('expected a whole number from 1, found "x"')
    expect(told({ ...file, format: undefined })).toBe('expected "council-sim/meeting", found nothing')
    expect(told({ ...file, digest: 'x' })).toMatch(/changed after it was saved/)
    expect(told(null)).toBe('expected a save file with "format": "council-sim/meeting"')
  })
})

describe('a file that was changed and sealed again', () => {
  const { opening } = file
  const { rules } = opening.council
  const looser = {
    ...rules,
    conduct: { ...rules.conduct, withdrawal: { ...rules.conduct.withdrawal, by: 'leave-of-the-body' } },
  }

  it.each<[string, object, [string, string]]>([
    [
      'another rulebook',
      { opening: { ...opening, council: { ...opening.council, rules: looser } } },
      ['rules.digest', 'rulebook'],
    ],
    ['another rulebook’s name', { rules: { ...file.rules, id: 'robert1915' } }, ['rules.digest', 'rulebook']],
    [
      'an action out of order',
      { actions: [file.actions[0], file.actions[0]] },
      ['actions[1]', 'question-pending'],
    ],
    ['no second', { actions: [file.actions[0], ...file.actions.slice(2)] }, ['actions[1]', 'not-seconded']],
    ['an action of no kind', { actions: [{ type: 'filibuster' }] }, ['actions[0].type', 'invalid_union']],
    [
      'an action with a key too many',
      { actions: [{ type: 'second', by: 'Díaz', loudly: true }] },
      ['actions[0].loudly', 'unknown-key'],
    ],
    ['an extra key', { note: 'x' }, ['note', 'unknown-key']],
    [
      'an extra key further down',
      { opening: { ...opening, weather: 'rain' } },
      ['opening.weather', 'unknown-key'],
    ],
    [
      'an extra key in the council',
      { opening: { ...opening, council: { ...opening.council, clerk: 'x' } } },
      ['opening.council.clerk', 'unknown-key'],
    ],
    ['no opening', { opening: undefined }, ['opening', 'invalid_type']],
  ])('%s', (_name, changes, place) => {
    expect(path(resealed(changes))).toEqual([place])
  })

  it('says what was out of order, by which rule, and what would have been in order', () => {
    const [problem] = problemsOf(() =>
      load(resealed({ actions: [file.actions[0], ...file.actions.slice(2)] })),
    )
    expect(problem?.message).toMatch(
      /not-seconded.*Rosenberg.*in order: second, no-second, proceed, withdraw/,
    )
  })

  it('with everybody who was there left out of the attendance', () => {
    expect(path(resealed({ opening: { ...opening, attendance: {} }, actions: [] }))[0]?.[0]).toMatch(
      /^opening.attendance/,
    )
  })
})

function throughJsonWith(found: string, put: string): unknown {
  return JSON.parse(JSON.stringify(file).replace(found, put))
}
