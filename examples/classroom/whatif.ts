import { type Ballot, type Decision, KNOWN_BALLOTS, type KnownBallot, rulebooks } from 'council-sim'
import { because, decisionLine, swingSentences } from 'council-sim/report'
import type { Study } from 'council-sim/simulation'
import { badge, seatChart, tally, tallyWords } from './chart.js'
import { button, type Child, choice, field, h, list, panel } from './dom.js'
import { likelyIf, oddsPanel, votesOpen } from './odds.js'
import { ownMeeting } from './own.js'
import { change, now, say } from './page.js'
import { numbers, problemBox, problemsOf, SIGNS } from './parts.js'
import { replayed } from './replay.js'
import { studyIn } from './scenarios.js'
import { formatThreshold, type GivenVote, inventedVote, type Supposed, suppose, votesIn } from './supposed.js'
import { t, term } from './words/index.js'

let invented: GivenVote | null = null

/** The votes of the source that is chosen; the invented one where there is none. */
export function votesToChange(): { source: string; votes: readonly GivenVote[]; study: Study | null } {
  const { source } = now().whatIf
  let votes: readonly GivenVote[] = []
  let study: Study | null = null
  try {
    if (source === 'replay') {
      votes = votesIn(replayed().playback.meetings.map(({ meeting }) => meeting))
      study = studyIn(now().replay)
      if (votes.length === 0 && study !== null) return { source: 'open', votes: votesOpen(study), study }
    }
    const own = source === 'own' ? ownMeeting() : null
    if (own !== null) votes = votesIn([own])
  } catch {
    // A scenario that cannot be played is told of where it is chosen.
  }
  if (votes.length > 0) return { source, votes, study }
  invented ??= inventedVote()
  return { source: 'invented', votes: [invented], study: null }
}

/** What a vote would have been with other ballots or another rule. */
export function whatIfView(): HTMLElement {
  const { whatIf } = now()
  const { source, votes, study } = votesToChange()
  const given = votes[Math.min(whatIf.vote, votes.length - 1)] ?? inventedVote()
  const supposed = suppose(given, whatIf)
  const motion = given.meeting.motions.find(({ id }) => id === given.motion)
  const { council } = supposed.meeting
  const whole = Object.values(supposed.ballots).every((ballot) => ballot !== 'unreported')
  const words = tallyWords(council, supposed.ballots, whole)
  const outcome = supposed.decision?.outcome
  say(`${outcome === undefined ? '' : `${term('decisions', outcome)}. `}${words}.`)
  return h(
    'div',
    { class: 'view whatif' },
    h('h2', { id: 'heading', tabindex: -1 }, t('whatif')),
    h('p', {}, t('whatifAbout')),
    choosers(source, votes),
    h(
      'div',
      { class: 'columns' },
      h(
        'div',
        { class: 'column' },
        panel(
          t('ballots'),
          'ballots',
          h('p', { lang: 'en', class: 'question' }, motion?.wording.text ?? ''),
          h(
            'p',
            { class: supposed.changed || source === 'open' ? 'basis assumed' : 'basis reported' },
            h('b', { 'aria-hidden': 'true' }, supposed.changed || source === 'open' ? 'S' : '='),
            ` ${basisOf(source, supposed)}`,
          ),
          !council.seatsKnown && h('p', { class: 'note' }, t('seatsNotKnown')),
          seatChart({
            council,
            ballots: supposed.ballots,
            label: `${council.name}: ${words}`,
            onseat: cycle(supposed),
          }),
          tally(council, supposed.ballots, whole),
          ballotTable(given, supposed),
          h(
            'div',
            { class: 'row' },
            button('reset', t('reset'), () => change('whatIf', { ballots: {}, removed: [] }), {
              'aria-disabled': supposed.changed ? undefined : 'true',
            }),
            ...(['aye', 'nay', 'abstain'] as const).map((ballot) =>
              button(`all-${ballot}`, `${t('everybody')}: ${term('ballots', ballot)}`, () =>
                change('whatIf', {
                  ballots: Object.fromEntries(Object.keys(supposed.ballots).map((name) => [name, ballot])),
                }),
              ),
            ),
          ),
        ),
      ),
      h(
        'div',
        { class: 'column' },
        resultPanel(supposed),
        study !== null && oddsPanel(study, likelyIf(study, motion, whatIf), whatIf),
        everyRulePanel(supposed),
      ),
    ),
  )
}

