import { canonicalJson } from '../kernel/digest.js'

/** True for equal plain data, whatever the order of its keys. */
export function isDeepEqual(a: unknown, b: unknown): boolean {
  return a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b))
}
