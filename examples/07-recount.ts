// San José, October 2013: nine to one, one absent. The ballots stay; the rule is changed.
import { recount, rulebooks } from 'council-sim'
import { decisionLine } from 'council-sim/report'
import { playScenario } from 'council-sim/scenario'
import { story } from './story.js'

const meeting = playScenario(story('san-jose-2013-10')).meetings[0]?.meeting
if (meeting === undefined) throw new Error('the story has a meeting')

const show = (under: string, { motions } = meeting) => {
  const decision = motions[0]?.decision
  if (decision != null) console.log(`${under}: ${decisionLine(decision)} Margin ${decision.margin}.`)
}
show('as played')
show("Robert's of 1915", recount(meeting, rulebooks.robert1915))
show('2/3 of seats', recount(meeting, { threshold: '2/3 of seats' }))
show('10 ayes', recount(meeting, { threshold: '10 ayes' }))
show('unanimous', recount(meeting, { threshold: 'unanimous of present' }))

/* Prints:
as played: Carried, 9 to 1 (6 needed). Margin 3.
Robert's of 1915: Carried, 9 to 1 (6 needed). Margin 3.
2/3 of seats: Carried, 9 to 1 (8 needed). Margin 1.
10 ayes: Lost, 9 to 1 (10 needed). Margin -1.
unanimous: Lost, 9 to 1 (10 needed). Margin -1.
*/