function basisOf(source: string, { changed }: Supposed): string {
  if (changed) return t('simulated')
  return source === 'open' ? t('notVoted') : source === 'invented' ? t('invented') : t('asCast')
}

function choosers(source: string, votes: readonly GivenVote[]): HTMLElement {
  const { whatIf } = now()
  const sources: [string, string][] = [
    ['replay', t('theReplay')],
    ...(ownMeeting() === null ? [] : [['own', t('ownMeeting')] as [string, string]]),
    ['invented', t('inventedCouncil')],
  ]
  const threshold = h('input', {
    value: whatIf.threshold,
    list: 'thresholds',
    spellcheck: 'false',
    onchange: () => change('whatIf', { threshold: threshold.value, rule: 'threshold' }),
  })
  return h(
    'div',
    { class: 'choosers' },
    field(
      'source',
      t('whichVote'),
      choice(sources, source === 'open' ? 'replay' : source, (id) =>
        change('whatIf', { source: id, vote: 0, ballots: {}, removed: [] }),
      ),
    ),
    votes.length > 1 &&
      field(
        'vote',
        t('vote'),
        choice(
          votes.map(({ motion, meeting }, n) => [
            String(n),
            `${n + 1}. ${motion}${meeting.opening.date === null ? '' : `, ${meeting.opening.date}`}`,
          ]),
          String(whatIf.vote),
          (n) => change('whatIf', { vote: Number(n), ballots: {}, removed: [] }),
        ),
      ),
    field(
      'rule',
      t('rule'),
      choice(
        [
          ['own', t('itsOwnRules')],
          ['threshold', t('thresholdOfOurOwn')],
          ...Object.values(rulebooks).map(({ id, title }): [string, string] => [id, title]),
        ],
        whatIf.rule,
        (rule) => change('whatIf', { rule }),
      ),
    ),
    whatIf.rule === 'threshold' && field('threshold', t('threshold'), threshold, t('thresholdHint')),
    h(
      'datalist',
      { id: 'thresholds' },
      ...[
        'majority of voting',
        'majority of present',
        'majority of seats',
        '2/3 of voting',
        '2/3 of present',
        '2/3 of seats',
        '3/4 of voting',
        'unanimous of voting',
      ].map((value) => h('option', { value })),
    ),
  )
}

const NEXT: Readonly<Record<Ballot, KnownBallot>> = {
  aye: 'nay',
  nay: 'abstain',
  abstain: 'absent',
  absent: 'aye',
  recused: 'aye',
  unreported: 'aye',
}

const cycle = (supposed: Supposed) => (member: string) => {
  const ballot = supposed.ballots[member]
  if (ballot !== undefined) cast(member, NEXT[ballot])
}

const cast = (member: string, ballot: Ballot) =>
  change('whatIf', { ballots: { ...now().whatIf.ballots, [member]: ballot } })

function ballotTable({ meeting }: GivenVote, supposed: Supposed): HTMLElement {
  const { removed } = now().whatIf
  return h(
    'table',
    { class: 'roll choose' },
    h('caption', { class: 'hidden' }, t('chooseBallots')),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        ...[t('member'), t('ballot'), t('remove')].map((title) => h('th', { scope: 'col' }, title)),
      ),
    ),
    h(
      'tbody',
      {},
      ...meeting.council.seats.flatMap(({ member }, n) => {
        if (member === null) return []
        const gone = removed.includes(member)
        const ballot = supposed.ballots[member]
        const pivotal = supposed.swing?.pivotal.some((each) => each.member === member) ?? false
        return h(
          'tr',
          { class: gone ? 'gone' : undefined },
          h('th', { scope: 'row' }, member, pivotal && h('span', { class: 'pivotal' }, ` ◆ ${t('pivotal')}`)),
          h(
            'td',
            {},
            h(
              'div',
              { role: 'group', 'aria-label': `${t('ballot')}: ${member}`, class: 'ballot-buttons' },
              ...(gone
                ? [term('ballots', 'vacant')]
                : KNOWN_BALLOTS.map((each) =>
                    button(
                      `b-${n}-${each}`,
                      [badge(each), h('span', { class: 'hidden' }, term('ballots', each))],
                      () => cast(member, each),
                      {
                        'aria-pressed': String(ballot === each),
                        title: term('ballots', each),
                        class: 'small',
                      },
                    ),
                  )),
            ),
          ),
          h(
            'td',
            {},
            button(
              `r-${n}`,
              gone ? t('putBack') : t('remove'),
              () =>
                change('whatIf', {
                  removed: gone ? removed.filter((each) => each !== member) : [...removed, member],
                }),
              { class: 'small', 'aria-label': `${gone ? t('putBack') : t('remove')}: ${member}` },
            ),
          ),
        )
      }),
    ),
  )
}

