import { type Council, membersOf, officersAndMembers } from '../../council/council.js'
import { cutOf } from '../../kernel/dice.js'
import type { Simulation, Wants } from '../../schema/simulation.js'
import type { KnownBallot, WayOfVoting } from '../../vocabulary.js'

/** Ballots as small numbers, and back. */
export const AYE = 0
export const NAY = 1
export const ABSTAIN = 2
export const ABSENT = 3
export const RECUSED = 4
export const BALLOT_NAMES: readonly KnownBallot[] = ['aye', 'nay', 'abstain', 'absent', 'recused']

/** A member as trials see her: everything looked up, every chance a part of 2^32. */
export interface Voter {
  readonly name: string
  /** True for a mayor who signs what is passed: nobody makes her do one or the other. */
  readonly signs: boolean
  /** False for a mayor who signs, and does not vote in the council. */
  readonly votes: boolean
  readonly way: WayOfVoting
  /** Whom she follows: a voter's number, or that of a bloc, counted on from the voters; -1 for nobody. */
  readonly follows: number
  readonly tornWithin: number
  readonly presence: number
  readonly wavers: number
  readonly spread: number
  /** By option: below the first she votes aye, below the second nay, else she abstains; null where she wants. */
  readonly chances: readonly (readonly [aye: number, nay: number] | null)[]
}

/** Members who vote as one. */
export interface VotingBloc {
  readonly members: readonly number[]
  readonly follows: number
}

/** Everybody who can be in the room, what the options are worth to them, and who follows whom. */
export interface Voters {
  readonly options: readonly string[]
  readonly voters: readonly Voter[]
  readonly blocs: readonly VotingBloc[]
  /** Voters and blocs, each after the one that it follows. */
  readonly order: readonly number[]
  /** True where anybody follows anybody, or there are blocs. */
  readonly following: boolean
  /** What each option is worth to each voter, voter by voter. */
  readonly utilities: Int32Array
}

/** The parts of a study that say who votes, and for what. */
export interface StudiedBody {
  readonly council: Council
  readonly simulation: Simulation
}

/** The mayor, where what is passed goes to her and the study says what she wants; undefined otherwise. */
export function signerOf({ council, simulation }: StudiedBody): string | undefined {
  const { mayor, rules } = council
  if (mayor === null || rules.executive.veto.kinds.length === 0) return undefined
  return simulation.dispositions.some(({ member }) => member === mayor) ? mayor : undefined
}

/** Everybody whose ballot can count: the members, and a mayor without a seat who votes in some cases, or signs. */
export const votersIn = (study: StudiedBody): readonly string[] =>
  study.council.rules.executive.mayor.votes === 'never' && signerOf(study) === undefined
    ? membersOf(study.council)
    : officersAndMembers(study.council)

/** The voters of a study, which has been checked. */
export function votersOf(study: StudiedBody): Voters {
  const { simulation, council } = study
  const { executive } = council.rules
  const seated = membersOf(council)
  const options = Object.keys(simulation.options)
  const names = votersIn(study)
  const signer = signerOf(study)
  const blocNames = Object.keys(simulation.blocs)
  const numberOf = (name: string | undefined) => {
    if (name === undefined) return -1
    const voter = names.indexOf(name)
    return voter >= 0 ? voter : names.length + blocNames.indexOf(name)
  }
  const blocs = blocNames.map((name): VotingBloc => {
    const bloc = simulation.blocs[name]
    return {
      members: (bloc?.members ?? []).flatMap((member) =>
        names.includes(member) ? [names.indexOf(member)] : [],
      ),
      follows: numberOf(bloc?.follows),
    }
  })
  const wants = names.map(
    (name): Wants =>
      simulation.dispositions.find(({ member }) => member === name) ?? simulation.others ?? NOTHING_WANTED,
  )
  const voters = wants.map((want, n): Voter => {
    const bloc = blocs.findIndex(({ members }) => members.includes(n))
    const leads = bloc >= 0 && blocs[bloc]?.follows === n
    return {
      name: names[n] ?? '',
      signs: names[n] === signer,
      votes: names[n] !== signer || seated.includes(names[n] ?? '') || executive.mayor.votes !== 'never',
      way: want.votes,
      follows: bloc >= 0 && !leads ? names.length + bloc : numberOf(want.follows),
      tornWithin: want.tornWithin,
      presence: cutOf(want.presence),
      wavers: cutOf(want.wavers),
      spread: want.spread,
      chances: options.map((option) => {
        const chance = want.chances?.[option]
        return chance === undefined ? null : [cutOf(chance.aye), cutOf(chance.aye + chance.nay)]
      }),
    }
  })
  return {
    options,
    voters,
    blocs,
    following: blocs.length > 0 || voters.some(({ follows }) => follows >= 0),
    order: inOrderOfFollowing(
      [...voters.map(({ follows }) => follows), ...blocs.map(({ follows }) => follows)],
      blocs,
    ),
    utilities: Int32Array.from(wants.flatMap((want) => options.map((option) => worth(want, option)))),
  }
}

/** A study has somebody for every seat; this is nobody's. */
const NOTHING_WANTED: Wants = {
  preference: [],
  presence: 1,
  votes: 'sincere',
  tornWithin: 0,
  wavers: 0,
  spread: 0,
}

/** What an option is worth: as given, or by its place in the preference, the last place worth nothing. */
export function worth({ utilities, preference }: Wants, option: string): number {
  if (utilities !== undefined) return utilities[option] ?? 0
  if (preference === undefined) return 0
  const place = preference.findIndex((each) =>
    typeof each === 'string' ? each === option : each.includes(option),
  )
  return place < 0 ? 0 : preference.length - 1 - place
}

/** Whoever is followed comes before who follows; a bloc that counts among itself needs nobody before it. */
function inOrderOfFollowing(follows: readonly number[], blocs: readonly VotingBloc[]): number[] {
  const order: number[] = []
  const visit = (at: number) => {
    if (at < 0 || order.includes(at)) return
    visit(follows[at] ?? -1)
    order.push(at)
  }
  for (let at = 0; at < follows.length; at += 1) visit(at)
  return blocs.length === 0 && follows.every((each) => each < 0) ? follows.map((_, n) => n) : order
}
