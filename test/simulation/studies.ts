import { council, extend, type Rulebook, rulebooks } from 'council-sim'
import { type SimulationFile, type Study, studyWith } from 'council-sim/simulation'
import * as fc from 'fast-check'
import { simulationSchema } from '../../src/schema/simulation.js'

/** People of no real council. */
export const NAMES = ['Adeyemi', 'Brandt', 'Chen', 'Díaz', 'Eriksen', 'Fofana', 'Gupta']
export const OPTIONS = ['sever', 'suspend', 'letter', 'nothing'] as const

const FOUR: SimulationFile['options'] = {
  sever: { title: 'End the relationship.', effects: [{ effect: 'end-relationship', with: 'Omsk' }] },
  suspend: { title: 'Suspend it.', effects: [{ effect: 'suspend-relationship', with: 'Omsk' }] },
  letter: { title: 'Write a letter.', effects: [{ effect: 'send-letter', to: 'Omsk', message: 'Peace.' }] },
  nothing: { title: 'Leave it.' },
}

/** A study of a small council of nobody: what the parts leave out is plain. */
export function studyFor(
  parts: Partial<SimulationFile> = {},
  {
    rules = 'rosenberg',
    size = 5,
    weights,
    groups,
    mayor = rules === 'portland' ? (NAMES[0] ?? null) : 'Mayor',
  }: {
    rules?: keyof typeof rulebooks | Rulebook
    size?: number
    weights?: readonly number[]
    groups?: readonly string[]
    mayor?: string | null
  } = {},
): Study {
  const simulation = simulationSchema.parse({
    options: FOUR,
    statusQuo: 'nothing',
    items: [{ id: 'item', motion: 'sever', substitutes: ['letter'] }],
    others: { preference: [...OPTIONS], basis: 'assumed' },
    ...parts,
  })
  const seats = NAMES.slice(0, size)
  const body = council({
    rules: typeof rules === 'string' ? rulebooks[rules] : rules,
    seats: seats.map((member, n) => ({
      member,
      ...(weights === undefined ? {} : { weight: weights[n] ?? 1 }),
      ...(groups === undefined ? {} : { group: groups[n] ?? 'north' }),
    })),
    chair: seats[0] ?? null,
    proTempore: seats[1] ?? null,
    mayor,
    relationships: [{ with: 'Omsk' }],
  })
  return studyWith({ scenario: 'test', title: 'A test', council: body, simulation })
}

const chance = fc.constantFrom(0, 0.2, 0.5, 0.9, 1)
const utilities = fc.record(
  Object.fromEntries(OPTIONS.map((option) => [option, fc.integer({ min: 0, max: 4 })])) as Record<
    (typeof OPTIONS)[number],
    fc.Arbitrary<number>
  >,
)
const chances = fc.constantFrom(
  { aye: 0.5, nay: 0.5 },
  { aye: 0.6, nay: 0.3, abstain: 0.1 },
  { abstain: 1 },
  { aye: 1 },
)

const wants = fc.record(
  {
    utilities,
    presence: chance,
    votes: fc.constantFrom('sincere' as const, 'with-expected-majority' as const, 'sophisticated' as const),
    tornWithin: fc.nat(2),
    wavers: fc.constantFrom(0, 0.1, 1),
    spread: fc.nat(2),
    chances: fc.dictionary(fc.constantFrom(...OPTIONS), chances, { maxKeys: 2 }),
  },
  { requiredKeys: ['utilities'] },
)

/** Rulebooks of which some are given a mayor's veto over every main motion and ordinance, and two tests of votes and heads. */
export function withVeto(id: keyof typeof rulebooks): Rulebook {
  const { override } = rulebooks.sanDiego.motions
  if (override === undefined) throw new Error('a row on overrides')
  return extend(rulebooks[id], {
    id: `${id.toLowerCase()}-veto`,
    title: `${id}, with a veto`,
    executive: {
      veto: { ...rulebooks.sanDiego.executive.veto, kinds: ['main', 'ordinance'] },
      override: { ...rulebooks.sanDiego.executive.override },
    },
    motions: { override },
  })
}

/** Any study of a small council: any rulebook, any dispositions, followers, a bloc, events, two items. */
export const anyStudy: fc.Arbitrary<Study> = studiesOf(
  fc.record({
    weights: fc.constant(undefined),
    groups: fc.constant(undefined),
    recused: fc.constant<readonly number[]>([]),
    mayor: fc.constant(null),
  }),
)

