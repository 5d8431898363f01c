import type { Reading, RecordedBallot } from '../../interop/recorded/recorded-vote.js'

/**
 * The same reading with members grouped by another field: one of each entry, or one of the record that has a
 * group by name.
 */
export function withGroups(reading: Reading, field: string): Reading {
  if ('unreadable' in reading) return reading
  const { vote } = reading
  const table = vote.extras[field]
  const ballots = vote.ballots.map((entry): RecordedBallot => {
    const group = textAt(entry.extras, field) ?? textAt(table, entry.name) ?? textAt(entry, field)
    const { group: _other, ...rest } = entry
    return group === null ? rest : { ...rest, group }
  })
  return { vote: { ...vote, ballots } }
}

function textAt(table: unknown, key: string): string | null {
  if (typeof table !== 'object' || table === null || !Object.hasOwn(table, key)) return null
  const value = (table as Readonly<Record<string, unknown>>)[key] // an object that has the key
  return typeof value === 'string' && value !== '' ? value : null
}
