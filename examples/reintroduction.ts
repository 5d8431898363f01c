// June 2022. Arenas says that she will bring her motion back. Can she, and what would it take?
// The record of March carries over; whether the motion came to a vote was not reported.
import { rulebooks } from 'council-sim'
import { narratePlayback } from 'council-sim/report'
import { playScenario } from 'council-sim/scenario'
import { story } from './story.js'

const june = story('san-jose-2022-06-reintroduction')
const playback = playScenario(june, { find: story })
const underRobert = playScenario(june, { find: story, rules: rulebooks.robert1915 })

console.log(narratePlayback({ playback, beside: [underRobert] }))