/** The same of councils in which votes weigh differently, members recuse themselves, and a mayor signs or vetoes. */
export const anyStudyApart: fc.Arbitrary<Study> = studiesOf(
  fc.record({
    weights: fc.option(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 7, maxLength: 7 }), {
      nil: undefined,
    }),
    groups: fc.option(fc.constantFrom(['north', 'south', 'north'], ['south']), { nil: undefined }),
    recused: fc.uniqueArray(fc.nat(6), { maxLength: 2 }),
    mayor: fc.option(wants),
  }),
)

const basis = 'assumed' as const

/** It moves one of three, and nobody else: more than one thing can happen before a vote. */
const early = (by: number, members: string[]) => ({
  id: 'early',
  text: 'Something happens early.',
  before: 'first',
  shifts: [{ option: 'sever', by, members, moves: 1 }],
  basis,
})

const before = (item: string, happens: number, by: number, moves: number) => ({
  id: 'event',
  text: 'Something happens.',
  before: item,
  chance: happens,
  shifts: [{ option: 'letter', by, moves, spread: 1 }],
  basis,
})

interface Apart {
  readonly weights: readonly number[] | undefined
  readonly groups: readonly string[] | undefined
  readonly recused: readonly number[]
  readonly mayor: object | null
}

function studiesOf(apart: fc.Arbitrary<Apart>): fc.Arbitrary<Study> {
  return fc
    .record({
      rules: fc.constantFrom(...(Object.keys(rulebooks) as (keyof typeof rulebooks)[])),
      size: fc.integer({ min: 3, max: 7 }),
      each: fc.array(wants, { maxLength: 7 }),
      others: wants,
      follows: fc.boolean(),
      bloc: fc.boolean(),
      substitutes: fc.constantFrom<string[]>([], ['letter'], ['letter', 'suspend'], ['suspend']),
      ordinance: fc.boolean(),
      second: fc.boolean(),
      by: fc.integer({ min: -3, max: 3 }),
      moves: fc.nat(3),
      happens: chance,
      earlier: fc.option(fc.record({ by: fc.integer({ min: -3, max: 3 }), from: fc.nat(2) }), {
        nil: undefined,
      }),
      apart,
    })
    .map((drawn) => {
      const { rules, size, each, others, follows, bloc, substitutes, second, by, moves, happens, apart } =
        drawn
      const { earlier } = drawn
      const seats = NAMES.slice(0, size)
      const last = seats.at(-1)
      const { weights, groups, mayor } = apart
      const signer = rules === 'portland' ? seats[0] : 'Mayor'
      const dispositions = [
        ...each.slice(0, size - 1).map((want, n) => ({
          member: seats[n] ?? '',
          ...want,
          basis: 'assumed' as const,
          ...(follows && n === 1 && last !== undefined ? { follows: last } : {}),
        })),
        ...(mayor === null || signer === undefined
          ? []
          : [{ member: signer, ...mayor, basis: 'assumed' as const }]),
      ].filter(({ member }, n, all) => all.findLastIndex((other) => other.member === member) === n)
      const pair = [seats[0] ?? '', seats[2] ?? ''].filter((name) => name !== last)
      const recused = apart.recused.flatMap((n) => seats[n] ?? [])
      const mover = seats[1] ?? ''
      return studyFor(
        {
          dispositions,
          others: { ...others, basis: 'assumed' },
          blocs: bloc && pair.length === 2 ? { pair: { members: pair, basis: 'assumed' } } : {},
          items: [
            {
              id: 'first',
              motion: 'sever',
              substitutes,
              recused,
              ...(drawn.ordinance ? { kind: 'ordinance' } : {}),
            },
            ...(second
              ? [
                  {
                    id: 'second',
                    motion: 'letter',
                    by: mover,
                    recused: recused.filter((name) => name !== mover),
                  },
                ]
              : []),
          ],
          events: [
            ...(earlier === undefined
              ? []
              : [early(earlier.by, seats.slice(earlier.from, earlier.from + 3))]),
            ...(second ? [before('second', happens, by, moves)] : []),
          ],
        },
        {
          rules: mayor === null ? rules : withVeto(rules),
          size,
          mayor: signer ?? null,
          ...(weights === undefined ? {} : { weights }),
          ...(groups === undefined ? {} : { groups }),
        },
      )
    })
}
