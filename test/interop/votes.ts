import * as fc from 'fast-check'
import {
  FORMATS,
  RECORDED_KINDS,
  type RecordedBallot,
  type RecordedVote,
  TOKENS,
} from '../../src/interop/index.js'
import { BALLOTS } from '../../src/vocabulary.js'
import { oddText } from '../fixtures/anything.js'

/** Text as people and scrapers write it, and as nobody should; none that was lost in decoding. */
const text = fc.oneof(fc.constantFrom('Chen', 'Díaz', 'Ayala, Jr.', '7', '__proto__'), oddText).map(sound)

function sound(given: string): string {
  return given.replaceAll('\uFFFD', '?') || '?'
}

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 3 })

const count = fc.oneof(fc.nat({ max: 60 }), fc.nat())

const json = fc.dictionary(
  text.map((key) => `x-${key.trim()}`),
  fc.oneof(text, fc.nat(), fc.array(fc.boolean(), { minLength: 1, maxLength: 2 })),
  { minKeys: 1, maxKeys: 2, noNullPrototype: true },
)

const texts = fc.dictionary(
  text.map((key) => `x-${key.trim()}`.trim()),
  text,
  { minKeys: 1, maxKeys: 2, noNullPrototype: true },
)

const token = fc.oneof(
  text,
  fc.constantFrom('', ...Object.values(TOKENS).flatMap((table) => Object.keys(table))),
  fc.constantFrom('Affirmative', 'Yea', 'NOT VOTING', 'Present', 'Absent', 'Abstain Yes'),
)

const ballot: fc.Arbitrary<RecordedBallot> = fc.record(
  {
    name: text,
    ballot: fc.constantFrom(...BALLOTS),
    token,
    id: text,
    group: text,
    weight: fc.oneof(fc.nat(), fc.constantFrom(1.1, 0.5, 1e21)),
    present: fc.boolean(),
    extras: fc.oneof(json, texts),
  },
  { requiredKeys: ['name', 'ballot', 'token'], noNullPrototype: true },
)

const declared = fc.record(
  Object.fromEntries(BALLOTS.map((each) => [each, count])) as Record<(typeof BALLOTS)[number], typeof count>,
  { requiredKeys: [], noNullPrototype: true },
)

const results = fc.oneof(
  fc.record({
    result: fc.constantFrom('carried' as const, 'lost' as const),
    resultToken: fc.oneof(fc.constantFrom('pass', 'FAIL', 'Adopted', '1', '0'), text),
  }),
  fc.record({ result: fc.constant(null), resultToken: maybe(text) }),
)

/** Any recorded vote that a reader could give, and many that none does: every field, with every odd text. */
export const recordedVote: fc.Arbitrary<RecordedVote> = fc
  .record(
    {
      id: fc.oneof(text, fc.nat().map(String)),
      kind: fc.constantFrom(...RECORDED_KINDS),
      body: maybe(text),
      date: maybe(fc.constantFrom('2024-01-18', '2024-01-18T11:00:00-05:00')),
      motion: maybe(text),
      ballots: fc.array(ballot, { maxLength: 5 }),
      declared: maybe(declared),
      declaredByGroup: fc.dictionary(text, declared, { minKeys: 1, maxKeys: 2, noNullPrototype: true }),
      results,
      groupResults: maybe(
        fc.dictionary(text, fc.constantFrom('carried' as const, 'lost' as const), {
          minKeys: 1,
          maxKeys: 2,
          noNullPrototype: true,
        }),
      ),
      seats: maybe(fc.nat({ max: 700 })),
      threshold: maybe(fc.constantFrom('majority of seats', '2/3 of present', '8 ayes')),
      requirement: maybe(
        fc.oneof(
          fc.constantFrom(
            'simple majority',
            'all representatives majority',
            '2/3',
            'QUORUM',
            '2/3 of present',
          ),
          text,
        ),
      ),
      mover: maybe(text),
      seconder: maybe(text),
      classification: fc.array(text, { maxLength: 2 }),
      sources: fc.array(text, { maxLength: 2 }),
      extras: fc.oneof(fc.constant({}), json, texts),
      format: fc.constantFrom(...FORMATS),
    },
    { noNullPrototype: true },
  )
  .map(({ results: { result, resultToken }, declaredByGroup, ...vote }) => ({
    ...vote,
    result,
    resultToken,
    // Who declares by group declares the whole.
    ...(vote.declared === null ? {} : { declaredByGroup }),
    place: { file: null, line: null, path: '' },
  }))
