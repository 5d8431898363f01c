import { writeFileSync } from 'node:fs'
import { InputError } from '../../kernel/problem.js'
import { attempt } from '../../meeting/act.js'
import { foresight } from '../../meeting/foresight.js'
import { pendingQuestion } from '../../meeting/meeting.js'
import { save } from '../../meeting/save.js'
import { outlookSentences } from '../../report/decisions/outlook.js'
import { narrateMeeting } from '../../report/facts/narrate.js'
import { refusalSentence } from '../../report/refusals/refusal.js'
import { wrap } from '../../report/text/escape.js'
import type { Paint } from '../../report/text/paint.js'
import type { Action } from '../../schema/action.js'
import { json } from '../command.js'
import { unreadable } from '../files.js'
import { askAction, sampleNamed } from './asking.js'
import { askBallot, askVote, type Seats } from './ballots.js'
import { type Choice, choicesOf, menuLines } from './choices.js'
import { type Game, goOn, take, takeBack } from './game.js'
import { chosen } from './pick.js'
import type { Proposal } from './proposals.js'
import { Left, NeverMind, type Talk, TalkOver } from './talk.js'
import { ending, gameMinutes, seatsNote, since, standing } from './telling.js'

/** What a table needs beside the game: who talks, who sits where, and what can be proposed. */
export interface Table {
  readonly talk: Talk
  readonly seats: Seats
  readonly ready: readonly Proposal[]
  readonly paint: Paint
}

const HELP = [
  'Type a number, or a name with who does it and in which words:',
  '  2        move Chen: Close Mill Street.        second Díaz',
  'undo           takes back an action, or "next"     why NAME [WHO]  is it in order?',
  'floor          where it stands, with an outlook    told            what happened so far',
  'minutes        the minutes so far                  save FILE       a save file of it',
  'next [DATE]    after adjournment: the minutes, and the next meeting of the same body',
  'quit           leaves; the record stays            end             transcript and minutes',
]

/** Plays until the game is ended, or left. The record is on the disk before each new prompt. */
export async function playAt(table: Table, game: Game): Promise<void> {
  const { talk } = table
  try {
    let menu = true
    for (;;) {
      const choices = choicesOf(game.meeting)
      if (menu) await talk.say(['', ...standing(game.meeting), ...menuLines(choices, game.meeting)])
      menu = true
      const line = await talk.ask('> ')
      if (line === 'end') return await talk.say(ending(game.meeting, table.seats, table.paint))
      menu = await answer(table, game, choices, line)
    }
  } catch (error) {
    if (error instanceof Left) return await talk.say(game.leaving)
    if (!(error instanceof TalkOver)) throw error
    await talk.say(ending(game.meeting, table.seats, table.paint))
  }
}

/** Does what a line says; true where something happened, so that the menu is shown again. */
async function answer(table: Table, game: Game, choices: readonly Choice[], line: string): Promise<boolean> {
  const { talk } = table
  const [word = '', ...rest] = line.split(/\s+/)
  const command = COMMANDS[word.toLowerCase()]
  try {
    if (line === '') return false
    if (command !== undefined && Object.hasOwn(COMMANDS, word.toLowerCase())) {
      return await command(table, game, rest)
    }
    if (line.startsWith('{')) return await done(table, game, readAction(line))
    return await choose(table, game, choices, line)
  } catch (error) {
    if (error instanceof NeverMind) return true
    if (!(error instanceof InputError)) throw error
    await talk.say(
      error.problems.flatMap(({ path, message }) => wrap([path, message].filter(Boolean).join(': '))),
    )
    return false
  }
}

type TableCommand = (table: Table, game: Game, rest: readonly string[]) => Promise<boolean>

/** Says something, and leaves the menu as it stands above. */
async function stay(talk: Talk, text: readonly string[] | string): Promise<boolean> {
  await talk.say(text)
  return false
}

