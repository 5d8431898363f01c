/** What is known to be frozen all the way down: others may freeze an object and not what is in it. */
const frozen = new WeakSet<object>()

/**
 * Freezes plain data all the way down, in place, and returns it: for what comes in by a door of the library.
 * What was frozen before is looked into, and known from then on.
 */
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

/**
 * Freezes what is new in a state that grew out of a frozen one: whatever is frozen in it already is taken to
 * be frozen all the way down. A state follows another many times for each that comes in by a door.
 */
export function freezeNew<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) freezeNewObject(value)
  return value
}

function freezeNewObject(value: object): void {
  if (Object.isFrozen(value)) return
  Object.freeze(value)
  if (Array.isArray(value)) {
    for (const part of value) freezeNew(part)
    return
  }
  // Plain data has no keys but its own; a list of its values would cost more than all the rest here.
  const parts = value as Readonly<Record<string, unknown>>
  for (const key in parts) freezeNew(parts[key])
}

/** The list with more at its end, all of it frozen; of a list that is frozen, only what is added is looked at. */
export function appended<Item>(list: readonly Item[], more: readonly Item[]): readonly Item[] {
  const longer = [...list, ...more]
  if (!Object.isFrozen(list)) return freezeNew(longer)
  for (const item of more) freezeNew(item)
  return Object.freeze(longer)
}

/** True for what `freeze` froze, and that holds objects: this library made it, or read it, and nobody has changed it since. */
export function isFrozenHere(value: object): boolean {
  return frozen.has(value)
}
