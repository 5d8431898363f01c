import type { RecordedVote } from '../recorded/recorded-vote.js'

/** One roll call as the library's own line: what is empty is left out. */
export function ownLine(vote: RecordedVote): string {
  const { ballots } = vote
  const plain = ballots.every(isPlain) && new Set(ballots.map(({ name }) => name)).size === ballots.length
  const by = (key: 'group' | 'weight') =>
    Object.fromEntries(ballots.flatMap((each) => (each[key] === undefined ? [] : [[each.name, each[key]]])))
  const usual = ballots.length > 0 ? 'roll-call' : 'voice-vote'
  return JSON.stringify({
    id: vote.id,
    ...(vote.kind === usual ? {} : { kind: vote.kind }),
    ...filled({ body: vote.body, date: vote.date, motion: vote.motion, seats: vote.seats }),
    ...filled({ threshold: vote.threshold, requirement: vote.requirement }),
    ...(ballots.length === 0 && vote.declared !== null
      ? {}
      : { votes: plain ? Object.fromEntries(ballots.map((each) => [each.name, each.token])) : ballots }),
    ...(plain ? someOf({ groups: by('group'), weights: by('weight') }) : {}),
    ...filled({ declared: vote.declared, declaredByGroup: vote.declaredByGroup ?? null }),
    ...resultPart(vote),
    ...filled({ groupResults: vote.groupResults, mover: vote.mover, seconder: vote.seconder }),
    ...someOf({ classification: vote.classification, sources: vote.sources, extras: vote.extras }),
    ...(vote.format === undefined || vote.format === 'jsonl' ? {} : { format: vote.format }),
  })
}

function resultPart({ result, resultToken }: RecordedVote): object {
  if (result === null) return resultToken === null ? {} : { resultToken }
  return resultToken === null || resultToken === result ? { result } : { result, resultToken }
}

/** A name and its ballot, and nothing that the short form would lose: a number as a name would lose its place. */
const isPlain = ({ name, ballot, token, id, present, extras }: RecordedVote['ballots'][number]) =>
  token === ballot && id === undefined && present === undefined && extras === undefined && !/^\d+$/.test(name)

const filled = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))

const someOf = (values: Readonly<Record<string, object>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => Object.keys(value).length > 0))
