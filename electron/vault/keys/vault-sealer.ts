import type { Sealer } from '../disk/snapshot-bytes.ts'
import { openBytes, sealBytes } from './sealed-bytes.ts'

/** Sealing under the vault key, for those who should not hold the key itself. */
export function vaultSealer(vaultKey: Uint8Array, random: (bytes: number) => Uint8Array): Sealer {
  return {
    seal: (plain, purpose) => sealBytes(vaultKey, purpose, plain, random),
    open: (sealed, purpose) => openBytes(vaultKey, purpose, sealed),
  }
}
