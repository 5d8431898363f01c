import { floor } from '../meeting.js'
import { note, treat, withSession } from '../progress.js'
import type { Consequence } from './consequence.js'

export const recesses: Consequence = {
  carried(progress, { wording }) {
    const until = wording.terms?.until ?? null
    return note(withSession(progress, { status: 'in-recess', until }), { fact: 'recessed', until })
  },
}

export const adjourns: Consequence = {
  carried: (progress) => note(withSession(progress, { status: 'adjourned' }), { fact: 'closed' }),
}

export const setsNextMeeting: Consequence = {
  carried(progress, { wording }) {
    const next = wording.terms?.until ?? null
    return note(withSession(progress, { next }), { fact: 'next-meeting-set', until: next })
  },
}

export const setsClosingTime: Consequence = {
  carried(progress, { wording }) {
    const closing = wording.terms?.until ?? null
    return note(withSession(progress, { closing }), { fact: 'closing-time-set', until: closing })
  },
}

/** Rules are suspended until the next question is settled; limits of debate at once. */
export const suspendsRules: Consequence = {
  carried(progress, { id, wording }) {
    const rules = wording.terms?.rules ?? []
    const suspended = [...new Set([...progress.meeting.session.suspended, ...rules])]
    const noted = note(withSession(progress, { suspended }), { fact: 'suspended', rules, by: id })
    if (!rules.includes('debate')) return noted
    return floor(noted.meeting).reduce(
      (each, motion) => treat(each, motion.id, id, { debate: { turns: null, seconds: null } }),
      noted,
    )
  },
}

export const takesUpItem: Consequence = {
  carried(progress, { wording }) {
    const item = wording.terms?.item ?? ''
    const { taken } = progress.meeting.session
    return note(withSession(progress, { taken: [...taken, item] }), { fact: 'taken-up', item })
  },
}
