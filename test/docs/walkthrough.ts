import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { call } from '../cli/terminal.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
/** As it is called from the top of the project: lines must wrap alike wherever that is. */
const EXAMPLE = 'examples/audit/millbrook.jsonl'

/** A command in a comment, with the output that stands below it where it is there already. */
const COMMAND = /<!-- council-sim (audit .*?) -->\n(?:\n```console\n[\s\S]*?```\n)?/g

/** The words of a command line, as a shell takes them apart. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')

/** The page as it stands. */
export const auditPageText = (): string => readFileSync(`${root}docs/audit.md`, 'utf8')

/** The page with the output of every command as it is now. */
export async function auditPageRun(): Promise<string> {
  const page = auditPageText()
  const outputs = new Map<string, string>()
  for (const [, line = ''] of page.matchAll(COMMAND)) {
    const words = wordsOf(line).map((word) => (word === 'millbrook.jsonl' ? EXAMPLE : word))
    const { out, err } = await call(words)
    const shown = `${out}${out.includes('cannot be read') ? '' : err}`.replaceAll(EXAMPLE, 'millbrook.jsonl')
    outputs.set(line, shown.trimEnd())
  }
  return page.replace(COMMAND, (_whole, line: string) => {
    const output = `$ council-sim ${line}\n${outputs.get(line) ?? ''}`
    return `<!-- council-sim ${line} -->\n\n\`\`\`console\n${output}\n\`\`\`\n`
  })
}
