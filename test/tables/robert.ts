import { CARRIED, from, LOST, need, type WorkedExample } from './worked-example.js'

const RROR = 'https://constitution.famguardian.org/1-Constitution/rror/'
const FORUM = 'https://robertsrules.forumflash.com/topic'
const CAGLE = 'http://www.josephgillisjr.com/Archives/2006/20060925_Two3rds.html'
const ATHENS = 'http://geocities.cmolabs.net/YAHOOIDS/A/t/Athens/parthenon/4894/qa-311.html'

// 14 vote, 20 are present, 70 belong to the body.
const SECTION_48 = { seats: 70, ballots: { aye: 10, nay: 4, abstain: 6 } }

/** Robert's Rules of 1915, and what readers of later editions were told. */
export const ROBERT: readonly WorkedExample[] = [
  ...from(
    "Robert's Rules of Order Revised (1915), §48",
    RROR,
    ['ror48-votes_cast', 'excerpt', { ...SECTION_48, rule: '2/3 of voting' }, need(10)],
    ['ror48-members_present', 'excerpt', { ...SECTION_48, rule: '2/3 of present' }, need(14)],
    ['ror48-entire_membership', 'excerpt', { ...SECTION_48, rule: '2/3 of seats' }, need(47)],
    ['ror48-boundary-pass', 'derived', { ...SECTION_48, rule: '2/3 of voting' }, CARRIED],
  ),
  ...from(
    "Robert's Rules of Order Revised (1915), §46",
    RROR,
    ['ror46-95-99', 'excerpt', { ballots: { aye: 95, nay: 99 }, rule: 'majority of voting' }, LOST],
    ['ror46-tie', 'derived', { ballots: { aye: 10, nay: 10 }, rule: 'majority of voting' }, LOST],
  ),
  ...from(
    "Robert's Rules of Order Revised (1915), §21, note 7",
    RROR,
    // The question is whether the chair's decision stands: carried, it is sustained.
    [
      'ror21-appeal-tie',
      'derived',
      { ballots: { aye: 5, nay: 5 }, rule: 'majority of voting', tie: 'sustains-chair' },
      CARRIED,
    ],
  ),
  ...from('RONR questions and answers 18517', `${FORUM}/18517-vote-on-a-motion-with-an-abstention/`, [
    'ronrq-18517-23',
    'excerpt',
    { seats: 5, ballots: { aye: 2, nay: 1, abstain: 1 }, rule: '2/3 of voting' },
    CARRIED,
  ]),
  ...from(
    'RONR questions and answers 6148',
    `${FORUM}/6148-23-majority-vote/`,
    ['ronrq-6148-4-1', 'excerpt', { seats: 5, ballots: { aye: 4, nay: 1 }, rule: '2/3 of voting' }, CARRIED],
    ['ronrq-6148-3-2', 'excerpt', { seats: 5, ballots: { aye: 3, nay: 2 }, rule: '2/3 of voting' }, LOST],
  ),
  ...from(
    'RONR questions and answers 7885',
    `${FORUM}/7885-23-majority-vote-and-abstention-votes/`,
    ['ronrq-7885', 'excerpt', { seats: 100, ballots: { aye: 66, abstain: 34 }, rule: '2/3 of seats' }, LOST],
    ['ronrq-7885-nays', 'excerpt', { seats: 100, ballots: { aye: 66, nay: 34 }, rule: '2/3 of seats' }, LOST],
  ),
  ...from('RONR questions and answers 8320', `${FORUM}/8320-how-many-for-a-majority-if-some-are-absent/`, [
    'ronrq-8320',
    'excerpt',
    { seats: 22, ballots: { aye: 2, nay: 1, abstain: 19 }, rule: 'majority of voting' },
    CARRIED,
  ]),
  ...from('RONR questions and answers 9886', `${FORUM}/9886-tied-vote/`, [
    'ronrq-9886',
    'excerpt',
    { seats: 5, ballots: { aye: 2, nay: 2, abstain: 1 }, rule: 'majority of voting' },
    LOST,
  ]),
  ...from(
    'Cagle, questions and answers (CSU Fresno)',
    CAGLE,
    ['cagle-30-pv', 'excerpt', { ballots: { aye: 4, nay: 2, abstain: 24 }, rule: '2/3 of voting' }, CARRIED],
    [
      'cagle-30-present',
      'excerpt',
      { ballots: { aye: 4, nay: 2, abstain: 24 }, rule: '2/3 of present' },
      need(20),
    ],
  ),
  ...from('Parliamentary Procedure Q&A 311', ATHENS, [
    'ppqa311-present',
    'excerpt',
    { ballots: { aye: 12, nay: 3, abstain: 3 }, rule: '2/3 of present' },
    need(12),
  ]),
]
