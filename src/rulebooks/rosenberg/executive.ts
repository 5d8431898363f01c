import type { ExecutiveLaw } from '../../rules/executive.js'
import { NO_VETO } from '../plain-row.js'
import { silent } from './cited.js'

const charter = silent('law and charter say what a mayor does')

/** Who presides and votes; what a mayor does is for the law of each body to say. */
export const executive: ExecutiveLaw = {
  presiding: {
    by: 'chair',
    cite: silent('the chair presides; the vice chair or another member where she is away'),
  },
  chair: { votes: 'always', cite: silent('the chair is a member of the body, and votes as such') },
  proTempore: { votes: 'always', cite: silent('a member who presides votes as a member') },
  mayor: { votes: 'never', inQuorum: false, inBase: false, cite: charter },
  veto: { ...NO_VETO.veto, cite: charter },
  override: { ...NO_VETO.override, cite: charter },
  acts: { allowed: [], cite: charter },
}
