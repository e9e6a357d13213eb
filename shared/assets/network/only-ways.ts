import type { Graph } from './graph.ts'

/**
 * Nodes that alone join what is around them (cut vertices; R. Tarjan's lowest points, walked without recursion because
 * a chain of ten thousand is deeper than any stack).
 */
export function onlyWays(graph: Graph): readonly string[] {
  const order = new Map<string, number>()
  const low = new Map<string, number>()
  const found = new Set<string>()
  for (const root of graph.nodes) {
    if (order.has(root)) continue
    let branches = 0
    const path: { node: string; from: string | null; at: number }[] = [
      { node: root, from: null, at: 0 },
    ]
    order.set(root, order.size)
    low.set(root, order.get(root) ?? 0)
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const { node, from } = top
      const next = graph.neighbours.get(node)?.[top.at]
      top.at += 1
      if (next === undefined) {
        path.pop()
        if (from === null) continue
        low.set(from, Math.min(low.get(from) ?? 0, low.get(node) ?? 0))
        if (from === root) branches += 1
        else if ((low.get(node) ?? 0) >= (order.get(from) ?? 0)) found.add(from)
      } else if (!order.has(next)) {
        order.set(next, order.size)
        low.set(next, order.get(next) ?? 0)
        path.push({ node: next, from: node, at: 0 })
      } else if (next !== from) low.set(node, Math.min(low.get(node) ?? 0, order.get(next) ?? 0))
    }
    if (branches > 1) found.add(root)
  }
  return [...found].toSorted()
}

/** What would be left of the circle around a node if that node were not there. */
export function partsWithout(graph: Graph, node: string): readonly (readonly string[])[] {
  const seen = new Set([node])
  const parts: string[][] = []
  for (const start of graph.neighbours.get(node) ?? []) {
    if (seen.has(start)) continue
    seen.add(start)
    const part = [start]
    for (const one of part)
      for (const next of graph.neighbours.get(one) ?? [])
        if (!seen.has(next)) {
          seen.add(next)
          part.push(next)
        }
    parts.push(part)
  }
  return parts.toSorted((a, b) => b.length - a.length)
}
