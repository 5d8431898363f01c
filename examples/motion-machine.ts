// The motion machine on its own, as an xstate actor: no meeting, no council.
import { decide, rulebooks } from 'council-sim'
import { introduce, motionMachine } from 'council-sim/motion'
import { createActor } from 'xstate'

const motion = introduce({ id: 'm1', mover: 'Chen', text: 'Close Mill Street to cars.' }, rulebooks.rosenberg)
const actor = createActor(motionMachine, { input: motion })
actor.subscribe((snapshot) => console.log(snapshot.value))
actor.start()

actor.send({ type: 'second', by: 'Díaz' })
actor.send({ type: 'call-vote', by: 'Brandt' })

const ballots = { Adeyemi: 'aye', Brandt: 'nay', Chen: 'aye' } as const
const decision = decide({ seats: 3, ballots, rule: 'majority of voting' })
actor.send({ type: 'vote', vote: { ballots, decision, unanimous: null, quorumKnown: false, declared: null } })
