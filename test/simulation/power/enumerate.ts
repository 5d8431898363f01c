/** Swings by going through every set: what the counts are held against, for small bodies only. */
export function swingsByEnumeration(
  players: number,
  carries: (isFor: (player: number) => boolean) => boolean,
): bigint[][] {
  const won = Array.from({ length: 2 ** players }, (_, set) => carries((player) => (set >> player) % 2 === 1))
  const sizeOf = (set: number) => [...set.toString(2)].filter((bit) => bit === '1').length
  return Array.from({ length: players }, (_, player) => {
    const bySize = Array.from({ length: players }, () => 0n)
    for (let set = 0; set < won.length; set += 1) {
      if ((set >> player) % 2 === 1 || won[set] === true || won[set + 2 ** player] !== true) continue
      bySize[sizeOf(set)] = (bySize[sizeOf(set)] ?? 0n) + 1n
    }
    return bySize
  })
}
