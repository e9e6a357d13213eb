import type { Graph } from '#shared/assets/network/graph.ts'

export type Spread = ReadonlyMap<string, readonly [x: number, y: number]>

type Body = { id: string; x?: number; y?: number }

/** How far apart the names of two that are linked want to stand, in px. */
const apart = 120

/**
 * Where each node comes to stand: links pull, everything else pushes (d3-force, fetched when a network is first looked
 * at). The same network always lies the same way, because nodes begin on a spiral in the order of their ids and chance
 * plays no part. `shape` is width : height of where it will be drawn.
 */
export async function spreading(graph: Graph, shape: number): Promise<Iterator<void, Spread>> {
  const { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } =
    await import('d3-force')
  const bodies = graph.nodes.map((id): Body => ({ id }))
  const links = graph.pairs.map(([source, target]) => ({ source, target }))
  const wide = Math.sqrt(Math.min(3, Math.max(1 / 3, shape)))
  const simulation = forceSimulation(bodies)
    .force(
      'link',
      forceLink<Body, { source: string; target: string }>(links)
        .id(({ id }) => id)
        .distance(apart),
    )
    .force(
      'charge',
      forceManyBody()
        .strength(-420)
        .distanceMax(apart * 6),
    )
    .force('apart', forceCollide(apart / 2.4))
    .force('x', forceX(0).strength(0.07 / wide))
    .force('y', forceY(0).strength(0.07 * wide))
    .stop()
  return (function* () {
    while (simulation.alpha() > simulation.alphaMin()) {
      simulation.tick()
      yield
    }
    return new Map(bodies.map(({ id, x = 0, y = 0 }) => [id, [x, y] as const]))
  })()
}

const beside = 90
const above = 46
/** Two alone need not fill the page. */
const largest = 1.6

/** The same, in px of a surface, with room for names at its edges. */
export function fitSpread(
  spread: Spread,
  { width, height }: { readonly width: number; readonly height: number },
): Spread {
  const xs = [...spread.values()].map(([x]) => x)
  const ys = [...spread.values()].map(([, y]) => y)
  const [left, right, top, bottom] = [low(xs), high(xs), low(ys), high(ys)]
  const scale = (from: number, to: number, room: number) =>
    Math.min(largest, Math.max(40, room) / Math.max(1, to - from))
  const [across, down] = [
    scale(left, right, width - 2 * beside),
    scale(top, bottom, height - 2 * above),
  ]
  return new Map(
    [...spread].map(([id, [x, y]]) => [
      id,
      [
        width / 2 + (x - (left + right) / 2) * across,
        height / 2 + (y - (top + bottom) / 2) * down,
      ] as const,
    ]),
  )
}

const low = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Infinity)
const high = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity)
