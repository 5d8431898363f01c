import type { Rulebook } from '../../rules/rulebook.js'
import type { PlayedMeeting, PlayedStep } from '../../scenario/played.js'
import type { Action } from '../../schema/action.js'
import { UNREPORTED } from '../../vocabulary.js'
import { foresightSentences } from '../decisions/foresight.js'
import { factSentence } from '../facts/fact.js'
import { wordsOf } from '../kinds/kinds.js'
import { ACTION_WORDS } from '../refusals/instead.js'
import { refusalSentence } from '../refusals/refusal.js'
import { forTerminal } from '../text/escape.js'
import { quoting } from '../words/words.js'

/**
 * One step of a playback in sentences: what was done, or the refusal; a question to the rules with its
 * answer; a look back or ahead. Nothing for a step that was passed over.
 *
 * @param step a step of the meeting
 * @param played the meeting that it belongs to
 * @param action the number of its action, from 0: how many steps before it were done
 * @returns plain sentences, safe for a terminal, each on one line
 * @example stepSentences(played.steps[0], played, 0) // ['Sylvia Arenas moved …']
 */
export function stepSentences(
  step: PlayedStep,
  { meeting }: Pick<PlayedMeeting, 'meeting'>,
  action: number,
): string[] {
  const { rules } = meeting.council
  return sentences().map(forTerminal)

  function sentences(): string[] {
    switch (step.kind) {
      case 'passed-over':
        return []
      case 'asked':
        return [
          `Would it be in order? ${describeAction(step.step.ask, rules)}`,
          step.answer.inOrder ? `Yes. ${step.answer.rule}.` : `No. ${refusalSentence(step.answer, rules)}`,
        ]
      case 'recalled':
        return [recalled(step)]
      case 'foreseen':
        return [foresightSentences(step.foresight, step.step.foresee).join(' ')]
      case 'done':
        return step.ruling.inOrder
          ? meeting.record
              .filter((entry) => entry.action === action)
              .map((entry) => factSentence(entry, meeting))
          : [`Out of order. ${refusalSentence(step.ruling, rules)}`]
    }
  }
}

function recalled({ step, side }: Extract<PlayedStep, { kind: 'recalled' }>): string {
  const { member, motion } = step.recall
  return side === null
    ? `${motion} was not voted on.`
    : `On the vote that settled "${motion}" ${member} voted ${side.ballot ?? 'not at all'}: ${side.prevailed ? 'on the side that won' : 'not known to be on the side that won'}.`
}

/** What is asked about, in words: `Chen moves to adjourn.` */
function describeAction(action: Action, rules: Rulebook): string {
  const by = !('by' in action) ? 'The chair' : action.by === UNREPORTED ? 'A member' : action.by
  const about = 'motion' in action && action.motion !== undefined ? ` "${action.motion}"` : ''
  if (action.type === 'renew') return `${by} moves${about} again.`
  const kind = action.type === 'move' ? (action.kind ?? 'main') : undefined
  const what = kind === undefined ? ACTION_WORDS[action.type] : wordsOf(kind, rules).toMake
  const told = `${by} ${what.replace(/^\w+/, '$&s')}${about}`
  return 'text' in action && action.text !== undefined ? quoting(`${told}:`, action.text) : `${told}.`
}
