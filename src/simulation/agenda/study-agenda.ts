import { membersOf, vacancies } from '../../council/council.js'
import { InputError, type Problem } from '../../kernel/problem.js'
import { votingRule } from '../../meeting/question-rule.js'
import { decideRoll } from '../../voting/decide.js'
import { NO_BALLOTS } from '../../voting/roll.js'
import { votersOf } from '../ballots/voters.js'
import type { Study } from '../study/study.js'
import {
  type Carries,
  condorcetWinner,
  majorityCycle,
  type Pairing,
  pairings,
  topCycle,
  type Utilities,
} from './majority.js'
import { type Reachable, reachable, type SubstituteEffect } from './reach.js'

/** What the agenda can do in a study: all of it simulated, as the dispositions are. */
export interface StudyAgenda {
  readonly options: readonly string[]
  readonly statusQuo: string
  readonly pairings: readonly Pairing[]
  readonly condorcetWinner: string | null
  readonly topCycle: readonly string[]
  /** Options each of which beats the next, and the last the first; null where there is no such circle. */
  readonly cycle: readonly string[] | null
  /** What a substitute that carries does under the study's own rules. */
  readonly effect: SubstituteEffect
  /** Under either effect, with every option put. */
  readonly reachable: readonly Reachable[]
  /** The same, where options may be left off. */
  readonly reachableByLeavingOff: readonly Reachable[]
  /** True where what is passed goes to a mayor, of whose veto none of this takes account. */
  readonly beforeMayor: boolean
}

/**
 * Which outcomes whoever sets the agenda can reach, with everybody in the room and the dispositions as they
 * stand, under the body's own threshold. What a mayor does with what is passed is not looked at.
 *
 * @throws InputError where votes weigh differently or are counted in groups, as members are counted here; and
 *   where of a member chances alone are known
 * @example agendaOf(study).condorcetWinner // 'letter'
 */
export function agendaOf(study: Study): StudyAgenda {
  const { statusQuo } = study.simulation
  const problems = unlike(study)
  if (problems.length > 0) throw new InputError(problems)
  const members = utilitiesOf(study)
  const options = Object.keys(study.simulation.options)
  const carries = carriesUnder(study)
  const under = (effect: SubstituteEffect, mayOmit: boolean) =>
    reachable({ options, members, effect, statusQuo, carries, mayOmit })
  const effects = ['finishes-item', 'question-still-put'] as const
  return {
    options,
    statusQuo,
    pairings: pairings(options, members),
    condorcetWinner: condorcetWinner(options, members),
    topCycle: topCycle(options, members),
    cycle: majorityCycle(options, members),
    effect: study.council.rules.conduct.substituteCarried.effect,
    reachable: effects.map((effect) => under(effect, false)),
    reachableByLeavingOff: effects.map((effect) => under(effect, true)),
    beforeMayor: study.council.rules.executive.veto.kinds.includes('main'),
  }
}

/** What an agenda cannot be worked out from: votes that do not count alike, members who want nothing. */
function unlike({ council, simulation }: Study): Problem[] {
  const found = council.seats.flatMap(({ member, weight = 1, group }, n) => {
    const wrong = (path: string, message: string) => [{ code: 'simulation', path, message }]
    if (weight !== 1 || group !== undefined) {
      const seat = weight === 1 ? `a seat of the group "${group}"` : `a seat whose vote counts ${weight}`
      return wrong(
        `council.seats[${n}]`,
        `expected votes that count alike, as an agenda is worked out by members; found ${seat}`,
      )
    }
    if (member === null) return []
    const own = simulation.dispositions.findIndex((each) => each.member === member)
    const wants = own < 0 ? simulation.others : simulation.dispositions[own]
    if (wants?.preference !== undefined || wants?.utilities !== undefined) return []
    const path = own < 0 ? 'simulation.others' : `simulation.dispositions[${own}]`
    const whose = own < 0 ? 'the others want' : `${member} wants`
    return wrong(path, `expected a preference or utilities: chances do not tell what ${whose}`)
  })
  return found.filter(({ path }, n) => found.findIndex((each) => each.path === path) === n)
}

/** What each option is worth to each member who holds a seat. */
export function utilitiesOf(study: Study): Utilities {
  const { voters, options, utilities } = votersOf(study)
  return membersOf(study.council).map((member) => {
    const at = voters.findIndex(({ name }) => name === member) * options.length
    return Object.fromEntries(options.map((option, n) => [option, utilities[at + n] ?? 0]))
  })
}

/** The body's own count of a main motion, all members in the room. */
function carriesUnder({ council }: Study): Carries {
  const rule = votingRule(council.rules, { kind: 'main' })
  const seats = council.seats.length
  const vacant = vacancies(council)
  return (aye, nay) => {
    const counts = { ...NO_BALLOTS, aye, nay, abstain: seats - vacant - aye - nay }
    const roll = { seats, vacant, blocs: [{ group: null, weight: 1, counts }] }
    return decideRoll(roll, rule).outcome === 'carried'
  }
}
