import type { ExecutiveLaw } from '../../rules/executive.js'
import { NO_VETO } from '../plain-row.js'
import { assumed } from './cited.js'

const charter = assumed('§46', 'the text knows no mayor: law and charter say what one does')

/** Who presides and votes; what a mayor does is for the law of each body to say. */
export const executive: ExecutiveLaw = {
  presiding: {
    by: 'chair',
    cite: assumed('§58', 'the chairman, and where he is away whoever is chosen for that'),
  },
  chair: {
    votes: 'always',
    cite: assumed(
      '§46',
      'a chair who is a member may vote by ballot, and where that changes the result; in a small council she votes like the others',
    ),
  },
  proTempore: { votes: 'always', cite: assumed('§46', 'a member who presides votes as a member') },
  mayor: { votes: 'never', inQuorum: false, inBase: false, cite: charter },
  veto: { ...NO_VETO.veto, cite: charter },
  override: { ...NO_VETO.override, cite: charter },
  acts: { allowed: [], cite: charter },
}
