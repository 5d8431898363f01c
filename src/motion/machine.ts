import { rosenberg } from '../rulebooks/rosenberg/index.js'
import { UNREPORTED } from '../vocabulary.js'
import { lifecycle } from './lifecycle.js'
import { introduce } from './motion.js'
import { adopted } from './states/adopted.js'
import { amending } from './states/amending.js'
import { awaitingReading, postponed, referred, tabled } from './states/aside.js'
import { awaitingSignature, vetoed } from './states/awaiting-signature.js'
import { debate } from './states/debate.js'
import { died } from './states/died.js'
import { divided, objected, postponedIndefinitely, rescinded } from './states/disposed.js'
import { introduced } from './states/introduced.js'
import { letterInstead } from './states/letter-instead.js'
import { rejected } from './states/rejected.js'
import { replaced } from './states/replaced.js'
import { substituting } from './states/substituting.js'
import { vote } from './states/vote.js'
import { withdrawn } from './states/withdrawn.js'

// Each pure `transition()` of xstate builds an inert actor without input: it gets this motion, and forgets it.
export const NO_MOTION = /* @__PURE__ */ introduce({ id: '', mover: UNREPORTED, text: '' }, rosenberg)

/**
 * The life of a motion as an xstate machine, from introduction through second, debate, amendment,
 * substitution and vote to its outcome. Every state and transition says in `meta` what it is and where
 * the rule is written.
 *
 * Its input is `introduce(…)`; the motion, with its standing, is in the snapshot's context. For pure
 * steps with reasons use `stepMotion`.
 *
 * @example
 * const actor = createActor(motionMachine, { input: introduce({ id: 'm1', mover: 'Chen', text: '…' }, rulebooks.rosenberg) })
 * actor.start()
 * actor.send({ type: 'second', by: 'Díaz' })
 * actor.getSnapshot().value // 'debate'
 */
export const motionMachine = /* @__PURE__ */ lifecycle.createMachine({
  id: 'motion',
  context: ({ input }) => input ?? NO_MOTION,
  initial: 'introduced',
  states: {
    introduced,
    debate,
    amending,
    substituting,
    vote,
    tabled,
    postponed,
    referred,
    'awaiting-reading': awaitingReading,
    'awaiting-signature': awaitingSignature,
    adopted,
    rejected,
    'letter-instead': letterInstead,
    replaced,
    withdrawn,
    died,
    'postponed-indefinitely': postponedIndefinitely,
    objected,
    divided,
    rescinded,
    vetoed,
  },
})
