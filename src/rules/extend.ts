import { InputError, type Problem } from '../kernel/problem.js'
import { show } from '../kernel/show.js'
import type { Citation } from './citation.js'
import type { ExecutiveLaw } from './executive.js'
import type { MotionRow } from './motion-row.js'
import { rowsOf } from './readers.js'
import type { ConductLaw, MotionTable, Row, Rulebook, VotingLaw } from './rulebook.js'

/** What of a row a body has otherwise, with the source of that. */
type OwnRow<Law> = Partial<Omit<Law, 'cite'>> & { readonly cite: Citation }

/** The rows of a body's own, over those of a tradition: parts of a row, or a whole row of a new kind of motion. */
export interface OwnRows {
  readonly voting?: { readonly [Name in keyof VotingLaw]?: OwnRow<VotingLaw[Name]> }
  readonly motions?: Readonly<Record<string, OwnRow<Row<MotionRow>>>>
  readonly conduct?: { readonly [Name in keyof ConductLaw]?: OwnRow<ConductLaw[Name]> }
  readonly executive?: { readonly [Name in keyof ExecutiveLaw]?: OwnRow<ExecutiveLaw[Name]> }
}

/**
 * A body's own rulebook: a tradition, with the rows that the body has otherwise. Each of them says where
 * it is written; a kind of motion that the tradition does not know comes with its whole row.
 *
 * @param base the rulebook that it follows where it says nothing of its own; it stays as it was
 * @param own an id, a title, and the rows: fields that are left out stay as the tradition has them
 * @throws InputError with every row that has no source, or is of a kind that is not whole
 * @example extend(rulebooks.rosenberg, { id: 'our-town', title: 'Our Town', conduct: { debate: { seconds: 180, cite: { source: 'Our Town Council Rules', section: '4.2', confidence: 'stated' } } } })
 */
export function extend(
  base: Rulebook,
  own: { readonly id: string; readonly title: string } & OwnRows,
): Rulebook {
  const { id, title, voting, motions, conduct, executive } = own
  const extended: Rulebook = {
    id,
    title,
    voting: merged(base.voting, voting ?? {}),
    motions: merged(base.motions, motions ?? {}) as MotionTable, // the four kinds that every base has are there
    conduct: merged(base.conduct, conduct ?? {}),
    executive: merged(base.executive, executive ?? {}),
  }
  const problems = [...sourceless(own), ...rowProblems(extended)]
  if (problems.length > 0) throw new InputError(problems)
  return extended
}

function merged<Rows extends object>(rows: Rows, own: object): Rows {
  const changes = Object.entries(own).map(([name, row]: [string, object]) => {
    const old: unknown = Object.hasOwn(rows, name) ? rows[name as keyof Rows] : {}
    return [name, { ...(old as object), ...row }] // rows are objects
  })
  return { ...rows, ...Object.fromEntries(changes) }
}

/** Rows of one's own that do not say where they are written: what they take over would be cited for them. */
function sourceless({ voting, motions, conduct, executive }: OwnRows): Problem[] {
  return Object.entries({ voting, motions, conduct, executive }).flatMap(([part, rows]) =>
    Object.entries(rows ?? {}).flatMap(([name, row]: [string, unknown]) =>
      typeof row === 'object' && row !== null && 'cite' in row
        ? []
        : [
            {
              code: 'source',
              path: `${part}.${name}`,
              message: 'expected a source: cite says where it is written',
            },
          ],
    ),
  )
}

/** What a motion's row cannot do without. */
const WHOLE: readonly (keyof MotionRow)[] = [
  'name',
  'class',
  'rank',
  'second',
  'debatable',
  'opensMain',
  'amendable',
  'subsidiary',
  'interrupts',
  'decided',
  'withoutQuorum',
  'threshold',
  'reconsider',
  'when',
  'asks',
  'does',
]

/**
 * What is wrong with the rows of a rulebook: rows without a source, kinds of motion that are not whole,
 * and kinds that turn into one that is not there. None for a sound one.
 *
 * @example rowProblems(rulebooks.rosenberg) // []
 */
export function rowProblems(rules: Rulebook): Problem[] {
  const unsourced = rowsOf(rules).flatMap(({ path, row }) =>
    typeof row.cite?.source === 'string' && row.cite.source !== ''
      ? []
      : [{ code: 'source', path, message: `expected a source, found ${show(row.cite)}` }],
  )
  const broken = Object.entries(rules.motions).flatMap(([kind, row]) => [
    ...WHOLE.filter((field) => row[field] === undefined).map((field) => ({
      code: 'row',
      path: `motions.${kind}.${field}`,
      message: 'is missing: a kind of motion comes with its whole row',
    })),
    ...(row.variant === undefined || Object.hasOwn(rules.motions, row.variant.kind)
      ? []
      : [
          {
            code: 'row',
            path: `motions.${kind}.variant`,
            message: `there is no row for "${row.variant.kind}"`,
          },
        ]),
  ])
  return [...unsourced, ...broken]
}
