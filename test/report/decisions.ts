import type { Question } from '../../src/index.js'

/** Decisions of every sort, with the line and the sentences that they come to. Each was read and found right. */
export const DECISIONS_IN_WORDS: readonly {
  readonly question: Question
  readonly line: string
  readonly working: string
}[] = [
  {
    question: {
      seats: 11,
      ballots: { aye: 6, nay: 3 },
      rule: 'majority of voting',
      quorum: 'majority of seats',
    },
    line: 'Carried, 6 to 3 (5 needed).',
    working:
      'The question carried, 6 to 3. Ballots: 6 aye, 3 nay, 2 absent. The rule: majority of voting. The base is 9: the votes that count for or against. A majority of 9 is 5. 6 ayes are 1 above the need, which is 5. Quorum: 6 needed, 9 present: met.',
  },
  {
    question: { seats: 11, ballots: { aye: 5, nay: 5, absent: 1 }, rule: 'majority of voting' },
    line: 'Lost on equal votes, 5 to 5 (6 needed).',
    working:
      'The question was lost, 5 to 5. Ballots: 5 aye, 5 nay, 1 absent. The rule: majority of voting. The base is 10: the votes that count for or against. A majority of 10 is 6. 5 ayes are 1 below the need, which is 6. The votes are equal, and equal votes lose. No quorum is asked for.',
  },
  {
    question: { seats: 11, ballots: { aye: 1, nay: 5 }, rule: 'majority of seats', vacant: 2 },
    line: 'Lost, 1 to 5 (6 needed).',
    working:
      'The question was lost, 1 to 5. Ballots: 1 aye, 5 nay, 3 absent. The rule: majority of seats. The base is 11: the votes of all the seats, vacant ones among them. A majority of 11 is 6. 1 aye is 5 below the need, which is 6. No quorum is asked for.',
  },
  {
    question: { seats: 9, ballots: { aye: 6, nay: 3 }, rule: '2/3 of voting' },
    line: 'Carried, 6 to 3 (6 needed).',
    working:
      'The question carried, 6 to 3. Ballots: 6 aye, 3 nay. The rule: 2/3 of voting. The base is 9: the votes that count for or against. At least 2/3 of 9 is 6. 6 ayes are just what is needed. No quorum is asked for.',
  },
  {
    question: { seats: 10, ballots: { aye: 6, nay: 3, abstain: 1 }, rule: '2/3 of present' },
    line: 'Lost, 6 to 3 (7 needed).',
    working:
      'The question was lost, 6 to 3. Ballots: 6 aye, 3 nay, 1 abstained. The rule: 2/3 of present. The base is 10: the votes of the members present, as the rule counts abstentions. At least 2/3 of 10 is 7. 6 ayes are 1 below the need, which is 7. No quorum is asked for.',
  },
  {
    question: { seats: 10, ballots: { aye: 7, nay: 3 }, rule: 'more than 3/5 of seats' },
    line: 'Carried, 7 to 3 (7 needed).',
    working:
      'The question carried, 7 to 3. Ballots: 7 aye, 3 nay. The rule: more than 3/5 of seats. The base is 10: the votes of all the seats, vacant ones among them. More than 3/5 of 10 is 7. 7 ayes are just what is needed. No quorum is asked for.',
  },
  {
    question: { seats: 5, ballots: { aye: 4, nay: 1 }, rule: 'unanimous of voting' },
    line: 'Lost, 4 to 1 (5 needed).',
    working:
      'The question was lost, 4 to 1. Ballots: 4 aye, 1 nay. The rule: unanimous of voting. The base is 5: the votes that count for or against. All of 5 is 5. 4 ayes are 1 below the need, which is 5. No quorum is asked for.',
  },
  {
    question: { seats: 11, ballots: { aye: 8, nay: 3 }, rule: '8 ayes' },
    line: 'Carried, 8 to 3 (8 needed).',
    working:
      'The question carried, 8 to 3. Ballots: 8 aye, 3 nay. The rule: 8 ayes. The need is a fixed number, 8 ayes. 8 ayes are just what is needed. No quorum is asked for.',
  },
  {
    question: { seats: 11, ballots: { aye: 2, nay: 1 }, rule: 'majority of voting with at least 4 ayes' },
    line: 'Lost, 2 to 1 (4 needed).',
    working:
      'The question was lost, 2 to 1. Ballots: 2 aye, 1 nay, 8 absent. The rule: majority of voting with at least 4 ayes. The base is 3: the votes that count for or against. A majority of 3 is 2, but the rule asks for at least 4 ayes. 2 ayes are 2 below the need, which is 4. No quorum is asked for.',
  },
  {
    question: { seats: 11, ballots: { abstain: 11 }, rule: 'majority of voting' },
    line: 'Lost, 0 to 0 (1 needed).',
    working:
      'The question was lost, 0 to 0. Ballots: 11 abstained. The rule: majority of voting. The base is 0: the votes that count for or against. Nothing carries with no ayes at all: the need is 1. 0 ayes are 1 below the need, which is 1. No quorum is asked for.',
  },
  {
    question: {
      seats: 11,
      ballots: { aye: 2, nay: 1 },
      rule: 'majority of voting',
      quorum: 'majority of seats',
    },
    line: 'No quorum (3 present, 6 needed).',
    working:
      'There was no quorum, and the vote decided nothing. Ballots: 2 aye, 1 nay, 8 absent. The rule: majority of voting. The base is 3: the votes that count for or against. A majority of 3 is 2. 2 ayes are just what is needed, had there been a quorum. Quorum: 6 needed, 3 present: not met.',
  },
  {
    question: { seats: 11, ballots: { aye: 6, nay: 4 }, rule: '2/3 of voting or majority of seats' },
    line: 'Carried, 6 to 4 (6 needed).',
    working:
      'The question carried, 6 to 4. Ballots: 6 aye, 4 nay, 1 absent. The rule: 2/3 of voting or majority of seats. The part of it that decides here: majority of seats. The base is 11: the votes of all the seats, vacant ones among them. A majority of 11 is 6. 6 ayes are just what is needed. No quorum is asked for.',
  },
  {
    question: { seats: 11, ballots: { aye: 6, nay: 4 }, rule: '2/3 of voting and majority of seats' },
    line: 'Lost, 6 to 4 (7 needed).',
    working:
      'The question was lost, 6 to 4. Ballots: 6 aye, 4 nay, 1 absent. The rule: 2/3 of voting and majority of seats. The part of it that decides here: 2/3 of voting. The base is 10: the votes that count for or against. At least 2/3 of 10 is 7. 6 ayes are 1 below the need, which is 7. No quorum is asked for.',
  },
  {
    question: {
      seats: 11,
      ballots: { aye: 5, nay: 5 },
      rule: 'majority of voting',
      tie: 'chair-decides',
      casting: 'aye',
    },
    line: "Carried, 6 to 5 with the chair's vote (6 needed).",
    working:
      "The question carried, 6 to 5. Ballots: 5 aye, 5 nay, 1 absent. Counted by the rule: 6 votes for, 5 against. The rule: majority of voting. The base is 11: the votes that count for or against. A majority of 11 is 6. 6 ayes are just what is needed. The votes are equal, and the chair decides: the chair's vote for the question is counted. No quorum is asked for.",
  },
  {
    question: {
      seats: 11,
      ballots: { aye: 5, nay: 5 },
      rule: 'majority of voting',
      tie: 'chair-decides',
      casting: 'nay',
    },
    line: 'Lost on equal votes, 5 to 5 (6 needed).',
    working:
      "The question was lost, 5 to 5. Ballots: 5 aye, 5 nay, 1 absent. The rule: majority of voting. The base is 10: the votes that count for or against. A majority of 10 is 6. 5 ayes are 1 below the need, which is 6. The votes are equal, and the chair decides: the chair's vote was against, or would not have been enough. No quorum is asked for.",
  },
  {
    question: { seats: 11, ballots: { aye: 5, nay: 5 }, rule: 'majority of voting', tie: 'chair-decides' },
    line: 'Open, 5 to 5: the chair has not decided the tie (6 needed).',
    working:
      "The result is open: the votes are equal, 5 to 5. Ballots: 5 aye, 5 nay, 1 absent. The rule: majority of voting. The base is 10: the votes that count for or against. A majority of 10 is 6. 5 ayes are 1 below the need, which is 6. The votes are equal, and the chair decides: the chair's vote is not known. No quorum is asked for. Possible: it carried or it was lost.",
  },
  {
    question: { seats: 11, ballots: { aye: 5, nay: 5 }, rule: 'majority of voting', tie: 'sustains-chair' },
    line: 'Carried, 5 to 5: the chair is sustained (6 needed).',
    working:
      'The question carried, 5 to 5. Ballots: 5 aye, 5 nay, 1 absent. The rule: majority of voting. The base is 10: the votes that count for or against. A majority of 10 is 6. 5 ayes are 1 below the need, which is 6. No more votes are against it than for it, and that sustains the ruling of the chair. No quorum is asked for.',
  },
  {
    question: {
      seats: 11,
      ballots: { aye: 5, nay: 4, abstain: 1 },
      rule: 'majority of seats',
      abstentions: 'concur-if-one-short',
    },
    line: 'Carried, 6 to 4 with an abstention concurring (6 needed).',
    working:
      'The question carried, 6 to 4. Ballots: 5 aye, 4 nay, 1 abstained, 1 absent. Counted by the rule: 6 votes for, 4 against. The rule: majority of seats. The base is 11: the votes of all the seats, vacant ones among them, as the rule counts abstentions. A majority of 11 is 6. One aye was missing, and one abstention was counted as that aye. 6 ayes are just what is needed. No quorum is asked for.',
  },
  {
    question: {
      seats: 11,
      ballots: { aye: 5, nay: 4, abstain: 2 },
      rule: 'majority of voting',
      abstentions: 'as-nay',
    },
    line: 'Lost, 5 to 6 (6 needed).',
    working:
      'The question was lost, 5 to 6. Ballots: 5 aye, 4 nay, 2 abstained. Counted by the rule: 5 votes for, 6 against. The rule: majority of voting. The base is 11: the votes that count for or against. A majority of 11 is 6. 5 ayes are 1 below the need, which is 6. No quorum is asked for.',
  },
  {
    question: {
      seats: 3,
      ballots: { A: 'aye', B: 'nay', C: 'aye' },
      weights: { A: 20, B: 27, C: 5 },
      rule: 'majority of voting',
    },
    line: 'Lost, 25 to 27 (27 needed).',
    working:
      'The question was lost, 25 to 27. Ballots: 2 aye, 1 nay. Counted by the rule: 25 votes for, 27 against. The rule: majority of voting. The base is 52: the votes that count for or against. A majority of 52 is 27. 25 ayes are 2 below the need, which is 27. No quorum is asked for.',
  },
  {
    question: {
      seats: 20,
      ballots: { groups: { House: { aye: 8, nay: 2 }, Senate: { aye: 4, nay: 6 } } },
      rule: 'majority of present in each group',
    },
    line: 'Lost, 12 to 8 (Senate is 2 short).',
    working:
      'The question was lost, 12 to 8. Ballots: 12 aye, 8 nay. The rule: majority of present in each group. The bases of the groups add up to 20: the votes of the members present. The needs of the groups add up to 12. In Senate, the group with the least to spare, the ayes are 2 below the need. No quorum is asked for.',
  },
  {
    question: {
      seats: 20,
      ballots: { groups: { House: { aye: 8, nay: 2 }, Senate: { aye: 6, nay: 4 } } },
      rule: 'majority of present in each group',
    },
    line: 'Carried, 14 to 6 (enough in each group).',
    working:
      'The question carried, 14 to 6. Ballots: 14 aye, 6 nay. The rule: majority of present in each group. The bases of the groups add up to 20: the votes of the members present. The needs of the groups add up to 12. In Senate, the group with the least to spare, the ayes are just what is needed. No quorum is asked for.',
  },
  {
    question: {
      seats: 11,
      ballots: { unreported: 11 },
      rule: 'majority of voting',
      unanimous: true,
      quorum: 'majority of seats',
      quorumKnown: true,
    },
    line: 'Open: carried or lost; which members voted is not reported.',
    working:
      'The result is open: it depends on ballots that are not reported. No ballot is known by itself. 11 ballots or absences are not reported. The vote was unanimous: no ballot was against. The rule: majority of voting. The base, the votes that count for or against, is not known. How many ayes are needed is not known. How far the ayes are from the need is not known. Quorum: 6 needed, 0 known to be present; it is known that there was one. Possible: it carried or it was lost.',
  },
  {
    question: {
      seats: 11,
      ballots: { aye: 4, unreported: 7 },
      rule: 'majority of voting',
      unanimous: true,
      quorum: 'majority of seats',
      quorumKnown: true,
    },
    line: 'Carried unanimously; 7 ballots are not reported.',
    working:
      'The question carried unanimously; 7 ballots are not reported. Every ballot that is known was aye. 7 ballots or absences are not reported. The vote was unanimous: no ballot was against. The rule: majority of voting. The base, the votes that count for or against, is not known. How many ayes are needed is not known. How far the ayes are from the need is not known. Quorum: 6 needed, 4 known to be present; it is known that there was one.',
  },
  {
    question: {
      seats: 11,
      ballots: { aye: 4, nay: 1, unreported: 6 },
      rule: 'majority of seats',
      quorum: 'majority of seats',
    },
    line: 'Open: carried, lost or no quorum; 6 ballots are not reported.',
    working:
      'The result is open: it depends on ballots that are not reported. Ballots reported: 4 aye, 1 nay. 6 ballots or absences are not reported. The rule: majority of seats. The base is 11: the votes of all the seats, vacant ones among them. A majority of 11 is 6. How far the ayes are from the need is not known. Quorum: 6 needed, 5 known to be present; whether there was one is not known. Possible: it carried, it was lost or there was no quorum.',
  },
  {
    question: {
      seats: 11,
      ballots: { aye: 8, nay: 1, unreported: 1 },
      rule: 'majority of seats',
      quorum: 'majority of seats',
    },
    line: 'Carried, whatever the other ballots were; 1 ballot is not reported.',
    working:
      'The question carried, whatever the ballots were that are not reported. Ballots reported: 8 aye, 1 nay, 1 absent. 1 ballot or absence is not reported. The rule: majority of seats. The base is 11: the votes of all the seats, vacant ones among them. A majority of 11 is 6. How far the ayes are from the need is not known. Quorum: 6 needed, 9 present: met.',
  },
  {
    question: { seats: 11, ballots: { aye: 1, nay: 8, unreported: 2 }, rule: '7 ayes' },
    line: 'Lost, whatever the other ballots were; 2 ballots are not reported.',
    working:
      'The question was lost, whatever the ballots were that are not reported. Ballots reported: 1 aye, 8 nay. 2 ballots or absences are not reported. The rule: 7 ayes. The need is a fixed number, 7 ayes. How far the ayes are from the need is not known. No quorum is asked for.',
  },
  {
    question: {
      seats: 11,
      ballots: { aye: 1, unreported: 2 },
      rule: 'majority of voting',
      quorum: 'majority of seats',
    },
    line: 'No quorum, whatever the ballots were; 2 ballots are not reported.',
    working:
      'There was no quorum, whatever the ballots were that are not reported, and the vote decided nothing. Ballots reported: 1 aye, 8 absent. 2 ballots or absences are not reported. The rule: majority of voting. The base, the votes that count for or against, is not known. How many ayes are needed is not known. How far the ayes are from the need is not known. Quorum: 6 needed, 1 present: not met.',
  },
  {
    question: { seats: 11, ballots: { aye: 1, unreported: 10 }, rule: '8 ayes or 2/3 of voting' },
    line: 'Open: carried or lost; 10 ballots are not reported.',
    working:
      'The result is open: it depends on ballots that are not reported. Ballots reported: 1 aye. 10 ballots or absences are not reported. The rule: 8 ayes or 2/3 of voting. What the fraction is taken of is not known. How many ayes are needed is not known. How far the ayes are from the need is not known. No quorum is asked for. Possible: it carried or it was lost.',
  },
  {
    question: { seats: 6, ballots: { aye: 3, nay: 2, recused: 1 }, rule: 'majority of eligible' },
    line: 'Carried, 3 to 2 (3 needed).',
    working:
      'The question carried, 3 to 2. Ballots: 3 aye, 2 nay, 1 recused. The rule: majority of eligible. The base is 5: the votes of the members who are eligible to vote. A majority of 5 is 3. 3 ayes are just what is needed. No quorum is asked for.',
  },
  {
    question: { seats: 5, ballots: { aye: 5 }, rule: 'majority of in-office', unanimous: true },
    line: 'Carried, 5 to 0 (3 needed).',
    working:
      'The question carried, 5 to 0. Ballots: 5 aye. The vote was unanimous: no ballot was against. The rule: majority of in-office. The base is 5: the votes of the members in office. A majority of 5 is 3. 5 ayes are 2 above the need, which is 3. No quorum is asked for.',
  },
  {
    question: { seats: 1, ballots: { aye: 1 }, rule: '1 aye', quorum: 'majority of seats' },
    line: 'Carried, 1 to 0 (1 needed).',
    working:
      'The question carried, 1 to 0. Ballots: 1 aye. The rule: 1 aye. The need is a fixed number, 1 aye. 1 aye is just what is needed. Quorum: 1 needed, 1 present: met.',
  },
]
