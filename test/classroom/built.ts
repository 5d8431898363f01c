import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PAGE } from './browser.js'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Builds the page where it is not there, or older than what it is made from. */
export function build(): void {
  const newest = Math.max(
    ...['src', 'examples/classroom', 'examples/scenarios'].flatMap((folder) =>
      readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).map(
        (file) => statSync(`${root}${folder}/${file}`).mtimeMs,
      ),
    ),
  )
  if (existsSync(PAGE) && statSync(PAGE).mtimeMs > newest) return
  execFileSync('npm', ['run', '--silent', 'build:page'], { cwd: root, stdio: 'inherit' })
}
