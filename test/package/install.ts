// Packs the package, installs the tarball in a clean folder as a user would, and uses what is in it:
// from JavaScript by import and by require, from TypeScript, and as a command.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'council-sim-'))

const run = (command: string, args: string[], cwd: string) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })

function expectText(text: string, part: string, what: string): void {
  if (!text.includes(part)) throw new Error(`${what}: expected "${part}" in:\n${text}`)
  console.log(`ok: ${what}`)
}

const USE = `
const question = { seats: 11, ballots: { aye: 6, nay: 3 }, rule: 'majority of seats' }
console.log(decide(question).outcome, typeof playScenario, typeof minutes, Object.keys(motionMachine.states).length)
`

try {
  // Built first and packed without scripts, so that what npm prints is JSON and nothing else.
  run('npm', ['run', '--silent', 'build'], root)
  const [packed] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root),
  )
  console.log(`packed: ${packed.entryCount} files, ${packed.size} bytes`)
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
  run('npm', ['install', '--no-audit', '--no-fund', join(folder, packed.filename)], folder)

  const names = ['decide', 'playScenario', 'minutes', 'motionMachine']
  const paths = [
    'council-sim',
    'council-sim/scenario',
    'council-sim/report',
    'council-sim/motion',
    'council-sim/simulation',
  ]
  const imports = names.map((name, n) => `import { ${name} } from '${paths[n]}'\n`).join('')
  const requires = names.map((name, n) => `const { ${name} } = require('${paths[n]}')\n`).join('')
  writeFileSync(join(folder, 'use.mjs'), imports + USE)
  writeFileSync(join(folder, 'use.cjs'), requires + USE)
  expectText(run('node', ['use.mjs'], folder), 'carried function function 21', 'imported')
  expectText(run('node', ['use.cjs'], folder), 'carried function function 21', 'required')

  const options = {
    module: 'nodenext',
    target: 'es2022',
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  }
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: options, files: ['use.mts'] }),
  )
  const typed = `import { act, type Meeting } from 'council-sim'
import { lifecycleDiagram } from 'council-sim/report'
export const second = (meeting: Meeting): Meeting => act(meeting, { type: 'second', by: 'Chen' })
export const drawn: string = lifecycleDiagram()
`
  writeFileSync(join(folder, 'use.mts'), typed)
  run(join(root, 'node_modules/.bin/tsc'), ['-p', 'tsconfig.json'], folder)
  console.log('ok: typed')
  writeFileSync(join(folder, 'use.mts'), typed.replace("'second'", "'sekond'"))
  let refused = false
  try {
    execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', 'tsconfig.json'], {
      cwd: folder,
      stdio: 'ignore',
    })
  } catch {
    refused = true
  }
  if (!refused) throw new Error('a misspelt action passed the type check')
  console.log('ok: a misspelt action is a type error')

  const laws =
    "import { LAWS, countPaths } from 'council-sim/testing'\nconsole.log(LAWS.length > 12, typeof countPaths)"
  writeFileSync(join(folder, 'laws.mjs'), laws)
  const without = spawnSync('node', ['laws.mjs'], { cwd: folder, encoding: 'utf8' })
  if (without.status === 0) throw new Error('council-sim/testing needs no fast-check: is it inlined?')
  expectText(
    without.stderr,
    "Cannot find package 'fast-check'",
    'testing names fast-check where it is missing',
  )
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/fast-check/package.json'), 'utf8'))
  run('npm', ['install', '--no-audit', '--no-fund', `fast-check@${version}`], folder)
  expectText(run('node', ['laws.mjs'], folder), 'true function', 'testing imported beside fast-check')

  const command = (...args: string[]) => run('npx', ['--no-install', 'council-sim', ...args], folder)
  expectText(command('replay', 'san-jose-2022-03'), 'letter-instead', 'replayed from the package')
  expectText(command('rules'), 'robert1915', 'rulebooks listed')
  command('page', 'page.html')
  expectText(readFileSync(join(folder, 'page.html'), 'utf8'), 'council-sim: the classroom', 'page written')
  expectText(command('--version'), packed.version, 'version')
} finally {
  rmSync(folder, { recursive: true, force: true })
}
