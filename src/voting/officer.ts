import type { BallotMeanings } from '../rules/ballot-meaning.js'
import { type Count, count, countFor } from './count.js'
import type { Officer, Roll } from './roll.js'
import type { VotingRule } from './voting-rule.js'

/** Counts a roll in which nothing is unreported, with an officer who is no member where there is one. */
export function countRoll(roll: Roll, meanings: BallotMeanings): Count {
  const members = count(roll.blocs, roll.seats, roll.vacant, meanings)
  return roll.officer === undefined ? members : withOfficer(members, roll.officer)
}

/** The same, with the count by heads beside it where a threshold asks for it and weights make it another. */
export function countRollFor(roll: Roll, rule: Pick<VotingRule, 'threshold' | 'meanings'>): Count {
  const members = countFor(roll.blocs, roll.seats, roll.vacant, rule)
  return roll.officer === undefined ? members : withOfficerFor(members, roll.officer)
}

/** A count with an officer added to it, and to the count by heads where there is one. */
export function withOfficerFor(members: Count, officer: Officer): Count {
  const { byHeads } = members
  return {
    ...withOfficer(members, officer),
    ...(byHeads === undefined ? {} : { byHeads: withOfficer(byHeads, officer) }),
  }
}

/** Her vote is counted like any other; whether she is one of those a share is taken of is the rulebook's to say. */
function withOfficer(members: Count, { present, inQuorum, inBase, ballot }: Officer): Count {
  const aye = ballot === 'aye' ? 1 : 0
  const nay = ballot === 'nay' ? 1 : 0
  const { bases, heads } = members
  const [one, there] = inBase ? [1, present ? 1 : 0] : [0, 0]
  const [head, here] = inQuorum ? [1, present ? 1 : 0] : [0, 0]
  return {
    ...members,
    for: members.for + aye,
    against: members.against + nay,
    bases: {
      voting: bases.voting + aye + nay,
      present: bases.present + there,
      'in-office': bases['in-office'] + one,
      seats: bases.seats + one,
      eligible: bases.eligible + one,
    },
    heads: {
      present: heads.present + here,
      bases: {
        voting: heads.bases.voting,
        present: heads.bases.present + here,
        'in-office': heads.bases['in-office'] + head,
        seats: heads.bases.seats + head,
        eligible: heads.bases.eligible + head,
      },
    },
  }
}
