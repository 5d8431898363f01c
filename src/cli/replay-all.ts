import { relationshipName, relationshipWith } from '../council/relationship.js'
import { councilFrom } from '../meeting/convene.js'
import { acrossTable, motionTable, outcomeWords, tallyWords } from '../report/across.js'
import { wrap } from '../report/text/escape.js'
import { quoting } from '../report/words/words.js'
import type { Rulebook } from '../rules/rulebook.js'
import { sideBySideRows } from '../scenario/across.js'
import { oneMotion } from '../scenario/one-motion.js'
import { playScenario } from '../scenario/play.js'
import type { Scenario } from '../schema/scenario.js'
import { builtInScenarios, findScenario, openScenario } from './scenarios.js'

interface Together {
  readonly text: string
  readonly plain: unknown
  /** True where everything came out as it is expected. */
  readonly met: boolean
}

/** All scenarios of the package side by side; or one motion before all of their bodies. */
export function allTogether(options: {
  readonly rules?: Rulebook
  readonly asked?: 'end' | 'suspend'
}): Together {
  const scenarios = builtInScenarios().map(openScenario)
  return options.asked === undefined
    ? sideBySide(scenarios, options.rules)
    : askedOfAll(scenarios, options.asked, options.rules)
}

const NOTES = [
  'Tally: ayes and nays as they are reported. "unanimous" is reported without numbers, and no number is made of it.',
  'Nothing found: no vote and no act was found, which is no proof that there was none.',
]

function sideBySide(scenarios: readonly Scenario[], rules: Rulebook | undefined): Together {
  const playbacks = scenarios.map((scenario) =>
    playScenario(scenario, { find: findScenario, ...(rules === undefined ? {} : { rules }) }),
  )
  const rows = sideBySideRows(playbacks)
  const unmet = playbacks.flatMap(({ scenario, checks }) =>
    checks
      .filter(({ met }) => !met)
      .map(({ what, expected, found }) => ({ scenario: scenario.id, what, expected, found })),
  )
  const failing = unmet.flatMap(({ scenario, what, expected, found }) =>
    wrap(`${scenario}: expected of ${what}: ${expected}; found: ${found}.`, 80, '', '  '),
  )
  return {
    text: [acrossTable(rows), ...NOTES.flatMap((note) => wrap(note, 80)), ...failing].join('\n'),
    plain: {
      rows: rows.map(({ vote, ...row }) => ({
        ...row,
        outcomeInWords: outcomeWords(row),
        tally: tallyWords({ vote, outcome: row.outcome }),
      })),
      unmet,
    },
    met: unmet.length === 0,
  }
}

const TEXTS = { end: 'End the relationship.', suspend: 'Suspend the relationship.' } as const
const EFFECTS = { end: 'end-relationship', suspend: 'suspend-relationship' } as const

/** The same motion about the tie of each story, before its council as it was in the beginning. */
function askedOfAll(
  scenarios: readonly Scenario[],
  asked: 'end' | 'suspend',
  rules: Rulebook | undefined,
): Together {
  const bodies = scenarios.flatMap(({ council, tie, expect }) => {
    if (council === undefined) return []
    const body = councilFrom(rules === undefined ? council : { ...council, rules })
    const about = relationshipWith(body, tie ?? Object.keys(expect.relationships)[0] ?? '')
    return about === undefined ? [] : [{ body, about }]
  })
  const rows = bodies.flatMap(({ body, about }) =>
    oneMotion([body], () => {
      const named = { with: about.with, ...(about.level === null ? {} : { level: about.level }) }
      return { text: TEXTS[asked], effects: [{ effect: EFFECTS[asked], ...named }] }
    }).map((row) => ({ ...row, tie: relationshipName(about) })),
  )
  const heading = quoting('One motion before several bodies:', TEXTS[asked])
  const note = 'Ayes: needed where every member is there and votes for or against. Nobody is said to vote so.'
  return {
    text: [...wrap(heading, 80), '', motionTable(rows), ...wrap(note, 80)].join('\n'),
    plain: { asked: EFFECTS[asked], bodies: rows },
    met: true,
  }
}
