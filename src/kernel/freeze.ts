/** What is known to be frozen all the way down: others may freeze an object and not what is in it. */
const frozen = new WeakSet<object>()

/** Freezes plain data all the way down, in place, and returns it. */
export function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) freezeObject(value)
  return value
}

function freezeObject(value: object): void {
  // Only what is frozen can be known: most of what is new is not asked about.
  if (Object.isFrozen(value) && frozen.has(value)) return
  Object.freeze(value)
  const parts: readonly unknown[] = Array.isArray(value) ? value : Object.values(value)
  let known = false
  for (const part of parts) {
    if (typeof part !== 'object' || part === null) continue
    // What holds no objects is seen through as quickly as it is remembered.
    if (!known) frozen.add(value)
    known = true
    freezeObject(part)
  }
}

/** The list with more at its end, all of it frozen; of a list that is known to be, only what is added is looked at. */
export function appended<Item>(list: readonly Item[], more: readonly Item[]): readonly Item[] {
  if (!frozen.has(list)) return freeze([...list, ...more])
  for (const item of more) freeze(item)
  const longer = Object.freeze([...list, ...more])
  frozen.add(longer)
  return longer
}

/** True for what `freeze` froze, and that holds objects: this library made it, or read it, and nobody has changed it since. */
export function isFrozenHere(value: object): boolean {
  return frozen.has(value)
}
