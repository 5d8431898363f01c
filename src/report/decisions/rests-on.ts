import type { Meeting } from '../../meeting/meeting.js'
import { ruleAt } from '../../meeting/question-rule.js'
import type { Motion } from '../../motion/motion.js'
import { type Citation, cite } from '../../rules/citation.js'
import { rowOf } from '../../rules/readers.js'
import type { Decision } from '../../voting/decide.js'
import { forTerminal } from '../text/escape.js'

/**
 * What a decision rests on that is not confirmed: a sentence for each row that was used and is recalled, or
 * assumed, with what is noted of it. None where every row was read.
 *
 * @example restsOn(meeting, motion, motion.decision)
 * // ['Not confirmed: the quorum, San José City Charter (recalled, …): six of eleven.']
 */
export function restsOn(meeting: Meeting, motion: Motion, decision: Decision): string[] {
  const { voting, conduct, executive } = meeting.council.rules
  const row = rowOf(meeting.council.rules, motion.kind)
  const passage = row.readings === true && conduct.ordinances.passage !== null
  const { quorum } = ruleAt(meeting, meeting.council.rules, motion)
  const used: (readonly [string, Citation])[] = [
    [
      'what it takes',
      row.does === 'overrides' ? executive.override.cite : passage ? conduct.ordinances.cite : row.cite,
    ],
    ...(quorum === null ? [] : [['the quorum', voting.quorum.cite] as const]),
    ...(decision.ballots.abstain + decision.ballots.recused > 0
      ? [['what ballots mean', voting.ballots.cite] as const]
      : []),
    ...(decision.tie === null ? [] : [['what equal votes do', voting.tie.cite] as const]),
    ...(decision.casting === null ? [] : [['when the mayor votes', executive.mayor.cite] as const]),
  ]
  return used
    .filter(([, { confidence }]) => confidence === 'recalled' || confidence === 'assumed')
    .map(([what, citation]) => {
      const note = citation.note === undefined ? '' : `: ${citation.note}`
      return forTerminal(`Not confirmed: ${what}, ${cite(citation)}${note}.`)
    })
}
