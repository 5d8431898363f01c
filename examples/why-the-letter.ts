// Why did she vote for the letter? Simulated: nobody's ballot is written down here. Members want what the
// scenario says that they want (reported, inferred, or assumed), and the ballots follow.
import { rulebooks } from 'council-sim'
import { studyOf, studyWith, tellTrial } from 'council-sim/simulation'
import { story } from './story.js'

const march = story('san-jose-2022-03')
const study = studyOf(march)
const WHO = 'Sylvia Arenas'

/** What one simulated vote looked like: who said what, and what came of it. */
function tell(title: string, one: typeof study): void {
  console.log(title)
  for (const { questions, outcome } of tellTrial(one, 1, 0)) {
    for (const { id, ballots, decision } of questions) {
      const against = Object.keys(ballots).filter((name) => ballots[name] === 'nay')
      const said = against.length === 0 ? 'nobody against' : `${against.length} against`
      console.log(`  “${id}”: ${WHO} votes ${ballots[WHO]}; ${said}; ${decision}`)
    }
    console.log(`  the motion: ${outcome}`)
  }
}

/** The same council, where she votes in another way. */
function where(votes: 'sincere' | 'sophisticated', rules = rulebooks.rosenberg) {
  const { simulation, ...same } = studyOf(march, { rules })
  const dispositions = simulation.dispositions.map((each) =>
    each.member === WHO ? { ...each, votes } : each,
  )
  return studyWith({ ...same, simulation: { ...simulation, dispositions } })
}

console.log('Simulated, from dispositions; nobody voted here.\n')
tell('She counts, sees no majority for severing, and goes with the council:', study)
tell('\nHad she voted for what she wanted, come what may:', where('sincere'))
tell('\nHad she looked ahead: the letter, or in the end nothing at all:', where('sophisticated'))
tell("\nUnder Robert's Rules, looking ahead:", where('sophisticated', rulebooks.robert1915))

// The six of whom no source says what they wanted are assumed to have been for a letter. How much hangs on it?
console.log('\nIf so many of the six had wanted to sever, and gone with the majority like her:')
const six = study.council.seats
  .flatMap(({ member }) => member ?? [])
  .filter((name) => !study.simulation.dispositions.some(({ member }) => member === name))
for (let more = 0; more <= six.length; more += 1) {
  const { simulation, scenario, title, council } = study
  const moved = six.slice(0, more).map((member) => ({
    ...simulation.others,
    member,
    utilities: { sever: 6, suspend: 4, letter: 2, nothing: 0 },
    facts: [],
  }))
  const dispositions = [...simulation.dispositions, ...moved] as typeof simulation.dispositions
  const [item] = tellTrial(
    studyWith({ scenario, title, council, simulation: { ...simulation, dispositions } }),
    1,
    0,
  )
  const votes = item?.questions.map(({ id, ballots }) => {
    const ayes = Object.values(ballots).filter((ballot) => ballot === 'aye').length
    return `“${id}” ${ayes} ayes`
  })
  console.log(`  ${more}: ${item?.outcome}; ${votes?.join(', ')}`)
}
