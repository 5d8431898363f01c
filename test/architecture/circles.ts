import { posix } from 'node:path'
import { importsOf } from './layers.js'

/**
 * Files that import one another in a circle, types too: each circle as the list of its files, from the first
 * by name. Files that can only be read together are one file, or want a third.
 */
export function circlesIn(files: ReadonlyMap<string, string>): string[][] {
  const next = new Map(
    [...files].map(([file, source]) => [
      file,
      importsOf(source)
        .filter((target) => target.startsWith('.'))
        .map((target) => posix.join(posix.dirname(file), target).replace(/\.js$/, '.ts'))
        .filter((target) => files.has(target)),
    ]),
  )
  const reached = (from: string): Set<string> => {
    const seen = new Set<string>()
    const ahead = [...(next.get(from) ?? [])]
    for (let file = ahead.pop(); file !== undefined; file = ahead.pop()) {
      if (seen.has(file)) continue
      seen.add(file)
      ahead.push(...(next.get(file) ?? []))
    }
    return seen
  }
  const all = new Map([...files.keys()].map((file) => [file, reached(file)]))
  const circles = [...all].map(([file, ahead]) =>
    [...ahead].filter((other) => all.get(other)?.has(file) === true).sort(),
  )
  const found = new Map(circles.filter(({ length }) => length > 0).map((circle) => [circle.join(), circle]))
  return [...found.values()]
}
