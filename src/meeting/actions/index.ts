import type { ActionType } from '../../vocabulary.js'
import type { Handler } from '../handler.js'
import { callVote, noSecond, second, speak, state, withdraw } from './handling.js'
import { amend, move, renew, substitute } from './moving.js'
import { arrive, leave, recuse } from './presence.js'
import { reconsider } from './reconsidering.js'
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
  withdraw,
  speak,
  amend,
  substitute,
  'call-vote': callVote,
  ballot,
  vote,
  declare,
  reconsider,
  state,
}

/** The handler of a type of action, which takes just such actions. */
export function handlerOf(type: ActionType): Handler<ActionType> {
  return HANDLERS[type] as Handler<ActionType> // the table pairs each type with its handler
}
