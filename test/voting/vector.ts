import type { Election } from '../../src/voting/election.js'
import type { Question } from '../../src/voting/question.js'

/** A row of the shared file of published examples, of the kinds that one decision can answer. */
export interface Vector {
  readonly id: string
  readonly kind: string
  readonly verified: string
  readonly membership: number | null
  readonly vacancies: number
  readonly present: number | null
  readonly ayes: number | null
  readonly nays: number | null
  readonly abstain: number
  readonly recused: number
  readonly votes_cast?: number
  readonly candidates?: Readonly<Record<string, number>>
  readonly blank?: number
  readonly ballots?: number
  readonly threshold: string | { readonly count: number }
  readonly basis: string
  readonly abstention_mode: string
  readonly tie_rule?: string
  readonly expected: unknown
}

/** The kinds that are one question put to the vote. */
export const DECIDABLE = ['decision', 'required', 'quorum', 'quorum_met']

const BASES: Readonly<Record<string, string>> = {
  votes_cast: 'voting',
  members_present: 'present',
  entire_membership: 'seats',
  members_in_office: 'in-office',
}

/** The question that a row asks; throws where a row says something that this does not know. */
export function questionOf(vector: Vector): Question {
  const quorum = vector.kind.startsWith('quorum')
  const rule = notationOf(vector)
  return {
    ...(vector.membership === null ? {} : { seats: vector.membership, vacant: vector.vacancies }),
    ballots: ballotsOf(vector),
    rule: quorum ? 'majority of voting' : rule,
    ...(quorum ? { quorum: rule } : {}),
    abstentions: known({ ignored: 'ignored', with_majority: 'with-majority' }, vector.abstention_mode),
    ...(vector.tie_rule === undefined
      ? {}
      : { tie: known({ sustains_chair: 'sustains-chair' }, vector.tie_rule) }),
  }
}

/** Those who voted, where a row does not say how, voted aye: what is needed does not hang on it. */
function ballotsOf(vector: Vector) {
  const { abstain, recused } = vector
  if (vector.ayes !== null && vector.nays !== null) {
    const voted = vector.ayes + vector.nays + abstain
    if (voted !== (vector.present ?? voted)) throw new Error(`${vector.id}: not everybody present is counted`)
    return { aye: vector.ayes, nay: vector.nays, abstain, recused }
  }
  const inOffice = vector.membership === null ? null : vector.membership - vector.vacancies
  const present = vector.present ?? inOffice ?? vector.votes_cast
  if (present === undefined) throw new Error(`${vector.id}: nobody is present`)
  const aye = vector.votes_cast ?? present - abstain
  return { aye, abstain: present - aye, recused }
}

function notationOf({ kind, threshold, basis }: Vector): string {
  if (typeof threshold !== 'string')
    return `${threshold.count} ${kind.startsWith('quorum') ? 'members' : 'ayes'}`
  const share = /^\d+\/\d+$/.test(threshold)
    ? threshold
    : known(
        {
          majority: 'majority',
          unanimous: 'unanimous',
          one_more_than_half: 'majority',
          // The question put is whether the chair's decision stands: it takes a majority not to.
          majority_to_reverse: 'majority',
        },
        threshold,
      )
  return `${share} of ${known(BASES, basis)}`
}

function known<Word extends string>(words: Readonly<Record<string, Word>>, word: string): Word {
  const found = words[word]
  if (found === undefined) throw new Error(`unknown word in the shared examples: ${word}`)
  return found
}

/** The election that a row reports; what is said of a candidate stands in brackets behind the name. */
export function electionOf({ id, candidates = {}, blank = 0, ballots }: Vector, rule: string): Election {
  const read = Object.entries(candidates).map(([words, votes]) => {
    const [, name = words, said = ''] = /^(.*?)(?: \((.*)\))?$/.exec(words) ?? []
    if (!['', 'ineligible', 'two folded together, one fraudulent ballot'].includes(said)) {
      throw new Error(`${id}: unknown remark in the shared examples: ${said}`)
    }
    return { name, votes, said }
  })
  const legal = read.filter(({ said }) => !said.includes('fraudulent'))
  const illegal = read.filter(({ said }) => said.includes('fraudulent'))
  return {
    candidates: Object.fromEntries(legal.map(({ name, votes }) => [name, votes])),
    ineligible: legal.filter(({ said }) => said === 'ineligible').map(({ name }) => name),
    illegal: illegal.reduce((sum, { votes }) => sum + votes, 0),
    blank,
    rule,
    ...(ballots === undefined ? {} : { ballots }),
  }
}
