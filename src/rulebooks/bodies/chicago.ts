import { extend } from '../../rules/extend.js'
import type { Rulebook } from '../../rules/rulebook.js'
import { requestRow } from '../plain-row.js'
import { robert1915 } from '../robert-1915/index.js'
import { citing, MAJORITY_OF_SEATS } from './cited.js'
import { overrideRow } from './override-row.js'

const rules = citing('Chicago City Council, Rules of Order')
const law = citing('Illinois Compiled Statutes')
const RULES_2019 =
  'https://chicago.legistar.com/LegislationDetail.aspx?ID=5360755&GUID=C9E54675-2427-4684-B67D-C7E0E25D26C2'
const RULES_2023 =
  'https://chicago.legistar.com/LegislationDetail.aspx?GUID=7E950B96-B8ED-4EC1-B225-447C4781EFF0&ID=6114854&Options=Advanced'
const COUNTER_DRAFT = 'https://lawserver.com/law/state/illinois/il-statutes/65_ilcs_20_21-15'
const ST_CHARLES = 'https://codebook.stcharlesil.gov/204-%E2%80%93-city-council/204080'
const returned = law(
  'stated',
  '65 ILCS 20/21-15',
  'a substitute may come back with the veto; the days for a veto were not read',
  COUNTER_DRAFT,
)

/** Chicago City Council, as of 2022: fifty alderpersons, and a mayor who presides and votes in three cases. */
export const chicago: Rulebook = /* @__PURE__ */ extend(robert1915, {
  id: 'chicago',
  title: 'Chicago City Council',
  voting: {
    quorum: {
      threshold: MAJORITY_OF_SEATS,
      cite: rules(
        'derived',
        'Rule 3',
        'a majority of the members including the mayor, 26 of 51; read in the rules of 2023',
        RULES_2023,
      ),
    },
  },
  motions: {
    main: {
      cite: rules(
        'recalled',
        null,
        "Robert's Rules; that a resolution takes a majority of those voting is assumed",
      ),
    },
    override: {
      ...overrideRow,
      cite: law(
        'derived',
        '65 ILCS 5/3.1-40-55',
        'reconsidered by yeas and nays; two-thirds of all alderpersons elected, 34 of 50; read in the code of another city of the state',
        ST_CHARLES,
      ),
    },
    'send-to-committee': {
      ...requestRow({
        name: 'send to a committee what came back with a veto',
        interrupts: false,
        decided: 'demand',
        when: ['returned-pending'],
        asks: ['committee', 'name'],
        does: 'refers',
      }),
      cite: law(
        'stated',
        '65 ILCS 20/21-15',
        'two members can have it done; that two-thirds may vote to consider it at once is not played',
        COUNTER_DRAFT,
      ),
    },
  },
  conduct: {
    ordinances: {
      passage: { share: [1, 2], strictly: true, of: 'in-office' },
      cite: law(
        'derived',
        '65 ILCS 5/5-3-5',
        'a majority of those holding office',
        'https://law.onecle.com/illinois/65ilcs5/5-3-5.html',
      ),
    },
    rollCall: {
      chair: 'last',
      cite: rules(
        'stated',
        'Rule 1',
        'the name of a president pro tempore who presides is called last',
        RULES_2019,
      ),
    },
  },
  executive: {
    presiding: { by: 'mayor', cite: rules('stated', 'Rule 1', 'the mayor presides', RULES_2019) },
    proTempore: {
      votes: 'always',
      cite: rules('stated', 'Rule 1', 'presiding, votes on all yeas-and-nays questions', RULES_2019),
    },
    mayor: {
      votes: ['tie', 'half-in-office', 'above-majority'],
      inQuorum: true,
      inBase: false,
      cite: law(
        'stated',
        '65 ILCS 5/5-3-5',
        'equal votes; half of those holding office; a vote above a majority of the corporate authorities',
        'https://law.onecle.com/illinois/65ilcs5/5-3-5.html',
      ),
    },
    veto: { kinds: ['ordinance'], exempt: [], lines: false, substitute: true, days: null, cite: returned },
    override: {
      threshold: { share: [2, 3], strictly: false, of: 'seats' },
      lines: null,
      asPassage: false,
      days: null,
      cite: law(
        'derived',
        '65 ILCS 5/3.1-40-55',
        'two-thirds of all alderpersons elected, 34 of 50; read in the code of another city of the state, and the days not found',
        ST_CHARLES,
      ),
    },
    acts: {
      allowed: ['suspend-relationship', 'direct-staff', 'send-letter'],
      cite: {
        source: 'CBS Chicago, 1 March 2022',
        url: 'https://www.newsbreak.com/news/2529351679347/mayor-lori-lightfoot-suspends-chicago-s-sister-city-ties-with-moscow-amid-ongoing-russian-invasion-of-ukraine',
        confidence: 'derived',
        note: 'the mayor suspended a sister-city tie by a direction of her own; which law lets her was not found',
      },
    },
  },
})
