const DAY = 86_400_000

/** Whole days from one date to another; null where one of them is not known. */
export function daysBetween(from: string | null, to: string | null): number | null {
  return from === null || to === null ? null : Math.round((Date.parse(to) - Date.parse(from)) / DAY)
}
