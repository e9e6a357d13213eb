import type { LinkKind } from '#shared/assets/links/link.ts'
import type { TieItem } from '#shared/assets/links/contract.ts'
import type { Spread } from './layout.ts'

/** How close a link is, which is what its line shows; the words stand in the list. */
export type Closeness = 'together' | 'place' | 'loose'

export const closenesses = ['together', 'place', 'loose'] as const satisfies readonly Closeness[]

export const closenessOf: Readonly<Record<LinkKind, Closeness>> = {
  partners: 'together',
  funds: 'together',
  belongs: 'together',
  runs: 'together',
  'shares-space': 'place',
  at: 'place',
  refers: 'loose',
  knows: 'loose',
}

export type Edge = {
  readonly id: string
  readonly path: string
  readonly closeness: Closeness
  readonly ends: readonly [string, string]
}

/** Lines with a slight bend, so that several between the same two can be told apart. */
export function edgesOf(ties: readonly TieItem[], spread: Spread): readonly Edge[] {
  const before = new Map<string, number>()
  return ties.flatMap(({ id, kind, from, to }) => {
    // Always bent from the same end, whichever way the link reads.
    const [first, second] = from.id < to.id ? [from.id, to.id] : [to.id, from.id]
    const [a, b] = [spread.get(first), spread.get(second)]
    if (!a || !b) return []
    const pair = `${first} ${second}`
    const nth = before.get(pair) ?? 0
    before.set(pair, nth + 1)
    const bend = 0.08 + 0.12 * Math.ceil(nth / 2) * (nth % 2 === 0 ? 1 : -1)
    const x = (a[0] + b[0]) / 2 - (b[1] - a[1]) * bend
    const y = (a[1] + b[1]) / 2 + (b[0] - a[0]) * bend
    const path = `M${at(a[0])} ${at(a[1])}Q${at(x)} ${at(y)} ${at(b[0])} ${at(b[1])}`
    return [{ id, path, closeness: closenessOf[kind], ends: [first, second] as const }]
  })
}

const at = (px: number) => px.toFixed(1)
