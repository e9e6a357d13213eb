import type { LightAsset } from '#shared/assets/contract.ts'
import { type AssetKind, assetKinds } from '#shared/assets/kinds.ts'
import { type Among, areAmong, groupsOf, type InventoryBy } from './groups.ts'
import { hideSmall, type Told } from './hide-small.ts'

/** In the room fewer than 5 people are not counted out; what leaves it tells no fewer than 11. */
export const fewestInRoom = 5
export const fewestOutside = 11

/** More columns than this nobody takes in at once; the rest stands together. */
const mostGroups = 5

export type InventoryColumn = Among & {
  /** As it is written most often; '' for the ones that stand for the rest. */
  readonly label: string
}

export type InventoryRow = Told & { readonly kind: AssetKind }

export type Inventory = {
  readonly columns: readonly InventoryColumn[]
  /** One for each kind, in their usual order. */
  readonly rows: readonly InventoryRow[]
}

type Grouped = { readonly groups: ReadonlyMap<string, string> }

type Counted = Pick<LightAsset, 'kind' | 'home' | 'address' | 'tags'>

/**
 * How many strengths of each kind there are in each group. A strength with two tags counts in both, in the total once.
 * Numbers of people below `fewest` are hidden, see hide-small.ts.
 */
export function inventoryOf(
  assets: readonly Counted[],
  by: InventoryBy,
  fewest: number,
): Inventory {
  const grouped = assets.map((asset) => ({ kind: asset.kind, groups: groupsOf(asset, by) }))
  const columns = columnsOf(grouped, by)
  const rows = assetKinds.map((kind) => {
    const own = grouped.filter((one) => one.kind === kind).map(({ groups }) => [...groups.keys()])
    const counts = columns.map((column) => own.filter((keys) => areAmong(keys, column)).length)
    const told = kind === 'individual' ? hideSmall(counts, own.length, fewest) : null
    return { kind, ...(told ?? { cells: counts, total: own.length }) }
  })
  return { columns, rows }
}

function columnsOf(grouped: readonly Grouped[], by: InventoryBy): readonly InventoryColumn[] {
  const groups = new Map<string, Map<string, number>>()
  for (const { groups: own } of grouped)
    for (const [key, words] of own) {
      const writings = groups.get(key) ?? new Map<string, number>()
      writings.set(words, (writings.get(words) ?? 0) + 1)
      groups.set(key, writings)
    }
  const sizeOf = (writings: ReadonlyMap<string, number>) =>
    [...writings.values()].reduce((all, count) => all + count, 0)
  const ordered = [...groups].toSorted(
    ([a, inA], [b, inB]) => sizeOf(inB) - sizeOf(inA) || (a < b ? -1 : 1),
  )
  const shown = ordered.slice(0, mostGroups)
  const keys = shown.map(([key]) => key)
  const rest: InventoryColumn[] = [
    { by, form: 'others', keys, label: '' },
    { by, form: 'none', keys: [], label: '' },
  ]
  return [
    ...shown.map(([key, writings]) => ({
      by,
      form: 'group' as const,
      keys: [key],
      label: mostWritten(writings),
    })),
    ...rest.filter((column) => grouped.some((one) => areAmong([...one.groups.keys()], column))),
  ]
}

function mostWritten(writings: ReadonlyMap<string, number>): string {
  const [[words] = ['']] = [...writings].toSorted(
    ([a, timesA], [b, timesB]) => timesB - timesA || (a < b ? -1 : 1),
  )
  return words
}
