import { readScenario } from 'council-sim/scenario'
import { describe, expect, it } from 'vitest'
import { problemsOf } from '../fixtures/problems.js'

const HEAD = `format: council-sim/scenario
version: 1
id: test
title: A test
council: { rules: rosenberg, seats: [Adeyemi, Brandt, Chen] }
expect: {}
simulation:
  options: { close: { title: Close it. }, leave: { title: Leave it. } }
  statusQuo: leave
`
const ITEMS = '  items: [{ id: street, motion: close }]\n'
const OTHERS = '  others: { preference: [close, leave], basis: assumed }\n'

/** Each problem as `line:column path: message`. */
const found = (text: string) =>
  problemsOf(() => readScenario(text, 'test.yaml')).map(
    ({ line, column, path, message }) => `${line}:${column} ${path.replace('simulation.', '')}: ${message}`,
  )

describe('bad dispositions', () => {
  it('are told all at once, each with its place', () => {
    const text = `${HEAD}${ITEMS}${OTHERS}  dispositions:
    - { member: Nobody, preference: [close, leave], basis: assumed }
    - { member: Brandt, chances: { close: { aye: 0.8, nay: 0.4 } }, basis: assumed }
    - { member: Chen, utilities: { close: 3 }, presence: 1.5, basis: reported }
    - { member: Brandt, preference: [leave, open, leave], basis: assumed }
`
    expect(found(text)).toEqual([
      '13:9 dispositions[0].member: "Nobody" holds no seat',
      expect.stringMatching(
        /^14:\d+ dispositions\[1\]\.chances\.close: expected chances that add up to 1, found 1\.2$/,
      ),
      '15:7 dispositions[2]: says nothing of the option "leave"',
      expect.stringMatching(
        /^15:\d+ dispositions\[2\]\.facts: expected the facts that show it, as it is reported/,
      ),
      expect.stringMatching(/^15:\d+ dispositions\[2\]\.presence: .*<=1, found 1\.5$/),
      '16:7 dispositions[3]: says nothing of the option "close"',
      '16:9 dispositions[3].member: "Brandt" has two dispositions',
      expect.stringMatching(
        /^16:\d+ dispositions\[3\]\.preference\[1\]: no option "open"; there is: close, leave$/,
      ),
      expect.stringMatching(/^16:\d+ dispositions\[3\]\.preference\[2\]: "leave" is ranked twice$/),
    ])
  })

  it('a circle of followers is told once, where it closes', () => {
    const circle = `${HEAD}${ITEMS}${OTHERS}  dispositions:
    - { member: Brandt, preference: [close, leave], follows: Chen, basis: assumed }
    - { member: Chen, preference: [close, leave], follows: Brandt, basis: assumed }
`
    expect(found(circle)).toEqual([
      '14:51 dispositions[1].follows: a circle of followers: Brandt, who follows Chen, who follows Brandt',
    ])
    const blocs = `${HEAD}${ITEMS}${OTHERS}  blocs:
    north: { members: [Brandt], follows: south, basis: assumed }
    south: { members: [Chen], follows: north, basis: assumed }
`
    expect(found(blocs)).toEqual([
      expect.stringMatching(
        /^14:\d+ blocs\.south\.follows: a circle of followers: north, who follows south, who/,
      ),
    ])
  })

  it('a circle of the others, and of whom they follow, who is one of them', () => {
    const others = '  others: { preference: [close, leave], follows: Brandt, basis: assumed }\n'
    expect(found(`${HEAD}${ITEMS}${others}`)).toEqual([
      expect.stringMatching(/ others\.follows: a circle of followers: Brandt, who follows Brandt$/),
    ])
    const led = `${others}  dispositions:
    - { member: Brandt, preference: [close, leave], basis: assumed }
`
    expect(() => readScenario(`${HEAD}${ITEMS}${led}`, 'test.yaml')).not.toThrow()
    const back = led.replace('leave], basis', 'leave], follows: Chen, basis')
    expect(found(`${HEAD}${ITEMS}${back}`)).toEqual([
      expect.stringMatching(/follows: a circle of followers: Brandt, who follows Chen, who follows Brandt$/),
    ])
    expect(found(`${HEAD}${ITEMS}${others.replace('Brandt', 'Nobody')}`)).toEqual([
      expect.stringMatching(/ others\.follows: "Nobody" is no member and no bloc$/),
    ])
  })

  it('a follower of nobody, and a member of two blocs', () => {
    const text = `${HEAD}${ITEMS}${OTHERS}  dispositions:
    - { member: Brandt, preference: [close, leave], follows: Nobody, basis: assumed }
  blocs:
    north: { members: [Chen, Who], basis: assumed }
    south: { members: [Chen, Brandt], basis: assumed }
`
    expect(found(text)).toEqual([
      expect.stringMatching(/"Nobody" is no member and no bloc/),
      expect.stringMatching(/"Who" holds no seat/),
      expect.stringMatching(/"Chen" is in the bloc "north" already/),
      expect.stringMatching(/"Brandt" follows "Nobody", and cannot vote with a bloc too/),
    ])
  })
})

describe('bad items and events', () => {
  it('are told all at once', () => {
    const text = `${HEAD}  items:
    - { id: street, motion: leave, by: Who, substitutes: [close, close, shut] }
    - { id: street, motion: close }
${OTHERS}  events:
    - { id: rain, text: It rains., before: winter, shifts: [{ option: shut, by: 1, members: [Brandt, Who], moves: 5 }], basis: inferred }
`
    expect(found(text).map((each) => each.replace(/^\d+:\d+ /, ''))).toEqual([
      'items[0].motion: "leave" is what is left where nothing carries: nobody moves it',
      'items[0].by: "Who" holds no seat',
      'items[0].substitutes[1]: "close" is moved twice',
      'items[0].substitutes[2]: no option "shut"; there is: close, leave',
      'items[1].id: "street" is there twice',
      'events[0].facts: expected the facts that show it, as it is inferred; without any it is assumed',
      'events[0].before: no item "winter"',
      'events[0].shifts[0].option: no option "shut"; there is: close, leave',
      'events[0].shifts[0].members[1]: "Who" holds no seat',
      'events[0].shifts[0].moves: expected at most 2, the members named, found 5',
    ])
  })

  it('a council of whose members nothing is said', () => {
    expect(found(`${HEAD}${ITEMS}`)).toEqual([
      expect.stringMatching(/others: expected what the others want: Adeyemi, Brandt, Chen/),
    ])
  })

  it('a sound simulation is read, with what is usual filled in', () => {
    const { simulation } = readScenario(`${HEAD}${ITEMS}${OTHERS}`)
    expect(simulation?.others).toMatchObject({
      presence: 1,
      votes: 'sincere',
      tornWithin: 0,
      wavers: 0,
      spread: 0,
    })
  })
})
