import { describe, expect, it } from 'vitest'
import { STANDINGS } from '../../../src/index.js'
import { motionMachine } from '../../../src/motion/index.js'
import { lifecycleDiagram, lifecycleMarkdown } from '../../../src/report/lifecycle/diagram.js'
import { walkLifecycle } from '../../../src/report/lifecycle/walk.js'

describe('the life of a motion', () => {
  const { states, transitions, initial } = walkLifecycle()

  it('has the states of the machine, each with what it is and its rule', () => {
    expect(states.map(({ name }) => name)).toEqual([...STANDINGS])
    expect(initial).toBe('introduced')
    for (const each of [...states, ...transitions]) {
      expect(each.description).toMatch(/^[A-Z].*\.$/)
      expect(each.rule).toMatch(/§|Rosenberg|ILCS|Opinion/)
    }
  })

  it('has every transition of the machine', () => {
    const count = Object.values(motionMachine.root.states).reduce(
      (sum, state) => sum + (state.always?.length ?? 0) + [...state.transitions.values()].flat().length,
      0,
    )
    expect(transitions).toHaveLength(count)
    expect(transitions).toContainEqual(
      expect.objectContaining({
        from: 'introduced',
        to: 'debate',
        event: null,
        conditions: ['needs no second'],
      }),
    )
    expect(transitions).toContainEqual(
      expect.objectContaining({
        from: 'vote',
        to: 'adopted',
        event: 'vote',
        conditions: ['can cast', 'carried'],
      }),
    )
  })

  it('draws each state, and each way from one to another', () => {
    const diagram = lifecycleDiagram()
    expect(diagram).toMatch(/^stateDiagram-v2\n/)
    expect(diagram).toContain('[*] --> introduced')
    expect(diagram).toContain('state "letter instead" as letter_instead')
    expect(diagram).toContain('introduced --> debate: at once [needs no second]<br/>second')
    for (const { from, to } of transitions.filter((each) => each.from !== each.to)) {
      expect(diagram).toContain(`${from.replace('-', '_')} --> ${to.replace('-', '_')}:`)
    }
    for (const line of diagram.trimEnd().split('\n').slice(1)) {
      expect(line).toMatch(
        /^ {2}(?:direction LR|state ".+" as \w+|\S+ --> \w+(?:: .+)?|classDef .+|class .+ (?:settled|aside))$/,
      )
    }
  })

  it('is a page with the diagram and two tables', () => {
    const page = lifecycleMarkdown()
    expect(page).toMatch(/^# The life of a motion\n/)
    expect(page).toContain(`\`\`\`mermaid\n${lifecycleDiagram()}\`\`\`\n`)
    const rows = page.split('\n').filter((line) => line.startsWith('| '))
    expect(rows).toHaveLength(states.length + transitions.length + 4)
    expect(new Set(rows.map((row) => row.split(' | ').length))).toEqual(new Set([4, 6]))
  })
})
