import { ASSEMBLIES } from './assemblies.js'
import { CITIES } from './cities.js'
import { ROBERT } from './robert.js'
import { ROSENBERG } from './rosenberg.js'
import type { WorkedExample } from './worked-example.js'

/** Published worked examples, transcribed: they run wherever the tests do. */
export const WORKED_EXAMPLES: readonly WorkedExample[] = [...ROBERT, ...ROSENBERG, ...CITIES, ...ASSEMBLIES]
