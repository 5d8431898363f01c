import type { ExecutiveLaw, OfficerVotes, OverrideLaw, VetoLaw } from '../../rules/executive.js'
import { formatThreshold } from '../../rules/notation.js'
import type { CastingCase, EffectName, MotionKind } from '../../vocabulary.js'
import { counted, listed, spaced } from '../words/words.js'
import { type FieldSays, type LawInWords, lawRow } from './row.js'

const CASES: Readonly<Record<CastingCase, string>> = {
  tie: 'on equal votes',
  'half-in-office': 'where half of those in office have voted aye',
  'above-majority': 'where more than a majority is needed',
}

/** In which cases an officer votes, in words. */
export const casesWords = (cases: readonly CastingCase[]): string =>
  listed(
    cases.map((each) => CASES[each]),
    'or',
  )

function votesWords(who: string, votes: OfficerVotes): string {
  if (votes === 'always') return `${who} votes like every member`
  return votes === 'never' ? `${who} does not vote` : `${who} votes only ${casesWords(votes)}`
}

const EFFECTS: Readonly<Record<EffectName, string>> = {
  'end-relationship': 'end a relationship',
  'suspend-relationship': 'suspend a relationship',
  'form-relationship': 'form a relationship',
  'seek-relationship': 'seek a relationship',
  'send-letter': 'send a letter',
  'light-building': 'light a building',
  'direct-staff': 'direct staff',
  recommend: 'recommend something to another body',
  measure: 'take another measure',
  elect: 'fill an office',
  'fill-seat': 'fill a seat',
}

const kindsWords = (kinds: readonly MotionKind[]): string =>
  listed(kinds.map((kind) => (kind === 'main' ? 'main motion' : spaced(kind))))

/** Who presides, when officers vote, and what the mayor does, in words. A body without a veto says so once. */
export function executiveInWords(law: ExecutiveLaw): LawInWords[] {
  const row = (title: string, key: keyof ExecutiveLaw, ...clauses: readonly FieldSays[]) =>
    lawRow('Executive', title, `executive.${key}`, clauses, law[key].cite)
  const { presiding, chair, proTempore, mayor, acts } = law
  return [
    row('Who presides', 'presiding', [
      'by',
      presiding.by === 'mayor'
        ? 'the mayor presides, and where she is away the chair or the president pro tempore'
        : 'the chair presides, and where she is away the president pro tempore',
    ]),
    row('The chair’s vote', 'chair', ['votes', votesWords('a chair who holds a seat', chair.votes)]),
    row('The vote of the president pro tempore', 'proTempore', [
      'votes',
      votesWords('a president pro tempore who presides', proTempore.votes),
    ]),
    row(
      'A mayor without a seat',
      'mayor',
      ['votes', votesWords('a mayor who holds no seat', mayor.votes)],
      ['inQuorum', `she ${mayor.inQuorum ? 'counts' : 'does not count'} toward the quorum`],
      [
        'inBase',
        mayor.inBase
          ? 'she is one of those whom a share is taken of'
          : 'no share of seats or members counts her',
      ],
    ),
    row('Veto', 'veto', ...vetoClauses(law.veto)),
    row('Passing over a veto', 'override', ...overrideClauses(law.override)),
    row('Acts of the mayor', 'acts', [
      'allowed',
      acts.allowed.length === 0
        ? 'the mayor changes nothing of the council’s by an act of her own'
        : `the mayor alone can ${listed(
            acts.allowed.map((name) => EFFECTS[name]),
            'or',
          )}`,
    ]),
  ]
}

function vetoClauses({ kinds, exempt, lines, substitute, days }: VetoLaw): FieldSays[] {
  const none = kinds.length === 0
  return [
    [
      'kinds',
      none
        ? 'nothing that is passed can be vetoed'
        : `what is passed goes to the mayor where it is of these kinds: ${kindsWords(kinds)}`,
    ],
    [
      'exempt',
      exempt.length === 0 ? 'no subject is exempt' : `these subjects cannot be vetoed: ${listed(exempt)}`,
      exempt.length === 0,
    ],
    ['lines', lines ? 'single items can be vetoed' : 'it is vetoed whole or not at all', none && !lines],
    [
      'substitute',
      substitute ? 'a substitute can be returned with a veto' : 'no substitute is returned with a veto',
      !substitute,
    ],
    [
      'days',
      days === null ? 'no days are known for a veto' : `a veto comes within ${counted(days, 'day')}`,
      days === null,
    ],
  ]
}

function overrideClauses({ threshold, lines, asPassage, days }: OverrideLaw): FieldSays[] {
  return [
    ['threshold', `what was vetoed is passed over the veto by “${formatThreshold(threshold)}”`],
    [
      'lines',
      lines === null ? 'single items need as many' : `single items need “${formatThreshold(lines)}”`,
      lines === null,
    ],
    [
      'asPassage',
      asPassage ? 'where passing it needed more, so does this' : 'what passing it needed makes no difference',
      !asPassage,
    ],
    [
      'days',
      days === null
        ? 'no days are known for that'
        : `that is done within ${counted(days, 'day')} of the veto`,
      days === null,
    ],
  ]
}
