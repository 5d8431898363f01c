import type { Audit, Doubt } from '../../interop/audit/audit.js'
import type { Inference } from '../../interop/inference/inference.js'
import type { UnreadableVote } from '../../interop/recorded/recorded-vote.js'
import { causeSentences, doubtSentence, workingOf } from './words.js'

/** An audit as the one object of `--json`. */
export function auditJson(audit: Audit): object {
  return {
    events: audit.events,
    checked: audit.checked,
    agree: audit.agree,
    disagree: audit.disagree.map((each) => ({
      id: each.id,
      recorded: each.recorded,
      decided: each.decided,
      working: [...workingOf(each), ...causeSentences(each)],
    })),
    undecidable: audit.undecidable.map(({ id, code, why }) => ({ id, why: `${code}: ${why}` })),
    unreadable: audit.unreadable.map(unreadableJson),
    reconcile: [
      ...audit.reconcile.flatMap(({ id, mismatches }) =>
        mismatches.map(({ code, says }) => ({ id, code, message: says })),
      ),
      ...audit.doubtful.map(doubtJson),
    ],
  }
}

const doubtJson = (doubt: Doubt) => ({
  id: doubt.id,
  code: 'result-contradicts-its-text',
  message: doubtSentence(doubt),
})

function unreadableJson({ place, problems }: UnreadableVote): object {
  const message = problems
    .map((problem) => (problem.path === '' ? problem.message : `${problem.path}: ${problem.message}`))
    .join('; ')
  return { file: place.file, line: place.line, message }
}

/** An inference as the one object of `--infer --json`. */
export function inferenceJson({ rules, telling, verdict }: Inference): object {
  return {
    rules: rules.map(({ rule, abstentions, seats, agree, checked, rate }) => ({
      rule,
      abstentions,
      seats,
      agree,
      checked,
      rate,
    })),
    telling,
    verdict,
  }
}
