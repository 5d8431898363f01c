import { describe, expect, it } from 'vitest'
import { rulebookById, rulebooks } from '../../src/rulebooks/index.js'
import { diff } from '../../src/rules/diff.js'
import { rowsOf, unconfirmedRows } from '../../src/rules/readers.js'
import { rulebookSchema } from '../../src/schema/rulebook.js'
import { CITATION_CONFIDENCES } from '../../src/vocabulary.js'
import { notFrozen, throughJson } from '../fixtures/frozen.js'
import { BOTH } from '../fixtures/meetings.js'

const { rosenberg, robert1915 } = rulebooks

describe.each(BOTH)('%s', (id, rules) => {
  it('is found by its id', () => {
    expect(rules.id).toBe(id)
    expect(rulebookById(id)).toBe(rules)
  })

  it.each(rowsOf(rules))('$path has a source, a confidence, and says something', ({ row }) => {
    const { cite, ...law } = row
    expect(cite.source.length).toBeGreaterThan(10)
    expect(CITATION_CONFIDENCES).toContain(cite.confidence)
    expect(Object.keys(law)).not.toEqual([])
    // What was read somewhere says where it is written there.
    if (cite.confidence === 'stated')
      expect(cite).toMatchObject({ section: expect.any(String), url: expect.any(String) })
    if (cite.confidence === 'assumed') expect(cite).toMatchObject({ note: expect.any(String) })
  })

  it('is frozen plain JSON', () => {
    expect(notFrozen(rules)).toBeUndefined()
    expect(throughJson(rules)).toEqual(rules)
    expect(throughJson(rules)).toStrictEqual(rules)
  })

  it('passes its own schema, and so does its copy', () => {
    expect(rulebookSchema.parse(rules)).toStrictEqual(rules)
    expect(rulebookSchema.parse(throughJson(rules))).toStrictEqual(rules)
  })

  it('differs from itself nowhere', () => {
    expect(diff(rules, rules)).toEqual([])
    expect(diff(rules, throughJson(rules))).toEqual([])
  })
})

it('knows no rulebook by the names of an object’s own business', () => {
  for (const id of ['', 'robert', 'constructor', '__proto__', 'toString']) {
    expect(rulebookById(id)).toBeUndefined()
  }
})

it.each([
  [
    rosenberg,
    [
      ['motions.main', 'recalled'],
      ['conduct.substituteCarried', 'recalled'],
      ['conduct.amendmentDegrees', 'assumed'],
      ['conduct.withdrawal', 'recalled'],
      ['conduct.rollCall', 'assumed'],
      ['conduct.reconsideration', 'recalled'],
      ['conduct.renewal', 'assumed'],
    ],
  ],
  [robert1915, [['conduct.rollCall', 'assumed']]],
])('lists exactly the rows of $id that no text confirms', (rules, expected) => {
  expect(unconfirmedRows(rules).map(({ path, row }) => [path, row.cite.confidence])).toEqual(expected)
})

describe('where the two part ways', () => {
  const PATHS = [
    ['voting.ballots.meanings', rosenberg.voting.ballots.meanings, robert1915.voting.ballots.meanings],
    ['motions.main.name', 'basic motion', 'main motion'],
    ['motions.amend.rank', 2, 3],
    ['motions.amend.amendable', false, true],
    ['motions.substitute.name', 'substitute motion', 'motion to substitute'],
    ['motions.substitute.amendable', false, true],
    ['conduct.substituteCarried.effect', 'finishes-item', 'question-still-put'],
    ['conduct.substituteOverAmendment.allowed', true, false],
    ['conduct.motionsOnFloor.most', 3, null],
    ['conduct.amendmentDegrees.most', 1, 2],
    ['conduct.withdrawal.by', 'mover', 'leave-of-the-body'],
    ['conduct.reconsideration.standing', 'voted-with-majority', 'prevailing-side'],
    ['conduct.reconsideration.window', 'same-meeting', 'next-day'],
  ]

  it('is in exactly these rows', () => {
    expect(diff(rosenberg, robert1915).map(({ path, a, b }) => [path, a, b])).toEqual(PATHS)
  })

  it('is the same seen from the other side', () => {
    const mirrored = diff(robert1915, rosenberg).map(({ path, a, b }) => ({ path, a: b, b: a }))
    expect(mirrored).toEqual(diff(rosenberg, robert1915))
  })

  it('does not lie in the citations, nor in the ids', () => {
    const cite = { source: 'Another work', confidence: 'recalled' } as const
    const conduct = { ...rosenberg.conduct, rollCall: { chair: 'last', cite } } as const
    expect(diff(rosenberg, { ...rosenberg, id: 'other', title: 'Other', conduct })).toEqual([])
  })

  it('says null where one has no such row', () => {
    const { rollCall: _, ...conduct } = rosenberg.conduct
    const shorter = { ...rosenberg, conduct } as typeof rosenberg // a rulebook of an earlier version, say
    expect(diff(rosenberg, shorter)).toEqual([{ path: 'conduct.rollCall.chair', a: 'last', b: null }])
    expect(diff(shorter, rosenberg)).toEqual([{ path: 'conduct.rollCall.chair', a: null, b: 'last' }])
  })
})

describe('the 1915 table of rules', () => {
  // Needs a second, debatable, amendable, reconsiderable: as the table on the inside cover has them.
  it.each([
    ['main', true, true, true, 'either', '§11'],
    ['amend', true, true, true, 'either', '§33'],
    ['substitute', true, true, true, 'either', '§33'],
    ['reconsider', true, true, false, 'neither', '§36'],
  ] as const)('%s', (kind, second, debatable, amendable, reconsider, section) => {
    const { cite, ...row } = robert1915.motions[kind]
    expect(row).toMatchObject({ second, debatable, amendable, reconsider })
    expect(row.threshold).toEqual({ share: [1, 2], strictly: true, of: 'voting' })
    expect(cite.section).toBe(section)
  })

  it('ranks an amendment above the main motion', () => {
    for (const { motions } of [rosenberg, robert1915]) {
      expect(motions.amend.rank).toBeGreaterThan(motions.main.rank)
      expect(motions.substitute.rank).toBeGreaterThan(motions.main.rank)
    }
  })
})
