import { extend } from '../rules/extend.js'
import type { Rulebook } from '../rules/rulebook.js'
import { derived, stated } from './robert-1915/cited.js'
import { robert1915 } from './robert-1915/index.js'

const noSecond = { second: false, cite: stated('§50', 'in boards of about a dozen or fewer') } as const

/** Robert's Rules in a small board: motions need no second, and nobody counts speeches. */
export const smallBoard: Rulebook = /* @__PURE__ */ extend(robert1915, {
  id: 'robert1915-small-board',
  title: "Robert's Rules of Order Revised (1915), in a small board",
  motions: {
    main: noSecond,
    ordinance: noSecond,
    amend: noSecond,
    'amend-amendment': noSecond,
    substitute: noSecond,
    postpone: noSecond,
    commit: noSecond,
    'lay-on-table': noSecond,
    reconsider: noSecond,
    rescind: noSecond,
    adjourn: noSecond,
    recess: noSecond,
  },
  conduct: {
    debate: {
      speeches: null,
      seconds: null,
      cite: derived('§50', 'the formality of large assemblies is not kept, so speeches are not counted'),
    },
  },
})
