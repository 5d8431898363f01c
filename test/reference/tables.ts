/**
 * The motions of both traditions, transcribed from law/motions-robert-1915.csv and law/rosenberg.csv.
 *
 * columns: S needs a second; D debatable (d: as its target is; q: only while nothing else is pending);
 * O opens the main question to debate; A amendable; U subsidiary motions apply; I may interrupt;
 * Q needs no quorum (§64: only fixing the time, adjourning and recessing do not).
 * again: which decision can be reconsidered. when: conditions; asks: terms that have to be given.
 * Where a table is silent (ranks and requests of Rosenberg's rules, "when", "asks"), the contract speaks.
 */
export interface Row {
  readonly section: string
  readonly kind: string
  readonly class: 'main' | 'subsidiary' | 'privileged' | 'incidental' | 'bring-again'
  readonly rank: number | null
  readonly has: string
  readonly vote: 'majority' | 'two-thirds' | 'over-one-third' | 'rescinding' | 'chair' | 'answer' | 'demand'
  readonly again: 'either' | 'carried' | 'lost' | 'neither'
  readonly when: readonly string[]
  readonly asks: readonly string[]
}

const ROBERT = `
  §16  fix-time-to-adjourn        privileged  130 SqAUQ majority       either   asks:until
  §17  adjourn                    privileged  120 SQ    majority       neither
  §18  recess                     privileged  110 SqAUQ majority       neither  asks:until
  §19  question-of-privilege      privileged  100 I     chair          neither  asks:text
  §20  orders-of-the-day          privileged   90 I     demand         neither  order-due
  §28  lay-on-table               subsidiary   80 S     majority       neither  main-pending
  §29  previous-question          subsidiary   70 S     two-thirds     either   pending-open
  §30  limit-debate               subsidiary   60 SAU   two-thirds     either   pending-debatable
  §31  postpone                   subsidiary   50 SDAU  majority       either   main-pending asks:until
  §32  commit                     subsidiary   40 SDAU  majority       either   main-pending asks:committee
  §57  informal-consideration     subsidiary   38 SDU   majority       lost     main-pending
  §33  amend-amendment            subsidiary   35 SdU   majority       either   question-pending
  §33  fill-blank                 subsidiary   32 DU    majority       either   blank-to-fill asks:name
  §33  amend                      subsidiary   30 SdAU  majority       either   question-pending
  §33  substitute                 subsidiary   30 SDAU  majority       either   question-pending
  §34  postpone-indefinitely      subsidiary   20 SDOU  majority       carried  main-pending
  §11  main                       main         10 SDAU  majority       either
  §66  election                   main         10 SDU   majority       neither  asks:office
  §48  consent-calendar           main         10 SU    majority       either   asks:items
  §54  adopt-report               main         10 SDAU  majority       either
  §67  adopt-constitution         main         10 SDAU  majority       lost
  §67  adopt-standing-rules       main         10 SDAU  majority       either
  §20  special-order              main         10 SDAU  two-thirds     either   asks:until
  §20  order-of-the-day           main         10 SDAU  majority       either   comes-of-itself
  §19  privileged-question        main         10 SDAU  majority       either   comes-of-itself
  §37  rescind                    bring-again  10 SDOAU rescinding     lost     asks:motion
  §67  amend-standing-rules       bring-again  10 SDAU  two-thirds     either
  §68  amend-constitution         bring-again  10 SDAU  two-thirds     lost     needs-notice
  §36  reconsider                 bring-again  10 SdOUI majority       neither  asks:motion
  §35  take-from-table            bring-again  10 S     majority       neither  nothing-pending business-since asks:motion
  §32  discharge                  bring-again  10 SDU   two-thirds     lost     asks:motion
  §21  appeal                     incidental   -  SDUI  majority       either   ruling-open
  §21  appeal-undebatable         incidental   -  SUI   majority       either   ruling-open
  §21  point-of-order             incidental   -  I     chair          neither
  §21  continue-speaking          incidental   -  S     majority       either   silenced
  §22  suspend-rules              incidental   -  S     two-thirds     neither  asks:rules
  §22  take-up-out-of-order       incidental   -  S     two-thirds     neither  nothing-pending asks:item
  §23  object-to-consideration    incidental   -  I     over-one-third lost     main-pending before-debate
  §24  divide-question            incidental   -  SAU   majority       neither  main-pending asks:parts
  §24  divide-question-on-demand  incidental   -  I     demand         neither  main-pending asks:parts
  §25  divide-assembly            incidental   -  I     demand         neither  vote-open
  §25  vote-method                incidental   -  SAU   majority       either   question-pending asks:method
  §26  close-nominations          incidental   -  SAU   two-thirds     neither  nominations-open
  §26  nominate                   incidental   -  DU    majority       neither  nominations-open asks:name
  §26  reopen-nominations         incidental   -  SAU   majority       lost     nominations-closed
  §27  inquiry                    incidental   -  I     answer         neither
  §27  read-papers                incidental   -  S     majority       either
  §27  leave-to-withdraw          incidental   -        majority       lost     question-pending own-motion`

