import { readdirSync, readFileSync } from 'node:fs'
import { readVotes } from './src/interop/index.js'

const root = '../shared/rollcalls/popolo-csv/'
for (const town of readdirSync(root))
  for (const term of ['2010', '2014']) {
    try {
      readdirSync(`${root}${town}/${term}`)
    } catch {
      continue
    }
    const files = ['organizations', 'voters', 'vote_events', 'votes'].map((n) => ({
      name: `${n}.csv`,
      text: readFileSync(`${root}${town}/${term}/${n}.csv`, 'utf8'),
    }))
    const t = performance.now()
    const rs = [...readVotes(files)]
    const bad = rs.filter((r) => 'unreadable' in r)
    let b = 0,
      res = 0
    const kinds: Record<string, number> = {}
    for (const r of rs)
      if ('vote' in r) {
        b += r.vote.ballots.length
        if (r.vote.result !== null) res++
        kinds[r.vote.kind] = (kinds[r.vote.kind] ?? 0) + 1
      }
    console.log(
      town,
      term,
      rs.length,
      'ballots',
      b,
      'results',
      res,
      'bad',
      bad.length,
      kinds,
      Math.round(performance.now() - t),
    )
    for (const x of bad.slice(0, 3)) console.dir(x, { depth: 5 })
  }
