// A small council of invented people closes a street: a first meeting, in 20 lines.
import { act, convene, explain, inOrder, recount, rulebooks } from 'council-sim'
import { minutes, refusalSentence } from 'council-sim/report'

let meeting = convene({
  name: 'the council of Millbrook',
  rules: rulebooks.rosenberg,
  seats: ['Adeyemi', 'Brandt', 'Chen', 'Díaz', 'Eriksen'],
  chair: 'Adeyemi',
  present: ['Adeyemi', 'Brandt', 'Chen', 'Díaz'],
})
meeting = act(meeting, { type: 'move', by: 'Chen', text: 'Close Mill Street to cars.' })
const names = inOrder(meeting).map((option) => option.name)
console.log('In order:', names.join(', '))

const tooEarly = explain(meeting, { type: 'call-vote', by: 'Brandt' })
if (!tooEarly.inOrder) console.log(refusalSentence(tooEarly))

meeting = act(meeting, { type: 'second', by: 'Díaz' })
meeting = act(meeting, { type: 'call-vote', by: 'Chen' })
meeting = act(meeting, {
  type: 'vote',
  ballots: { Adeyemi: 'aye', Brandt: 'nay', Chen: 'aye', Díaz: 'abstain' },
})
console.log('As counted:', meeting.motions[0]?.decision?.outcome)

const ofPresent = recount(meeting, { threshold: 'majority of present' })
console.log('If the majority were of those present:', ofPresent.motions[0]?.decision?.outcome)
console.log(minutes(meeting))
