// What would the reintroduction need? Simulated: two members have said where they stand, nine have not. A
// speech moves some of them, by a stated size; both are varied, and the answer is a curve.
import { sweepCurveSvg } from 'council-sim/report'
import { parseSweep, runShard, studyOf, sweep } from 'council-sim/simulation'
import { story } from './story.js'

const study = studyOf(story('san-jose-2022-06-reintroduction'), { find: story })
const points = await sweep(study, parseSweep('speech.by=2:8:2,speech.moves=0:9:1'), (scenario) =>
  runShard({ scenario, seed: 1, index: 0, of: 1, trials: 4000 }),
)

console.log('Simulated: the chance in per cent that the motion to end the relationship')
console.log('carries, by how many of nine members a speech moves, and by how much')
console.log('(against 4, give or take). Counted, not drawn.\n')
console.log('moved by    0   1   2   3   4   5   6   7   8   9 members')
for (const by of [2, 4, 6, 8]) {
  const row = points.filter(({ settings }) => settings['speech.by'] === by)
  const chances = row.map(({ carries }) => String(Math.round(100 * (carries?.value ?? 0))).padStart(4))
  console.log(`      ${by}  ${chances.join('')}`)
}

const within = points.filter(({ options: { sever }, carries }) => {
  const chance = carries?.value ?? 0
  return sever !== undefined && sever.low <= chance && chance <= sever.high
})
console.log(`\nThe intervals of 4,000 trials hold it at ${within.length} of ${points.length} points.`)

const enough = points.find(({ carries }) => (carries?.value ?? 0) > 0.5)
const { 'speech.by': by, 'speech.moves': moves } = enough?.settings ?? {}
console.log(`More likely than not, first: ${moves} members moved by ${by}.`)
console.log('What the nine wanted in June no source says: the table is a question, not an answer.')

const svg = sweepCurveSvg({
  title: 'Simulated: would the reintroduction carry?',
  caption: 'Simulated, 4,000 trials a point, seed 1; intervals hold 95 times in 100.',
  x: 'members moved',
  y: 'trials in which it carries',
  curves: [2, 4, 6, 8].map((size) => ({
    name: `moved by ${size}`,
    points: points
      .filter(({ settings }) => settings['speech.by'] === size)
      .map(({ settings, options }) => ({
        x: settings['speech.moves'] ?? 0,
        share: options.sever?.share ?? 0,
        low: options.sever?.low ?? 0,
        high: options.sever?.high ?? 1,
      })),
  })),
})
console.log(`As a chart: ${svg.length} characters of SVG.`)
