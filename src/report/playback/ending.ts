import type { Relationship } from '../../council/relationship.js'
import { cite } from '../../rules/citation.js'
import type { Playback } from '../../scenario/play.js'
import { relationshipLine } from '../words/relationships.js'
import { lines } from './grounds.js'

const OPEN = 'The story ends open: what came of it is not reported.'

/** True for a relationship that there is no more to say of than its city and state. */
const isPlain = ({ level, kind, until, authority }: Relationship) =>
  level === null && kind === 'sister-city' && until === null && authority.holder === 'council'

/** What became of each motion, relationship and letter, and who voted for less than she wanted. */
export function ending(playback: Playback): string[] {
  const { council, meetings, scenario } = playback
  const motions = meetings.flatMap(({ meeting }) => meeting.motions)
  const changed = council.relationships.filter(({ changes }) => changes.length > 0)
  const kept = council.relationships.filter(({ changes }) => changes.length === 0)
  const plainly = kept.filter(isPlain)
  const told = (list: readonly Relationship[]) => list.filter((each) => !isPlain(each))
  const sentences = [
    ...(scenario.expect.open === true && playback.reading.id === null ? [OPEN] : []),
    ...motions.map(({ id, standing }) => `Motion "${id}": ${standing}.`),
    ...changed.map((each) => `The relationship with ${relationshipLine(council, each)}.`),
    ...(plainly.length === 0
      ? []
      : [`Unchanged relationships: ${plainly.map((each) => `${each.with} (${each.state})`).join(', ')}.`]),
    ...told(kept).map((each) => `Unchanged: the relationship with ${relationshipLine(council, each)}.`),
    ...council.correspondence.map(({ to, message }) => `In the correspondence, to ${to}: ${message}`),
    ...council.measures.map(
      ({ measure, motion }) => `Also ${motion === null ? 'done' : 'adopted'}: ${measure}.`,
    ),
    ...scenario.positions.flatMap(({ member, firstChoice }) =>
      motions
        .filter(({ votes }) =>
          votes.some(({ ballots }) => ballots[member] === 'aye' || ballots[member] === 'nay'),
        )
        .map(
          ({ id, votes }) =>
            `${member} wanted to ${firstChoice}, and voted ${votes.at(-1)?.ballots[member]} on "${id}".`,
        ),
    ),
  ]
  return sentences.flatMap((text) => lines(text, '  '))
}

/** Whether another rulebook makes a difference, motion by motion. */
export function comparison(playback: Playback, other: Playback): string[] {
  const standings = (each: Playback) =>
    new Map(each.meetings.flatMap(({ meeting }) => meeting.motions).map(({ id, standing }) => [id, standing]))
  const here = standings(playback)
  const there = standings(other)
  const rows = [...here].map(([id, standing]) => {
    const elsewhere = there.get(id) ?? 'not moved'
    return elsewhere === standing
      ? `Motion "${id}": ${standing} too.`
      : `Motion "${id}": ${elsewhere}, not ${standing}.`
  })
  const failing = other.checks.filter(({ met }) => !met)
  const same =
    failing.length === 0
      ? 'Everything that the scenario expects holds here too.'
      : `Not so here: ${failing.map(({ what, found }) => `${what} is ${found}`).join('; ')}.`
  return [...rows, ...moreVotes(playback, other), same].flatMap((text) => lines(text, '  '))
}

/** Where a carried substitute does not finish the item, the question is put once more. */
function moreVotes(playback: Playback, other: Playback): string[] {
  const votes = (each: Playback) =>
    each.meetings.flatMap(({ meeting }) => meeting.motions.flatMap((motion) => motion.votes)).length
  const [here, there] = [votes(playback), votes(other)]
  if (here === there) return []
  const { cite: citation } = other.rules.conduct.substituteCarried
  return [
    `Votes taken: ${there}, not ${here} (${cite(citation)}${citation.note === undefined ? '' : `: ${citation.note}`}).`,
  ]
}
