import { extend } from '../../rules/extend.js'
import type { Rulebook } from '../../rules/rulebook.js'
import { mainRow } from '../plain-row.js'
import { rosenberg } from '../rosenberg/index.js'
import { citing, MAJORITY_OF_SEATS } from './cited.js'

const of = citing('San José City Charter and council practice')
const explainer = 'https://californialocal.com/localnews/statewide/ca/article/show/95-counci-gvnance-xplainr'
const six = of(
  'recalled',
  null,
  'six of eleven for ordinances and resolutions; the charter could not be read',
)

/** San José City Council, as of 2022: the mayor presides and votes, with ten members by district. */
export const sanJose: Rulebook = /* @__PURE__ */ extend(rosenberg, {
  id: 'san-jose',
  title: 'San José City Council',
  voting: {
    quorum: { threshold: MAJORITY_OF_SEATS, cite: of('recalled', null, 'six of eleven') },
  },
  motions: {
    main: { threshold: MAJORITY_OF_SEATS, cite: six },
    substitute: {
      threshold: MAJORITY_OF_SEATS,
      cite: of(
        'assumed',
        null,
        'as for the motion whose place it takes; which rules of order are followed was not found',
      ),
    },
    'fill-vacancy': {
      ...mainRow({
        name: 'fill a vacancy',
        threshold: { share: [1, 2], strictly: true, of: 'in-office' },
      }),
      cite: of(
        'stated',
        'Charter 410',
        'a majority of the remaining members appoints, or an election is called; a report of two-thirds for the choice is taken as a rule that the council set itself',
        'https://www.letmevotesj.org/filling-vacancies',
      ),
    },
  },
  conduct: {
    ordinances: {
      passage: MAJORITY_OF_SEATS,
      cite: six,
    },
  },
  executive: {
    chair: {
      votes: 'always',
      cite: of('stated', null, 'the mayor holds a seat on the council, elected citywide', explainer),
    },
    veto: { kinds: [], cite: of('recalled', null, 'no veto: the mayor is a voting member') },
  },
})
