import { cite } from '../rules/citation.js'
import type { Check } from './check.js'
import { daysBetween } from './days.js'
import type { ExecutiveEvent } from './events.js'
import type { Motion, MotionContext, Signature } from './motion.js'

/** What the body passed goes to the mayor, on the day on which it was passed. */
export const presented = (date: string | null): Signature => ({
  presented: date,
  act: null,
  by: null,
  date: null,
  message: null,
  lines: [],
  overridden: false,
})

/** What the mayor's act, or an override, leaves on a motion. */
export function signed(motion: Motion, event: ExecutiveEvent): Motion {
  const { signature } = motion
  if (signature === null) return motion
  const date = 'date' in event ? event.date : signature.date
  switch (event.type) {
    case 'sign':
      return { ...motion, signature: { ...signature, act: 'signed', by: event.by, date } }
    case 'lapse':
      return { ...motion, signature: { ...signature, act: 'lapsed', date } }
    case 'veto': {
      const { by, message, lines } = event
      return { ...motion, signature: { ...signature, act: 'vetoed', by, date, message, lines } }
    }
    case 'overridden':
      return { ...motion, signature: { ...signature, overridden: true } }
  }
}

/** A veto comes within its days, and takes only what the rulebook lets it take. */
export const canVeto: Check = ({ context, event }) => {
  if (event.type !== 'veto') return undefined
  const { rules, motion } = context
  const { veto } = rules.executive
  const rule = cite(veto.cite)
  const late = beyondDays(context, event.date)
  if (late) {
    const found = `passed on ${motion.signature?.presented}; this is ${event.date}`
    return { code: 'veto-too-late', rule, found, expected: `within ${veto.days} days` }
  }
  if (event.substitute && !veto.substitute) return { code: 'no-substitute-with-veto', rule, found: motion.id }
  if (event.lines.length === 0) return undefined
  if (!veto.lines) return { code: 'no-line-veto', rule, found: motion.id }
  const items = (motion.wording.terms?.items ?? []).map(({ text }) => text)
  const unknown = event.lines.find((line) => !items.includes(line))
  return unknown === undefined ? undefined : { code: 'no-such-item', rule, found: unknown }
}

/** What is not signed becomes law when the mayor's days are over. */
export const canLapse: Check = ({ context, event }) => {
  if (event.type !== 'lapse') return undefined
  const { veto } = context.rules.executive
  if (veto.days === null || beyondDays(context, event.date)) return undefined
  return {
    code: 'signature-awaited',
    rule: cite(veto.cite),
    found: `passed on ${context.motion.signature?.presented ?? 'an unknown day'}`,
    expected: `more than ${veto.days} days later`,
  }
}

function beyondDays({ motion, rules }: MotionContext, date: string | null): boolean {
  const { days } = rules.executive.veto
  const passed = daysBetween(motion.signature?.presented ?? null, date)
  return days !== null && passed !== null && passed > days
}

/** True for what was vetoed, whole or in part, and not passed again. */
export const isOpenVeto = ({ signature }: Pick<Motion, 'signature'>): boolean =>
  signature?.act === 'vetoed' && !signature.overridden
