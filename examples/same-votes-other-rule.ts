// Same votes, other rule. Seven invented members with the same wishes under different rulebooks: where the
// rule, not the votes, decides. Simulated.
import { council, extend, parseThreshold, type Rulebook, rulebooks } from 'council-sim'
import { agendaOf, runShard, type SimulationFile, studyFrom } from 'council-sim/simulation'

const wishes = {
  for: { sever: 5, letter: 3, nothing: 0 },
  middle: { letter: 5, nothing: 3, sever: 0 },
  against: { nothing: 5, letter: 3, sever: 0 },
}
const faction = (names: string[], utilities: Record<string, number>) =>
  names.map((member) => ({ member, utilities, basis: 'assumed' as const, wavers: 0.05, presence: 0.95 }))

const simulation: SimulationFile = {
  options: {
    sever: { title: 'End it.', effects: [{ effect: 'end-relationship', with: 'Omsk' }] },
    letter: { title: 'Write a letter.', effects: [{ effect: 'send-letter', to: 'Omsk', message: 'Peace.' }] },
    nothing: { title: 'Leave it.' },
  },
  statusQuo: 'nothing',
  items: [{ id: 'tie', motion: 'sever', substitutes: ['letter'] }],
  dispositions: [
    ...faction(['Adeyemi', 'Brandt', 'Chen'], wishes.for),
    ...faction(['Díaz', 'Eriksen'], wishes.middle),
    ...faction(['Fofana', 'Gupta'], wishes.against),
  ],
}

function studyUnder(rules: Rulebook) {
  const seats = simulation.dispositions?.map(({ member }) => member) ?? []
  const body = council({ rules, seats, chair: 'Adeyemi', relationships: [{ with: 'Omsk' }] })
  return studyFrom({ scenario: 'omsk', title: 'Omsk', council: body, simulation })
}

function tried(name: string, rules: Rulebook): void {
  const study = studyUnder(rules)
  const { options, played } = runShard({ scenario: study, seed: 1, index: 0, of: 1, trials: 20_000 })
  const shares = Object.entries(options).map(([option, count]) => {
    return `${option} ${String(Math.round((100 * count) / played)).padStart(3)} %`
  })
  console.log(`  ${name.padEnd(44)}${shares.join('  ')}`)
}

/** A tradition in which both questions need something else. */
function needing(notation: string, base: Rulebook): Rulebook {
  const threshold = parseThreshold(notation)
  const row = { threshold, cite: { source: 'this example', confidence: 'assumed' as const } }
  return extend(base, {
    id: 'own',
    title: `${base.title}, ${notation}`,
    motions: { main: row, substitute: row },
  })
}

/** What an agenda could do with the same wishes. */
function agenda(): void {
  const { condorcetWinner, reachable } = agendaOf(studyUnder(rulebooks.rosenberg))
  console.log(`  Two by two, ${condorcetWinner} beats both others. Yet of all orders of the options:`)
  for (const { effect, sincere, sophisticated } of reachable) {
    const names = (list: typeof sincere) => list.map(({ option }) => option).join(' or ')
    console.log(`    ${effect}: ${names(sincere)}; where all look ahead, ${names(sophisticated)}`)
  }
}

console.log('Simulated, 20,000 trials each, seed 1: the same seven invented members.\n')
tried("Rosenberg's: the letter finishes the item", rulebooks.rosenberg)
tried("Robert's: the letter must still be put", rulebooks.robert1915)
tried("Rosenberg's, 2/3 of voting", needing('2/3 of voting', rulebooks.rosenberg))
tried("Robert's, 2/3 of voting", needing('2/3 of voting', rulebooks.robert1915))
tried("Robert's, a majority of all seats", needing('majority of seats', rulebooks.robert1915))
console.log()
agenda()
