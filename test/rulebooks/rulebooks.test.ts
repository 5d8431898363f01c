import { describe, expect, it } from 'vitest'
import { rulebookById, rulebooks } from '../../src/rulebooks/index.js'
import { diff } from '../../src/rules/diff.js'
import { rowProblems } from '../../src/rules/extend.js'
import { rowsOf, unconfirmedRows } from '../../src/rules/readers.js'
import type { Rulebook } from '../../src/rules/rulebook.js'
import { rulebookSchema } from '../../src/schema/rulebook.js'
import { CITATION_CONFIDENCES } from '../../src/vocabulary.js'
import { notFrozen, throughJson } from '../fixtures/frozen.js'
import { BOTH } from '../fixtures/meetings.js'
import { PARTED } from './where-they-part.js'

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

/** The traditions know no mayor: what law and charter say of one is assumed not to be there. */
const EXECUTIVE = ['presiding', 'chair', 'proTempore', 'mayor', 'veto', 'override', 'acts'].map(
  (row) => `executive.${row} assumed`,
)

it.each([
  [
    rosenberg,
    [
      'voting.tooFewVote assumed',
      'voting.necessity assumed',
      'motions.main recalled',
      'motions.ordinance assumed',
      'motions.consent-calendar assumed',
      'motions.election assumed',
      'motions.nominate assumed',
      'motions.adjourn recalled',
      'motions.recess recalled',
      'motions.fix-time-to-adjourn recalled',
      'motions.appeal recalled',
      'motions.question-of-privilege recalled',
      'motions.point-of-order recalled',
      'motions.orders-of-the-day recalled',
      'conduct.substituteCarried recalled',
      'conduct.amendmentDegrees assumed',
      'conduct.seconding recalled',
      'conduct.withdrawal recalled',
      'conduct.debate assumed',
      'conduct.unanimousConsent assumed',
      'conduct.ordinances assumed',
      'conduct.table assumed',
      'conduct.rollCall assumed',
      'conduct.reconsideration recalled',
      'conduct.renewal assumed',
      'conduct.progress assumed',
      ...EXECUTIVE,
    ],
  ],
  [
    robert1915,
    ['motions.ordinance assumed', 'conduct.ordinances assumed', 'conduct.rollCall assumed', ...EXECUTIVE],
  ],
])('lists exactly the rows of $id that no text confirms', (rules, expected) => {
  expect(unconfirmedRows(rules).map(({ path, row }) => `${path} ${row.cite.confidence}`)).toEqual(expected)
})

it.each(Object.values(rulebooks))('$id has a source for every row', (rules) => {
  expect(rowProblems(rules)).toEqual([])
})

describe('where the two part ways', () => {
  const only = (one: Rulebook, other: Rulebook) =>
    Object.keys(one.motions).filter((kind) => !Object.hasOwn(other.motions, kind))
  const byPath = (a: { readonly path: string }, b: { readonly path: string }) => (a.path < b.path ? -1 : 1)

  it('is in exactly these rows, and in the motions that only one of them knows', () => {
    const { meanings } = rosenberg.voting.ballots
    const counted = ['voting.ballots.meanings', meanings, robert1915.voting.ballots.meanings]
    const unshared = [...only(rosenberg, robert1915), ...only(robert1915, rosenberg)]
    const shared = diff(rosenberg, robert1915)
      .filter(({ path }) => !unshared.some((kind) => path.startsWith(`motions.${kind}.`)))
      .sort(byPath)
    expect(shared.map(({ path, a, b }) => [path, a, b])).toEqual([...PARTED, counted])
  })

  it('is in no motion that Rosenberg has alone', () => {
    expect(only(rosenberg, robert1915)).toEqual([])
    const names = diff(rosenberg, robert1915).filter(({ a, path }) => a === null && path.endsWith('.name'))
    expect(names.map(({ path }) => path.split('.')[1]).sort()).toEqual(only(robert1915, rosenberg).sort())
  })

  it('is the same seen from the other side', () => {
    const mirrored = diff(robert1915, rosenberg).map(({ path, a, b }) => ({ path, a: b, b: a }))
    expect(mirrored.sort(byPath)).toEqual(diff(rosenberg, robert1915).sort(byPath))
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
    ['amend', true, 'as-target', true, 'either', '§33'],
    ['substitute', true, true, true, 'either', '§33'],
    ['reconsider', true, 'as-target', false, 'neither', '§36'],
  ] as const)('%s', (kind, second, debatable, amendable, reconsider, section) => {
    const { cite, ...row } = robert1915.motions[kind]
    expect(row).toMatchObject({ second, debatable, amendable, reconsider })
    expect(row.threshold).toEqual({ share: [1, 2], strictly: true, of: 'voting' })
    expect(cite.section).toBe(section)
  })

  it('ranks an amendment above the main motion', () => {
    for (const { motions } of [rosenberg, robert1915]) {
      expect(motions.amend.rank ?? 0).toBeGreaterThan(motions.main.rank ?? 0)
      expect(motions.substitute.rank ?? 0).toBeGreaterThan(motions.main.rank ?? 0)
    }
  })
})
