// Speed, as ratios in one run: `npm run bench`, or `npm run bench -- --json`. Nothing here is asserted.
import { cpus } from 'node:os'
import { auditFigures, auditMemory } from './audit.js'
import { type Figure, ratio } from './measure.js'
import { ACTIONS, motionFigures } from './motion.js'
import { pathFigures } from './paths.js'
import { type Compared, oddsFigures, powerFigures } from './power.js'
import { trialFigures, workerFigures } from './trials.js'

const motion = motionFigures()
const paths = pathFigures()
const audits = await auditFigures()
const memory = [100_000, 2_000_000].map((records) => ({ records, megabytes: auditMemory(records) }))
const counted = [...powerFigures(), ...oddsFigures()]
const trials = trialFigures()
const workers = await workerFigures()
const [bare] = motion
if (bare === undefined) throw new Error('nothing was measured')

const actsPerSecond = Math.round((ACTIONS * 1_000_000) / (motion[2]?.median ?? Number.NaN))
const told = (figure: Figure, against: Figure = bare) =>
  `${figure.name.padEnd(48)}${figure.median.toFixed(1).padStart(11)} µs  ${ratio(figure, against).toFixed(2).padStart(8)} x`

const toldPlain = ({ figure, plain, faster }: Compared) =>
  `${figure.name.padEnd(46)}${figure.median.toFixed(1).padStart(11)} µs ${plain.median.toFixed(1).padStart(11)} µs  ${faster.toFixed(2).padStart(7)} x`

if (process.argv.includes('--json')) {
  const figures = [
    ...[...motion, ...paths].map((figure) => ({ ...figure, ratio: ratio(figure, bare) })),
    ...[trials, workers].flatMap((list) =>
      list.map((figure) => ({ ...figure, ratio: ratio(figure, list[0] ?? figure) })),
    ),
  ]
  process.stdout.write(
    `${JSON.stringify({ node: process.version, cores: cpus().length, actsPerSecond, figures, audits, memory, counted })}\n`,
  )
} else {
  process.stdout.write(
    `Node ${process.version}, ${cpus().length} cores; medians of 7; x: against xstate alone\n`,
  )
  for (const figure of motion) process.stdout.write(`${told(figure)}\n`)
  process.stdout.write(`act: ${actsPerSecond} actions a second\n`)
  for (const figure of paths) {
    const perSecond = Math.round((figure.paths * 1_000_000) / figure.median)
    process.stdout.write(`${told(figure)}  ${figure.paths} paths, ${perSecond} a second\n`)
  }
  process.stdout.write('recorded votes; x: time, against readline and JSON.parse alone\n')
  for (const { name, megabytesPerSecond, recordsPerSecond, ratio: times } of audits) {
    const speed = `${megabytesPerSecond.toFixed(0)} MB/s, ${Math.round(recordsPerSecond)} records/s`
    process.stdout.write(`${name.padEnd(34)}${speed.padStart(32)}${times.toFixed(2).padStart(8)} x\n`)
  }
  for (const { records, megabytes } of memory) {
    process.stdout.write(`audit of ${records} records: at most ${megabytes} MB of memory\n`)
  }
  process.stdout.write('x: how many times the plain way to the same numbers takes as long, in this run\n')
  for (const each of counted) process.stdout.write(`${toldPlain(each)}\n`)
  process.stdout.write('trials; x: against the plain loop\n')
  for (const figure of trials) process.stdout.write(`${told(figure, trials[0])}\n`)
  process.stdout.write('workers; x: against one\n')
  for (const figure of workers) process.stdout.write(`${told(figure, workers[0])}\n`)
}
