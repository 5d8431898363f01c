// The same ten ballots under seven rules: what a fraction is taken of makes the difference.
import { decide, formatThreshold, parseThreshold } from 'council-sim'

const ballots = { aye: 5, nay: 3, abstain: 2, absent: 1 }
for (const rule of [
  'majority of voting',
  'majority of present',
  'majority of seats',
  '2/3 of voting',
  'more than 3/5 of voting',
  '6 ayes',
  'majority of voting or 8 ayes',
]) {
  const { outcome, ayes, need, base } = decide({ seats: 11, ballots, rule })
  console.log(formatThreshold(parseThreshold(rule)).padEnd(30), outcome.padEnd(8), `${ayes} of ${need}`, base)
}

/* Prints:
majority of voting             carried  5 of 5 8
majority of present            lost     5 of 6 10
majority of seats              lost     5 of 6 11
2/3 of voting                  lost     5 of 6 8
more than 3/5 of voting        carried  5 of 5 8
6 ayes                         lost     5 of 6 null
majority of voting or 8 ayes   carried  5 of 5 8
*/
