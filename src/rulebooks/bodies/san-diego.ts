import { extend } from '../../rules/extend.js'
import type { Rulebook } from '../../rules/rulebook.js'
import { mainRow } from '../plain-row.js'
import { rosenberg } from '../rosenberg/index.js'
import { citing, MAJORITY_OF_SEATS } from './cited.js'
import { overrideRow } from './override-row.js'

const of = citing('San Diego City Charter')
const BUDGET =
  'https://voiceofsandiego.org/2017/06/06/city-hall-startled-revelation-mayor-can-change-whatever-wants-budget/'
const five = of(
  'stated',
  null,
  'five of nine; a tertiary source',
  'https://kids.kiddle.co/San_Diego_City_Council',
)

/** San Diego City Council, as of 2022: nine members by district, and a mayor apart from them who can veto. */
export const sanDiego: Rulebook = /* @__PURE__ */ extend(rosenberg, {
  id: 'san-diego',
  title: 'San Diego City Council',
  voting: {
    quorum: { threshold: MAJORITY_OF_SEATS, cite: of('recalled', null, 'five of nine') },
    tie: { rule: 'lost', cite: of('recalled', null, 'a tied motion fails, and the item may return') },
  },
  motions: {
    main: { threshold: MAJORITY_OF_SEATS, cite: five },
    substitute: {
      threshold: MAJORITY_OF_SEATS,
      cite: of('assumed', null, 'as for the motion whose place it takes; the Permanent Rules were not read'),
    },
    budget: {
      ...mainRow({
        name: 'budget',
        amendable: false,
        threshold: MAJORITY_OF_SEATS,
        asks: ['items'],
        does: 'enacts-items',
      }),
      cite: of('stated', null, 'its lines can be vetoed one by one', BUDGET),
    },
    override: {
      ...overrideRow,
      cite: of('stated', null, 'six of nine; to 2010 five of eight, as for passage', BUDGET),
    },
  },
  conduct: { ordinances: { passage: MAJORITY_OF_SEATS, cite: five } },
  executive: {
    mayor: {
      votes: 'never',
      inQuorum: false,
      inBase: false,
      cite: of(
        'stated',
        null,
        'elected apart from the council, and no voting member since 2006',
        'http://bigeducationape.blogspot.com/2010/02/voters-to-decide-fate-of-strong-mayor.html?m=1',
      ),
    },
    veto: {
      kinds: ['main', 'ordinance', 'budget'],
      exempt: ['measure placed on the ballot'],
      lines: true,
      substitute: false,
      days: null,
      cite: of(
        'stated',
        'City Attorney, memorandum of 22 March 2006',
        'most resolutions and ordinances, not measures placed on the ballot; the days for it were not found, and that a mayor may also change a line is not played',
        'https://es.scribd.com/document/243263920/Untitled',
      ),
    },
    override: {
      threshold: { share: [2, 3], strictly: false, of: 'seats' },
      lines: null,
      asPassage: false,
      days: null,
      cite: of(
        'stated',
        null,
        'six of nine, two-thirds; the days for it (Charter 285, 290) were not found',
        BUDGET,
      ),
    },
  },
})
