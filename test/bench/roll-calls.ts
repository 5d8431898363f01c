// Roll calls of a made-up town, as JSON lines, generated as they are read: the same ones in every run.

const MEMBERS = Array.from({ length: 11 }, (_, n) => `Member ${String.fromCharCode(65 + n)}. Example`)

/** One roll call as a canonical line. */
export function rollCallLine(n: number): string {
  let bits = Math.imul(n + 1, 0x9e3779b1)
  bits ^= bits >>> 15
  let ayes = 0
  let nays = 0
  const votes = MEMBERS.map((name, seat) => {
    bits = Math.imul(bits ^ (bits >>> 13), 0x85ebca6b)
    const roll = (bits >>> (seat + 3)) & 15
    const ballot = roll < 9 ? 'aye' : roll < 13 ? 'nay' : roll === 13 ? 'abstain' : 'absent'
    if (ballot === 'aye') ayes += 1
    else if (ballot === 'nay') nays += 1
    return `"${name}":"${ballot}"`
  })
  const result = ayes > nays && n % 9973 !== 0 ? 'carried' : 'lost'
  const date = `20${10 + (n % 15)}-0${1 + (n % 9)}-1${n % 10}`
  return `{"id":"vote-${n}","body":"Town Council","date":"${date}","motion":"Item ${n % 400} of the agenda.","seats":11,"threshold":"majority of voting","votes":{${votes.join(',')}},"result":"${result}"}`
}

/** So many roll calls in chunks of about a quarter of a megabyte. */
export function* rollCallChunks(records: number): Generator<Uint8Array> {
  const encoder = new TextEncoder()
  let lines: string[] = []
  for (let n = 0; n < records; n += 1) {
    lines.push(rollCallLine(n))
    if (lines.length < 600 && n < records - 1) continue
    yield encoder.encode(`${lines.join('\n')}\n`)
    lines = []
  }
}
