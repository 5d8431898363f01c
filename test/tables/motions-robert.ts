import type { CitationConfidence, MotionKind } from '../../src/vocabulary.js'

/**
 * The table of rules relating to motions of Robert's Rules of Order Revised (4th edition, 1915), with the
 * sections that it points to: https://constitution.famguardian.org/1-Constitution/rror/
 *
 * Each line: the row's name in our table of law; the section; the class; the rank, 1 highest; then
 * needs a second, debatable, opens the main question to debate, amendable, subsidiary motions apply,
 * vote required, can be reconsidered, may interrupt a speaker; and how well it is known.
 */
const TABLE = `
fix_time_to_adjourn           §16  privileged   1    yes     if-alone     no       yes  yes  majority       yes               no      stated
adjourn                       §17  privileged   2    yes     no           no       no   no   majority       no                no      stated
recess                        §18  privileged   3    yes     if-alone     no       yes  yes  majority       no                no      stated
raise_question_of_privilege   §19  privileged   4    no      no           no       no   no   majority       no                yes     stated
call_orders_of_day            §20  privileged   5    no      no           no       no   no   majority       no                yes     stated
lay_on_table                  §28  subsidiary   6    yes     no           no       no   no   majority       no                no      stated
previous_question             §29  subsidiary   7    yes     no           no       no   no   two-thirds     until-voted-under no      stated
limit_extend_debate           §30  subsidiary   8    yes     no           no       yes  yes  two-thirds     yes               no      stated
postpone_definitely           §31  subsidiary   9    yes     yes          no       yes  yes  majority       yes               no      stated
commit                        §32  subsidiary   10   yes     yes          no       yes  yes  majority       until-taken-up    no      stated
amend                         §33  subsidiary   11   yes     as-amended   no       yes  yes  majority       yes               no      stated
postpone_indefinitely         §34  subsidiary   12   yes     yes          yes      no   yes  majority       if-carried        no      stated
main_motion                   §11  main         13   yes     yes          no       yes  yes  majority       yes               no      stated
amend_amendment               §33  subsidiary   11a  yes     as-amended   no       no   yes  majority       yes               no      stated
substitute                    §33  subsidiary   11   yes     yes          no       yes  yes  majority       yes               no      stated
fill_blanks                   §33  subsidiary   11b  no      yes          no       no   yes  majority       yes               no      stated
informal_consideration        §57  subsidiary   10a  yes     yes          no       no   yes  majority       if-lost           no      stated
appeal                        §21  incidental   -    yes     yes          no       no   yes  majority       yes               yes     stated
appeal_indecorum              §21  incidental   -    yes     no           no       no   yes  majority       yes               yes     stated
question_of_order             §21  incidental   -    no      no           no       no   no   majority       no                yes     stated
continue_after_indecorum      §21  incidental   -    yes     no           no       no   no   majority       yes               no      stated
suspend_rules                 §22  incidental   -    yes     no           no       no   no   two-thirds     no                no      stated
take_up_out_of_order          §22  incidental   -    yes     no           no       no   no   two-thirds     no                no      stated
objection_to_consideration    §23  incidental   -    no      no           no       no   no   against        if-lost           yes     stated
division_of_question          §24  incidental   -    unless-demanded no   no       yes  yes  majority       no                if-demanded stated
division_of_assembly          §25  incidental   -    no      no           no       no   no   majority       no                yes     stated
motions_relating_to_voting    §25  incidental   -    yes     no           no       yes  yes  majority       yes               no      stated
close_nominations             §26  incidental   -    yes     no           no       yes  yes  two-thirds     no                no      stated
make_nomination               §26  incidental   -    no      yes          no       no   yes  majority       no                no      stated
reopen_nominations            §26  incidental   -    yes     no           no       yes  yes  majority       if-lost           no      stated
parliamentary_inquiry         §27  incidental   -    no      no           no       no   no   majority       no                yes     stated
read_papers                   §27  incidental   -    yes     no           no       no   no   majority       yes               no      stated
withdraw_motion               §27  incidental   -    no      no           no       no   no   majority       if-lost           no      stated
take_from_table               §35  bring-again  -    yes     no           no       no   no   majority       no                no      stated
reconsider                    §36  bring-again  same yes     as-decided   as-decided no yes  majority       no                yes     stated
rescind                       §37  bring-again  main yes     yes          yes      yes  yes  any-of-three   if-lost           no      stated
amend_standing_rules          §67  bring-again  main yes     yes          no       yes  yes  two-thirds-or-noticed yes        no      stated
amend_constitution            §68  bring-again  main yes     yes          no       yes  yes  two-thirds-noticed if-lost       no      stated
adopt_report                  §54  main         main yes     yes          no       yes  yes  majority       yes               no      stated
adopt_constitution            §67  main         main yes     yes          no       yes  yes  majority       if-lost           no      stated
adopt_standing_rules          §67  main         main yes     yes          no       yes  yes  majority       yes               no      stated
make_special_order            §20  main         main yes     yes          no       yes  yes  two-thirds     yes               no      stated
order_of_day_pending          §20  main         main yes     yes          no       yes  yes  majority       yes               no      stated
question_of_privilege_pending §19  main         main yes     yes          no       yes  yes  majority       yes               no      stated`

/** What the library calls each row, where that is not the row's own name with hyphens. */
const KINDS: Readonly<Record<string, MotionKind>> = {
  raise_question_of_privilege: 'question-of-privilege',
  call_orders_of_day: 'orders-of-the-day',
  limit_extend_debate: 'limit-debate',
  postpone_definitely: 'postpone',
  main_motion: 'main',
  fill_blanks: 'fill-blank',
  appeal_indecorum: 'appeal-undebatable',
  question_of_order: 'point-of-order',
  continue_after_indecorum: 'continue-speaking',
  objection_to_consideration: 'object-to-consideration',
  division_of_question: 'divide-question',
  division_of_assembly: 'divide-assembly',
  motions_relating_to_voting: 'vote-method',
  make_nomination: 'nominate',
  parliamentary_inquiry: 'inquiry',
  withdraw_motion: 'leave-to-withdraw',
  make_special_order: 'special-order',
  order_of_day_pending: 'order-of-the-day',
  question_of_privilege_pending: 'privileged-question',
}

/** The columns of the table that say how a motion is treated: each is played. */
export const COLUMNS = [
  'rank',
  'second',
  'debatable',
  'opensMain',
  'amendable',
  'subsidiary',
  'vote',
  'reconsider',
  'interrupts',
] as const
export type Column = (typeof COLUMNS)[number]

export interface RobertRow extends Readonly<Record<Column, string>> {
  readonly id: string
  readonly kind: MotionKind
  readonly section: string
  readonly class: string
  readonly confidence: CitationConfidence
}

export const ROBERT_MOTIONS: readonly RobertRow[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [id = '', section = '', group = '', ...cells] = line.split(/\s+/)
    const columns = Object.fromEntries(COLUMNS.map((column, n) => [column, cells[n] ?? ''])) as Record<
      Column,
      string
    >
    const confidence = cells[COLUMNS.length] as CitationConfidence
    return { id, kind: KINDS[id] ?? id.replaceAll('_', '-'), section, class: group, ...columns, confidence }
  })

/** Where the text of 1915 says two things, the table is transcribed: §30 lets only amendments apply to it. */
export const CONFLICTS = [{ kind: 'limit-debate', column: 'subsidiary', against: '§30' }] as const
