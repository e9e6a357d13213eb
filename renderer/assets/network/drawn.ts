import type { LightAsset } from '#shared/assets/contract.ts'
import type { TieItem } from '#shared/assets/links/contract.ts'
import { type Graph, graphOf } from '#shared/assets/network/graph.ts'

/** More than this cannot be told apart in one picture. */
export const mostDrawn = 250
/** Those linked with nobody are counted; some of them stand in the picture, so that they are asked. */
const mostAlone = 12

export type Network = {
  /** Of all strengths the filter leaves. */
  readonly whole: Graph
  /** Of those that are drawn. */
  readonly drawn: Graph
  /** How many linked ones there are, drawn or not. */
  readonly linked: number
}

/** Which strengths are drawn: the linked ones, those with most links first where there are too many, and some of the others. */
export function networkOf(assets: readonly LightAsset[], ties: readonly TieItem[]): Network {
  const pairs = ties.map(({ from, to }) => [from.id, to.id] as const)
  const whole = graphOf(
    assets.map(({ id }) => id),
    pairs,
  )
  const links = (id: string) => whole.neighbours.get(id)?.length ?? 0
  const linked = whole.nodes.filter((id) => links(id) > 0)
  const most =
    linked.length <= mostDrawn
      ? linked
      : linked.toSorted((a, b) => links(b) - links(a)).slice(0, mostDrawn)
  const alone = assets
    .filter(({ id }) => links(id) === 0)
    .toSorted((a, b) => b.at - a.at)
    .slice(0, mostAlone)
  return {
    whole,
    drawn: graphOf([...most, ...alone.map(({ id }) => id)], pairs),
    linked: linked.length,
  }
}
