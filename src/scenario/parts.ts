/** What stands under keys, one inside the other; undefined where something else stands there. */
export function part(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>((found, key) => {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined
    return (found as Readonly<Record<string, unknown>>)[key] // an own key of an object, as just checked
  }, value)
}

/** The items of a list; none where it is no list. */
export const items = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** The keys of an object; none where it is no object. */
export const keys = (value: unknown): string[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : []
