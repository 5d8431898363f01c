import type { MemberStatistics } from './member-statistics.js'

/**
 * The members as CSV, one a row: counts, no percentages.
 *
 * @example membersCsv(await memberStatistics(votes))
 */
export function membersCsv({ members }: MemberStatistics): string {
  const head = ['name', 'listed', 'present', 'votes', 'settled', 'prevailing', 'pivotal']
  const rows = members.map((each) => [
    each.name,
    each.listed,
    each.present,
    each.votes,
    each.settled,
    each.prevailing,
    each.pivotal,
  ])
  return csv([head, ...rows])
}

/** Who votes with whom as CSV: each two members, on how many questions both voted, and how often alike. */
export function pairsCsv({ pairs }: MemberStatistics): string {
  return csv([
    ['a', 'b', 'together', 'alike'],
    ...pairs.map(({ a, b, together, alike }) => [a, b, together, alike]),
  ])
}

/** Rows as RFC 4180 has them. */
const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')

function cell(value: string | number): string {
  const text = String(value)
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
