/** Who is linked with whom, whichever way and however often. Nodes stand in one order, so that results do too. */
export type Graph = {
  readonly nodes: readonly string[]
  readonly neighbours: ReadonlyMap<string, readonly string[]>
  /** Each linked pair once. */
  readonly pairs: readonly (readonly [string, string])[]
}

/** Pairs that lead outside of `ids`, or back to where they began, are left out. */
export function graphOf(ids: Iterable<string>, pairs: Iterable<readonly [string, string]>): Graph {
  const nodes = [...new Set(ids)].toSorted()
  const sets = new Map(nodes.map((id) => [id, new Set<string>()]))
  for (const [a, b] of pairs) {
    const [ofA, ofB] = [sets.get(a), sets.get(b)]
    if (a === b || !ofA || !ofB) continue
    ofA.add(b)
    ofB.add(a)
  }
  const neighbours = new Map([...sets].map(([id, set]) => [id, [...set].toSorted()]))
  return {
    nodes,
    neighbours,
    pairs: nodes.flatMap((a) =>
      (neighbours.get(a) ?? []).filter((b) => a < b).map((b) => [a, b] as const),
    ),
  }
}

/** Groups that are joined within and not with each other, the largest first. Those linked with nobody are none. */
export function circlesOf({ nodes, neighbours }: Graph): readonly (readonly string[])[] {
  const seen = new Set<string>()
  const circles: string[][] = []
  for (const start of nodes) {
    if (seen.has(start) || neighbours.get(start)?.length === 0) continue
    const circle = [start]
    seen.add(start)
    for (const node of circle)
      for (const next of neighbours.get(node) ?? [])
        if (!seen.has(next)) {
          seen.add(next)
          circle.push(next)
        }
    circles.push(circle)
  }
  return circles.toSorted((a, b) => b.length - a.length)
}
