import {
  act,
  type Council,
  type CouncilInput,
  convene,
  council,
  type Meeting,
  rulebooks,
} from '../../src/index.js'

/** The invented council of the design page. */
export const MILLBROOK: CouncilInput = {
  name: 'the council of Millbrook',
  rules: rulebooks.rosenberg,
  seats: ['Adeyemi', 'Brandt', 'Chen', 'Díaz', 'Eriksen'],
  chair: 'Adeyemi',
}

/** Chen closes a street, two to one. */
export function streetMeeting(): Meeting {
  let meeting = convene({ ...MILLBROOK, date: '2026-03-08', present: ['Adeyemi', 'Brandt', 'Chen', 'Díaz'] })
  meeting = act(meeting, { type: 'move', by: 'Chen', text: 'Close Mill Street to cars.' })
  meeting = act(meeting, { type: 'second', by: 'Díaz' })
  meeting = act(meeting, { type: 'call-vote', by: 'Chen' })
  return act(meeting, {
    type: 'vote',
    ballots: { Adeyemi: 'aye', Brandt: 'nay', Chen: 'aye', Díaz: 'abstain' },
  })
}

/** A tie with another city, a letter instead of its end, and ballots that nobody reports. */
export function letterMeeting(): Meeting {
  let meeting = convene({
    ...MILLBROOK,
    relationships: [{ with: 'Oberau', since: 1992 }],
    date: '2026-03-08',
    present: ['Adeyemi', 'Chen'],
    others: 'unreported',
    quorumKnown: true,
    agenda: ['The tie with Oberau'],
  })
  meeting = act(meeting, {
    type: 'move',
    id: 'sever',
    by: 'Chen',
    text: 'End the tie with Oberau.',
    effects: [{ effect: 'end-relationship', with: 'Oberau' }],
  })
  meeting = act(meeting, { type: 'second', by: 'unreported' })
  meeting = act(meeting, { type: 'state', by: 'A guest', text: 'Keep it!' })
  meeting = act(meeting, { type: 'speak', by: 'Adeyemi', text: 'A letter would do.' })
  meeting = act(meeting, {
    type: 'substitute',
    id: 'letter',
    by: 'unreported',
    text: 'Write to Oberau.',
    effects: [{ effect: 'send-letter', to: 'Oberau', message: 'We are worried.' }],
  })
  meeting = act(meeting, { type: 'second', by: 'Chen' })
  meeting = act(meeting, { type: 'call-vote', by: 'unreported' })
  return act(meeting, { type: 'vote', unanimous: 'aye', ballots: { Adeyemi: 'aye', Chen: 'aye' } })
}

/** Words that would like to be more than words. */
export const HOSTILE = [
  '<script>alert("x")</script>',
  'a | b\n| c',
  '\u001b[31mred\u001b[0m\u0007',
  '\u202etxet desrever\u202c',
  '`code` **bold** [link](http://e.example) <!-- -->',
  ']]> & &amp; \' " $x$ ~~gone~~',
  '# heading\n- item\n1. item\n```\nfence',
  '\u{1f469}\u200d\u{1f4bb} 李小龍 e\u0301',
] as const

/** A meeting in which every name and every text is hostile. */
export function hostileMeeting(): Meeting {
  const [a, b, c, d] = HOSTILE.map((name, n) => `${name} ${n}`) as [string, string, string, string]
  let meeting = convene({
    name: HOSTILE[0],
    rules: { ...rulebooks.rosenberg, title: HOSTILE[4] },
    seats: HOSTILE.map((name, n) => ({ seat: `${HOSTILE[5]} ${n}`, member: `${name} ${n}` })),
    chair: a,
    relationships: [{ with: HOSTILE[1], since: 1992 }],
    date: '2026-03-08',
    agenda: [...HOSTILE],
  })
  const effects = [
    { effect: 'end-relationship', with: HOSTILE[1] },
    { effect: 'send-letter', to: HOSTILE[2], message: HOSTILE[6] },
    { effect: 'measure', name: HOSTILE[3] },
  ] as const
  meeting = act(meeting, { type: 'state', by: HOSTILE[2], text: HOSTILE[0] })
  meeting = act(meeting, { type: 'move', by: a, text: HOSTILE.join('\n'), effects: [...effects] })
  meeting = act(meeting, { type: 'second', by: b })
  meeting = act(meeting, { type: 'recuse', by: d, reason: HOSTILE[1] })
  meeting = act(meeting, { type: 'speak', by: c, text: HOSTILE[4] })
  meeting = act(meeting, { type: 'amend', by: c, text: HOSTILE[2], effects: [...effects] })
  meeting = act(meeting, { type: 'second', by: a })
  meeting = act(meeting, { type: 'call-vote', by: a })
  meeting = act(meeting, { type: 'vote', ballots: {}, others: 'aye' })
  meeting = act(meeting, { type: 'call-vote', by: a })
  return act(meeting, { type: 'vote', ballots: { [b]: 'nay', [c]: 'abstain' }, others: 'aye' })
}

/** A council of so many seats, one of them vacant where there are several. */
export function councilOf(seats: number, nameOf = (n: number) => `Member ${n}`): Council {
  const given: CouncilInput['seats'] = Array.from({ length: seats }, (_, n) => ({
    seat: `District ${n + 1}`,
    member: n === 3 ? null : nameOf(n + 1),
  }))
  return council({ name: 'Large Council', rules: 'rosenberg', seats: given, chair: nameOf(1) })
}
