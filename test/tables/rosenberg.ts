import { CARRIED, from, LOST, MET, type WorkedExample } from './worked-example.js'

/** Rosenberg's Rules of Order, as the League of California Cities and others print them. */
export const ROSENBERG: readonly WorkedExample[] = [
  ...from(
    "Rosenberg's Rules of Order, 2006 Addendum",
    'http://www.daverosenberg.net/articles/Addendum_RulesOfOrder.htm',
    [
      'rosen-quorum-5-present3',
      'excerpt',
      { seats: 5, ballots: { aye: 3 }, rule: 'majority of voting', quorum: 'majority of seats' },
      MET,
    ],
    [
      'rosen-quorum-7-rule3',
      'derived',
      { seats: 7, ballots: { aye: 3 }, rule: 'majority of voting', quorum: '3 members' },
      MET,
    ],
    ['rosen-5-2-3', 'excerpt', { seats: 5, ballots: { aye: 2, nay: 3 }, rule: 'majority of voting' }, LOST],
  ),
  ...from(
    "Rosenberg's Rules of Order, Majority and Super Majority Votes",
    'https://miweblink2.metro-inet.us/RVPublic/0/doc/65587/Page77.aspx',
    [
      'rosen-7-3-3-1',
      'recalled',
      { seats: 7, ballots: { aye: 3, nay: 3, abstain: 1 }, rule: 'majority of voting' },
      LOST,
    ],
    [
      'rosen-7-3-3-absent',
      'excerpt',
      { seats: 7, ballots: { aye: 3, nay: 3, absent: 1 }, rule: 'majority of voting' },
      LOST,
    ],
  ),
  ...from(
    "Rosenberg's Rules for a commission of fifteen",
    'https://miweblink.metro-inet.us/LLPublic/0/doc/157974/Page20.aspx',
    [
      'rosen15-7-7-1',
      'excerpt',
      { seats: 15, ballots: { aye: 7, nay: 7, abstain: 1 }, rule: 'majority of voting' },
      LOST,
    ],
    [
      'rosen15-7-7-absent',
      'excerpt',
      { seats: 15, ballots: { aye: 7, nay: 7, absent: 1 }, rule: 'majority of voting' },
      LOST,
    ],
  ),
  ...from(
    "Rosenberg's Rules of Order, 2011, Counting Votes",
    'https://docslib.org/doc/3520043/rosenbergs-rules-of-order',
    // Two-thirds: double the noes.
    [
      'rosen11-23-rule-of-thumb',
      'recalled',
      { seats: 7, ballots: { aye: 4, nay: 2, abstain: 1 }, rule: '2/3 of voting' },
      CARRIED,
    ],
    [
      'rosen11-5-2-2-absent',
      'recalled',
      { seats: 5, ballots: { aye: 2, nay: 2, absent: 1 }, rule: 'majority of voting' },
      LOST,
    ],
    // Supervisors need a majority of the board (Gov. Code 25005).
    [
      'rosen11-25005-2-1',
      'recalled',
      { seats: 5, ballots: { aye: 2, nay: 1, absent: 2 }, rule: 'majority of seats' },
      LOST,
    ],
    [
      'rosen11-25005-3-0-2',
      'recalled',
      { seats: 5, ballots: { aye: 3, abstain: 2 }, rule: 'majority of seats' },
      CARRIED,
    ],
    // The same five members, present and voting.
    [
      'rosen11-pv-3-2',
      'recalled',
      { seats: 5, ballots: { aye: 3, nay: 2 }, rule: 'majority of voting' },
      CARRIED,
    ],
    [
      'rosen11-pv-2-2-1',
      'recalled',
      { seats: 5, ballots: { aye: 2, nay: 2, abstain: 1 }, rule: 'majority of voting' },
      LOST,
    ],
    ['rosen11-23pv-3-2', 'recalled', { seats: 5, ballots: { aye: 3, nay: 2 }, rule: '2/3 of voting' }, LOST],
    [
      'rosen11-23pv-3-1-1',
      'recalled',
      { seats: 5, ballots: { aye: 3, nay: 1, abstain: 1 }, rule: '2/3 of voting' },
      CARRIED,
    ],
  ),
]
