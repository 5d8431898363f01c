import type { CitationConfidence, MotionKind } from '../../src/vocabulary.js'

/** The texts of Rosenberg's Rules of Order in which a row was read; `unread` where it is only remembered. */
export const TEXTS = {
  quorum: 'daverosenberg.net/articles/Addendum_RulesOfOrder.htm',
  motions: 'miweblink2.metro-inet.us/RVPublic/0/doc/105677/Page74.aspx',
  majorities: 'miweblink2.metro-inet.us/RVPublic/0/doc/127175/Page112.aspx',
  tie: 'miweblink2.metro-inet.us/RVPublic/0/doc/65587/Page77.aspx',
  reconsider: 'miweblink.metro-inet.us/LLPublic/0/doc/157974/Page21.aspx',
  debate: 'weblink.cityofpleasantonca.gov/WebLink/0/doc/302337/Page40.aspx',
  counting: 'weblink.cityofpleasantonca.gov/WebLink/0/doc/302337/Page41.aspx',
  unread: 'docslib.org/doc/3520043/rosenbergs-rules-of-order',
} as const

export interface RosenbergRow {
  readonly id: string
  readonly section: string
  /** The motions that it is about; none for a rule of conduct. */
  readonly kinds: readonly MotionKind[]
  /** Empty where the row says nothing of it. */
  readonly debatable: '' | 'yes' | 'no'
  readonly vote: '' | 'majority' | 'two-thirds' | 'none'
  readonly confidence: CitationConfidence
  readonly text: keyof typeof TEXTS
}

type Said = Partial<Pick<RosenbergRow, 'kinds' | 'debatable' | 'vote'>>

const rows =
  (section: string) =>
  (id: string, text: keyof typeof TEXTS, said: Said = {}): RosenbergRow => ({
    id,
    section,
    kinds: [],
    debatable: '',
    vote: '',
    ...said,
    confidence: text === 'unread' ? 'recalled' : 'stated',
    text,
  })

const basic = rows('The Three Basic Motions')
const several = rows('Multiple Motions Before the Body')
const debate = rows('To Debate or Not to Debate')
const majorities = rows('Majority and Super Majority Votes')
const again = rows('The Motion to Reconsider')
const counting = rows('Counting Votes')
const courtesy = rows('Courtesy and Decorum')

const open = { debatable: 'yes', vote: 'majority' } as const
const atOnce = { debatable: 'no', vote: 'majority' } as const
const ends = { debatable: 'no', vote: 'two-thirds' } as const

export const ROSENBERG_ROWS: readonly RosenbergRow[] = [
  rows('Establishing a Quorum')('quorum', 'quorum'),
  rows('Motions in General')('second', 'unread'),
  basic('basic', 'unread', { kinds: ['main'], ...open }),
  basic('amend', 'motions', { kinds: ['amend'], ...open }),
  basic('substitute', 'motions', { kinds: ['substitute'], ...open }),
  basic('chair_designates', 'motions'),
  several('stack_limit', 'motions'),
  several('stack_order', 'motions'),
  several('sub_passes', 'unread'),
  several('sub_fails', 'unread'),
  debate('adjourn', 'unread', { kinds: ['adjourn'], ...atOnce }),
  debate('recess', 'unread', { kinds: ['recess'], ...atOnce }),
  debate('fix_time', 'unread', { kinds: ['fix-time-to-adjourn'], ...atOnce }),
  debate('table', 'debate', { kinds: ['lay-on-table', 'take-from-table'], ...atOnce }),
  debate('limit_debate', 'debate', { kinds: ['previous-question', 'limit-debate'], ...ends }),
  majorities('close_nominations', 'debate', { kinds: ['close-nominations'], ...ends }),
  majorities('object_consideration', 'debate', { kinds: ['object-to-consideration'], ...ends }),
  majorities('suspend_rules', 'debate', { kinds: ['suspend-rules'], debatable: 'yes', vote: 'two-thirds' }),
  again('reconsider_vote', 'reconsider', { kinds: ['reconsider'], ...open }),
  { ...again('reconsider_time', 'reconsider'), confidence: 'recalled' },
  again('reconsider_mover', 'reconsider'),
  again('reconsider_effect', 'reconsider'),
  majorities('majority', 'majorities', { vote: 'majority' }),
  majorities('tie', 'tie'),
  counting('count_default', 'counting'),
  counting('count_present', 'counting'),
  counting('count_statute', 'counting'),
  counting('abstain_forms', 'counting'),
  counting('vote_absent', 'counting'),
  courtesy('withdraw', 'unread', { debatable: 'no', vote: 'none' }),
  courtesy('appeal', 'unread', { kinds: ['appeal'], ...open }),
  courtesy('privilege', 'unread', { kinds: ['question-of-privilege'], vote: 'none' }),
  courtesy('order', 'unread', { kinds: ['point-of-order'], vote: 'none' }),
  courtesy('orders_of_day', 'unread', { kinds: ['orders-of-the-day'], vote: 'none' }),
]