const COMMANDS: Readonly<Record<string, TableCommand>> = {
  '?': async ({ talk }) => stay(talk, HELP),
  help: async ({ talk }) => stay(talk, HELP),
  menu: async () => true,
  undo: async ({ talk }, game) => {
    const taken = takeBack(game)
    const back = taken === 'next' ? 'next. The meeting before is open again.' : `${taken}.`
    await talk.say(taken === null ? 'There is nothing to take back.' : `Taken back: ${back}`)
    return true
  },
  next: async ({ talk, seats }, game, [date]) => {
    const over = gameMinutes(game.meeting, seats)
    goOn(game, date ?? null)
    await talk.say([over, ...wrap(`The next meeting is open${date === undefined ? '' : `: ${date}`}.`)])
    return true
  },
  why: async (table, game, [name = '', ...who]) => {
    await why(table, game, name, who.join(' '))
    return false
  },
  floor: async ({ talk, seats }, { meeting }) => {
    const open = pendingQuestion(meeting)
    const outlook = open === undefined ? [] : outlookSentences(foresight(meeting))
    const notes = [...outlook, ...seatsNote(seats, meeting)]
    await talk.say([...standing(meeting), ...notes.flatMap((note) => wrap(note, 80, '  '))])
    return false
  },
  told: async ({ talk, paint }, { meeting }) => stay(talk, narrateMeeting(meeting, paint)),
  minutes: async ({ talk, seats }, { meeting }) => stay(talk, gameMinutes(meeting, seats)),
  save: async ({ talk }, { meeting }, rest) => {
    const file = rest.join(' ')
    if (file === '')
      throw new InputError([{ code: 'file', path: 'save', message: 'expected the name of a file' }])
    try {
      writeFileSync(file, json(save(meeting)), { flag: 'wx' })
    } catch (error) {
      throw unreadable(file, error)
    }
    await talk.say(wrap(`Saved in ${file}.`))
    return false
  },
}

/** What stands on the menu, or why it does not. */
async function choose(table: Table, game: Game, choices: readonly Choice[], line: string): Promise<boolean> {
  const { talk, seats, ready } = table
  const [, word = '', who = '', text = ''] = /^(\S+?)(?:\s+([^:]*?))?(?::\s*(.*))?$/s.exec(line) ?? []
  const choice = /^\d+$/.test(word)
    ? choices[Number(word) - 1]
    : (choices.find(({ name }) => name === word) ?? chosen(choices, line, ({ words }) => words))
  if (choice === undefined) {
    await why(table, game, word, who)
    return false
  }
  const [option] = choice.options
  if (option?.type === 'vote') return done(table, game, await askVote(talk, game.meeting, seats))
  if (option?.type === 'ballot') return callRoll(table, game)
  return done(table, game, await askAction(talk, game.meeting, choice, { who, text }, ready))
}

/** Calls name after name; each ballot is on the record before the next is asked. */
async function callRoll(table: Table, game: Game): Promise<boolean> {
  for (;;) {
    const roll = choicesOf(game.meeting).find(({ name }) => name === 'ballot')
    const by = roll?.options[0]?.by[0]
    if (by === undefined) return true
    const ballot = await askBallot(table.talk, game.meeting, by, table.seats)
    if (!(await done(table, game, ballot))) return false
  }
}

/** Takes an action, and tells what came of it. */
async function done({ talk, paint }: Table, game: Game, action: Action): Promise<boolean> {
  const before = game.meeting
  const ruling = attempt(before, action)
  if (!ruling.inOrder) {
    await talk.say(wrap(`Out of order. ${refusalSentence(ruling, before.council.rules)}`))
    return false
  }
  take(game, action, ruling.meeting)
  await talk.say(since(before, game.meeting, paint))
  return true
}

async function why({ talk }: Table, { meeting }: Game, name: string, who: string): Promise<void> {
  const sample = sampleNamed(meeting, name, who)
  if (sample === undefined) {
    await talk.say(wrap(`Nothing of the menu is called "${name}". "?" says what can be typed.`))
    return
  }
  const ruling = attempt(meeting, sample)
  await talk.say(
    wrap(
      ruling.inOrder
        ? `In order. Rule: ${ruling.rule}.`
        : `Out of order. ${refusalSentence(ruling, meeting.council.rules)}`,
    ),
  )
}

/** An action as JSON, for those who know it: `{"type":"second","by":"Díaz"}`. */
export function readAction(line: string): Action {
  try {
    return JSON.parse(line) as Action // `attempt` reads whatever it is given
  } catch {
    throw new InputError([{ code: 'json', path: '', message: 'expected an action as JSON' }])
  }
}
