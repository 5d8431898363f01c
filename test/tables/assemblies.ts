import { CARRIED, from, LOST, need, quorum, type WorkedExample } from './worked-example.js'

const FIG = 'https://github.com/php-fig/fig-standards/blob/master/bylaws/sl/001-voting-protocol.md'

/** Other bodies, and the programs that count for them: some examples are bugs that they had. */
export const ASSEMBLIES: readonly WorkedExample[] = [
  ...from(
    'North Carolina House, SB 770, second reading',
    'https://github.com/openstates/issues/issues/1412',
    [
      'nc-house-552',
      'derived',
      {
        seats: 120,
        ballots: { aye: 78, nay: 28, abstain: 3, recused: 1, absent: 10 },
        rule: 'majority of voting',
      },
      CARRIED,
    ],
  ),
  ...from(
    'PHP-FIG voting protocol',
    FIG,
    [
      'phpfig-quorum-24',
      'excerpt',
      { seats: 24, ballots: { aye: 8 }, rule: 'majority of voting', quorum: '1/3 of seats' },
      quorum(8),
    ],
    ['phpfig-maj-11', 'excerpt', { ballots: { aye: 6, nay: 5 }, rule: 'majority of voting' }, need(6)],
    ['phpfig-maj-12', 'excerpt', { ballots: { aye: 6, nay: 6 }, rule: 'majority of voting' }, need(7)],
  ),
  ...from('kernelci-project#298', 'https://github.com/kernelci/kernelci-project/pull/298', [
    'kernelci',
    'excerpt',
    { seats: 7, ballots: { aye: 3, nay: 1, abstain: 3 }, rule: 'majority of voting' },
    CARRIED,
  ]),
  ...from(
    'Muncoordinated-2#52',
    'https://github.com/MaxwellBo/Muncoordinated-2/issues/52',
    [
      'mun-52',
      'excerpt',
      { seats: 10, ballots: { aye: 2, nay: 1, abstain: 7 }, rule: '2/3 of voting' },
      CARRIED,
    ],
    [
      'mun-52-present',
      'excerpt',
      { seats: 10, ballots: { aye: 2, nay: 1, abstain: 7 }, rule: '2/3 of present' },
      LOST,
    ],
  ),
  ...from(
    'antragsgruen, half quorum',
    'https://github.com/CatoTH/antragsgruen/blob/main/models/quorumType/HalfQuorum.php',
    // At least half: one fewer than a majority.
    [
      'antragsgruen-half-42',
      'excerpt',
      { seats: 42, ballots: { aye: 21 }, rule: 'majority of voting', quorum: '1/2 of seats' },
      quorum(21),
    ],
  ),
  ...from(
    'grantshares#38',
    'https://github.com/AxLabs/grantshares/issues/38',
    ['grantshares-3-2', 'excerpt', { ballots: { aye: 3, abstain: 2 }, rule: 'majority of present' }, CARRIED],
    ['grantshares-3-3', 'excerpt', { ballots: { aye: 3, abstain: 3 }, rule: 'majority of present' }, LOST],
  ),
  ...from('joystream#2383', 'https://github.com/Joystream/joystream/issues/2383', [
    'joystream-11-3',
    'excerpt',
    { ballots: { aye: 11, abstain: 3 }, rule: '4/5 of present' },
    LOST,
  ]),
  ...from(
    'livepeer/protocol#654: nothing reaches two-thirds of nothing',
    'https://github.com/livepeer/protocol/issues/654',
    ['zero-votes-23', 'derived', { seats: 5, ballots: { abstain: 5 }, rule: '2/3 of voting' }, LOST],
  ),
  ...from('A summary of parliamentary rules', '', [
    'plain-16-14',
    'excerpt',
    { ballots: { aye: 16, nay: 14 }, rule: 'majority of voting' },
    CARRIED,
  ]),
]
