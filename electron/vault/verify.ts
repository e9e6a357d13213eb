import type { DeviceId } from '#shared/sealed-log/ids.ts'
import type { Coalition } from './coalition/coalition.ts'
import { canonicalText, readableRecords } from './records.ts'

export type SpaceReport = {
  readonly id: string
  readonly devices: readonly {
    readonly id: DeviceId
    readonly person: string
    readonly isIn: boolean
    readonly heads: readonly { readonly log: string; readonly next: number }[]
  }[]
  readonly envelopes: number
  /** Envelopes that are here and do not count. */
  readonly aside: {
    readonly unsound: number
    readonly waiting: number
    readonly refusedByGate: number
    readonly forks: number
  }
  readonly documents: readonly {
    readonly name: string
    readonly hash: string
    readonly records: { readonly [map: string]: number }
    readonly setAside: number
  }[]
}

/**
 * What one computer holds of a coalition. Where two computers hold the same envelopes, the hashes are equal: SHA-256 of
 * the RFC 8785 JSON of all readable records of a document.
 */
export function reportOf({ id, space }: Coalition, hash: (text: string) => string): SpaceReport {
  const { sound: _sound, held, unsound, waiting, forks, refused } = space.replica.sizes
  const { devices } = space.replica.membership()
  const known = new Set<DeviceId>(devices.keys())
  const heads = new Map<DeviceId, { log: string; next: number }[]>()
  for (const [log, { device, entries }] of space.replica.logs.all()) {
    if (device === null) continue
    known.add(device)
    heads.set(device, [...(heads.get(device) ?? []), { log, next: entries.length }])
  }
  return {
    id,
    devices: [...known].sort().map((device) => ({
      id: device,
      person: space.replica.personOf(device) ?? '',
      isIn: devices.has(device),
      heads: heads.get(device) ?? [],
    })),
    envelopes: held,
    aside: { unsound, waiting, refusedByGate: refused, forks },
    documents: [...space.documents()].sort().map((name) => {
      const maps = readableRecords(name, space.shelf())
      return {
        name,
        hash: hash(canonicalText(name, space.shelf())),
        records: Object.fromEntries(maps.map(({ map, records }) => [map, records.length])),
        setAside: maps.reduce((sum, { setAside }) => sum + setAside.length, 0),
      }
    }),
  }
}
