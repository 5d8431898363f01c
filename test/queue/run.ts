// Two workers on a real Redis, one of them killed in the middle of a shard: the merged result is the same
// bytes as that of one process alone. `npm run queue`; where there is no redis-server, it says so.
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const CALL = ['san-jose-2022-06-reintroduction', '120000', '12', '7']
const LOCK = '3000'

if (spawnSync('redis-server', ['--version']).status !== 0) {
  const wanted = process.argv.includes('--required')
  console.log(`queue: there is no redis-server${wanted ? '' : '; not run'}`)
  process.exit(wanted ? 1 : 0)
}

const port = await freePort()
const folder = mkdtempSync(`${tmpdir()}/council-sim-queue-`)
const started: ChildProcess[] = []
try {
  const redis = spawn('redis-server', [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--dir',
    folder,
  ])
  started.push(redis)
  await said(redis, /Ready to accept connections/)
  const environment = { ...process.env, REDIS_URL: `redis://127.0.0.1:${port}`, LOCK_MILLISECONDS: LOCK }
  const script = (name: string) => {
    const child = spawn(process.execPath, tsx(name), {
      cwd: root,
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    started.push(child)
    return child
  }
  const workers = [script('worker'), script('worker')]
  const run = script('run')
  const result = collected(run)
  // Whichever begins first: its first shard is never finished by it.
  const killed = await Promise.race(workers.map((worker) => said(worker, /^shard/m).then(() => worker)))
  killed.kill('SIGKILL')
  console.log('queue: one of two workers was killed with a shard in its hands')
  const merged = await result
  await Promise.all(workers.filter((worker) => worker !== killed).map(stopped))
  const alone = execFileSync(process.execPath, tsx('run'), {
    cwd: root,
    env: { ...environment, ALONE: '1' },
    encoding: 'utf8',
  })
  if (merged === '' || merged !== alone) {
    console.log(`queue: expected the same bytes\n${merged}\n${alone}`)
    process.exitCode = 1
  } else {
    console.log(`queue: ${alone.length} bytes, the same from the queue as from one process`)
  }
} finally {
  for (const child of started) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
}

function tsx(name: string): string[] {
  return [
    '--import',
    'tsx',
    '--conditions=council-sim-source',
    `examples/queue/${name}.ts`,
    ...(name === 'run' ? CALL : []),
  ]
}

/** Waits until a process has written something like this. */
function said(child: ChildProcess, what: RegExp): Promise<void> {
  let text = ''
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      text += String(chunk)
      if (what.test(text)) resolve()
    })
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${text}`)))
  })
}

/** All that a process writes. */
function collected(child: ChildProcess): Promise<string> {
  let text = ''
  child.stdout?.on('data', (chunk) => {
    text += String(chunk)
  })
  return new Promise((resolve) => child.on('close', () => resolve(text)))
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.on('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
