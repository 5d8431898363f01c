import { extend } from '../../rules/extend.js'
import type { Rulebook } from '../../rules/rulebook.js'
import { mainRow } from '../plain-row.js'
import { robert1915 } from '../robert-1915/index.js'
import { citing, MAJORITY_OF_SEATS } from './cited.js'
import { overrideRow } from './override-row.js'

const charter = citing('Jacksonville City Charter')
const RECORD =
  'https://www.jaxdailyrecord.com/news/2010/oct/05/charter-committee-yes-veto-power-amendment-no-strategic-plan'
const CITY = 'https://www.jacksonville.gov/city-council/legislative-process'
const passage = charter(
  'stated',
  null,
  "a majority vote of the council; of those voting, as the city's page does not say of whom",
  CITY,
)

/** Jacksonville City Council, as of 2022: nineteen members, and a mayor apart from them who can veto. */
export const jacksonville: Rulebook = /* @__PURE__ */ extend(robert1915, {
  id: 'jacksonville',
  title: 'Jacksonville City Council',
  voting: {
    quorum: {
      threshold: MAJORITY_OF_SEATS,
      cite: charter('recalled', null, 'ten of nineteen; a member is quoted otherwise in 2010'),
    },
  },
  motions: {
    main: { cite: passage },
    budget: {
      ...mainRow({ name: 'budget', amendable: false, asks: ['items'], does: 'enacts-items' }),
      cite: charter('stated', '6.05', 'its lines can be vetoed', RECORD),
    },
    override: {
      ...overrideRow,
      cite: charter('stated', '6.05', 'two-thirds of the members present: of 14 present, 10', RECORD),
    },
  },
  executive: {
    mayor: {
      votes: 'never',
      inQuorum: false,
      inBase: false,
      cite: charter(
        'derived',
        '5.01',
        'nineteen members, 14 by district and 5 at large: the mayor is none of them',
        'https://online.documentine.com/jacksonville-fl-section/1/charter-and-related-laws-part-a-charter-laws.html',
      ),
    },
    veto: {
      kinds: ['main', 'ordinance', 'budget'],
      exempt: [
        'consolidation of urban services districts',
        'appointment to the zoning or building board',
        'zoning exception or variance',
        'auditor, secretary or employees of the council',
        'internal affairs of the council',
        'investigation',
        'quasi-judicial decision',
      ],
      lines: true,
      substitute: false,
      days: null,
      cite: charter(
        'stated',
        '6.05',
        'all but the subjects that it lists; the days for it were not found',
        'https://flsenate.gov/Session/Bill/1998/3647/BillText/er/HTML',
      ),
    },
    override: {
      threshold: { share: [2, 3], strictly: false, of: 'present' },
      lines: { share: [1, 2], strictly: true, of: 'present' },
      asPassage: false,
      days: null,
      cite: charter(
        'stated',
        '6.05',
        'two-thirds of the members present; a budget line by a majority of them in 2010, and whether that was changed was not found',
        RECORD,
      ),
    },
  },
})
