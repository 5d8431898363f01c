import { happens } from '../lifecycle.js'

/** Members who had recused themselves are back, because without them there is no quorum. */
export const returnedByLot = {
  actions: happens,
  meta: {
    description: 'Members who had recused themselves are drawn by lot, so that a quorum exists.',
    rule: 'California Attorney General, Opinion 95-324',
  },
} as const
