import { BALLOTS, type Ballot } from '../../vocabulary.js'

/** What the words of a source mean: by word in lower case. */
export type TokenTable = Readonly<Record<string, Ballot>>

/** What the words for a result mean; null for one that says neither. */
export type ResultTable = Readonly<Record<string, 'carried' | 'lost' | null>>

const OCD: TokenTable = {
  yes: 'aye',
  no: 'nay',
  abstain: 'abstain',
  'not voting': 'abstain',
  absent: 'absent',
  excused: 'absent',
  paired: 'absent',
  other: 'unreported',
}

const LEGISTAR: TokenTable = {
  yes: 'aye',
  yea: 'aye',
  aye: 'aye',
  affirmative: 'aye',
  'in favor': 'aye',
  for: 'aye',
  no: 'nay',
  nay: 'nay',
  negative: 'nay',
  opposed: 'nay',
  against: 'nay',
  abstain: 'abstain',
  abstained: 'abstain',
  present: 'abstain',
  'non-voting': 'abstain',
  'not voting': 'abstain',
  recused: 'recused',
  recuse: 'recused',
  conflict: 'recused',
  absent: 'absent',
  excused: 'absent',
  away: 'absent',
  medical: 'absent',
  maternity: 'absent',
  paternity: 'absent',
  parental: 'absent',
  bereavement: 'absent',
  'jury duty': 'absent',
  suspended: 'absent',
  '': 'unreported',
}

const POPOLO: TokenTable = {
  yes: 'aye',
  no: 'nay',
  abstain: 'abstain',
  'not voting': 'abstain',
  absent: 'absent',
  excused: 'absent',
  paired: 'absent',
}

/**
 * What each source means by its words for a ballot: a table for each format, and for scrapers that file a
 * ballot under another's word. Another table goes over a source's own, row by row.
 *
 * @example readVotes(document, { tokens: TOKENS['ocd-chicago'] })
 */
export const TOKENS = {
  popolo: POPOLO,
  'popolo-csv': {
    ...POPOLO,
    ano: 'aye',
    pro: 'aye',
    ne: 'nay',
    proti: 'nay',
    'zdržel se': 'abstain',
    'zdržela se': 'abstain',
    nehlasoval: 'abstain',
    nehlasovala: 'abstain',
    nepřítomen: 'absent',
    nepřítomna: 'absent',
    omluven: 'absent',
    omluvena: 'absent',
  },
  ocd: OCD,
  'ocd-chicago': { ...OCD, excused: 'recused' },
  'ocd-new-york': OCD,
  'ocd-los-angeles-metro': OCD,
  legistar: LEGISTAR,
  'legistar-phoenix': { ...LEGISTAR, 'abstain yes': 'aye' },
  cdp: {
    approve: 'aye',
    reject: 'nay',
    'abstain (non-voting)': 'abstain',
    'abstain (approve)': 'abstain',
    'abstain (reject)': 'abstain',
    'absent (non-voting)': 'absent',
    'absent (approve)': 'absent',
    'absent (reject)': 'absent',
  },
  congress: {
    yea: 'aye',
    aye: 'aye',
    guilty: 'aye',
    nay: 'nay',
    no: 'nay',
    'not guilty': 'nay',
    present: 'abstain',
    'present, giving live pair': 'abstain',
    'not voting': 'absent',
  },
  jsonl: Object.fromEntries(BALLOTS.map((ballot) => [ballot, ballot])),
  csv: Object.fromEntries(BALLOTS.map((ballot) => [ballot, ballot])),
} as const satisfies Record<string, TokenTable>

/** A source whose words have a table: a format, or a scraper's own use of one. */
export type TokenSource = keyof typeof TOKENS

