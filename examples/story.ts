// Reads the scenario files beside this script.
import { readFileSync } from 'node:fs'
import { readScenario, type Scenario } from 'council-sim/scenario'

/** The scenario of this name, from the folder `scenarios`. */
export function story(name: string): Scenario {
  const file = new URL(`./scenarios/${name}.yaml`, import.meta.url)
  return readScenario(readFileSync(file, 'utf8'), `${name}.yaml`)
}
