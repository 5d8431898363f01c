#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import type { Terminal } from './command.js'

const args = process.argv.slice(2)

if (args[0] === '--version') {
  process.stdout.write(`${version()}\n`)
} else {
  // A reader that goes away early (`| head`) ends the command quietly.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  const { run } = await import('./run.js')
  process.exitCode = await run(args, terminal())
}

/** The version, from the package file that stands above this one. */
function version(): string {
  for (const above of ['../package.json', '../../package.json']) {
    try {
      const found: unknown = JSON.parse(readFileSync(new URL(above, import.meta.url), 'utf8'))
      if (typeof found === 'object' && found !== null && 'version' in found) return String(found.version)
    } catch {
      // Not there: this file is one folder further down when it runs from source.
    }
  }
  return 'unknown'
}

function terminal(): Terminal {
  const { stdin, stdout, stderr } = process
  return {
    input: stdin,
    out: (text) => {
      if (!stdout.write(text)) return new Promise((resolve) => stdout.once('drain', () => resolve()))
    },
    err: (text) => {
      stderr.write(text)
    },
    colour: stdout.isTTY === true && !('NO_COLOR' in process.env),
    watched: stderr.isTTY === true,
    typed: stdin.isTTY === true,
  }
}
