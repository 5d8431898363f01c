import type { MemberPair, MemberRow, MemberStatistics } from '../../interop/statistics/member-statistics.js'
import { forXml } from '../../report/text/escape.js'

const MOST_ROWS = 1000
/** As many members as a table of everybody with everybody can be read with. */
const MOST_IN_MATRIX = 60

const percent = (part: number, whole: number) =>
  whole === 0 ? '' : `${Math.floor((part * 1000) / whole) / 10} %`

/** Attendance, votes, prevailing side and pivotal votes, one member a row. */
export function membersHtml({ rollCalls, decided, members }: MemberStatistics): string[] {
  const rows = members
    .slice(0, MOST_ROWS)
    .map(
      (each) =>
        `<tr><td>${forXml(each.name)}</td>${[
          `${each.present} of ${each.listed}`,
          percent(each.present, each.listed),
          String(each.votes),
          `${each.prevailing} of ${each.settled}`,
          percent(each.prevailing, each.settled),
          String(each.pivotal),
        ]
          .map((cell) => `<td class="n">${cell}</td>`)
          .join('')}</tr>`,
    )
  return [
    '<h2>Members</h2>',
    `<p>${rollCalls.toLocaleString('en')} roll calls. A vote is pivotal where, with that ballot on the other side, the result would have been the other one; ${decided.toLocaleString('en')} roll calls could be decided.</p>`,
    '<table><thead><tr><th>Member</th><th>Present</th><th></th><th>Votes</th><th>On the prevailing side</th><th></th><th>Pivotal</th></tr></thead>',
    `<tbody>${rows.join('\n')}</tbody></table>`,
    members.length > MOST_ROWS ? `<p>And ${members.length - MOST_ROWS} more members.</p>` : '',
  ]
}

/** Who votes with whom: the members who voted most, each with each. */
export function pairsHtml({ members, pairs, unpaired }: MemberStatistics): string[] {
  if (pairs.length === 0) return []
  const shown = [...members]
    .sort((a, b) => b.votes - a.votes)
    .slice(0, MOST_IN_MATRIX)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const found = new Map(pairs.map((pair) => [`${pair.a}\n${pair.b}`, pair]))
  const left = members.length - shown.length
  return [
    '<h2>Who votes with whom</h2>',
    '<p>In how many of a hundred questions on which both voted aye or nay two members voted alike.</p>',
    '<div class="wide"><table class="matrix">',
    `<thead><tr><td></td>${shown.map((_, n) => `<th>${n + 1}</th>`).join('')}</tr></thead>`,
    `<tbody>${shown.map((a, n) => matrixRow(a, n, shown, found)).join('\n')}</tbody></table></div>`,
    left > 0 ? `<p>The ${shown.length} members who voted most; ${left} others are not shown.</p>` : '',
    unpaired > 0 ? `<p>Pairs are kept of the first 500 members only.</p>` : '',
  ]
}

function matrixRow(
  a: MemberRow,
  place: number,
  shown: readonly MemberRow[],
  found: ReadonlyMap<string, MemberPair>,
): string {
  const cells = shown.map((b, n) => {
    if (n === place) return '<td class="self"></td>'
    const [first, second] = a.name < b.name ? [a.name, b.name] : [b.name, a.name]
    const pair = found.get(`${first}\n${second}`)
    if (pair === undefined) return '<td></td>'
    const share = Math.floor((pair.alike * 100) / pair.together)
    const title = `${a.name} and ${b.name}: alike in ${pair.alike} of ${pair.together}`
    return `<td title="${forXml(title)}" class="a${Math.floor(share / 10)}">${share}</td>`
  })
  return `<tr><th scope="row">${place + 1}. ${forXml(a.name)}</th>${cells.join('')}</tr>`
}