const ROSENBERG = `
  basic               main                     main         10 SDAU  majority       either
  amend               amend                    subsidiary   20 SDU   majority       either   question-pending
  substitute          substitute               subsidiary   30 SDU   majority       either   question-pending
  (silent)            consent-calendar         main         10 SU    majority       either   asks:items
  (silent)            election                 main         10 SDU   majority       neither  asks:office
  (silent)            nominate                 incidental   -  DU    majority       neither  nominations-open asks:name
  reconsider_vote     reconsider               bring-again  10 SDOU  majority       neither  asks:motion
  adjourn             adjourn                  privileged  120 SQ    majority       neither
  recess              recess                   privileged  110 SQ    majority       neither
  fix_time            fix-time-to-adjourn      privileged  130 SQ    majority       neither  asks:until
  table               lay-on-table             subsidiary   80 S     majority       neither  main-pending
  table               take-from-table          bring-again  10 S     majority       neither  nothing-pending asks:motion
  limit_debate        previous-question        subsidiary   70 S     two-thirds     either   pending-open
  limit_debate        limit-debate             subsidiary   60 S     two-thirds     either   pending-debatable
  close_nominations   close-nominations        incidental   -  S     two-thirds     neither  nominations-open
  object_consideration object-to-consideration incidental   -  S     over-one-third lost     main-pending before-debate
  suspend_rules       suspend-rules            incidental   -  SDU   two-thirds     either   asks:rules
  appeal              appeal                   incidental   -  SDU   majority       either   ruling-open
  privilege           question-of-privilege    privileged  100 I     chair          neither
  order               point-of-order           incidental   -  I     chair          neither
  orders_of_day       orders-of-the-day        privileged   90 I     demand         neither  order-due`

/** How business is done, where the two differ. */
export interface Law {
  readonly name: 'rosenberg' | 'robert1915'
  readonly rows: ReadonlyMap<string, Row>
  /** Rosenberg, "Multiple Motions": up to three on the floor at once. */
  readonly mostMotions: number
  /** §33: an amendment of the second degree is the last. */
  readonly degrees: number
  /** Rosenberg: the item is finished; §33: the question as substituted must still be voted on. */
  readonly substituteFinishes: boolean
  readonly substituteOverAmendment: boolean
  readonly chairMayProceed: boolean
  /** Rosenberg: the maker withdraws at any time; §27: once stated, by leave. */
  readonly withdrawalByLeave: boolean
  /** §42: two speeches of ten minutes. */
  readonly turns: number | null
  readonly seconds: number | null
  readonly suspendable: readonly string[]
  /** §36: the prevailing side; Rosenberg: who voted with the majority. */
  readonly prevailingSide: boolean
  /** §36: as it stood, speeches counted; Rosenberg: as if for the first time. */
  readonly reconsideredAsNew: boolean
  /** §21, §46: a tie sustains the chair, the question being whether the decision stands. */
  readonly appealAsksToSustain: boolean
}

export const LAWS: Readonly<Record<'rosenberg' | 'robert1915', Law>> = {
  rosenberg: {
    name: 'rosenberg',
    rows: read(ROSENBERG),
    mostMotions: 3,
    degrees: 1,
    substituteFinishes: true,
    substituteOverAmendment: true,
    chairMayProceed: true,
    withdrawalByLeave: false,
    turns: null,
    seconds: null,
    suspendable: ['debate', 'reconsideration', 'renewal', 'agenda'],
    prevailingSide: false,
    reconsideredAsNew: true,
    appealAsksToSustain: false,
  },
  robert1915: {
    name: 'robert1915',
    rows: read(ROBERT),
    mostMotions: Number.POSITIVE_INFINITY,
    degrees: 2,
    substituteFinishes: false,
    substituteOverAmendment: false,
    chairMayProceed: false,
    withdrawalByLeave: true,
    turns: 2,
    seconds: 600,
    suspendable: ['debate', 'agenda'],
    prevailingSide: true,
    reconsideredAsNew: false,
    appealAsksToSustain: true,
  },
}

/** A table is read by its columns, which any run of spaces parts; a row may have no letters. */
function read(table: string): ReadonlyMap<string, Row> {
  const lines = table.split('\n').filter((line) => line.trim() !== '')
  return new Map(lines.map((line) => readRow(line.trim().split(/\s+/))).map((row) => [row.kind, row]))
}

function readRow([section = '', kind = '', group = '', rank = '', ...rest]: string[]): Row {
  const has = /^[SDdqOAUIQ]+$/.test(rest[0] ?? '') ? (rest.shift() ?? '') : ''
  const [vote, again, ...more] = rest
  return {
    section,
    kind,
    class: group as Row['class'],
    rank: rank === '-' ? null : Number(rank),
    has,
    vote: vote as Row['vote'],
    again: again as Row['again'],
    when: more.filter((word) => !word.startsWith('asks:')),
    asks: more.filter((word) => word.startsWith('asks:')).map((word) => word.slice('asks:'.length)),
  }
}