/** Why a row is what it is, where sources disagree or the word alone does not say. */
export const TOKEN_NOTES: Readonly<Partial<Record<TokenSource, readonly string[]>>> = {
  popolo: [
    'There are no enumerations; these are the words in use. "paired" counts on neither side.',
    'There is no word for recused: a city that has one gives it in its own table.',
  ],
  'popolo-csv': ['With the words of the Czech towns; who is there and does not vote abstains.'],
  ocd: [
    '"other" is some ballot or absence that the source does not name.',
    'Recused has no word: New York and Los Angeles Metro file it under "abstain", Chicago under "excused".',
  ],
  'ocd-chicago': ['The scraper files "recused" under "excused", and writes "pass" whatever the result.'],
  'ocd-new-york': [
    'The scraper files "recused" under "abstain" and "conflict" under "absent". Which it was cannot be told: on neither side, but where a share of those present is asked for, the base may be less by one.',
  ],
  'ocd-los-angeles-metro': [
    'The scraper files "recused", "conflict" and "present" under "abstain". Which it was cannot be told.',
  ],
  legistar: [
    'Names of values are each client’s own. Where a name is not here, VoteResult 1 is aye and 2 is nay.',
    '"Conflict" is recused. An empty value is a ballot that nobody entered.',
  ],
  'legistar-phoenix': ['"Abstain Yes" has VoteResult 1.'],
  cdp: ['How an abstention or an absence counts is in the word, and kept there: the ballot is what she did.'],
  congress: ['"Not Voting" is mostly absence; "Present" is there and on neither side.'],
}

/** The words for a result, by format. Null says neither carried nor lost. */
export const RESULTS: Readonly<Record<TokenSource, ResultTable>> = (() => {
  const pass: ResultTable = { pass: 'carried', passed: 'carried', fail: 'lost', failed: 'lost' }
  const popolo: ResultTable = {
    ...pass,
    adopted: 'carried',
    rejected: 'lost',
    přijato: 'carried',
    schváleno: 'carried',
    nepřijato: 'lost',
    neschváleno: 'lost',
  }
  const own: ResultTable = { carried: 'carried', lost: 'lost', ...pass, adopted: 'carried', rejected: 'lost' }
  const congress: ResultTable = {
    ...pass,
    'agreed to': 'carried',
    rejected: 'lost',
    'bill passed': 'carried',
    'bill defeated': 'lost',
    'joint resolution passed': 'carried',
    'joint resolution defeated': 'lost',
    'resolution agreed to': 'carried',
    'resolution rejected': 'lost',
    'concurrent resolution agreed to': 'carried',
    'concurrent resolution rejected': 'lost',
    'conference report agreed to': 'carried',
    'conference report rejected': 'lost',
    'amendment agreed to': 'carried',
    'amendment rejected': 'lost',
    'motion agreed to': 'carried',
    'motion rejected': 'lost',
    'motion to table agreed to': 'carried',
    'motion to table failed': 'lost',
    'motion to proceed agreed to': 'carried',
    'motion to proceed rejected': 'lost',
    'cloture motion agreed to': 'carried',
    'cloture motion rejected': 'lost',
    'cloture on the motion to proceed agreed to': 'carried',
    'cloture on the motion to proceed rejected': 'lost',
    'nomination confirmed': 'carried',
    'nomination rejected': 'lost',
    'veto overridden': 'carried',
    'veto sustained': 'lost',
    'point of order sustained': 'carried',
    'point of order not sustained': 'lost',
    guilty: 'carried',
    'not guilty': 'lost',
  }
  return {
    popolo,
    'popolo-csv': popolo,
    ocd: pass,
    'ocd-chicago': { ...pass, pass: null },
    'ocd-new-york': pass,
    'ocd-los-angeles-metro': pass,
    legistar: pass,
    'legistar-phoenix': pass,
    cdp: pass,
    congress,
    jsonl: own,
    csv: own,
  }
})()

/** What the words of an attendance roll say: there or not; null where the word says something else. */
export const ATTENDANCE: Readonly<Record<string, boolean | null>> = {
  present: true,
  late: true,
  'arrived late': true,
  remote: true,
  absent: false,
  excused: false,
  away: false,
  medical: false,
  maternity: false,
  paternity: false,
  parental: false,
  bereavement: false,
  'jury duty': false,
  suspended: false,
  'not voting': false,
  conflict: null,
  'non-voting': null,
  '': null,
}
