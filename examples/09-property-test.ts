// Laws that no meeting breaks, whatever is tried at it; and a law that is broken, with the smallest meeting.
import { rulebooks } from 'council-sim'
import { anyTrail, LAWS, type Law, lawNamed, witness } from 'council-sim/testing'
import fc from 'fast-check'

const law = lawNamed('zero-ayes-carry-nothing')
if (law === undefined) throw new Error('there is such a law')
console.log(`${LAWS.length} laws; one says: ${law.statement}`)
fc.assert(
  fc.property(anyTrail(), (trail) => law.check(trail) === undefined),
  { seed: 7, numRuns: 50 },
)
console.log('held by 50 random meetings')

const wrong: Law = {
  name: 'nobody-withdraws',
  statement: 'No motion is ever withdrawn.',
  check: ({ meeting }) => meeting.motions.find(({ standing }) => standing === 'withdrawn')?.id,
}
const found = witness(wrong, rulebooks.rosenberg, { depth: 2 })
console.log(found?.meeting.actions.map(({ type }) => type))

/* Prints:
31 laws; one says: A question that nobody voted for does not carry.
held by 50 random meetings
[ 'move', 'withdraw' ]
*/
