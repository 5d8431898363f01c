import type { MotionRow, Variation } from '../../rules/motion-row.js'
import { formatThreshold } from '../../rules/notation.js'
import type { Rulebook } from '../../rules/rulebook.js'
import type { DecidedBy, MotionClass } from '../../vocabulary.js'
import { nameOfKind } from '../kinds/kinds.js'
import { TERM_WORDS } from '../words/terms.js'
import { listed, times, withArticle } from '../words/words.js'
import { CONDITION_WORDS, DOES_WORDS } from './lists.js'
import type { FieldSays } from './row.js'
import { TIES } from './voting.js'

/** What a motion is, by its class. */
export const CLASS_WORDS: Readonly<Record<MotionClass, string>> = {
  main: 'a main motion',
  subsidiary: 'a subsidiary motion',
  privileged: 'a privileged motion',
  incidental: 'an incidental motion',
  'bring-again': 'a motion that brings a question again before the body',
}

const DECIDED: Readonly<Record<DecidedBy, string>> = {
  vote: 'it is decided by a vote',
  chair: 'the chair rules on it',
  answer: 'the chair answers it',
  demand: 'it is done at the demand of one member',
}

const RECONSIDERED: Readonly<Record<MotionRow['reconsider'], string>> = {
  either: 'its vote can be reconsidered',
  'carried-only': 'its vote can be reconsidered only where it carried',
  'lost-only': 'its vote can be reconsidered only where it was lost',
  neither: 'its vote cannot be reconsidered',
}

const VARIATIONS: Readonly<Record<Variation, string>> = {
  'on-amendment': 'where it would amend an amendment',
  'on-decorum-or-undebatable': 'where it is about decorum, or what is pending cannot be debated',
  'on-demand': 'where its parts are on different subjects',
}

/** What holds of a motion of which its row says nothing else: these clauses are printed once, for all. */
export const PLAIN =
  'Unless its row says otherwise, a motion waits until nobody has the floor, needs a quorum and no notice, is decided by a vote, is debated on its own merits alone and as often as the rules of debate have it, is in order whenever its rank lets it be, has nothing to name beyond its text, and is of the same kind and passed once wherever it is moved; subsidiary motions apply to what can be debated, and to nothing else.'

/** The clauses of a motion's row, one for each column. All of them are there: a new column must be given words. */
export function motionClauses(row: MotionRow, rules: Rulebook): FieldSays[] {
  const byVote = row.decided === 'vote'
  const carries = `“${formatThreshold(row.threshold)}”`
  const words: Readonly<Record<keyof MotionRow, readonly [says: string, plain?: boolean]>> = {
    name: [`it is called “${row.name}”`, true],
    class: [`it is ${CLASS_WORDS[row.class]}`],
    rank: [
      row.rank === null ? 'it has no rank, and comes before what it arises from' : `its rank is ${row.rank}`,
    ],
    second: [row.second ? 'it needs a second' : 'it needs no second'],
    interrupts: [
      row.interrupts
        ? 'it can be made while another member has the floor'
        : 'it waits until nobody has the floor',
      !row.interrupts,
    ],
    debatable: [debate(row.debatable)],
    opensMain: [
      row.opensMain ? 'debate on it goes into the main question' : 'debate on it stays with its own merits',
      !row.opensMain,
    ],
    amendable: [row.amendable ? 'it can be amended' : 'it cannot be amended'],
    subsidiary: [
      row.subsidiary ? 'subsidiary motions apply to it' : 'no subsidiary motion applies to it',
      row.subsidiary === (row.debatable !== false),
    ],
    decided: [DECIDED[row.decided], byVote],
    threshold: [byVote ? `it carries by ${carries}` : `a vote on it would take ${carries}`, !byVote],
    withNotice: notice(row),
    needsNotice: [
      row.needsNotice === true ? 'it needs notice at an earlier meeting' : 'it needs no notice',
      row.needsNotice !== true,
    ],
    tie: [
      row.tie === undefined ? 'equal votes on it do what they do on others' : `on it, ${TIES[row.tie]}`,
      row.tie === undefined,
    ],
    reconsider: [RECONSIDERED[row.reconsider], !byVote && row.reconsider === 'neither'],
    speeches: [
      row.speeches === undefined
        ? 'a member may speak on it as often as the rules of debate have it'
        : `a member may speak on it ${times(row.speeches)}`,
      row.speeches === undefined,
    ],
    withoutQuorum: [
      row.withoutQuorum ? 'it is in order without a quorum' : 'it needs a quorum',
      !row.withoutQuorum,
    ],
    when: [when(row), row.when.length === 0],
    asks: [
      row.asks.length === 0
        ? 'it has nothing to name beyond its text'
        : `it has to name ${listed(row.asks.map((term) => TERM_WORDS[term]))}`,
      row.asks.length === 0,
    ],
    variant: variant(row, rules),
    readings: [
      row.readings === true ? 'it is read and passed as the row on ordinances says' : 'it is passed once',
      row.readings !== true,
    ],
    does: [`it ${DOES_WORDS[row.does]}`],
  }
  return Object.entries(words).map(([field, [says, plain = false]]) => [field, says, plain])
}

function debate(debatable: MotionRow['debatable']): string {
  if (debatable === 'as-target') return 'it can be debated where what it applies to can'
  if (debatable === 'if-nothing-pending') return 'it can be debated only where nothing else is pending'
  return debatable ? 'it can be debated' : 'it cannot be debated'
}

const notice = ({ withNotice }: MotionRow) =>
  withNotice === undefined
    ? (['notice makes no difference to it', true] as const)
    : ([`with notice, it carries by “${formatThreshold(withNotice)}”`] as const)

function when(row: MotionRow): string {
  if (row.when.includes('comes-of-itself')) return CONDITION_WORDS['comes-of-itself']
  return row.when.length === 0
    ? 'it is in order whenever its rank lets it be'
    : `it is in order ${listed(row.when.map((condition) => CONDITION_WORDS[condition]))}`
}

function variant({ variant }: MotionRow, rules: Rulebook): readonly [string, boolean?] {
  if (variant === undefined) return ['it is of the same kind wherever it is moved', true]
  return [
    `${VARIATIONS[variant.when]}, it is another motion, ${withArticle(nameOfKind(variant.kind, rules))}`,
  ]
}
