import { CARRIED, from, LOST, need, quorum, type WorkedExample } from './worked-example.js'

const OHIO = 'https://codelibrary.amlegal.com/codes'

/** State laws, charters and councils. */
export const CITIES: readonly WorkedExample[] = [
  ...from(
    'Dry Creek Valley Assn. v. Board of Supervisors, without its Rule 12',
    'https://cetient.com/opinion/2173820/dry-creek-valley-assn-v-board-of-supervisors',
    [
      'ca-drycreek-norule',
      'derived',
      { seats: 5, ballots: { aye: 2, nay: 1, abstain: 1 }, rule: 'majority of seats' },
      LOST,
    ],
  ),
  ...from(
    'Olivarez Madruga, Voting Requirements (2021)',
    'https://omlolaw.com/blog/voting-requirements',
    // Two of three present are for it; what the third did is not stated.
    [
      'ca-omlo-motion',
      'excerpt',
      { seats: 5, ballots: { aye: 2, nay: 1 }, rule: 'majority of present' },
      CARRIED,
    ],
  ),
  ...from(
    'Sonoma County Board Rules, Appendix B',
    'https://vote.sonoma-county.org/administrative-support-and-fiscal-services/board-of-supervisors/about-the-board/board-rules-of-procedures/appendix-b',
    ['ca-brownact-4of5', 'excerpt', { seats: 5, ballots: { aye: 5 }, rule: '2/3 of seats' }, need(4)],
    [
      'ca-brownact-unanimous',
      'derived',
      { seats: 5, ballots: { aye: 3 }, rule: 'unanimous of present' },
      need(3),
    ],
  ),
  ...from(
    'California Legislature (Fog City Journal, 2012)',
    'http://fogcityjournal.com/wordpress/4774/some-ambiguities-in-the-city-charter',
    [
      'ca-leg-40-majority',
      'excerpt',
      { seats: 40, ballots: { aye: 21 }, rule: 'majority of seats' },
      need(21),
    ],
    ['ca-leg-80-34', 'excerpt', { seats: 80, ballots: { aye: 60 }, rule: '3/4 of seats' }, need(60)],
  ),
  ...from(
    'League of Minnesota Cities, Counting the Votes',
    'https://lmc.org/news-publications/magazine/may-jun-2024/letter-of-the-law-may-2024',
    [
      'mn-motion-2of3',
      'excerpt',
      { seats: 5, ballots: { aye: 2, nay: 1 }, rule: 'majority of present' },
      CARRIED,
    ],
    [
      'mn-ordinance',
      'excerpt',
      { seats: 5, ballots: { aye: 2, nay: 1 }, rule: 'majority of in-office' },
      need(3),
    ],
  ),
  ...from(
    'League of Minnesota Cities, open meeting training (2007)',
    'https://mail.pequotlakes-mn.gov/WebLink/0/doc/7873/Page17.aspx',
    ['mn-full7', 'excerpt', { seats: 7, ballots: { aye: 4, nay: 3 }, rule: 'majority of present' }, need(4)],
  ),
  ...from(
    'Minneapolis, Votes Required For City Council Passage',
    'http://www.minneapolismn.gov/council/legislative/overview/WCMS1Q-074465',
    ['mpls-13-majority', 'excerpt', { seats: 13, ballots: { aye: 7 }, rule: 'majority of seats' }, need(7)],
  ),
  ...from(
    'Logan, Ohio, Code 30.22',
    `${OHIO}/logan/latest/logan_oh/0-0-0-51480`,
    ['oh-logan-majority', 'excerpt', { seats: 7, ballots: { aye: 4 }, rule: 'majority of seats' }, need(4)],
    ['oh-logan-23', 'excerpt', { seats: 7, ballots: { aye: 5 }, rule: '2/3 of seats' }, need(5)],
  ),
  ...from('Ottawa, Ohio, charter', `${OHIO}/ottawa/latest/ottawa_oh/0-0-0-4277`, [
    'oh-ottawa-vacancy',
    'derived',
    { seats: 7, vacant: 2, ballots: { aye: 3 }, rule: 'majority of in-office' },
    need(3),
  ]),
  ...from('Tipp City, Ohio, charter 4.08', `${OHIO}/tippcity/latest/tippcity_oh/0-0-0-20282`, [
    'oh-tippcity',
    'excerpt',
    { seats: 7, ballots: { aye: 4 }, rule: '4 ayes' },
    need(4),
  ]),
  ...from('West Carrollton, Ohio, charter', `${OHIO}/westcarrollton/latest/westcarrollton_oh/0-0-0-45080`, [
    'oh-westcarrollton-emergency',
    'excerpt',
    { seats: 7, ballots: { aye: 5 }, rule: '5 ayes' },
    need(5),
  ]),
  ...from(
    'Prosser v. Village of Fox Lake, 91 Ill.2d 389 (1982)',
    'http://law.justia.com/cases/illinois/supreme-court/1982/54922-6.html',
    // Silence concurs with the majority.
    [
      'il-prosser',
      'excerpt',
      {
        seats: 6,
        ballots: { aye: 3, nay: 1, abstain: 1 },
        rule: 'majority of in-office',
        abstentions: 'with-majority',
      },
      CARRIED,
    ],
  ),
  ...from(
    'Arkansas Attorney General (A.C.A. 14-55-203)',
    'https://cetient.com/case/3265542/opinion-no',
    // The shape of Prosser, the opposite rule.
    [
      'ar-ag',
      'excerpt',
      { seats: 6, ballots: { aye: 3, nay: 2, abstain: 1 }, rule: 'majority of seats' },
      LOST,
    ],
  ),
  ...from(
    'Columbia, Missouri, Code 2-53',
    'http://www.gocolumbiamo.com/Council/Columbia_Code_of_Ordinances/Chapter_2/53.html',
    [
      'mo-columbia',
      'derived',
      {
        seats: 7,
        ballots: { aye: 4, nay: 2, abstain: 1 },
        rule: '2/3 of seats',
        abstentions: 'with-majority',
      },
      CARRIED,
    ],
    [
      'mo-columbia-tie',
      'derived',
      {
        seats: 7,
        ballots: { aye: 3, nay: 3, abstain: 1 },
        rule: 'majority of voting',
        abstentions: 'with-majority',
      },
      LOST,
    ],
  ),
  ...from(
    'Chicago Council Rules 2023-27, Rule 3',
    'https://chicago.legistar.com/LegislationDetail.aspx?GUID=7E950B96-B8ED-4EC1-B225-447C4781EFF0&ID=6114854&Options=Advanced',
    [
      'il-chicago-quorum',
      'derived',
      { seats: 51, ballots: { aye: 26 }, rule: 'majority of voting', quorum: 'majority of seats' },
      quorum(26),
    ],
  ),
  ...from(
    'San Diego, charter proposal of 2007',
    'https://voiceofsandiego.org/2007/08/10/charter-proposals-move-forward/',
    ['sd-override-11', 'excerpt', { seats: 11, ballots: { aye: 8 }, rule: '2/3 of seats' }, need(8)],
  ),
  ...from(
    'Illinois: two-thirds of the fifty aldermen of Chicago',
    'https://codebook.stcharlesil.gov/204-%E2%80%93-city-council/204080',
    ['chi-override', 'derived', { seats: 50, ballots: { aye: 34 }, rule: '2/3 of seats' }, need(34)],
  ),
  ...from(
    'Cook County Board (2009)',
    'http://lpcardsfan.blogspot.com/2009/05/power-cook-county-politics.html',
    ['cook-override-12', 'derived', { seats: 17, ballots: { aye: 12, nay: 5 }, rule: '4/5 of seats' }, LOST],
  ),
  ...from('Jacksonville charter 6.05', 'https://www.jacksonville.gov/city-council/legislative-process', [
    'jax-override-full',
    'derived',
    { seats: 19, ballots: { aye: 19 }, rule: '2/3 of present' },
    need(13),
  ]),
  ...from('Fresno charter 603', 'http://fresno-ca.elaws.us/code/coor_mucofr_chfr_artvi_sec603', [
    'fresno-emergency',
    'excerpt',
    { seats: 7, ballots: { aye: 5 }, rule: '5 ayes' },
    need(5),
  ]),
  ...from('San José City Council, 5 December 2022', 'https://metrosiliconvalley.com/?p=20162920', [
    'sj-2022-12-05',
    'excerpt',
    { seats: 11, ballots: { aye: 7, nay: 4 }, rule: 'majority of seats' },
    CARRIED,
  ]),
  ...from('Portland City Council, 25 June 2025', 'https://www.portland.gov/council/agenda/2025/6/25', [
    'pdx-2025-06-25',
    'excerpt',
    { seats: 12, ballots: { aye: 6, nay: 6 }, rule: 'majority of voting' },
    LOST,
  ]),
  ...from('Ann Arbor, 18 July 2022, CA-12', 'https://github.com/a2council/a2council.vote/pull/27', [
    'a2-2022-07-18',
    'excerpt',
    { seats: 11, ballots: { aye: 10, absent: 1 }, rule: '8 ayes' },
    CARRIED,
  ]),
]
