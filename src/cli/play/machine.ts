import { InputError } from '../../kernel/problem.js'
import { attempt } from '../../meeting/act.js'
import { inOrder } from '../../meeting/in-order.js'
import { floor } from '../../meeting/meeting.js'
import { policyBallot, type Seats } from './ballots.js'
import { type Game, take, takeBack } from './game.js'
import { readAction } from './table.js'
import { Left, type Talk, TalkOver } from './talk.js'
import { GAME_NOTE, seatsNote } from './telling.js'

/** Plays with a program: an action as JSON, `undo` or `in-order` a line in, one JSON answer a line out. */
export async function playWithMachine(talk: Talk, game: Game, seats: Seats): Promise<void> {
  await talk.say(JSON.stringify({ opened: game.meeting.opening.date, ...now(game, 0), note: GAME_NOTE }))
  try {
    for (;;) {
      const line = await talk.ask('')
      if (line !== '') await talk.say(JSON.stringify(answer(line, game, seats)))
    }
  } catch (error) {
    if (!(error instanceof TalkOver || error instanceof Left)) throw error
    const { motions, record, council } = game.meeting
    const { relationships, correspondence } = council
    const notes = [GAME_NOTE, ...seatsNote(seats, game.meeting)]
    await talk.say(JSON.stringify({ ended: true, motions, record, relationships, correspondence, notes }))
  }
}

function answer(line: string, game: Game, seats: Seats): object {
  const before = game.meeting.record.length
  if (line === 'in-order') return { options: inOrder(game.meeting) }
  if (line === 'undo') {
    return { undone: takeBack(game) !== null, ...now(game, game.meeting.record.length) }
  }
  try {
    const action = withPolicy(readAction(line), game, seats)
    const ruling = attempt(game.meeting, action)
    if (!ruling.inOrder) return ruling
    take(game, action, ruling.meeting)
    return { inOrder: true, rule: ruling.rule, ...now(game, before) }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { problems: error.problems }
  }
}

/** A vote without all of its ballots has the others from the policy. */
function withPolicy(action: ReturnType<typeof readAction>, { meeting }: Game, seats: Seats): typeof action {
  if (action?.type !== 'vote' || typeof action.ballots !== 'object' || seats.policy === null) return action
  const given = Object.keys(meeting.attendance).flatMap((member) => {
    const ballot = meeting.attendance[member] === 'present' ? policyBallot(meeting, member, seats) : undefined
    return ballot === undefined ? [] : [[member, ballot] as const]
  })
  return { ...action, ballots: { ...Object.fromEntries(given), ...action.ballots } }
}

const now = ({ meeting }: Game, from: number) => ({
  actions: meeting.actions.length,
  status: meeting.session.status,
  floor: floor(meeting).map(({ id, standing, wording }) => ({ id, standing, text: wording.text })),
  facts: meeting.record.slice(from),
})
