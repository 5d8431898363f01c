import { ballotMeanings } from '../rules/ballot-meaning.js'
import type { Citation } from '../rules/citation.js'
import type { Rulebook } from '../rules/rulebook.js'
import { MAJORITY_OF_VOTING } from '../rules/threshold.js'

const stated = (section: string, note?: string): Citation => ({
  source: "Robert's Rules of Order Revised (1915)",
  section,
  url: 'https://constitution.famguardian.org/1-Constitution/rror/',
  confidence: 'stated',
  ...(note === undefined ? {} : { note }),
})

const derived = (section: string, note: string): Citation => ({
  ...stated(section, note),
  confidence: 'derived',
})

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
  motions: {
    main: {
      name: 'main motion',
      rank: 1,
      second: true,
      debatable: true,
      amendable: true,
      threshold: MAJORITY_OF_VOTING,
      reconsider: 'either',
      cite: stated(
        '§11',
        'boards of about a dozen or fewer need no second (§50); council rules mostly ask for one',
      ),
    },
    amend: {
      name: 'motion to amend',
      rank: 3,
      second: true,
      debatable: true,
      amendable: true,
      threshold: MAJORITY_OF_VOTING,
      reconsider: 'either',
      cite: stated('§33'),
    },
    substitute: {
      name: 'motion to substitute',
      rank: 3,
      second: true,
      debatable: true,
      amendable: true,
      threshold: MAJORITY_OF_VOTING,
      reconsider: 'either',
      cite: stated('§33', 'a form of amendment, of the first degree'),
    },
    reconsider: {
      name: 'motion to reconsider',
      rank: 1,
      second: true,
      debatable: true,
      amendable: false,
      threshold: MAJORITY_OF_VOTING,
      reconsider: 'neither',
      cite: stated('§36'),
    },
  },
  conduct: {
    substituteCarried: {
      effect: 'question-still-put',
      cite: stated('§33', 'the question as substituted must still be voted on'),
    },
    substituteOverAmendment: {
      allowed: false,
      cite: stated('§33', 'a substitute is itself an amendment of the first degree'),
    },
    motionsOnFloor: { most: null, cite: stated('§11', 'only rank and degree limit them') },
    amendmentDegrees: { most: 2, cite: stated('§33') },
    withdrawal: { by: 'leave-of-the-body', cite: stated('§27', 'after the chair has stated the question') },
    rollCall: {
      chair: 'last',
      cite: { ...stated('§46'), confidence: 'assumed', note: "the chair's name is called last" },
    },
    reconsideration: {
      standing: 'prevailing-side',
      window: 'next-day',
      cite: stated('§36', 'the same or the next succeeding day'),
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
      cite: stated(
        '§38',
        'a rejected main motion may be renewed at the next session, each regular meeting being one (§63)',
      ),
    },
  },
}
