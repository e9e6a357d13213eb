import type { Graph } from '#shared/assets/network/graph.ts'

/**
 * The plain second way to the same numbers: walk every shortest path between every two nodes and count who lies on it.
 * Both directions of a pair count, as in addBetweenness.
 */
export function betweennessByEveryPath(graph: Graph): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const from of graph.nodes)
    for (const to of graph.nodes) {
      if (from === to) continue
      const paths = shortestPaths(graph, from, to)
      for (const path of paths)
        for (const node of path.slice(1, -1))
          counts.set(node, (counts.get(node) ?? 0) + 1 / paths.length)
    }
  return counts
}

function shortestPaths(graph: Graph, from: string, to: string): readonly (readonly string[])[] {
  let paths: readonly (readonly string[])[] = [[from]]
  const seen = new Set([from])
  while (paths.length > 0) {
    const arrived = paths.filter((path) => path.at(-1) === to)
    if (arrived.length > 0) return arrived
    paths = paths.flatMap((path) =>
      (graph.neighbours.get(path.at(-1) ?? '') ?? [])
        .filter((next) => !seen.has(next))
        .map((next) => [...path, next]),
    )
    for (const path of paths) seen.add(path.at(-1) ?? '')
  }
  return []
}

/** Circles by joining labels pair by pair until nothing changes. */
export function circlesByJoining({ nodes, pairs }: Graph): readonly (readonly string[])[] {
  let labels = new Map(nodes.map((id) => [id, id]))
  for (const [a, b] of pairs) {
    const [keep, drop] = [labels.get(a), labels.get(b)]
    labels = new Map(
      [...labels].map(([id, label]) => [id, label === drop && keep !== undefined ? keep : label]),
    )
  }
  const groups = new Map<string, string[]>()
  for (const [id, label] of labels) groups.set(label, [...(groups.get(label) ?? []), id])
  return [...groups.values()].filter((group) => group.length > 1).map((group) => group.toSorted())
}

/** Nodes without which there are more circles, those left alone counted as circles. */
export function onlyWaysByRemoving(graph: Graph): readonly string[] {
  const pieces = (nodes: readonly string[], pairs: Graph['pairs']) => {
    const circles = circlesByJoining({ nodes, pairs, neighbours: new Map() })
    return circles.length + nodes.length - circles.flat().length
  }
  const whole = pieces(graph.nodes, graph.pairs)
  return graph.nodes.filter((gone) => {
    const left = graph.nodes.filter((id) => id !== gone)
    const pairs = graph.pairs.filter((pair) => !pair.includes(gone))
    return pieces(left, pairs) > whole
  })
}
