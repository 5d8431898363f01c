import type { QuestionOdds } from '../../schema/trials.js'
import type { InexactReason } from '../../vocabulary.js'
import { percent } from '../charts/frame.js'

const WORDS: Readonly<Record<InexactReason, (member: string) => string>> = {
  'asked-after-another': () => 'it is asked only after another question, and as that goes',
  'substitutes-may-follow': () => 'options are moved in one another’s place',
  'event-before': () => 'what happens before it can come out in too many ways',
  bloc: () => 'members vote as a bloc',
  follows: (member) => `${member} follows another`,
  'counts-majority': (member) => `${member} goes with the majority that she expects`,
  'looks-ahead': (member) => `${member} looks ahead to what the mayor will do`,
  'officer-votes-in-cases': () => 'an officer votes in some cases only',
  'mayor-counted': () => 'a mayor who does not vote counts toward the quorum or the base',
  'abstaining-needs-leave': () => 'nobody abstains without leave',
  'too-few-vote': () => 'the question is put off where too few vote',
  'weighted-vacancy': () => 'a vacant seat has a weight or a group',
  'long-decimals': () => 'a chance has more decimals than a fraction is made of',
  'too-many-products': () => 'the body is too large for fractions of its chances, or its votes too many',
}

/**
 * Why the odds of a question are not exact, each reason once, with the members whose doing it is.
 *
 * @example inexactWords([{ reason: 'follows', member: 'Chen' }]) // ['Chen follows another']
 */
export function inexactWords(why: QuestionOdds['why']): string[] {
  const reasons = [...new Set(why.map(({ reason }) => reason))]
  return reasons.map((reason) => {
    const members = why.flatMap((each) =>
      each.reason === reason && each.member !== undefined ? [each.member] : [],
    )
    const [first = 'a member', ...rest] = members
    const others = rest.length === 1 ? rest[0] : `${rest.length} others`
    return `${WORDS[reason](first)}${rest.length === 0 ? '' : ` (and so with ${others})`}`
  })
}

/** A fraction of more figures than these fills lines. */
const LONGEST_FRACTION = 24

/**
 * What is known of the odds of a question without trials, in one sentence.
 *
 * @example oddsSentence(summary.odds[0]) // 'Exactly: it carries with a chance of 1/2, or 50.0000 %.'
 */
export function oddsSentence({ odds, exact, why }: QuestionOdds): string {
  if (odds === null) return `Not known exactly: ${inexactWords(why).join('; ')}.`
  const { fraction, value } = odds.carried
  const short = fraction !== null && fraction.length <= LONGEST_FRACTION ? `${fraction}, or ` : ''
  const chance = `it carries with a chance of ${short}${percent(value, 4)}`
  return exact
    ? `Exactly: ${chance}.`
    : `Counted, not drawn: ${chance} (no fraction: ${inexactWords(why).join('; ')}).`
}
