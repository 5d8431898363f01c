// October 2013: the same council on the same tie, with numbers. Nine ayes, one nay, one absent.
import { decide, recount } from 'council-sim'
import { narratePlayback } from 'council-sim/report'
import { playScenario } from 'council-sim/scenario'
import { story } from './story.js'

const playback = playScenario(story('san-jose-2013-10'))
console.log(narratePlayback({ playback }))

// The same ballots, if the rule had asked for two-thirds of all seats: 9 of 11 are enough, need 8.
const meeting = playback.meetings[0]?.meeting
const decision = meeting && recount(meeting, { threshold: '2/3 of seats' }).motions[0]?.decision
console.log(`Under "2/3 of seats": ${decision?.outcome}, need ${decision?.need}.`)

// And without a meeting, from the numbers alone:
const alone = decide({ seats: 11, ballots: { aye: 9, nay: 1, absent: 1 }, rule: 'unanimous of voting' })
console.log(`Had it needed to be unanimous: ${alone.outcome}, need ${alone.need}.`)
