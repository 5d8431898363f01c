import type { RecordedVote } from './recorded-vote.js'

/** True where a record has a word that could speak of a defeat, or of how a vote went: a quick look. */
export function mayContradict(vote: RecordedVote): boolean {
  const { motion, resultToken, requirement, classification, extras } = vote
  if (motion !== null && TELLING.test(motion)) return true
  if (resultToken !== null && TELLING.test(resultToken)) return true
  if (requirement !== null && TELLING.test(requirement)) return true
  if (classification.some((text) => TELLING.test(text))) return true
  for (const key in extras) {
    const text = extras[key]
    if (typeof text === 'string' && TELLING.test(text)) return true
  }
  return false
}

const TELLING = /fail|lost|defeat|reject|negativ|\bnot | by /i

/** Everything that a record says in words: motion, result, requirement, classification, and what else it has. */
export function wordsOf(vote: RecordedVote): string[] {
  const { motion, resultToken, requirement, classification, extras } = vote
  const others = Object.values(extras).filter((value) => typeof value === 'string')
  return [motion, resultToken, requirement, ...classification, ...others].filter(
    (text) => text !== null && text !== '',
  ) as string[] // the filter leaves no null
}

/** What a text says of the result, with the words that say it. */
export interface Said {
  readonly result: 'carried' | 'lost'
  readonly words: string
  /** `vote`: how the vote went ("failed by Roll Call"). `action`: what was done ("Defeated by Committee"). */
  readonly of: 'vote' | 'action'
}

const VOTE =
  /\b(approved|adopted|passed|carried|agreed to|failed|lost|defeated|rejected) by (?:(?:the following|a|consent) )?(?:roll call|voice|vote)\b/i
const LOST =
  /^(?:\S+ ){0,3}?(defeated|failed|lost|rejected|negatived|not (?:adopted|approved|carried|passed))\b/i
const CARRIED = /^(?:\S+ ){0,3}?(approved|adopted|passed|carried|overridden|enacted|agreed to)\b/i
const WAS =
  /\b(?:was|were|is|motion) (not )?(approved|adopted|passed|carried|agreed to|failed|lost|defeated|rejected)\b/i
const FAILS = /^(?:failed|lost|defeated|rejected|negatived|not )/i

/** Every statement of a record's own words on its result, but for the token that the result was read from. */
export function saidOf(vote: RecordedVote): Said[] {
  return wordsOf(vote).flatMap((text): Said[] => {
    if (text === vote.resultToken && text.split(' ').length < 3) return []
    const said: Said[] = []
    const phrase = VOTE.exec(text)
    if (phrase?.[1] !== undefined) {
      said.push({ result: FAILS.test(phrase[1]) ? 'lost' : 'carried', words: phrase[0], of: 'vote' })
    }
    const was = phrase === null ? WAS.exec(text) : null
    if (was?.[2] !== undefined) {
      const fails = FAILS.test(was[2]) !== (was[1] !== undefined)
      said.push({ result: fails ? 'lost' : 'carried', words: was[0], of: 'action' })
      return said
    }
    if (text.split(' ').length > LONGEST_ACTION) return said
    const lost = LOST.exec(text)
    const carried = lost === null ? CARRIED.exec(text) : null
    if (lost !== null) said.push({ result: 'lost', words: text, of: 'action' })
    else if (carried !== null) said.push({ result: 'carried', words: text, of: 'action' })
    return said
  })
}

/** The name of an action is short; a longer text is about something else. */
const LONGEST_ACTION = 12

/** True where the words speak of a voice vote. */
export function saysVoiceVote(vote: RecordedVote): boolean {
  return wordsOf(vote).some((text) => /\bvoice[- ]vote\b|\bviva voce\b/i.test(text))
}

/** The numbers of a result in words: `Carried, 25-0`, `failed 3 to 6`. Null where there are none. */
export function numbersIn(text: string | null): { aye: number; nay: number } | null {
  const found = /(?<![\d-])(\d{1,3})\s*(?:-|–|:|to)\s*(\d{1,3})(?![\d-])/.exec(text ?? '')
  return found === null ? null : { aye: Number(found[1]), nay: Number(found[2]) }
}
