import { describe, expect, it } from 'vitest'
import { rulebooks } from '../../src/rulebooks/index.js'
import { NO_EXECUTIVE, USUAL_VOTING } from '../../src/rules/executive.js'
import { rowsOf } from '../../src/rules/readers.js'
import { read } from '../../src/schema/read.js'
import { rulebookSchema } from '../../src/schema/rulebook.js'
import { throughJson } from '../fixtures/frozen.js'
import { placesOf } from '../fixtures/problems.js'

const { robert1915 } = rulebooks

/** A copy of a rulebook with the value at a path changed, or (undefined) taken out. */
function changed(path: string, value: unknown): unknown {
  const copy: unknown = throughJson(robert1915)
  const keys = path.split('.')
  let place = copy as Record<string, unknown>
  for (const key of keys.slice(0, -1)) place = place[key] as Record<string, unknown>
  const last = keys.at(-1) ?? ''
  if (value === undefined) delete place[last]
  else place[last] = value
  return copy
}
const paths = (rulebook: unknown) => placesOf(() => read(rulebookSchema, rulebook)).map(([path]) => path)

it('keeps every word of a rulebook', () => {
  expect(read(rulebookSchema, throughJson(robert1915))).toStrictEqual(robert1915)
})

const EVERY_RULEBOOK_HAS = ['main', 'amend', 'substitute', 'reconsider']

describe('every row is asked for, with its source', () => {
  it.each(rowsOf(robert1915))('$path', ({ path }) => {
    const [part, kind = ''] = path.split('.')
    const left = () => paths(changed(path, undefined))
    // A rulebook knows the motions that it has rows for; what another row can turn into must be there.
    const turned = Object.entries(robert1915.motions).find(([, { variant }]) => variant?.kind === kind)
    const asked = part !== 'motions' || EVERY_RULEBOOK_HAS.includes(kind)
    if (Object.hasOwn(USUAL_VOTING, kind))
      expect(read(rulebookSchema, changed(path, undefined)).voting).toHaveProperty(kind) // what is usual is played
    else if (asked) expect(left()).toEqual([path])
    else if (turned !== undefined) expect(left()).toEqual([`motions.${turned[0]}.variant`])
    else expect(read(rulebookSchema, changed(path, undefined)).motions).not.toHaveProperty(kind)
    expect(paths(changed(`${path}.cite`, undefined))).toEqual([`${path}.cite`])
    expect(paths(changed(`${path}.cite.confidence`, 'certain'))).toEqual([`${path}.cite.confidence`])
    expect(paths(changed(`${path}.reading`, () => true))).toEqual([`${path}.reading`])
  })
})

it('plays what is usual where a rulebook says nothing of an executive', () => {
  const { voting, executive } = read(rulebookSchema, changed('executive', undefined))
  expect(executive).toEqual(NO_EXECUTIVE)
  expect(voting).toEqual(robert1915.voting)
})

it.each([
  ['id', 'Robert 1915'],
  ['id', '__proto__'],
  ['title', ''],
  ['voting.quorum.threshold', { share: [3, 2], strictly: false, of: 'seats' }],
  ['voting.quorum.threshold', 'majority of seats'],
  ['voting.tie.rule', 'coin'],
  ['voting.ballots.meanings.aye.counts', 'against'],
  ['voting.ballots.meanings.absent.present', true],
  ['motions.main.rank', 0],
  ['motions.main.threshold', { share: [1, 2], strictly: true, of: 'everybody' }],
  ['motions.main.threshold', { count: 0 }],
  ['motions.main.does', 'whatever it likes'],
  ['motions.main.when', 'raining'],
  ['motions.main.asks', 'a favour'],
  ['motions.Table it', {}],
  ['conduct.motionsOnFloor.most', 0],
  ['conduct.amendmentDegrees.most', 3],
  ['conduct.renewal.after.adopted', 'sometimes'],
  ['conduct.reconsideration.window', 'next-year'],
])('%s cannot be %j', (path, value) => {
  expect(paths(changed(path, value))).toEqual([path])
})

it.each(['adopted', 'died'])('asks when a motion that was %s may be renewed', (outcome) => {
  const path = `conduct.renewal.after.${outcome}`
  expect(paths(changed(path, undefined))).toEqual([path])
})
