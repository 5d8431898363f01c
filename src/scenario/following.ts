import { items, keys, part } from './parts.js'

interface Fault {
  readonly path: string
  readonly message: string
}

/**
 * What is wrong with who follows whom: somebody who is nobody, a member of two blocs, and circles, each told
 * once, where it closes.
 *
 * @param simulation the part of the file, as data
 * @param members who can vote; undefined where that is known only from another scenario
 */
export function followingProblems(simulation: unknown, members: readonly string[] | undefined): Fault[] {
  const faults: Fault[] = []
  const blocs = part(simulation, 'blocs')
  const names = keys(blocs)
  const edges = new Map<string, { readonly to: string; readonly path: string }>()
  const follow = (from: unknown, to: unknown, path: string) => {
    if (typeof to !== 'string' || typeof from !== 'string') return
    if (members !== undefined && !members.includes(to) && !names.includes(to))
      faults.push({ path, message: `"${to}" is no member and no bloc` })
    edges.set(from, { to, path })
  }
  for (const name of names) follow(name, part(blocs, name, 'follows'), `blocs.${name}.follows`)
  for (const [n, each] of items(part(simulation, 'dispositions')).entries())
    follow(part(each, 'member'), part(each, 'follows'), `dispositions[${n}].follows`)
  const inBloc = new Map<string, string>()
  for (const name of names) {
    for (const [n, member] of items(part(blocs, name, 'members')).entries()) {
      if (typeof member !== 'string') continue
      const path = `blocs.${name}.members[${n}]`
      const other = inBloc.get(member)
      if (other !== undefined) faults.push({ path, message: `"${member}" is in the bloc "${other}" already` })
      else if (edges.has(member) && !names.includes(member) && edges.get(member)?.to !== name)
        faults.push({
          path,
          message: `"${member}" follows "${edges.get(member)?.to}", and cannot vote with a bloc too`,
        })
      inBloc.set(member, name)
      // The member whom a bloc follows leads it: she votes her own way.
      if (part(blocs, name, 'follows') !== member) edges.set(member, { to: name, path })
    }
  }
  const told = items(part(simulation, 'dispositions')).map((each) => part(each, 'member'))
  const leader = part(part(simulation, 'others'), 'follows')
  const others = (members ?? (typeof leader === 'string' ? [leader] : [])).filter(
    (member) => !told.includes(member) && !edges.has(member) && !names.includes(member),
  )
  // Whoever has no disposition of her own is one of the others, the one whom they follow among them.
  for (const [n, member] of others.entries()) {
    if (n === 0) follow(member, leader, 'others.follows')
    else if (typeof leader === 'string') edges.set(member, { to: leader, path: 'others.follows' })
  }
  const done = new Set<string>()
  for (const start of edges.keys()) {
    const walked: string[] = []
    let at: string | undefined = start
    while (at !== undefined && !done.has(at) && !walked.includes(at)) {
      walked.push(at)
      at = edges.get(at)?.to
    }
    const closes = at === undefined ? -1 : walked.indexOf(at)
    if (closes >= 0) {
      const circle = walked.slice(closes)
      const last = edges.get(circle.at(-1) ?? '')
      faults.push({
        path: last?.path ?? '',
        message: `a circle of followers: ${[...circle, circle[0]].join(', who follows ')}`,
      })
    }
    for (const each of walked) done.add(each)
  }
  return faults
}
