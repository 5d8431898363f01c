import { ballotMeanings } from '../../rules/ballot-meaning.js'
import type { Rulebook } from '../../rules/rulebook.js'
import { COUNTING, silent, stated } from './cited.js'
import { conduct } from './conduct.js'
import { executive } from './executive.js'
import { motions } from './motions.js'

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
    abstaining: {
      allowed: 'freely',
      cite: stated('Counting Votes', COUNTING, 'a member may abstain'),
    },
    tooFewVote: { effect: 'decided', cite: silent('a quorum present is enough, however few vote') },
    necessity: {
      byLot: false,
      cite: silent('state law says whether disqualified members come back by lot'),
    },
  },
  motions,
  conduct,
  executive,
}
