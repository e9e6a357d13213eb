import type { Graph } from './graph.ts'

/**
 * How many pairs of others reach each other through each node by a shortest way; where several ways are equally short,
 * each counts its share (U. Brandes, "A faster algorithm for betweenness centrality", 2001). Adds what begins at one
 * node to `scores`; over all nodes every pair is met from both sides, so a whole is twice the number of pairs.
 */
export function addBetweenness(graph: Graph, from: string, scores: Map<string, number>): void {
  const before = new Map<string, string[]>()
  const ways = new Map([[from, 1]])
  const distance = new Map([[from, 0]])
  const met = [from]
  for (const node of met) {
    const next = (distance.get(node) ?? 0) + 1
    for (const other of graph.neighbours.get(node) ?? []) {
      if (!distance.has(other)) {
        distance.set(other, next)
        met.push(other)
      }
      if (distance.get(other) !== next) continue
      ways.set(other, (ways.get(other) ?? 0) + (ways.get(node) ?? 0))
      const others = before.get(other)
      if (others) others.push(node)
      else before.set(other, [node])
    }
  }
  const share = new Map<string, number>()
  for (const node of met.toReversed()) {
    const own = share.get(node) ?? 0
    for (const earlier of before.get(node) ?? []) {
      const part = ((ways.get(earlier) ?? 0) / (ways.get(node) ?? 1)) * (1 + own)
      share.set(earlier, (share.get(earlier) ?? 0) + part)
    }
    if (node !== from) scores.set(node, (scores.get(node) ?? 0) + own)
  }
}
