// Do recorded results follow from the recorded ballots? The votes of an invented council, read and checked.
import { readFileSync } from 'node:fs'
import { audit, readVotes } from 'council-sim/interop'

const text = readFileSync(new URL('./audit/millbrook.jsonl', import.meta.url), 'utf8')
const found = await audit(readVotes(text), { rule: 'majority of voting' })
console.log(`${found.events} votes: ${found.checked} checked, ${found.agree} agree`)
for (const { id, recorded, decided, decision, causes } of found.disagree) {
  const { ayes, nays } = decision
  console.log(`${id}: ${recorded}, decided ${decided}, ${ayes} to ${nays}; ${causes[0]?.code ?? 'why?'}`)
}
for (const { id, code } of found.undecidable) console.log(`${id}: not decided, ${code}`)

/* Prints:
74 votes: 72 checked, 64 agree
2023-003: lost, decided carried, 5 to 4; result-contradicts-its-text
2023-004: carried, decided lost, 4 to 4; ballots-not-entered
2023-012: lost, decided carried, 5 to 4; other-threshold
2023-030: lost, decided carried, 5 to 4; other-threshold
2023-035: carried, decided lost, 4 to 5; roll-of-another-motion
2023-042: lost, decided carried, 5 to 4; roll-of-another-motion
2024-054: lost, decided carried, 5 to 4; other-threshold
2024-066: lost, decided carried, 5 to 4; other-threshold
2024-073: not decided, voice-vote
2024-074: not decided, no-result
*/
