import { extend } from '../../rules/extend.js'
import type { Rulebook } from '../../rules/rulebook.js'
import { robert1915 } from '../robert-1915/index.js'
import { citing, MAJORITY_OF_SEATS } from './cited.js'

const code = citing('Portland City Code')
const charter = citing('Portland City Charter')
const agenda = citing('Portland City Council, agenda of 16 November 2022')
const CODE = 'http://portland.gov/code/3/02/040'
const AGENDA = 'https://www.portland.gov/council/agenda/2022/11/16'
const three = charter('recalled', null, 'three of five')

/** Portland City Council under the commission form, which ended in 2024: the mayor and four commissioners. */
export const portland: Rulebook = /* @__PURE__ */ extend(robert1915, {
  id: 'portland-or',
  title: 'Portland City Council (commission form, to 2024)',
  voting: {
    quorum: {
      threshold: MAJORITY_OF_SEATS,
      cite: code('stated', '3.02.040.B', 'three; fewer may adjourn, recess and compel attendance', CODE),
    },
  },
  motions: {
    main: { threshold: MAJORITY_OF_SEATS, cite: three },
    substitute: { threshold: MAJORITY_OF_SEATS, cite: three },
    'suspend-rules': {
      cite: code(
        'assumed',
        '3.02.040.I.8',
        'rules that rest on the charter cannot be suspended; what suspending the others needs could not be read, so that of the tradition is played',
        CODE,
      ),
    },
    'consent-calendar': {
      cite: agenda('stated', null, 'items are pulled, and the balance adopted by one roll call', AGENDA),
    },
  },
  conduct: {
    ordinances: {
      readings: 2,
      days: 0,
      urgency: { share: [1, 1], strictly: false, of: 'present', least: 4 },
      passage: MAJORITY_OF_SEATS,
      cite: agenda(
        'derived',
        'item 957',
        'a second reading; that an emergency ordinance takes all of those present, and four at the least, is recalled',
        AGENDA,
      ),
    },
    rollCall: {
      chair: 'last',
      cite: citing('Portland, Ordinance 182515')(
        'stated',
        null,
        'by position, in an order that changes each quarter; the mayor votes last',
        'https://efiles.portlandoregon.gov/Record/3572717/file/browserviewable?inline=true',
      ),
    },
  },
  executive: {
    presiding: {
      by: 'chair',
      cite: code('stated', '3.02.040', 'the mayor, then the president, then the last one who was', CODE),
    },
    chair: { votes: 'always', cite: agenda('stated', null, 'the mayor is one of five who vote', AGENDA) },
    veto: { kinds: [], cite: charter('recalled', null, 'none in 2022') },
  },
})
