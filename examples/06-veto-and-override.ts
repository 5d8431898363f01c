// A council passes an ordinance, the mayor vetoes it, and the council tries to pass it over the veto.
import { type Action, act, convene, rulebooks } from 'council-sim'

const seats = ['Ames', 'Bell', 'Cole', 'Dunn', 'Ek', 'Fay']
let meeting = convene({ rules: rulebooks.chicago, seats, mayor: 'Moss', date: '2022-03-08' })
const say = (action: Action) => {
  meeting = act(meeting, action)
  const [motion] = meeting.motions
  console.log(action.type.padEnd(10), motion?.standing)
}
const vote = (ballots: Record<string, 'nay'>) => {
  say({ type: 'call-vote', by: 'Bell' })
  say({ type: 'vote', ballots, others: 'aye' })
}
say({ type: 'move', kind: 'ordinance', by: 'Bell', text: 'Ban the horns.' })
say({ type: 'second', by: 'Cole' })
vote({ Ames: 'nay', Dunn: 'nay' })
say({ type: 'veto', by: 'Moss', motion: 'm1', message: 'Horns warn.' })
say({ type: 'move', kind: 'override', by: 'Bell', terms: { motion: 'm1' } })
say({ type: 'second', by: 'Cole' })
vote({ Dunn: 'nay' })
const { need, base, ayes } = meeting.motions[1]?.decision ?? {}
console.log(`override: ${ayes} ayes, ${need} of ${base} needed`)

/* Prints:
move       introduced
second     debate
call-vote  vote
vote       awaiting-signature
veto       vetoed
move       vetoed
second     vetoed
call-vote  vetoed
vote       adopted
override: 5 ayes, 4 of 6 needed
*/