function resultPanel({ decision, swing, problems, changed }: Supposed): HTMLElement {
  if (problems !== null) return panel(t('result'), 'decision', problemBox(problemsOf(problems)))
  if (decision === null) return panel(t('result'), 'decision', h('p', {}, t('ruleSilent')))
  return panel(
    t('result'),
    'decision',
    changed && h('p', { class: 'note' }, t('simulated')),
    h(
      'p',
      { class: `result ${decision.outcome}`, id: 'outcome', 'data-outcome': decision.outcome },
      h('span', { 'aria-hidden': 'true' }, SIGNS[decision.outcome]),
      ` ${term('decisions', decision.outcome)}`,
    ),
    decision.outcome === 'undetermined' &&
      h('p', {}, `${t('possible')}: ${decision.possible.map((each) => term('decisions', each)).join(', ')}`),
    decision.ballots.unreported === 0 && numbers(decision),
    h('p', {}, `${t('rule')}: `, h('code', { lang: 'en' }, formatThreshold(decision.threshold))),
    h('h4', {}, t('whoCouldChange')),
    swing === null
      ? h('p', {}, t('swingUnknown'))
      : list(swingSentences(swing).map((each) => h('span', { lang: 'en' }, each))),
    h(
      'details',
      { id: 'whatif-working' },
      h('summary', {}, t('working')),
      list(because(decision).map((each) => h('span', { lang: 'en' }, each))),
    ),
  )
}

function everyRulePanel({ comparison }: Supposed): HTMLElement {
  const [vote] = comparison.votes
  if (vote === undefined) return h('div')
  const row = (id: string, title: string, decision: Decision | null, why: Child, otherwise: boolean) =>
    h(
      'tr',
      { class: otherwise ? 'otherwise' : undefined, 'data-rules': id },
      h('th', { scope: 'row', lang: 'en' }, title),
      h(
        'td',
        {},
        decision === null
          ? t('ruleSilent')
          : [
              h(
                'b',
                { class: decision.outcome },
                h('span', { 'aria-hidden': 'true' }, SIGNS[decision.outcome]),
                ` ${term('decisions', decision.outcome)}`,
              ),
            ],
      ),
      h('td', {}, decision?.need == null ? '–' : `${decision.need} ${t('ofBase')} ${decision.base ?? '–'}`),
      h('td', {}, why),
    )
  const titleOf = (id: string) => comparison.rulebooks.find((each) => each.id === id)?.title ?? id
  const own = comparison.rulebooks[0]?.id ?? ''
  return panel(
    t('everyRule'),
    'every-rule',
    h('p', { lang: 'en', class: 'note' }, decisionLine(vote.own)),
    h(
      'div',
      { class: 'scroller', role: 'region', tabindex: 0, 'aria-label': t('everyRule') },
      h(
        'table',
        {},
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            ...[t('rulebook'), t('result'), t('need'), t('why')].map((title) =>
              h('th', { scope: 'col' }, title),
            ),
          ),
        ),
        h(
          'tbody',
          {},
          row(own, titleOf(own), vote.own, t('itsOwnRules'), false),
          ...vote.under.map(({ rules, decision, differs, because: parts }) =>
            row(
              rules,
              titleOf(rules),
              decision,
              differs === null
                ? decision === null
                  ? ''
                  : t('theSame')
                : (parts[0] ?? []).map((part) => term('parts', part)).join(', '),
              differs === 'outcome',
            ),
          ),
        ),
      ),
    ),
  )
}
