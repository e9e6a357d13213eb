import type { Settings } from '#shared/contract/workspace.ts'
import type { Suite } from '#shared/sealed-log/suite.ts'
import type { World } from './clock.ts'
import type { SecretStore, SpaceSecrets } from './coalition/secrets.ts'
import type { FilePort } from './disk/file-port.ts'
import type { Sealer } from './disk/snapshot-bytes.ts'
import type { Vault } from './vault.ts'

/** One coalition's place on this computer: a folder with a random name, and a secrets file in it. */
export type CoalitionPlace = {
  readonly folder: string
  readonly secrets: SecretStore
  /** When it was last opened, by this computer's clock. */
  readonly opened: number
}

/** A coalition's folder whose secrets cannot be read. It is left as it is. */
export type UnreadablePlace = { readonly folder: string; readonly opened: number }

/** Which coalitions are on this computer. */
export type CoalitionShelf = {
  readonly all: () => readonly CoalitionPlace[]
  readonly unreadable: () => readonly UnreadablePlace[]
  /** Make a folder for a coalition with these secrets; durable when it resolves. */
  readonly add: (secrets: SpaceSecrets, at: number) => Promise<CoalitionPlace>
  /** Forget a coalition and remove its folder. */
  readonly remove: (folder: string) => Promise<void>
  readonly noteOpened: (folder: string, at: number) => Promise<void>
}

export type SettingsDesk = {
  readonly read: () => Settings
  readonly write: (settings: Settings) => Promise<void>
}

/** What opens this vault, and how to change it. */
export type LockDesk = {
  readonly way: () => 'passphrase' | 'key-file' | 'keychain'
  readonly protect: (passphrase: string) => Promise<void>
}

/** Everything a vault stands on. */
export type VaultPorts = {
  readonly files: FilePort
  /** The folder all this lies in, for people to find; null where it is in memory. */
  readonly root: string | null
  readonly shelf: CoalitionShelf
  readonly settings: SettingsDesk
  readonly lock: LockDesk
  /** Seals under the vault key. */
  readonly sealer: Sealer
  readonly suite: Suite
  readonly world: World
  /** A vault in memory that is gone with the process: for the sample. */
  readonly throwAway: (world: World) => Promise<Vault>
}
