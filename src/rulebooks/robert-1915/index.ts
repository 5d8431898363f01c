import { ballotMeanings } from '../../rules/ballot-meaning.js'
import type { Rulebook } from '../../rules/rulebook.js'
import { derived, stated } from './cited.js'
import { conduct } from './conduct.js'
import { executive } from './executive.js'
import { incidental } from './incidental.js'
import { main } from './main.js'
import { privileged } from './privileged.js'
import { subsidiary } from './subsidiary.js'

/** Robert's Rules of Order Revised, fourth edition, 1915: the text is in the public domain. */
export const robert1915: Rulebook = {
  id: 'robert1915',
  title: "Robert's Rules of Order Revised (1915)",
  voting: {
    quorum: {
      threshold: { share: [1, 2], strictly: true, of: 'seats' },
      cite: stated('§64', 'a majority of all the members'),
    },
    ballots: {
      meanings: ballotMeanings('ignored', 'stays'),
      cite: derived(
        '§46, §48',
        'votes cast, ignoring blanks; a member with a personal interest should not vote, but is not made to leave',
      ),
    },
    tie: { rule: 'lost', cite: stated('§46') },
    abstaining: { allowed: 'freely', cite: stated('§46', 'a member cannot be compelled to vote') },
    tooFewVote: {
      effect: 'decided',
      cite: derived('§48, §64', 'a quorum is of those present; the majority is of those who vote'),
    },
    necessity: {
      byLot: false,
      cite: derived('§46', 'nobody is made to leave, so that nobody has to be brought back'),
    },
  },
  motions: { ...main, ...subsidiary, ...privileged, ...incidental },
  conduct,
  executive,
}
