import type { ActionType } from '../../vocabulary.js'
import type { Handler } from '../handler.js'
import { callToOrder, notice, pull, report, takeUp, time } from './agenda.js'
import { answer, askConsent, designate, noObjection, object, rule } from './chairing.js'
import { askToSpeak, recognize, speak, yieldFloor } from './debating.js'
import { callVote, noSecond, proceed, second, state, withdraw } from './handling.js'
import { amend, move, reconsider, renew, substitute } from './moving.js'
import { arrive, drawLots, leave, recuse, resign } from './presence.js'
import { lapse, sign, veto } from './signing.js'
import { ballot, declare, vote } from './voting.js'

/** Every type of action, with what the meeting knows of it. */
const HANDLERS: { readonly [Type in ActionType]: Handler<Type> } = {
  arrive,
  leave,
  recuse,
  move,
  renew,
  second,
  'no-second': noSecond,
  proceed,
  withdraw,
  speak,
  amend,
  substitute,
  'ask-to-speak': askToSpeak,
  recognize,
  yield: yieldFloor,
  'call-vote': callVote,
  ballot,
  vote,
  declare,
  reconsider,
  rule,
  answer,
  'ask-consent': askConsent,
  object,
  'no-objection': noObjection,
  designate,
  pull,
  notice,
  report,
  'take-up': takeUp,
  'call-to-order': callToOrder,
  sign,
  veto,
  lapse,
  'draw-lots': drawLots,
  resign,
  time,
  state,
}

/** The handler of a type of action, which takes just such actions. */
export function handlerOf(type: ActionType): Handler<ActionType> {
  return HANDLERS[type] as Handler<ActionType> // the table pairs each type with its handler
}
