const LONGEST = 60

/** A value from outside as it is quoted in a message: as JSON where it can be, and not too long. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = asJson(value)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

function asJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value)
  } catch {
    // A bigint, or an object that refers to itself.
    return typeof value === 'bigint' ? `${value}n` : typeof value
  }
}
