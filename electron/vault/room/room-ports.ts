import type { Suite } from '#shared/sealed-log/suite.ts'
import type { World } from '../clock.ts'
import type { Coalition } from '../coalition/coalition.ts'
import type { FilePort } from '../disk/file-port.ts'
import type { Sealer } from '../disk/snapshot-bytes.ts'
import type { CopyWire } from './copy-wire.ts'
import type { StartRoomHub } from './room-process.ts'

export type RoomPorts = {
  readonly coalition: Coalition
  /** The coalition's folder in the vault. */
  readonly folder: string
  readonly files: FilePort
  readonly sealer: Sealer
  readonly world: World
  readonly suite: Suite
  readonly startHub: StartRoomHub
  readonly pages: string
  readonly addresses: () => readonly string[]
  readonly names: readonly string[]
  /** The way to other members' computers; null where this vault has no links. */
  readonly wire: CopyWire | null
}
