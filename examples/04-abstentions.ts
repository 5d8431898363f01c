// Four for, three against, two abstain: what an abstention counts belongs to the place, not to arithmetic.
import { ABSTENTION_MODES, decide } from 'council-sim'

const ballots = { aye: 4, nay: 3, abstain: 2 }
for (const rule of ['majority of voting', 'majority of present']) {
  console.log(rule)
  for (const abstentions of ABSTENTION_MODES) {
    const { outcome, ayes, nays, need, base } = decide({ seats: 9, ballots, rule, abstentions })
    console.log(
      `  ${abstentions.padEnd(20)} ${outcome.padEnd(8)} ${ayes} to ${nays}, need ${need} of ${base}`,
    )
  }
}

/* Prints:
majority of voting
  ignored              carried  4 to 3, need 4 of 7
  as-nay               lost     4 to 5, need 5 of 9
  as-aye               carried  6 to 3, need 5 of 9
  with-majority        carried  6 to 3, need 5 of 9
  leave-base           carried  4 to 3, need 4 of 7
  concur-if-one-short  carried  4 to 3, need 4 of 7
majority of present
  ignored              lost     4 to 3, need 5 of 9
  as-nay               lost     4 to 5, need 5 of 9
  as-aye               carried  6 to 3, need 5 of 9
  with-majority        carried  6 to 3, need 5 of 9
  leave-base           carried  4 to 3, need 4 of 7
  concur-if-one-short  carried  5 to 3, need 5 of 9
*/
