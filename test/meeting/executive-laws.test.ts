import { describe, expect } from 'vitest'
import { membersOf } from '../../src/council/council.js'
import { rollOfVote } from '../../src/meeting/electorate.js'
import { knownMotion } from '../../src/meeting/meeting.js'
import { castingOfficer } from '../../src/meeting/officers.js'
import { overridden, overrideThreshold, ruleAt } from '../../src/meeting/question-rule.js'
import { quorumTimeline } from '../../src/meeting/quorum-timeline.js'
import { isOpenVeto } from '../../src/motion/signing.js'
import { decideRoll } from '../../src/voting/decide.js'
import { EVERYWHERE, law, same } from '../fixtures/laws.js'
import { everyMeeting, taken } from '../fixtures/random-meeting.js'

describe.each(EVERYWHERE)('mayors and members, under %s', (_name, of) => {
  law(
    'nothing that a mayor can veto takes effect before it is signed, lapsed or passed over a veto',
    { of, runs: 60 },
    (trail) => {
      for (const meeting of everyMeeting(trail)) {
        const { correspondence, measures } = meeting.council
        const did = new Set([...correspondence, ...measures].map(({ motion }) => motion))
        for (const { id, standing, signature } of meeting.motions) {
          if (standing === 'awaiting-signature') expect(did.has(id)).toBe(false)
          if (standing === 'vetoed') expect([did.has(id), signature?.overridden]).toEqual([false, false])
          if (signature !== null && standing === 'adopted') expect(signature.act).not.toBeNull()
        }
      }
    },
  )

  law(
    'an override never succeeds with fewer ayes than it needs, nor of what is not vetoed',
    { of, runs: 90 },
    (trail) => {
      for (const { before, after } of taken(trail)) {
        const { rules } = after.council
        for (const motion of after.motions) {
          const target = overridden(after, rules, motion)
          const { decision } = motion
          if (target === undefined || motion.standing !== 'adopted' || decision === null) continue
          const rule = { ...ruleAt(after, rules, motion), threshold: overrideThreshold(rules, target) }
          const [vote] = motion.votes.slice(-1)
          if (vote !== undefined)
            expect(decision.ayes).toBeGreaterThanOrEqual(decideRoll(rollOfVote(after, vote), rule).need ?? 0)
          const was = knownMotion(before, target.id)
          const now = knownMotion(before, motion.id)
          if (now?.standing !== 'adopted' && was !== undefined)
            expect(target.signature?.overridden || !isOpenVeto(was)).toBe(true)
        }
      }
    },
  )

  law("a recusal, a lot or a veto changes no other member's ballot", { of, runs: 60 }, (trail) => {
    for (const { before, action, after } of taken(trail)) {
      if (!['recuse', 'draw-lots', 'sign', 'veto', 'lapse', 'resign'].includes(action.type)) continue
      for (const { id, votes, cast } of before.motions) {
        const now = knownMotion(after, id)
        same([now?.votes, now?.cast], [votes, cast])
      }
    }
  })

  law(
    'an officer who votes in some cases has a ballot only then, and nobody votes twice',
    { of, runs: 60 },
    (trail) => {
      for (const { before, after } of taken(trail)) {
        const officer = castingOfficer(before)
        for (const { id, votes } of after.motions) {
          const old = knownMotion(before, id)?.votes.length ?? 0
          for (const { ballots, casting } of votes.slice(old)) {
            expect(Object.keys(ballots).every((name) => membersOf(before.council).includes(name))).toBe(true)
            if (casting === undefined) continue
            expect([officer?.name, officer?.seated]).toEqual([casting.by, false])
            expect(Object.hasOwn(ballots, casting.by)).toBe(false)
          }
        }
      }
    },
  )

  law('the quorum as it went ends as it is now', { of, runs: 40 }, ({ sittings }) => {
    for (const meeting of sittings) {
      const moments = quorumTimeline(meeting)
      expect(moments[0]).toMatchObject({ action: -1, after: 'opening' })
      const numbers = moments.map(({ action }) => action)
      same(
        numbers,
        [...numbers].sort((a, b) => a - b),
      )
      for (const [n, moment] of moments.entries()) {
        const next = moments[n + 1]
        if (next !== undefined)
          expect([next.need, next.present, next.met, next.unreported]).not.toEqual([
            moment.need,
            moment.present,
            moment.met,
            moment.unreported,
          ])
      }
    }
  })
})
