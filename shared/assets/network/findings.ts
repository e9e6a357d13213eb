import type { AssetKind } from '#shared/assets/kinds.ts'
import { circlesOf, type Graph } from './graph.ts'
import { onlyWays, partsWithout } from './only-ways.ts'

/** What can be said of who is linked with whom. Sentences about the links, never a grade for anybody. */
export type Finding =
  /** Most pairs of others reach each other through it. */
  | { readonly says: 'connects'; readonly node: string; readonly links: number }
  /** It alone joins these parts; each is named by whom it meets first. */
  | { readonly says: 'only-way'; readonly node: string; readonly between: readonly string[] }
  | { readonly says: 'unlinked'; readonly nodes: readonly string[]; readonly count: number }
  /** How many of all links join two kinds, and which two most of all. */
  | {
      readonly says: 'across'
      readonly across: number
      readonly all: number
      readonly most: readonly [AssetKind, AssetKind] | null
    }
  /** Groups that are joined within and not with each other. */
  | { readonly says: 'circles'; readonly count: number; readonly largest: number }

const mostOnlyWays = 2
const mostNamed = 5

type Known = {
  readonly kindOf: (id: string) => AssetKind | undefined
  /** From addBetweenness over all nodes. */
  readonly scores: ReadonlyMap<string, number>
}

/** Findings in the order they are read; none where nothing is linked and nothing is there. */
export function findingsIn(graph: Graph, { kindOf, scores }: Known): readonly Finding[] {
  const linksOf = (id: string) => graph.neighbours.get(id)?.length ?? 0
  const byScore = graph.nodes
    .filter((id) => (scores.get(id) ?? 0) > 0)
    .toSorted(
      (a, b) =>
        (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || linksOf(b) - linksOf(a) || (a < b ? -1 : 1),
    )
  const [connector] = byScore
  const found: Finding[] = []
  if (connector !== undefined)
    found.push({ says: 'connects', node: connector, links: linksOf(connector) })

  const only = new Set(onlyWays(graph))
  const others = byScore.filter((id) => only.has(id) && id !== connector)
  for (const node of others.slice(0, mostOnlyWays)) {
    const ways = new Set(graph.neighbours.get(node))
    // Each part by who is linked most in it, among those next to the node.
    const between = partsWithout(graph, node).flatMap((part) => {
      const [met] = part.filter((id) => ways.has(id)).toSorted((a, b) => linksOf(b) - linksOf(a))
      return met === undefined ? [] : [met]
    })
    found.push({ says: 'only-way', node, between: between.slice(0, mostNamed) })
  }

  const alone = graph.nodes.filter((id) => linksOf(id) === 0)
  if (alone.length > 0)
    found.push({ says: 'unlinked', nodes: alone.slice(0, mostNamed), count: alone.length })

  const circles = circlesOf(graph)
  if (circles.length > 1)
    found.push({ says: 'circles', count: circles.length, largest: circles[0]?.length ?? 0 })

  if (graph.pairs.length > 0) found.push(acrossKinds(graph, kindOf))
  return found
}

function acrossKinds(graph: Graph, kindOf: Known['kindOf']): Finding {
  const byKinds = new Map<string, { kinds: [AssetKind, AssetKind]; count: number }>()
  let across = 0
  for (const [a, b] of graph.pairs) {
    const [first, second] = inOrder(kindOf(a), kindOf(b))
    if (first === undefined || second === undefined || first === second) continue
    across += 1
    const key = `${first} ${second}`
    const held = byKinds.get(key)
    if (held) held.count += 1
    else byKinds.set(key, { kinds: [first, second], count: 1 })
  }
  const [most, next] = [...byKinds.values()].toSorted((a, b) => b.count - a.count)
  // "Most of all" only where one pair of kinds is ahead of the others.
  const isAhead = most !== undefined && most.count > (next?.count ?? 0)
  return { says: 'across', across, all: graph.pairs.length, most: isAhead ? most.kinds : null }
}

const inOrder = (a: AssetKind | undefined, b: AssetKind | undefined) =>
  a !== undefined && b !== undefined && b < a ? [b, a] : [a, b]
