import { extend } from '../../rules/extend.js'
import type { Rulebook } from '../../rules/rulebook.js'
import { californiaCity } from '../california-city.js'
import { mainRow } from '../plain-row.js'
import { citing, MAJORITY_OF_SEATS } from './cited.js'

const of = citing('Livermore City Council')
const code = citing('California Government Code')
const OMLO = 'https://omlolaw.com/blog/voting-requirements'

/** Livermore City Council, as of 2022: a general law city, whose mayor is one of five members. */
export const livermore: Rulebook = /* @__PURE__ */ extend(californiaCity, {
  id: 'livermore',
  title: 'Livermore City Council',
  voting: {
    quorum: {
      threshold: MAJORITY_OF_SEATS,
      cite: code('stated', '§36810', 'three of five', OMLO),
    },
    ballots: {
      cite: of(
        'stated',
        'Resolution 2022-184',
        'the rules of 2022 did not say how silence counts; those of 2023 do',
        'https://portal.laserfiche.com/Portal/DocView.aspx?id=486397&repo=r-2ba0e88a',
      ),
    },
  },
  motions: {
    main: {
      cite: code('stated', null, 'an ordinary motion: a majority of a quorum is enough', OMLO),
    },
    resolution: {
      ...mainRow({ name: 'resolution or order for the payment of money', threshold: MAJORITY_OF_SEATS }),
      cite: code('stated', '§36936', 'a recorded majority of the total membership', OMLO),
    },
  },
  executive: {
    chair: {
      votes: 'always',
      cite: of(
        'stated',
        null,
        'four members and the mayor',
        'https://livermore.prod.govaccess.org/government/city-council/city-governance-meeting-procedures',
      ),
    },
    veto: { kinds: [], cite: of('recalled', null, 'no veto: the mayor is a voting member') },
  },
})
