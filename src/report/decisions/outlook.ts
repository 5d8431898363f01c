import type { Outlook } from '../../meeting/foresight.js'
import type { Swing, SwingWay } from '../../voting/swing.js'
import { forTerminal } from '../text/escape.js'
import { capitalised, counted, DECISION_WORDS, listed } from '../words/words.js'

/**
 * How a pending question stands, in sentences: what is certain, the ayes that are still needed, whose
 * change would change it, and where another rulebook comes to something else.
 *
 * @returns plain sentences, safe for a terminal, each on one line
 * @example outlookSentences(foresight(meeting, { Chen: 'aye' }))
 */
export function outlookSentences(outlook: Outlook): string[] {
  const { certain, decision, ayes, swing, elsewhere } = outlook
  const others = elsewhere.filter(
    (each) => each.decision !== null && each.decision.outcome !== decision.outcome,
  )
  return [
    certain === null
      ? `Open: ${listed(
          decision.possible.map((each) => DECISION_WORDS[each]),
          'or',
        )}.`
      : `${capitalised(DECISION_WORDS[certain])}${ayes.from.length === 0 ? '' : ', whatever the others do'}.`,
    ...(certain === null ? [neededSentence(outlook)] : []),
    ...(ayes.from.length === 0 ? swingSentences(swing) : []),
    ...others.map(
      ({ rules, decision: other }) =>
        `Under ${rules}, the same ballots: ${other === null ? '' : DECISION_WORDS[other.outcome]}.`,
    ),
  ].map(forTerminal)
}

function neededSentence({ ayes: { fewest, any, ways, from, exhaustive } }: Outlook): string {
  if (fewest === null) {
    return exhaustive
      ? 'No number of ayes from the others carries it for certain.'
      : 'How many more ayes carry it was not found: too many members count differently.'
  }
  const more = counted(fewest, 'more aye')
  if (fewest === any) {
    return `${more} ${fewest === 1 ? 'carries' : 'carry'} it, whoever of these: ${listed(from, 'or')}.`
  }
  const sets = ways.map((parts) => listed(parts.map((part) => choiceWords(part))))
  const whoever =
    any === null ? (exhaustive ? '; not any so many are enough' : '') : `; whoever they are, it takes ${any}`
  return `${more} can carry it, of ${someOf(sets)}${whoever}.`
}

/**
 * Who could change a result, in sentences: each whose own ballot decides it, or the smallest sets.
 *
 * @example swingSentences(swing(meeting, 'm1'))
 */
export function swingSentences(swing: Swing): string[] {
  const { pivotal, smallest, exhaustive } = swing
  if (pivotal.length > 0) {
    const each = pivotal.map(({ member, to }) => {
      const ballots = to.map(({ ballot }) => ballot)
      return `${member} (${listed(ballots, 'or')} instead of ${pivotalBallot(swing, member)})`
    })
    const start = pivotal.length === 1 ? 'One member alone could' : `Each of ${pivotal.length} alone could`
    return [`${start} change it: ${someOf(each)}.`].map(forTerminal)
  }
  if (smallest === null) {
    return [
      exhaustive
        ? 'No change of the ballots that were given changes it.'
        : 'Who could change it was not found: too many members count differently.',
    ]
  }
  return [`It takes ${smallest.size} who vote otherwise: ${someOf(smallest.ways.map(wayWords))}.`].map(
    forTerminal,
  )
}

const pivotalBallot = ({ pivotal }: Swing, name: string) =>
  pivotal.find(({ member }) => member === name)?.ballot ?? ''

const wayWords = ({ parts }: SwingWay) =>
  listed(
    parts.map((part) => {
      const to = Object.entries(part.to).map(([ballot, members]) => `${members} to ${ballot}`)
      return `${choiceWords(part)} (${listed(to)})`
    }),
  )

const choiceWords = ({
  members,
  choose,
}: {
  readonly members: readonly string[]
  readonly choose: number
}) => (members.length === choose ? listed(members) : `${choose} of ${listed(members, 'or')}`)

const MOST_TOLD = 6

/** The first few of many, with how many there are. */
const someOf = (items: readonly string[]) =>
  items.length <= MOST_TOLD
    ? items.join('; ')
    : `${items.slice(0, MOST_TOLD).join('; ')}; and ${items.length - MOST_TOLD} more`
