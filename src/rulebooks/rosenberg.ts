import { ballotMeanings } from '../rules/ballot-meaning.js'
import type { Citation } from '../rules/citation.js'
import type { Rulebook } from '../rules/rulebook.js'
import { MAJORITY_OF_VOTING } from '../rules/threshold.js'

const TEXT_2003 = 'https://miweblink2.metro-inet.us/RVPublic/0/doc/105677/Page74.aspx'
const ADAPTED = 'https://miweblink.metro-inet.us/LLPublic/0/doc/157974/Page21.aspx'
const COUNTING = 'https://weblink.cityofpleasantonca.gov/WebLink/0/doc/302337/Page41.aspx'

const stated = (section: string, url: string, note?: string): Citation => ({
  source: "Rosenberg's Rules of Order",
  section,
  url,
  confidence: 'stated',
  ...(note === undefined ? {} : { note }),
})

const recalled = (section: string, note?: string): Citation => ({
  source: "Rosenberg's Rules of Order (2011)",
  section,
  confidence: 'recalled',
  ...(note === undefined ? {} : { note }),
})

const silent = (note: string): Citation => ({
  source: "Rosenberg's Rules of Order",
  confidence: 'assumed',
  note,
})

/**
 * Rosenberg's Rules of Order, the short rules that many Californian councils use: two texts of one
 * tradition (2003 and 2011). Rows that could not be read in either say so.
 */
export const rosenberg: Rulebook = {
  id: 'rosenberg',
  title: "Rosenberg's Rules of Order",
  voting: {
    quorum: {
      threshold: { share: [1, 2], strictly: true, of: 'seats' },
      cite: stated(
        'Establishing a Quorum',
        'http://www.daverosenberg.net/articles/Addendum_RulesOfOrder.htm',
        "one more than half of the body; the body's own rule may differ",
      ),
    },
    ballots: {
      meanings: ballotMeanings('ignored', 'leaves'),
      cite: stated(
        'Counting Votes',
        COUNTING,
        'abstainers make the quorum but are not counted on the motion',
      ),
    },
    tie: {
      rule: 'lost',
      cite: stated(
        'Majority and Super Majority Votes',
        'https://miweblink2.metro-inet.us/RVPublic/0/doc/65587/Page77.aspx',
      ),
    },
  },
  motions: {
    main: {
      name: 'basic motion',
      rank: 1,
      second: true,
      debatable: true,
      amendable: true,
      threshold: MAJORITY_OF_VOTING,
      reconsider: 'either',
      cite: recalled('The Three Basic Motions', 'the chair may also proceed without a second'),
    },
    amend: {
      name: 'motion to amend',
      rank: 2,
      second: true,
      debatable: true,
      amendable: false,
      threshold: MAJORITY_OF_VOTING,
      reconsider: 'either',
      cite: stated('The Three Basic Motions', TEXT_2003),
    },
    substitute: {
      name: 'substitute motion',
      rank: 3,
      second: true,
      debatable: true,
      amendable: false,
      threshold: MAJORITY_OF_VOTING,
      reconsider: 'either',
      cite: stated('The Three Basic Motions', TEXT_2003),
    },
    reconsider: {
      name: 'motion to reconsider',
      rank: 1,
      second: true,
      debatable: true,
      amendable: false,
      threshold: MAJORITY_OF_VOTING,
      reconsider: 'neither',
      cite: stated('The Motion to Reconsider', ADAPTED),
    },
  },
  conduct: {
    substituteCarried: {
      effect: 'finishes-item',
      cite: recalled('Multiple Motions Before the Body', 'the earlier motions are moot'),
    },
    substituteOverAmendment: { allowed: true, cite: stated('Multiple Motions Before the Body', TEXT_2003) },
    motionsOnFloor: {
      most: 3,
      cite: stated('Multiple Motions Before the Body', TEXT_2003, 'the chair may reject a fourth'),
    },
    amendmentDegrees: {
      most: 1,
      cite: silent('amendments to amendments are not described; each is moved on the basic motion'),
    },
    withdrawal: { by: 'mover', cite: recalled('Courtesy and Decorum') },
    rollCall: {
      chair: 'last',
      cite: silent("the order is left to the body; the chair's name comes last by custom"),
    },
    reconsideration: {
      standing: 'voted-with-majority',
      window: 'same-meeting',
      cite: recalled('The Motion to Reconsider', 'the 2003 text allows the very next meeting too'),
    },
    renewal: {
      after: {
        adopted: 'never',
        rejected: 'later-meeting',
        'letter-instead': 'later-meeting',
        replaced: 'later-meeting',
        withdrawn: 'any-time',
        died: 'any-time',
      },
      cite: silent("silent on renewal; Robert's Rules of Order Revised (1915), §38 is followed"),
    },
  },
}
