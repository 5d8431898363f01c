import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { InputError } from '../kernel/problem.js'
import { readPlaced } from '../scenario/read.js'
import type { Scenario } from '../schema/scenario.js'
import { unreadable } from './files.js'

/** The folder of the scenarios that come with the package: beside `dist`, or above `src/cli`. */
function folder(): string {
  const found = ['../examples/scenarios/', '../../examples/scenarios/']
    .map((above) => fileURLToPath(new URL(above, import.meta.url)))
    .find((path) => existsSync(path))
  if (found !== undefined) return found
  throw new InputError([{ code: 'package', path: '', message: 'the scenarios of the package are not there' }])
}

/** The names of the scenarios that come with the package. */
export function builtInScenarios(): string[] {
  return readdirSync(folder())
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => basename(file, '.yaml'))
    .sort()
}

/**
 * The scenario in a file, or the one of the package that has this name.
 *
 * @throws InputError where there is none, or with every problem in it
 */
export function openScenario(fileOrName: string): Scenario {
  return openPlaced(fileOrName).scenario
}

/** The same, with the place of everything in its file. */
export function openPlaced(fileOrName: string): ReturnType<typeof readPlaced> {
  return builtInScenarios().includes(fileOrName)
    ? readPlaced(readFileSync(`${folder()}${fileOrName}.yaml`, 'utf8'), `${fileOrName}.yaml`)
    : readPlaced(readText(fileOrName), fileOrName)
}

/** Finds a scenario that another continues: one of the package, by its name. */
export function findScenario(id: string): Scenario | undefined {
  return builtInScenarios().includes(id) ? openScenario(id) : undefined
}

function readText(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch (error) {
    throw unreadable(file, error, `; by name there is: ${builtInScenarios().join(', ')}`)
  }
}
