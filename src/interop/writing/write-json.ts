import { HOLDS } from '../formats/holds.js'
import type { DeclaredCounts, Format, RecordedBallot, RecordedVote } from '../recorded/recorded-vote.js'

/** Only what there is: nothing for null, for no extras, and for an empty list. */
const filled = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  )

const named = (name: string | null | undefined) => (name === null || name === undefined ? null : { name })

const countsOf = (counts: DeclaredCounts | null, group: string | null, format: Format) =>
  Object.entries(counts ?? {}).map(([ballot, value]) => ({
    // The keys of counts are ballots.
    option: HOLDS[format].words[ballot as keyof DeclaredCounts],
    value,
    ...(group === null ? {} : { group: { name: group } }),
  }))

const urls = (sources: readonly string[]) => sources.map((url) => ({ url }))

/** A Popolo vote event, with its motion inside. */
export function popoloEvent(vote: RecordedVote): object {
  const { motion: motionRest, ...extras } = vote.extras
  const motion = {
    ...(typeof motionRest === 'object' ? motionRest : {}),
    ...filled({ text: vote.motion, requirement: vote.requirement, creator: named(vote.mover) }),
  }
  const byGroup = Object.entries(vote.declaredByGroup ?? {})
  return {
    ...extras,
    id: vote.id,
    ...filled({
      organization: named(vote.body),
      motion: Object.keys(motion).length === 0 ? null : motion,
      classification: vote.classification[0],
      start_date: vote.date,
      result: vote.resultToken,
      group_results: Object.entries(vote.groupResults ?? {}).map(([group, result]) => ({
        group: { name: group },
        result: HOLDS.popolo.results[result],
      })),
      counts: [
        ...countsOf(vote.declared, null, 'popolo'),
        ...byGroup.flatMap(([group, counts]) => countsOf(counts, group, 'popolo')),
      ],
      votes: vote.ballots.map((ballot) => ({
        ...ballot.extras,
        ...filled({ voter_id: ballot.id, voter: { name: ballot.name }, option: ballot.token }),
        ...filled({ group: named(ballot.group), weight: ballot.weight }),
      })),
      sources: urls(vote.sources),
    }),
  }
}

/** A vote event of Open Civic Data. */
export function ocdEvent(vote: RecordedVote): object {
  const second = Object.hasOwn(vote.extras, 'identifier')
  return {
    ...vote.extras,
    [second ? 'id' : 'identifier']: vote.id,
    ...filled({
      motion_text: vote.motion,
      start_date: vote.date,
      result: vote.resultToken,
      organization: vote.body?.startsWith('~{') ? { name: vote.body } : vote.body,
      counts: countsOf(vote.declared, null, 'ocd'),
      sources: urls(vote.sources),
    }),
    motion_classification: vote.classification,
    votes: vote.ballots.map((ballot) => ({
      ...ballot.extras,
      ...filled({ option: ballot.token, voter_name: ballot.name, voter_id: ballot.id }),
    })),
  }
}

/** An event item of Legistar, in the API's names, with its votes or its roll call inside. */
export function legistarItem(vote: RecordedVote): object {
  const { kind, result, resultToken } = vote
  const byFlag = resultToken === '1' || resultToken === '0'
  const isRoll = kind === 'attendance'
  return {
    ...vote.extras,
    EventItemId: /^[1-9]\d{0,14}$/.test(vote.id) ? Number(vote.id) : vote.id,
    ...filled({
      EventItemTitle: vote.motion,
      EventItemActionName: vote.classification[0],
      EventItemPassedFlag: result === null ? null : result === 'carried' ? 1 : 0,
      EventItemPassedFlagName: byFlag ? null : resultToken,
      EventItemRollCallFlag: isRoll ? 1 : 0,
      EventItemConsent: kind === 'consent' ? 1 : 0,
      EventItemMover: vote.mover,
      EventItemSeconder: vote.seconder,
    }),
    ...(isRoll
      ? { EventItemRollCalls: vote.ballots.map((ballot) => legistarRow(ballot, 'RollCall')) }
      : { EventItemVotes: vote.ballots.map((ballot) => legistarRow(ballot, 'Vote')) }),
  }
}

function legistarRow(
  { name, id, ballot, token, extras }: RecordedBallot,
  prefix: 'Vote' | 'RollCall',
): object {
  const result = ballot === 'aye' ? 1 : ballot === 'nay' ? 2 : 0
  return {
    ...extras,
    ...(id === undefined ? {} : { [`${prefix}PersonId`]: id }),
    [`${prefix}PersonName`]: name,
    [`${prefix}ValueName`]: token,
    ...(prefix === 'Vote' ? { VoteResult: result } : {}),
  }
}

/** Items of one meeting after another: what follows in the same body at the same time is one meeting. */
export function meetings(
  votes: readonly RecordedVote[],
  meeting: (body: string | null, date: string | null, items: readonly RecordedVote[]) => object,
): object[] {
  const found: { body: string | null; date: string | null; items: RecordedVote[] }[] = []
  for (const vote of votes) {
    const last = found.at(-1)
    if (last !== undefined && last.body === vote.body && last.date === vote.date) last.items.push(vote)
    else found.push({ body: vote.body, date: vote.date, items: [vote] })
  }
  return found.map(({ body, date, items }) => meeting(body, date, items))
}

/** A meeting of Legistar with its items. */
export const legistarEvent = (body: string | null, date: string | null, items: readonly RecordedVote[]) => ({
  ...filled({ EventBodyName: body, EventDate: date }),
  EventItems: items.map(legistarItem),
})

/** An event of the Council Data Project with its minutes items. */
export const cdpEvent = (body: string | null, date: string | null, items: readonly RecordedVote[]) => ({
  ...filled({ body: named(body), sessions: date === null ? null : [{ session_datetime: date }] }),
  event_minutes_items: items.map(cdpItem),
})

function cdpItem(vote: RecordedVote): object {
  const { minutes_item: minutes, ...extras } = vote.extras
  return {
    ...extras,
    minutes_item: {
      ...(typeof minutes === 'object' ? minutes : {}),
      ...filled({ name: vote.motion, external_source_id: vote.id }),
    },
    ...filled({ decision: vote.resultToken }),
    votes: vote.ballots.map(({ name, id, token, extras: { person, ...rest } = {} }) => ({
      ...rest,
      person: { ...(typeof person === 'object' ? person : {}), ...filled({ name, external_source_id: id }) },
      decision: token,
    })),
  }
}

/** A vote in the form of unitedstates/congress. */
export function congressVote(vote: RecordedVote): object {
  const words = new Map<string, object[]>()
  for (const { name, id, group, token, extras } of vote.ballots) {
    const members = words.get(token) ?? []
    words.set(token, members)
    members.push({ ...extras, ...filled({ id, display_name: name, party: group }) })
  }
  return {
    ...vote.extras,
    vote_id: vote.id,
    ...filled({
      chamber: vote.body,
      date: vote.date,
      question: vote.motion,
      type: vote.classification[0],
      requires: vote.requirement,
      source_url: vote.sources[0],
    }),
    ...(vote.kind === 'attendance' ? {} : filled({ result: vote.resultToken })),
    votes: Object.fromEntries(words),
  }
}
