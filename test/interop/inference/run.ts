// Infers every rule of the candidate space in every body of every-rule.ts, whole and by halves, and ends non-zero
// where one is not found:
//   npm run inference
//   npm run inference -- colleges   (only bodies of that name)
import { check } from './check.js'
import { BODIES, everyRule } from './every-rule.js'

const [only = ''] = process.argv.slice(2)
const sums = { cases: 0, tied: 0, flipped: 0, hidden: 0, faults: 0 }

for (const make of BODIES) {
  const asked = make()
  const { body, sparse } = asked
  if (!body.name.includes(only)) continue
  const start = performance.now()
  const cases = everyRule(asked)
  const of = { cases: cases.length, tied: 0, flipped: 0, hidden: 0, faults: 0 }
  for (const each of cases) {
    const { faults, first, flipped, misled } = check(each)
    if (first > 1) of.tied += 1
    of.flipped += flipped
    if (misled) of.hidden += 1
    const found = misled && !sparse ? [...faults, 'hidden by wrong results'] : faults
    if (found.length === 0) continue
    of.faults += 1
    const seats = each.told ? 'told' : 'learned'
    console.log(`NOT FOUND ${each.rule}, ${each.abstentions}, seats ${seats}, ${each.wrong} % wrong:`)
    for (const fault of found) console.log(`  ${fault.replaceAll(/\s+/g, ' ')}`)
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  console.log(`${body.name}: ${figures(of)} (${seconds} s)`)
  for (const key of Object.keys(sums) as (keyof typeof sums)[]) sums[key] += of[key] // its own keys
}
console.log(`All: ${figures(sums)}`)
if (sums.faults > 0 || sums.cases === 0) process.exitCode = 1

function figures({ cases, tied, flipped, hidden, faults }: typeof sums): string {
  const wrong = `${flipped} results entered wrong`
  return `${cases - faults} of ${cases} found, ${tied} in a tie, ${hidden} hidden by what was entered wrong; ${wrong}`
}
