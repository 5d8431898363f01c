import type { Audit } from '../../interop/audit/audit.js'
import type { BodyAudit } from '../../interop/audit/audit-bodies.js'
import type { MemberStatistics } from '../../interop/statistics/member-statistics.js'
import { formatProblem } from '../../kernel/problem.js'
import { drawn } from '../../report/printables/html.js'
import { forXml } from '../../report/text/escape.js'
import { reportPage } from '../../report/text/report-page.js'
import { disagreementsHtml } from './page-disagreements.js'
import { membersHtml, pairsHtml } from './page-members.js'
import { STYLE } from './page-style.js'
import { reasons } from './text.js'
import { doubtSentence } from './words.js'

/** What a report says beside the audit. */
export interface PageOptions {
  readonly files: readonly string[]
  /** The rule, as it was given. */
  readonly rule: string
  readonly statistics: MemberStatistics | null
}

/**
 * An audit as one page of HTML that needs nothing else: no script, no font, no picture from elsewhere. All
 * that people wrote is shown as text.
 */
export function auditPage(audit: Audit, { files, rule, statistics }: PageOptions): string {
  const { events, checked, agree, disagree } = audit
  const parts = [
    `<p>${forXml(files.join(', '))}. The rule: ${forXml(rule)}; a threshold that a record states goes before it.</p>`,
    '<dl class="figures">',
    figure('records read', events),
    figure('checked', checked),
    figure('agree', agree),
    figure('disagree', disagree.length),
    '</dl>',
    ...leftHtml(audit),
    bodiesHtml(audit.bodies),
    ...disagreementsHtml(disagree),
    ...listHtml(
      'Ballots and result agree, but the text does not',
      audit.doubtful.map((doubt) => `${doubt.id}: ${doubtSentence(doubt)}`),
    ),
    ...listHtml(
      'Rolls that do not fit their own counts',
      audit.reconcile.flatMap(({ id, mismatches }) => mismatches.map(({ says }) => `${id}: ${says}`)),
    ),
    ...listHtml(
      'Records that cannot be read',
      audit.unreadable.flatMap(({ problems }) => problems.map(formatProblem)),
    ),
    ...(statistics === null ? [] : [...membersHtml(statistics), ...pairsHtml(statistics)]),
  ]
  const body = drawn(parts.filter((part) => part !== '').join('\n'))
  return reportPage('Audit of recorded votes', body, { style: STYLE })
}

const number = (count: number) => count.toLocaleString('en')
const figure = (name: string, count: number) => `<div><dt>${name}</dt><dd>${number(count)}</dd></div>`

/** What could not be checked, by why, with the first ids of each. */
function leftHtml(audit: Audit): string[] {
  if (audit.undecidable.length === 0) return []
  const items = reasons(audit).map(({ words, ids }) => {
    const more = ids.length > MOST_LISTED ? ', …' : ''
    return `<li>${number(ids.length)} ${forXml(words)}<details><summary>which</summary>${forXml(ids.slice(0, MOST_LISTED).join(', '))}${more}</details></li>`
  })
  return [
    `<h2>Not checked</h2><p>${number(audit.undecidable.length)} records.</p>`,
    `<ul>${items.join('\n')}</ul>`,
  ]
}

/** Agreement by body and year, each with a bar. */
function bodiesHtml(bodies: readonly BodyAudit[]): string {
  const rows = bodies.map(({ body, year, checked, agree, disagree, undecidable }) => {
    const left = Object.values(undecidable).reduce((sum, count) => sum + count, 0)
    const share = checked === 0 ? 0 : Math.floor((agree * 1000) / checked) / 10
    const bar =
      checked === 0
        ? ''
        : `<span class="bar" role="img" aria-label="${share} % agree"><span style="width:${share}%"></span></span>`
    return `<tr><td>${forXml(body ?? 'no body named')}</td><td>${forXml(year ?? '')}</td>${[
      checked,
      agree,
      disagree,
      left,
    ]
      .map((count) => `<td class="n">${number(count)}</td>`)
      .join('')}<td>${bar}</td></tr>`
  })
  return [
    '<h2>By body and year</h2>',
    '<table><thead><tr><th>Body</th><th>Year</th><th>Checked</th><th>Agree</th><th>Disagree</th><th>Not checked</th><th>Agreement</th></tr></thead>',
    `<tbody>${rows.join('\n')}</tbody></table>`,
  ].join('\n')
}

const MOST_LISTED = 500

function listHtml(heading: string, items: readonly string[]): string[] {
  if (items.length === 0) return []
  const rest = items.length - MOST_LISTED
  return [
    `<h2>${heading}</h2>`,
    `<ul>${items
      .slice(0, MOST_LISTED)
      .map((item) => `<li>${forXml(item)}</li>`)
      .join('\n')}</ul>`,
    rest > 0 ? `<p>And ${number(rest)} more.</p>` : '',
  ]
}
