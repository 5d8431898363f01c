import type { Council } from '../../council/council.js'
import type { Disagreement } from '../../interop/audit/audit.js'
import type { RecordedVote } from '../../interop/recorded/recorded-vote.js'
import { seatChartSvg } from '../../report/seats/chart-svg.js'
import { forXml } from '../../report/text/escape.js'
import { ballotsInWords, dateWords } from '../../report/words/words.js'
import { rulebooks } from '../../rulebooks/index.js'
import type { Ballot } from '../../vocabulary.js'
import { causeSentences, workingOf } from './words.js'

/** As many are drawn with their rolls; the others are listed. */
const MOST_DRAWN = 200

/** The records that disagree: working, likely causes, seat chart and roll call of each. */
export function disagreementsHtml(disagree: readonly Disagreement[]): string[] {
  if (disagree.length === 0) return ['<h2>Records that disagree</h2>', '<p>None.</p>']
  const rest = disagree.slice(MOST_DRAWN)
  return [
    '<h2>Records that disagree</h2>',
    ...disagree.slice(0, MOST_DRAWN).map(disagreementHtml),
    ...(rest.length === 0
      ? []
      : [
          `<p>And ${rest.length.toLocaleString('en')} more: ${forXml(rest.map(({ id }) => id).join(', '))}.</p>`,
        ]),
  ]
}

function disagreementHtml(each: Disagreement): string {
  const { id, body, date, recorded, decided, vote } = each
  const where = [date === null ? null : dateWords(date.slice(0, 10)), body].filter((part) => part !== null)
  return [
    '<section>',
    `<h3>${forXml(id)}</h3>`,
    `<p>${forXml(where.join(', '))}</p>`,
    vote?.motion === null || vote === null ? '' : `<blockquote>${forXml(vote.motion)}</blockquote>`,
    `<p><strong>Recorded as ${recorded}; by the ballots ${decided === 'no-quorum' ? 'there was no quorum' : decided}.</strong></p>`,
    `<ul>${causeSentences(each)
      .map((cause) => `<li><em>${forXml(cause)}</em></li>`)
      .join('')}</ul>`,
    `<ol>${workingOf(each)
      .map((sentence) => `<li>${forXml(sentence)}</li>`)
      .join('')}</ol>`,
    vote === null ? '' : rollHtml(vote),
    '</section>',
  ]
    .filter((part) => part !== '')
    .join('\n')
}

const CHARTED = 300

/** The seat chart and the roll call; nothing where no ballots are named. */
function rollHtml(vote: RecordedVote): string {
  if (vote.ballots.length === 0) return ''
  const rows = vote.ballots.map(
    ({ name, ballot, token, group }) =>
      `<tr><td>${forXml(name)}</td><td>${forXml(group ?? '')}</td><td>${ballotWord(ballot)}</td><td>${forXml(token)}</td></tr>`,
  )
  const chart = vote.ballots.length <= CHARTED ? seatChartSvg(bodyOf(vote), ballotsBySeat(vote)) : ''
  return [
    `<div class="chart">${chart}</div>`,
    '<details><summary>The roll call</summary>',
    '<table><thead><tr><th>Member</th><th>Group</th><th>Ballot</th><th>As recorded</th></tr></thead>',
    `<tbody>${rows.join('\n')}</tbody></table></details>`,
  ].join('\n')
}

const ballotWord = (ballot: Ballot) =>
  ballotsInWords({ aye: 0, nay: 0, abstain: 0, recused: 0, absent: 0, unreported: 0, [ballot]: 1 }).replace(
    /^1 /,
    '',
  )

/** The members on a roll as a body that can be drawn: a seat for each entry, also where a name is there twice. */
function bodyOf({ body, ballots }: RecordedVote): Council {
  const named = seatNames(ballots.map(({ name }) => name))
  return {
    name: body ?? 'the body',
    rules: rulebooks.rosenberg,
    seats: named.map((member, n) => ({ seat: `Seat ${n + 1}`, member })),
    chair: null,
    proTempore: null,
    mayor: null,
    seatsKnown: true,
    relationships: [],
    acts: [],
    correspondence: [],
    measures: [],
    notices: [],
    past: [],
  }
}

function ballotsBySeat({ ballots }: RecordedVote): Readonly<Record<string, Ballot>> {
  const named = seatNames(ballots.map(({ name }) => name))
  return Object.fromEntries(ballots.map(({ ballot }, n) => [named[n] ?? '', ballot]))
}

/** Names that are each there once: the second Chen of a roll is shown as such. */
function seatNames(names: readonly string[]): string[] {
  const seen = new Set<string>()
  return names.map((name) => {
    let own = name
    for (let n = 2; seen.has(own); n += 1) own = `${name} (entry ${n})`
    seen.add(own)
    return own
  })
}
