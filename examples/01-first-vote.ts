// One question: six ayes and three nays of eleven seats. Did it carry?
import { decide } from 'council-sim'
import { because } from 'council-sim/report'

const decision = decide({
  seats: 11,
  ballots: { aye: 6, nay: 3, absent: 2 },
  rule: 'majority of voting',
  quorum: 'majority of seats',
})
console.log(decision.outcome, decision.need, decision.margin)
for (const sentence of because(decision)) console.log('-', sentence)

/* Prints:
carried 5 1
- The question carried, 6 to 3.
- Ballots: 6 aye, 3 nay, 2 absent.
- The rule: majority of voting.
- The base is 9: the votes that count for or against.
- A majority of 9 is 5.
- 6 ayes are 1 above the need, which is 5.
- Quorum: 6 needed, 9 present: met.
*/
