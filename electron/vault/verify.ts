import type { DeviceId } from '#shared/sealed-log/ids.ts'
import type { Coalition } from './coalition/coalition.ts'
import { keyRingOf } from './coalition/identity.ts'
import type { LogHealth } from './disk/frame-log-check.ts'
import type { VaultPorts } from './ports.ts'
import { canonicalText, readableRecords } from './records.ts'
import { shelfFromLog } from './space/from-log.ts'

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
  readonly health: {
    /** How the log was when it was opened: whole, its torn end cut, or damaged and what was good of it kept. */
    readonly log: LogHealth
    readonly snapshots: {
      /** Documents that were read from a snapshot. */
      readonly used: number
      /** Documents that are not what the log says when they are made from it once more. */
      readonly differing: readonly string[]
      /** Snapshot files that could not be used and lie beside. */
      readonly setAside: readonly string[]
      /** Why the last try to read or keep a snapshot failed. */
      readonly problem: string | null
    }
  }
}

/**
 * What one computer holds of a coalition. Where two computers hold the same envelopes, the hashes are equal: SHA-256 of
 * the RFC 8785 JSON of all readable records of a document. Makes everything from the log once more, to compare. Rejects
 * with `not-saved` while the disk refuses to take what was edited.
 */
export async function reportOf(
  { id, space, secrets }: Coalition,
  ports: Pick<VaultPorts, 'suite' | 'world'>,
  hash: (text: string) => string,
): Promise<SpaceReport> {
  await space.saved()
  const { suite, world } = ports
  const keys = keyRingOf(suite, secrets.read())
  const fromLog = await shelfFromLog(space.log, {
    suite,
    keys,
    device: space.replica.device,
    random: world.random,
  })
  const { sound: _sound, held, unsound, waiting, forks, refused } = space.replica.sizes
  const { devices } = space.replica.membership()
  const known = new Set<DeviceId>(devices.keys())
  const heads = new Map<DeviceId, { log: string; next: number }[]>()
  for (const [log, { device, next }] of space.replica.logs.all()) {
    if (device === null) continue
    known.add(device)
    heads.set(device, [...(heads.get(device) ?? []), { log, next }])
  }
  const names = [...space.documents()].sort()
  const { log, snapshots } = space.health
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
    documents: names.map((name) => {
      const maps = readableRecords(name, space.shelf())
      return {
        name,
        hash: hash(canonicalText(name, space.shelf())),
        records: Object.fromEntries(maps.map(({ map, records }) => [map, records.length])),
        setAside: maps.reduce((sum, { setAside }) => sum + setAside.length, 0),
      }
    }),
    health: {
      log,
      snapshots: {
        used: snapshots.used.length,
        differing: names.filter(
          (name) => canonicalText(name, space.shelf()) !== canonicalText(name, fromLog),
        ),
        setAside: snapshots.setAside,
        problem: snapshots.problem?.code ?? null,
      },
    },
  }
}
