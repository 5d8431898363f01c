// The March vote. San José's council is asked to end its tie with Ekaterinburg, and sends a letter.
// What happened is in scenarios/san-jose-2022-03.yaml, each step with its source.
import { rulebooks } from 'council-sim'
import { narratePlayback } from 'council-sim/report'
import { playScenario } from 'council-sim/scenario'
import { story } from './story.js'

const march = story('san-jose-2022-03')

// As the reports of March have it: one vote, on the letter in place of the motion.
const playback = playScenario(march)

// San José's own rules of 2022 were not found. Does it matter which rules we assume?
const underRobert = playScenario(march, { rules: rulebooks.robert1915 })

// A later article words it differently: first a vote against severing, then the letter.
const articlesReading = playScenario(march, { variant: 'two-votes' })

console.log(narratePlayback({ playback, beside: [underRobert], otherReadings: [articlesReading] }))
