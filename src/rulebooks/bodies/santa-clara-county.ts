import { extend } from '../../rules/extend.js'
import type { Rulebook } from '../../rules/rulebook.js'
import { rosenberg } from '../rosenberg/index.js'
import { citing, MAJORITY_OF_SEATS } from './cited.js'

const of = citing('Santa Clara County Board of Supervisors')
const code = citing('California Government Code')
const DRY_CREEK = 'https://cetient.com/opinion/2173820/dry-creek-valley-assn-v-board-of-supervisors'
const majority = code(
  'derived',
  '§25005',
  'a majority of all members, three of five; in a charter county a rule of the charter would prevail',
  DRY_CREEK,
)

/** Santa Clara County Board of Supervisors, as of 2022: five supervisors, none of them an executive. */
export const santaClaraCounty: Rulebook = /* @__PURE__ */ extend(rosenberg, {
  id: 'santa-clara-county',
  title: 'Santa Clara County Board of Supervisors',
  voting: {
    quorum: { threshold: MAJORITY_OF_SEATS, cite: of('recalled', null, 'three of five') },
    ballots: {
      cite: code(
        'derived',
        '§25003',
        'a board may rule that an abstention concurs; whether this one does was not found, so abstentions are ignored',
        DRY_CREEK,
      ),
    },
  },
  motions: {
    main: { threshold: MAJORITY_OF_SEATS, cite: majority },
    substitute: { threshold: MAJORITY_OF_SEATS, cite: majority },
  },
  conduct: {
    ordinances: {
      urgency: { share: [4, 5], strictly: false, of: 'seats' },
      passage: MAJORITY_OF_SEATS,
      cite: citing('California Elections Code')(
        'stated',
        '§9141',
        'an urgency ordinance by four-fifths of the board',
        'https://self-law.org/code/ca/elections-code/9141',
      ),
    },
  },
  executive: {
    veto: { kinds: [], cite: of('recalled', null, 'no elected executive, and no veto') },
  },
})
