/** What is known to be frozen all the way down: others may freeze an object and not what is in it. */
const frozen = new WeakSet<object>()

/** Freezes plain data all the way down, in place, and returns it. */
export function freeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || frozen.has(value)) return value
  frozen.add(Object.freeze(value))
  for (const part of Object.values(value)) freeze(part)
  return value
}

/** True for what `freeze` froze: this library made it, or read it, and nobody has changed it since. */
export function isFrozenHere(value: object): boolean {
  return frozen.has(value)
}
