import { ballotMeanings } from '../../rules/ballot-meaning.js'
import type { Rulebook } from '../../rules/rulebook.js'
import { derived, stated } from './cited.js'
import { conduct } from './conduct.js'
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
  },
  motions: { ...main, ...subsidiary, ...privileged, ...incidental },
  conduct,
}
