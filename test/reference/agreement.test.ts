import * as fc from 'fast-check'
import { describe, it } from 'vitest'
import { act } from '../../src/meeting/act.js'
import { convene } from '../../src/meeting/convene.js'
import { inOrder } from '../../src/meeting/in-order.js'
import { objectionTo } from '../../src/meeting/objection.js'
import { rulebooks } from '../../src/rulebooks/index.js'
import type { Action } from '../../src/schema/action.js'
import { FIVE } from '../fixtures/meetings.js'
import { holds } from '../kernel/holds.js'
import { apply, covers, opening, type ReferenceState, refusalOf, summary } from './index.js'
import { chosen, type Turn, turns } from './random-turn.js'

type Engine = ReturnType<typeof convene>

interface Script {
  readonly chair: string | null
  readonly out: readonly number[]
  readonly turns: readonly Turn[]
}

const scripts: fc.Arbitrary<Script> = fc.record({
  chair: fc.constantFrom('Adeyemi', 'Adeyemi', 'Chen', null),
  out: fc.array(fc.nat(9), { minLength: FIVE.length, maxLength: FIVE.length }),
  turns: fc.array(turns, { minLength: 1, maxLength: 60, size: 'max' }),
})

/** What the reference sums up, as the engine has it. */
function sumOf({ motions, floor, session }: Engine): ReturnType<typeof summary> {
  const pending = floor.flatMap((id) => motions.find((motion) => motion.id === id) ?? [])
  const others = motions.filter(({ id }) => !floor.includes(id))
  return {
    floor: pending.map(({ id, kind, standing }) => ({ id, kind, standing })),
    settled: Object.fromEntries(others.map(({ id, standing }) => [id, standing])),
    status: session.status,
  }
}

const shown = ({ floor, settled, status }: ReturnType<typeof summary>) => {
  const pending = floor.map(({ id, kind, standing }) => `${id} ${kind} ${standing}`)
  const others = Object.entries(settled).map(([id, standing]) => `${id} ${standing}`)
  return `[${pending.join(', ')}] {${others.sort().join(', ')}} ${status}`
}

/** Plays a script to the engine and to the reference, and stops where they part. */
function agree(rules: 'rosenberg' | 'robert1915', { chair, out, turns: script }: Script): void {
  const present = FIVE.filter((_, n) => out[n] !== 0)
  const state: ReferenceState = opening({ rules, members: FIVE, chair, present })
  let engine = convene({ rules: rulebooks[rules], seats: [...FIVE], chair, present, date: '2022-03-08' })
  const lines = [`${rules}; chair ${chair}; present ${present.join(', ')}`]

  for (const turn of script) {
    const action: Action = chosen(state, turn, () => inOrder(engine).map(({ example }) => example))
    if (!covers(action)) continue
    const objection = objectionTo(engine, action)
    const found = objection?.code ?? 'in order'
    const expected = refusalOf(state, action) ?? 'in order'
    const { type, ...rest } = action
    lines.push(`${objection === undefined ? '' : '  '}${type} ${JSON.stringify(rest)}`)
    if (found !== expected) throw disagreement(lines, found, expected)
    if (objection !== undefined) continue
    engine = act(engine, action)
    apply(state, action)
    const [after, wanted] = [shown(sumOf(engine)), shown(summary(state))]
    if (after !== wanted) throw disagreement(lines, after, wanted)
  }
}

const disagreement = (lines: readonly string[], found: string, expected: string) =>
  new Error(`${lines.join('\n')}\n-> the engine:    ${found}\n-> the reference: ${expected}`)

describe.each(['rosenberg', 'robert1915'] as const)('under %s', (rules) => {
  it('the engine and the reference answer alike', () => {
    holds(
      fc.property(scripts, (script) => agree(rules, script)),
      250,
    )
  })
})
