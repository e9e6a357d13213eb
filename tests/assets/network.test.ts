import { expect, test } from 'vitest'
import { assetKinds } from '#shared/assets/kinds.ts'
import { addBetweenness } from '#shared/assets/network/betweenness.ts'
import { findingsIn } from '#shared/assets/network/findings.ts'
import { circlesOf, type Graph, graphOf } from '#shared/assets/network/graph.ts'
import { onlyWays, partsWithout } from '#shared/assets/network/only-ways.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { betweennessByEveryPath, circlesByJoining, onlyWaysByRemoving } from './naive-network.ts'

const name = (at: number) => `n${String(at).padStart(2, '0')}`

/** A network of up to 24, from nothing linked to nearly everything, with repeats, loops and links to outside. */
function someGraph(seed: number): Graph {
  const { below } = seededRandom(seed)
  const size = 1 + below(24)
  const wanted = below(1 + below(size * 3))
  const pick = () => name(below(size + 1))
  const pairs = Array.from({ length: wanted }, () => [pick(), pick()] as const)
  return graphOf(
    Array.from({ length: size }, (_, at) => name(at)),
    pairs,
  )
}

const scoresOf = (graph: Graph) => {
  const scores = new Map<string, number>()
  for (const node of graph.nodes) addBetweenness(graph, node, scores)
  return scores
}

test('over 300 seeded networks, who connects whom is what counting every shortest way gives', () => {
  let higher = 0
  for (let seed = 1; seed <= 300; seed += 1) {
    const graph = someGraph(seed)
    const scores = scoresOf(graph)
    const naive = betweennessByEveryPath(graph)
    for (const node of graph.nodes) {
      expect(scores.get(node) ?? 0, `${String(seed)} ${node}`).toBeCloseTo(naive.get(node) ?? 0, 8)
      if ((naive.get(node) ?? 0) > 0) higher += 1
    }
  }
  expect(higher).toBeGreaterThan(500)
})

test('over 300 seeded networks, who alone joins others is who leaves more circles when taken away', () => {
  let found = 0
  for (let seed = 1; seed <= 300; seed += 1) {
    const graph = someGraph(seed)
    const naive = onlyWaysByRemoving(graph)
    expect(onlyWays(graph), String(seed)).toEqual(naive)
    for (const node of naive) expect(partsWithout(graph, node).length).toBeGreaterThan(1)
    expect(new Set(circlesOf(graph).map((circle) => circle.toSorted().join(' ')))).toEqual(
      new Set(circlesByJoining(graph).map((circle) => circle.join(' '))),
    )
    found += naive.length
  }
  expect(found).toBeGreaterThan(300)
})

test('a chain of ten thousand is walked without running out of room', () => {
  const ids = Array.from({ length: 10_000 }, (_, at) => String(at).padStart(5, '0'))
  const graph = graphOf(
    ids,
    ids.slice(1).map((id, at) => [ids[at] ?? '', id] as const),
  )
  expect(onlyWays(graph)).toHaveLength(9998)
  expect(circlesOf(graph)).toHaveLength(1)
})

test('findings are the same whatever order links come in', () => {
  const kindOf = (id: string) => assetKinds[Number(id.slice(1)) % assetKinds.length]
  for (let seed = 1; seed <= 50; seed += 1) {
    const graph = someGraph(seed)
    const other = graphOf(graph.nodes.toReversed(), graph.pairs.toReversed())
    expect(findingsIn(other, { kindOf, scores: scoresOf(other) })).toEqual(
      findingsIn(graph, { kindOf, scores: scoresOf(graph) }),
    )
  }
})

test('what is found reads as the picture shows it', () => {
  // Two triangles that only `hub` joins, one that hangs on `b2`, and two that are linked with nobody.
  const kinds = {
    a1: 'association',
    a2: 'association',
    hub: 'culture',
    b1: 'place',
    b2: 'place',
    c1: 'nature',
  } as const
  const ids = [...Object.keys(kinds), 'lone1', 'lone2']
  const graph = graphOf(ids, [
    ['a1', 'a2'],
    ['a1', 'hub'],
    ['a2', 'hub'],
    ['b1', 'b2'],
    ['b1', 'hub'],
    ['b2', 'hub'],
    ['hub', 'b2'],
    ['b2', 'c1'],
  ])
  const kindOf = (id: string) => Object.entries(kinds).find(([key]) => key === id)?.[1] ?? 'nature'
  expect(findingsIn(graph, { kindOf, scores: scoresOf(graph) })).toEqual([
    { says: 'connects', node: 'hub', links: 4 },
    { says: 'only-way', node: 'b2', between: ['hub', 'c1'] },
    { says: 'unlinked', nodes: ['lone1', 'lone2'], count: 2 },
    { says: 'across', across: 5, all: 7, most: null },
  ])
  expect(findingsIn(graphOf([], []), { kindOf, scores: new Map() })).toEqual([])
})
