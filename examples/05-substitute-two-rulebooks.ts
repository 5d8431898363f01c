// A letter is moved in place of a motion, and carries. Is the item over? Two rulebooks, two answers.
import { act, convene, floor, rulebooks } from 'council-sim'

const seats = ['Adeyemi', 'Brandt', 'Chen', 'Díaz', 'Eriksen']
const ends = [{ effect: 'end-relationship', with: 'Lomonosov' }] as const
const letter = [{ effect: 'send-letter', to: 'Lomonosov', message: 'We ask for peace.' }] as const

for (const rules of [rulebooks.rosenberg, rulebooks.robert1915]) {
  let meeting = convene({ rules, seats, chair: 'Adeyemi', relationships: [{ with: 'Lomonosov' }] })
  meeting = act(meeting, { type: 'move', by: 'Chen', text: 'End the tie.', effects: ends })
  meeting = act(meeting, { type: 'second', by: 'Díaz' })
  meeting = act(meeting, { type: 'substitute', by: 'Brandt', text: 'Send a letter.', effects: letter })
  meeting = act(meeting, { type: 'second', by: 'Eriksen' })
  const vote = () => {
    meeting = act(meeting, { type: 'call-vote', by: 'Brandt' })
    meeting = act(meeting, { type: 'vote', ballots: { Chen: 'nay' }, others: 'aye' })
  }
  vote()
  console.log(rules.title, '- still before the body:', floor(meeting).length)
  while (floor(meeting).length > 0) vote()
  const { council, motions } = meeting
  console.log(' ', motions[0]?.standing, council.relationships[0]?.state, council.correspondence.length)
}

/* Prints:
Rosenberg's Rules of Order - still before the body: 0
  letter-instead active 1
Robert's Rules of Order Revised (1915) - still before the body: 1
  letter-instead active 1
*/
