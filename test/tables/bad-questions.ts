import { LARGEST_COUNT } from '../../src/kernel/share.js'

/** A question that must be refused, with every place that is wrong in it and the code of what is wrong. */
export interface BadQuestion {
  readonly name: string
  readonly question: unknown
  readonly places: readonly string[]
}

const SOUND = { seats: 5, ballots: { aye: 3, nay: 2 }, rule: 'majority of voting' }
const GROUPS = { north: { Chen: 'aye', Díaz: 'nay' }, south: { Eriksen: 'aye' } }

/** A sound question but for this. */
const but = (more: object) => ({ ...SOUND, ...more })

const ROWS: readonly (readonly [name: string, question: unknown, ...places: string[]])[] = [
  // Not a question.
  ['nothing', undefined, ': type'],
  ['null', null, ': type'],
  ['a list', [SOUND], ': type'],
  ['a text', 'majority of voting', ': type'],
  ['an empty object', {}, 'rule: threshold', 'ballots: ballots'],
  // Keys and words.
  ['an unknown key', but({ threshold: '2/3' }), 'threshold: unknown-key'],
  [
    'a prototype as a key',
    JSON.parse('{"__proto__":1,"ballots":{},"rule":"1 aye"}'),
    '__proto__: unknown-key',
  ],
  ['an unknown way of counting', but({ abstentions: 'as-absent' }), 'abstentions: unknown-word'],
  ['an unknown recusal', but({ recusal: true }), 'recusal: unknown-word'],
  ['an unknown tie rule', but({ tie: 'passes' }), 'tie: unknown-word'],
  ['null for a word', but({ tie: null }), 'tie: unknown-word'],
  ['an inherited word', but({ tie: 'toString' }), 'tie: unknown-word'],
  ['a text for true', but({ unanimous: 'true', quorumKnown: 1 }), 'unanimous: type', 'quorumKnown: type'],
  // Rules.
  ['no rule', { ballots: { aye: 1 } }, 'rule: threshold'],
  ['an unknown rule', but({ rule: 'most of voting' }), 'rule: notation'],
  ['an empty rule', but({ rule: '' }), 'rule: notation'],
  ['a rule that cannot be', but({ rule: '3/2 of voting' }), 'rule: threshold'],
  ['a number for a rule', but({ rule: 0.5 }), 'rule: threshold'],
  [
    'a share in texts',
    but({ rule: { share: ['1', '2'], strictly: true, of: 'voting' } }),
    'rule.share: threshold',
  ],
  ['a rule deep down', but({ rule: { any: [{ count: 1 }, { count: -1 }] } }), 'rule.any[1].count: threshold'],
  ['a count that is no word', but({ rule: { count: { toString: 1 } } }), 'rule.count: threshold'],
  ['an unknown quorum', but({ quorum: 'six' }), 'quorum: notation'],
  ['a quorum of those voting', but({ quorum: 'majority of voting' }), 'quorum: quorum'],
  ['a quorum of those present', but({ quorum: '2/3 of present' }), 'quorum: quorum'],
  ['a quorum in groups', but({ quorum: '1 aye in each group' }), 'quorum: quorum'],
  ['a casting vote that nobody asks for', but({ casting: 'aye' }), 'casting: casting'],
  ['a casting abstention', but({ casting: 'abstain', tie: 'chair-decides' }), 'casting: unknown-word'],
  // Ballots.
  ['no ballots', { rule: '1 aye' }, 'ballots: ballots'],
  ['ballots in a list', but({ ballots: ['aye', 'nay'] }), 'ballots: ballots'],
  ['an unknown ballot', but({ ballots: { aye: 1, noes: 2 } }), 'ballots.noes: ballots'],
  ['a ballot that is no word', but({ ballots: { Chen: 'yes' } }), 'ballots.Chen: ballots'],
  ['counts among names', but({ ballots: { aye: 3, Chen: 'nay' } }), 'ballots.aye: ballots'],
  ['a negative count', but({ ballots: { aye: -1 } }), 'ballots.aye: count'],
  ['a fraction of a ballot', but({ ballots: { aye: 2.5 } }), 'ballots.aye: count'],
  ['not a number', but({ ballots: { aye: Number.NaN } }), 'ballots.aye: count'],
  ['no end of ballots', but({ ballots: { aye: Number.POSITIVE_INFINITY } }), 'ballots.aye: count'],
  [
    'more than can be counted',
    but({ seats: undefined, ballots: { aye: LARGEST_COUNT + 1 } }),
    'ballots.aye: count',
  ],
  ['more ballots than seats', but({ ballots: { aye: 4, nay: 2 } }), 'ballots: too-many-ballots'],
  ['a ballot from a vacancy', but({ vacant: 1 }), 'ballots: too-many-ballots'],
  [
    'more named than seats',
    but({ seats: 1, ballots: { Chen: 'aye', Díaz: 'aye' } }),
    'ballots: too-many-ballots',
  ],
  ['a nay in a unanimous vote', but({ unanimous: true }), 'unanimous: not-unanimous'],
  // Seats.
  ['a negative number of seats', but({ seats: -5 }), 'seats: count'],
  ['half a seat', but({ seats: 5.5 }), 'seats: count'],
  ['seats in words', but({ seats: '5' }), 'seats: count'],
  ['too many seats to count', but({ seats: LARGEST_COUNT + 1 }), 'seats: count'],
  ['a negative vacancy', but({ vacant: -1 }), 'vacant: count'],
  ['more vacancies than seats', { seats: 2, vacant: 3, ballots: {}, rule: '1 aye' }, 'vacant: count'],
  ['no seats where the rule counts them', { ballots: { aye: 1 }, rule: 'majority of seats' }, 'seats: seats'],
  [
    'no seats where the quorum counts members',
    { ballots: {}, rule: '1 aye', quorum: '1/2 of in-office' },
    'seats: seats',
  ],
  [
    'no seats where a part counts the eligible',
    { ballots: {}, rule: '1 aye or 2/3 of eligible' },
    'seats: seats',
  ],
  ['bad seats where the rule counts them', but({ seats: 'x', rule: 'majority of seats' }), 'seats: count'],
  // Weights.
  ['weights with counts', but({ seats: 6, weights: { Chen: 3 } }), 'ballots: ballots'],
  ['weights in a list', but({ weights: [3] }), 'weights: weights'],
  ['a weight of nothing', but({ ballots: { Chen: 'aye' }, weights: { Chen: 0 } }), 'weights.Chen: weights'],
  ['half a weight', but({ ballots: { Chen: 'aye' }, weights: { Chen: 1.5 } }), 'weights.Chen: weights'],
  [
    'a weight too heavy',
    but({ ballots: { Chen: 'aye' }, weights: { Chen: 1_000_001 } }),
    'weights.Chen: weights',
  ],
  ['a weight in words', but({ ballots: { Chen: 'aye' }, weights: { Chen: '3' } }), 'weights.Chen: weights'],
  [
    'weights for more than there are seats',
    but({ seats: 1, ballots: { Chen: 'aye' }, weights: { Díaz: 2 } }),
    'ballots: too-many-ballots',
  ],
  // Groups.
  ['no groups where each is counted', but({ rule: '1 aye in each group' }), 'ballots: groups'],
  [
    'no groups where each is counted, and no seats',
    { ballots: { aye: 3 }, rule: '1 aye in each group' },
    'ballots: groups',
  ],
  [
    'no groups, and names',
    { ballots: { Chen: 'aye' }, rule: 'majority of voting in each group' },
    'ballots: groups',
  ],
  ['an empty list of groups', { ballots: { groups: {} }, rule: '1 aye' }, 'ballots.groups: ballots'],
  [
    'a group that is none',
    { ballots: { groups: { a: 3, b: null } }, rule: '1 aye' },
    'ballots.groups.a: ballots',
    'ballots.groups.b: ballots',
  ],
  [
    'more beside the groups',
    { ballots: { groups: { a: { aye: 1 } }, aye: 3 }, rule: '1 aye' },
    'ballots.aye: ballots',
  ],
  [
    'a bad ballot in a group',
    { ballots: { groups: { a: { Chen: 'oui' } } }, rule: '1 aye' },
    'ballots.groups.a.Chen: ballots',
  ],
  [
    'a bad count in a group',
    { ballots: { groups: { a: { aye: -1 } } }, rule: '1 aye' },
    'ballots.groups.a.aye: count',
  ],
  [
    'a name in two groups',
    { ballots: { groups: { a: { Chen: 'aye' }, b: { Chen: 'aye' } } }, rule: '1 aye' },
    'ballots.groups.b.Chen: ballots',
  ],
  [
    'absent seats of no group, where each counts its seats',
    { seats: 4, ballots: { groups: GROUPS }, rule: 'majority of seats in each group' },
    'ballots.groups: groups',
  ],
  // Everything at once.
  [
    'everything at once',
    {
      seats: 2,
      vacant: 'one',
      ballots: { aye: 9, no: 1 },
      rule: 'x',
      quorum: 'y',
      tie: 'z',
      weights: 7,
      extra: 0,
    },
    'extra: unknown-key',
    'rule: notation',
    'quorum: notation',
    'tie: unknown-word',
    'weights: weights',
    'ballots.no: ballots',
    'vacant: count',
    'ballots: too-many-ballots',
  ],
]

export const BAD_QUESTIONS: readonly BadQuestion[] = ROWS.map(([name, question, ...places]) => ({
  name,
  question,
  places,
}))
