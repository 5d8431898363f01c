// What can be done now, by whom, and why not something else: what a list of legal moves is to chess.
import { act, convene, explain, inOrder, rulebooks } from 'council-sim'
import { refusalSentence, wrap } from 'council-sim/report'

let meeting = convene({ rules: rulebooks.rosenberg, seats: ['Chen', 'Díaz', 'Brandt'], chair: 'Brandt' })
meeting = act(meeting, { type: 'move', by: 'Chen', text: 'Plant trees on Mill Street.' })
for (const { name, by } of inOrder(meeting).slice(0, 5)) {
  console.log(name, '-', by.join(' or ') || 'the chair or the clerk')
}
const tooEarly = explain(meeting, { type: 'call-vote', by: 'Brandt' })
if (!tooEarly.inOrder) {
  console.log(tooEarly.code)
  console.log(wrap(refusalSentence(tooEarly)).join('\n'))
}

/* Prints:
second - Díaz or Brandt
no-second - the chair or the clerk
proceed - the chair or the clerk
withdraw - Chen
ask-consent - the chair or the clerk
not-seconded
Motion m1 has not been seconded. Rule: Rosenberg's Rules of Order (2011), The
Three Basic Motions (recalled, not checked against the text). In order now:
second, note that nobody seconds, proceed without a second, withdraw, ask for
unanimous consent, raise a question of privilege, raise a point of order, move
to adjourn, to recess, to fix the time to adjourn.
*/
