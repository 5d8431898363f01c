// Three motions on the floor, played alike under two rulebooks: where they part ways, and by which row.
import {
  type Action,
  attempt,
  convene,
  type Meeting,
  pendingQuestion,
  type Rulebook,
  rulebooks,
} from 'council-sim'
import { refusalSentence } from 'council-sim/report'

const plan: Action[] = [
  { type: 'move', by: 'Chen', text: 'A five-member committee plans the fundraiser.' },
  { type: 'second', by: 'Díaz' },
  { type: 'amend', by: 'Díaz', edits: [{ strike: 'five', insert: 'ten' }] },
  { type: 'second', by: 'Eriksen' },
  { type: 'substitute', by: 'Brandt', text: 'Cancel the fundraiser.' },
  { type: 'second', by: 'Eriksen' },
  { type: 'amend', by: 'Chen', text: 'A ten-member committee of residents plans the fundraiser.' },
  { type: 'second', by: 'Brandt' },
  { type: 'move', by: 'Eriksen', kind: 'lay-on-table' },
  { type: 'second', by: 'Brandt' },
  { type: 'move', by: 'Díaz', kind: 'postpone', terms: { until: 'next-meeting' } },
  { type: 'call-vote', by: 'Adeyemi' },
  { type: 'vote', ballots: { Adeyemi: 'nay', Brandt: 'aye' }, others: 'nay' },
  { type: 'move', by: 'Díaz', kind: 'previous-question', terms: { all: true } },
  { type: 'second', by: 'Eriksen' },
]

/** Everything that is pending is put, from the top of the floor down; all vote aye. */
function putAll(meeting: Meeting): Meeting {
  const pending = pendingQuestion(meeting)
  if (pending === undefined) return meeting
  const called = tried(meeting, { type: 'call-vote', by: 'Adeyemi' })
  return putAll(tried(called, { type: 'vote', ballots: {}, others: 'aye' }))
}

function tried(meeting: Meeting, action: Action): Meeting {
  const ruling = attempt(meeting, action)
  const what = 'kind' in action ? action.kind : action.type
  if (!ruling.inOrder) console.log(`  ${what}: refused. ${refusalSentence(ruling).split(' In order now')[0]}`)
  else if (action.type !== 'second')
    console.log(`  ${what}: ${ruling.meeting.floor.join(' < ') || 'nothing pending'}`)
  return ruling.inOrder ? ruling.meeting : meeting
}

function play(rules: Rulebook): void {
  console.log(rules.title)
  const seats = ['Adeyemi', 'Brandt', 'Chen', 'Díaz', 'Eriksen']
  const meeting = putAll(plan.reduce(tried, convene({ rules, seats, chair: 'Adeyemi' })))
  for (const { id, kind, standing, wording } of meeting.motions) {
    console.log(`  ${id} ${kind}: ${standing}${kind === 'main' ? `, “${wording.text}”` : ''}`)
  }
}

play(rulebooks.rosenberg)
play(rulebooks.robert1915)
