// Seeds faults into the law (the rules, the voting, the motion and the meeting) or into the trials, one at a
// time, and runs the tests on each: a fault that no test notices is printed, to be explained or to get a test.
//   npm run faults -- --sample 60 --seed 1915
//   npm run faults -- --in trials --sample 60
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Fault, faultsIn, sampled, withFault } from './faults.js'

/** Where faults are seeded, and the tests in stages: quick ones first, for most faults fall there. */
interface Place {
  readonly folders: readonly string[]
  readonly stages: readonly (readonly string[])[]
  /** How often laws are tried, against the usual: too few draws can miss what a law wants to have met. */
  readonly draws: string
}

const PLACES: Readonly<Record<string, Place>> = {
  law: {
    draws: '0.25',
    folders: ['src/rules', 'src/voting', 'src/motion', 'src/meeting'],
    stages: [
      ['test/rules', 'test/rows', 'test/motion/step.test.ts', 'test/motion/machine.test.ts', 'test/voting'],
      ['test/meeting', 'test/reference'],
      [
        'test/motion',
        'test/record',
        'test/council',
        'test/rulebooks',
        'test/scenario',
        'test/tables',
        'test/testing',
      ],
    ],
  },
  trials: {
    draws: '1',
    folders: ['src/kernel', 'src/simulation/ballots', 'src/simulation/exact', 'src/simulation/trials'],
    stages: [['test/kernel', 'test/simulation/exact', 'test/simulation/trials'], ['test/simulation']],
  },
}

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1915' },
    part: { type: 'string', default: '1/1' },
    in: { type: 'string', default: 'law' },
  },
})
const place = PLACES[values.in]
if (place === undefined)
  throw new Error(`--in: expected ${Object.keys(PLACES).join(' or ')}, found ${values.in}`)
const { folders, stages, draws } = place
const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'council-sim-faults-'))

const sourcesIn = (path: string): string[] =>
  readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? sourcesIn(`${path}/${entry.name}`)
      : entry.name.endsWith('.ts')
        ? [`${path}/${entry.name}`]
        : [],
  )

/** A fault that keeps the tests from coming to an end is noticed too: milliseconds. */
const TOO_LONG = 300_000

function passes(tests: readonly string[]): boolean {
  const run = spawnSync('npx', ['vitest', 'run', '--bail', '1', '--reporter', 'dot', ...tests], {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, LAWS_TIMES: draws },
    timeout: TOO_LONG,
    killSignal: 'SIGKILL',
  })
  return run.status === 0
}

function survives(fault: Fault): boolean {
  const path = join(folder, fault.file)
  const source = readFileSync(path, 'utf8')
  writeFileSync(path, withFault(source, fault))
  try {
    return stages.every(passes)
  } finally {
    writeFileSync(path, source)
  }
}

try {
  for (const part of [
    'src',
    'test',
    'examples',
    'docs',
    'package.json',
    'README.md',
    'tsconfig.json',
    'vitest.config.ts',
  ]) {
    cpSync(join(root, part), join(folder, part), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const all = folders
    .flatMap(sourcesIn)
    .flatMap((file) => faultsIn(file, readFileSync(join(root, file), 'utf8')))
  const [index = 1, of = 1] = values.part.split('/').map(Number)
  const chosen = sampled(all, Number(values.sample), Number(values.seed)).filter(
    (_, n) => n % of === index - 1,
  )
  console.log(`${all.length} faults possible; ${chosen.length} seeded`)
  if (!stages.every(passes)) throw new Error('the tests do not pass without a fault')
  let killed = 0
  for (const [n, fault] of chosen.entries()) {
    const alive = survives(fault)
    if (!alive) killed += 1
    const what = alive
      ? `SURVIVED ${fault.file}:${fault.line}\n  ${fault.from.trim()}\n  ${fault.to.trim()}`
      : `killed ${fault.file}:${fault.line}`
    console.log(`${n + 1}/${chosen.length} ${what}`)
  }
  console.log(`${killed} of ${chosen.length} killed`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
