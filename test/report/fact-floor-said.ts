import type { Fact } from '../../src/index.js'

/** Facts of the floor and the sitting, and what is said of them where nothing else is known of the motions. */
export const FLOOR_FACTS_SAID: readonly (readonly [Fact, string])[] = [
  [{ fact: 'proceeded', motion: 'sever' }, 'The chair put motion sever before the body without a second.'],
  [{ fact: 'asked-to-speak', by: 'Chen' }, 'Chen asked to speak.'],
  [{ fact: 'recognized', by: 'Chen' }, 'The chair recognized Chen.'],
  [{ fact: 'yielded', by: 'Chen', to: 'Díaz' }, 'Chen yielded the floor to Díaz.'],
  [{ fact: 'debate-closed', motion: 'sever', by: 'm3' }, 'Debate on motion sever was closed by motion m3.'],
  [
    { fact: 'debate-limited', motion: 'sever', by: 'm3', turns: 1, seconds: 120 },
    'By motion m3, debate on motion sever has these limits: 1 speech for each member, of at most 2 minutes.',
  ],
  [
    { fact: 'debate-limited', motion: 'sever', by: 'm3', turns: null, seconds: 90 },
    'By motion m3, debate on motion sever has these limits: any number of speeches for each member, of at most 90 seconds.',
  ],
  [
    { fact: 'debate-freed', motion: 'sever', by: 'm3' },
    'By motion m3, nothing limits debate on motion sever.',
  ],
  [
    { fact: 'restored', motion: 'sever', by: 'm3' },
    'Motion sever is again as it was before motion m3, whose vote is reconsidered.',
  ],
  [{ fact: 'set-aside', motion: 'sever', how: 'tabled' }, 'Motion sever was laid on the table.'],
  [
    { fact: 'set-aside', motion: 'sever', how: 'postponed', until: 'next-meeting' },
    'Motion sever was postponed until the next meeting.',
  ],
  [
    { fact: 'set-aside', motion: 'sever', how: 'postponed', until: '2026-06-14T19:00' },
    'Motion sever was postponed until 14 June 2026, 19:00.',
  ],
  [
    { fact: 'set-aside', motion: 'sever', how: 'referred', committee: 'the parks committee' },
    'Motion sever was referred to the parks committee.',
  ],
  [
    { fact: 'set-aside', motion: 'sever', how: 'awaiting-reading' },
    'Motion sever passed this reading, and waits for the next.',
  ],
  [{ fact: 'brought-back', motion: 'sever' }, 'Motion sever is before the body again, as it stood.'],
  [
    { fact: 'reported', motion: 'sever', by: 'the parks committee', text: 'We like it' },
    'The parks committee reported on motion sever: “We like it”.',
  ],
  [{ fact: 'ruled', motion: 'sever', well: true }, 'Motion sever was ruled well taken.'],
  [
    { fact: 'ruled', motion: 'sever', well: false, text: 'It was on time.' },
    'Motion sever was ruled not well taken: “It was on time.”',
  ],
  [{ fact: 'answered', motion: 'm3', text: 'You may.' }, 'The chair answered motion m3: “You may.”'],
  [
    { fact: 'silenced', by: 'Chen', motion: 'm3' },
    'Chen may not speak any more, by the ruling on motion m3.',
  ],
  [{ fact: 'unsilenced', by: 'Chen', motion: 'm3' }, 'Chen may speak again (motion m3).'],
  [
    { fact: 'ruling-stands', motion: 'm3', by: 'm4' },
    'The ruling of the chair on motion m3 stands (motion m4).',
  ],
  [
    { fact: 'ruling-reversed', motion: 'm3', by: 'm4' },
    'The ruling of the chair on motion m3 was reversed (motion m4).',
  ],
  [{ fact: 'consent-asked', motion: 'sever' }, 'The chair asked whether anybody objects to motion sever.'],
  [{ fact: 'objected', by: 'Chen', motion: 'sever' }, 'Chen objected, so that motion sever is voted on.'],
  [{ fact: 'consented', motion: 'sever' }, 'Nobody objected to motion sever.'],
  [
    { fact: 'designated', motion: 'letter', as: 'substitute' },
    'The chair said that motion letter is a substitute.',
  ],
  [
    { fact: 'designated', motion: 'letter', as: 'amend' },
    'The chair said that motion letter is an amendment.',
  ],
  [
    { fact: 'pulled', by: 'Chen', motion: 'm3', text: 'Pay the bills.' },
    'Chen had an item taken out of motion m3: “Pay the bills.”',
  ],
  [
    { fact: 'notice-given', by: 'Chen', kind: 'substitute', text: 'A letter' },
    'Chen gave notice of a substitute motion at a later meeting: “A letter”.',
  ],
  [
    { fact: 'notice-given', by: 'Chen', kind: 'ordinance', text: 'Dogs' },
    'Chen gave notice of an ordinance at a later meeting: “Dogs”.',
  ],
  [{ fact: 'taken-up', item: 'Parks' }, 'The body took up what came next: “Parks”.'],
  [
    { fact: 'count-demanded', motion: 'sever' },
    'The vote on motion sever is to be taken again, and counted.',
  ],
  [
    { fact: 'suspended', rules: ['debate', 'agenda'], by: 'm3' },
    'Suspended by motion m3, until the next question is settled: the limits of debate and the order of the agenda.',
  ],
  [
    { fact: 'divided', motion: 'sever', into: ['letter', 'm4'] },
    'Motion sever was divided into 2 motions: letter, “Write to Oberau.”; m4.',
  ],
  [
    { fact: 'vote-method-set', motion: 'sever', by: 'm3', method: 'roll-call' },
    'By motion m3, the vote on motion sever is to be taken by roll call.',
  ],
  [
    { fact: 'nominations-closed', motion: 'm3', by: 'm4' },
    'Nominations for motion m3 were closed by motion m4.',
  ],
  [
    { fact: 'nominations-reopened', motion: 'm3', by: 'm4' },
    'Nominations for motion m3 were opened again by motion m4.',
  ],
  [{ fact: 'read', motion: 'sever', date: '2026-03-15' }, 'Motion sever was read again on 15 March 2026.'],
  [{ fact: 'read', motion: 'sever', date: null }, 'Motion sever was read again.'],
  [{ fact: 'reading-waived', motion: 'sever' }, 'Further readings of motion sever were waived.'],
  [{ fact: 'recessed', until: '20:15' }, 'The meeting is in recess until 20:15.'],
  [{ fact: 'recessed', until: null }, 'The meeting is in recess.'],
  [{ fact: 'called-to-order' }, 'The meeting was called to order again.'],
  [{ fact: 'told-time', time: '20:15' }, 'It was 20:15.'],
  [{ fact: 'closing-time-set', until: '22:00' }, 'The time to adjourn is 22:00.'],
  [{ fact: 'next-meeting-set', until: '2026-03-15' }, 'The next meeting is fixed for 15 March 2026.'],
  [{ fact: 'next-meeting-set', until: null }, 'The next meeting is at a time still to be named.'],
  [{ fact: 'closed' }, 'The meeting stands adjourned.'],
]
