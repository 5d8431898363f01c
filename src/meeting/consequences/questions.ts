import { BLANK, filledIn } from '../../motion/edit.js'
import type { Proposition } from '../../motion/effects.js'
import type { Motion } from '../../motion/motion.js'
import { introduce } from '../../motion/motion.js'
import { isOpenVeto } from '../../motion/signing.js'
import { bringBack } from '../bringing-back.js'
import { nextMotionId } from '../meeting.js'
import { addMotion, advance, note, type Progress, putOnFloor, takeEffect, withMemory } from '../progress.js'
import { aboutOf, type Consequence, clearAbove, mustBe } from './consequence.js'

/** What was adopted is the council's. */
export const takesEffect: Consequence = { carried: (progress, motion) => takeEffect(progress, motion) }

/** Each item of a consent calendar that nobody took out is adopted. */
export const enactsItems: Consequence = {
  carried: (progress, motion) =>
    itemsOf(motion, (line) => !vetoedLines(motion).includes(line)).reduce(
      (each, { effects }) => takeEffect(each, motion, effects),
      progress,
    ),
}

/** The items of a motion whose text a test lets through. */
const itemsOf = ({ wording }: Motion, holds: (text: string) => boolean): readonly Proposition[] =>
  (wording.terms?.items ?? []).filter(({ text }) => holds(text))

/** The items that the mayor vetoed, as long as the body has not passed them again. */
const vetoedLines = ({ signature }: Motion) => signature?.lines ?? []

/** What was vetoed is passed over the veto: the whole takes effect, or the items that had been taken out. */
export const overrides = (settle: (progress: Progress, id: string) => Progress): Consequence => ({
  carried(progress, motion) {
    const id = aboutOf(motion)
    const there = bringBack(progress, id)
    if (!isOpenVeto(mustBe(there.meeting, id))) return there // overridden while this one waited
    const lines = vetoedLines(mustBe(there.meeting, id))
    const passed = advance(there, id, { type: 'overridden', by: motion.id })
    if (lines.length === 0) return settle(passed, id)
    const whole = mustBe(passed.meeting, id)
    const items = itemsOf(whole, (line) => lines.includes(line))
    return items.reduce((each, { effects }) => takeEffect(each, whole, effects), passed)
  },
})

/** The blank is filled, and the other proposals for it fall. */
export const fillsBlank: Consequence = {
  carried(progress, motion) {
    const { id, name, target, cleared } = filling(progress, motion)
    const wording = { ...target.wording, text: filledIn(target.wording.text, name) }
    return advance(withMemory(cleared, id, target.wording), target.id, { type: 'filled', id, wording })
  },
}

/** The nominee is elected, and the other nominations fall. */
export const elects: Consequence = {
  carried(progress, motion) {
    const { id, name, target, cleared } = filling(progress, motion)
    const office = target.wording.terms?.office ?? ''
    const said = target.wording.text
    const text = said.includes(BLANK) ? filledIn(said, name) : `Elect ${name} as ${office}.`
    const wording = { ...target.wording, text, effects: [{ effect: 'elect', office, member: name } as const] }
    const elected = advance(cleared, target.id, { type: 'elected', id, wording })
    return takeEffect(elected, mustBe(elected.meeting, target.id))
  },
}

function filling(progress: Progress, { id, on, kind, wording }: Motion) {
  const { meeting } = progress
  const target = mustBe(meeting, on ?? '')
  const others = meeting.floor.filter((each) => {
    const other = mustBe(meeting, each)
    return other.kind === kind && other.on === on && other.id !== id
  })
  const cleared = others.reduce((each, next) => advance(each, next, { type: 'overtaken', id }), progress)
  return { id, name: wording.terms?.name ?? '', target, cleared }
}

/** The question gives way to its parts, the first of which is put first. */
export const dividesQuestion: Consequence = {
  carried(progress, motion) {
    const id = aboutOf(motion)
    const { kind, mover, seconder } = mustBe(progress.meeting, id)
    const { rules } = progress.meeting.council
    const gone = advance(clearAbove(progress, id, motion.id), id, { type: 'divided', by: motion.id })
    let divided = gone
    const into: string[] = []
    for (const part of motion.wording.terms?.parts ?? []) {
      const name = nextMotionId(divided.meeting)
      const own = introduce({ id: name, kind, mover, ...part }, rules).motion
      divided = addMotion(divided, { ...own, seconder, standing: 'debate' })
      into.push(name)
    }
    divided = [...into].reverse().reduce((each, name) => putOnFloor(each, name), divided)
    return note(divided, { fact: 'divided', motion: id, into })
  },
}

/** A vote that was not counted is counted. */
export const dividesAssembly: Consequence = {
  carried: (progress, motion) => advance(progress, aboutOf(motion), { type: 'divide' }),
}

/** The mover has her motion back. */
export const withdraws = (settle: (progress: Progress, id: string) => Progress): Consequence => ({
  carried(progress, motion) {
    const id = aboutOf(motion)
    const { mover } = mustBe(progress.meeting, id)
    // Nominations that were made while leave was asked fall with their election.
    const cleared = clearAbove(progress, id, motion.id)
    return settle(advance(cleared, id, { type: 'withdraw', by: mover, leave: true }), id)
  },
})
