import { CountPlanes } from '../../kernel/count-planes.js'
import type { BallotMasks } from './masks.js'
import type { Voters } from './voters.js'

/**
 * Makes the ballots that are cast of those that are meant: each voter's own, or that of whom she follows,
 * where that member is in the room and that bloc is not divided evenly. Where nobody may abstain, who is torn
 * leaves things as they are: nay.
 *
 * @param own what each voter means to do; who recused herself gives no ballot, and leads nobody
 * @param cast written over
 * @param turned the trials in which each voter wavers, and votes the other way
 */
export type Settle = (own: BallotMasks, cast: BallotMasks, turned?: Int32Array) => void

/** Settles the ballots of these voters. */
export function settlerOf(body: Voters, mayAbstain: boolean): Settle {
  const { voters, order } = body
  const leadOf = leadersOf(body)
  return (own, cast, turned) => {
    for (const v of order) {
      const voter = voters[v]
      // A bloc has no ballot of its own.
      if (voter === undefined) continue
      let aye = own.aye[v] ?? 0
      let nay = own.nay[v] ?? 0
      let abstain = own.abstain[v] ?? 0
      cast.recused[v] = own.recused[v] ?? 0
      if (voter.follows >= 0) {
        const lead = leadOf(voter.follows, own, cast)
        const there = aye | nay | abstain
        const alone = ~(lead.aye | lead.nay | lead.abstain)
        aye = (there & lead.aye) | (aye & alone)
        nay = (there & lead.nay) | (nay & alone)
        abstain = (there & lead.abstain) | (abstain & alone)
      }
      if (turned !== undefined) {
        const other = turned[v] ?? 0
        const ayes = (aye & ~other) | (nay & other)
        nay = (nay & ~other) | (aye & other)
        aye = ayes
      }
      const barred = !mayAbstain && !voter.signs
      cast.aye[v] = aye
      cast.nay[v] = barred ? nay | abstain : nay
      cast.abstain[v] = barred ? 0 : abstain
    }
  }
}

/** The ballot that a member or bloc gives to those who follow, by the trials in which it is given. */
interface Lead {
  readonly aye: number
  readonly nay: number
  readonly abstain: number
}

function leadersOf({ voters, blocs }: Voters) {
  const most = blocs.reduce((size, { members }) => Math.max(size, members.length), 1)
  const ayes = new CountPlanes(most)
  const nays = new CountPlanes(most)

  /** How most members of a bloc mean to vote. */
  function majorityOf(members: readonly number[], own: BallotMasks): Lead {
    ayes.clear()
    nays.clear()
    for (const member of members) {
      ayes.add(own.aye[member] ?? 0)
      nays.add(own.nay[member] ?? 0)
    }
    return { aye: ayes.moreThan(nays), nay: nays.moreThan(ayes), abstain: 0 }
  }

  return function leadOf(who: number, own: BallotMasks, cast: BallotMasks): Lead {
    const bloc = blocs[who - voters.length]
    if (bloc === undefined)
      return { aye: cast.aye[who] ?? 0, nay: cast.nay[who] ?? 0, abstain: cast.abstain[who] ?? 0 }
    const among = majorityOf(bloc.members, own)
    if (bloc.follows < 0) return among
    const lead = leadOf(bloc.follows, own, cast)
    const alone = ~(lead.aye | lead.nay | lead.abstain)
    return { aye: lead.aye | (among.aye & alone), nay: lead.nay | (among.nay & alone), abstain: lead.abstain }
  }
}
