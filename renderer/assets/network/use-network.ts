import { useEffect, useMemo, useState } from 'react'
import type { LightAsset } from '#shared/assets/contract.ts'
import { addBetweenness } from '#shared/assets/network/betweenness.ts'
import { type Finding, findingsIn } from '#shared/assets/network/findings.ts'
import type { Graph } from '#shared/assets/network/graph.ts'
import { inSlices } from '#renderer/device/in-slices.ts'
import { type Spread, spreading } from './layout.ts'

function* scoring(graph: Graph): Iterator<void, ReadonlyMap<string, number>> {
  const scores = new Map<string, number>()
  for (const node of graph.nodes) {
    addBetweenness(graph, node, scores)
    yield
  }
  return scores
}

/** What can be said about a network; null while it is being worked out. */
export function useFindings(
  graph: Graph,
  assets: readonly LightAsset[],
): readonly Finding[] | null {
  const [found, setFound] = useState<readonly Finding[] | null>(null)
  const kinds = useMemo(() => new Map(assets.map(({ id, kind }) => [id, kind])), [assets])
  useEffect(() => {
    const gone = new AbortController()
    void inSlices(scoring(graph), gone.signal).then((scores) => {
      if (scores) setFound(findingsIn(graph, { kindOf: (id) => kinds.get(id), scores }))
    })
    return () => {
      gone.abort()
    }
  }, [graph, kinds])
  return found
}

/** Where the nodes of a network stand; null until that is known. */
export function useSpread(graph: Graph, shape: number): Spread | null {
  const [spread, setSpread] = useState<Spread | null>(null)
  useEffect(() => {
    const gone = new AbortController()
    const spreadOut = async () => {
      const done = await inSlices(await spreading(graph, shape), gone.signal)
      if (done) setSpread(done)
    }
    void spreadOut()
    return () => {
      gone.abort()
    }
  }, [graph, shape])
  return spread
}
