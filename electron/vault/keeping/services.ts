import { Refusal } from '#shared/contract/problem.ts'
import { bundleSpaceOf } from '#shared/sealed-log/bundle.ts'
import { coalitionOf, type Call, type Carrier } from '../call.ts'
import { productCosts } from '../keys/passphrase.ts'
import { newRecordId } from '../space/record-id.ts'
import { isBackup, readBackup } from './backup-format.ts'
import { makeBackup, openBackup, restoreBackup } from './backup.ts'
import { bundleOf, envelopesIn } from './bundle-bytes.ts'
import { fileName } from './file-name.ts'
import { readableCopy } from './readable-copy.ts'
import { recoverySheet, secretsFromSheet } from './recovery.ts'

type KeepingCommand =
  | 'keeping/backup'
  | 'keeping/bundle'
  | 'keeping/readable-copy'
  | 'keeping/look'
  | 'keeping/restore'
  | 'keeping/take-in'
  | 'people/recovery-sheet'
  | 'coalitions/restore-from-sheet'

/** Commands about copies: made to be kept elsewhere, and brought back. */
export const keepingServices: { readonly [C in KeepingCommand]: Carrier<C> } = {
  'keeping/backup': async (call, { passphrase }) => {
    const coalition = coalitionOf(call)
    const { suite, world } = call.vault.ports
    const bytes = await makeBackup(coalition, passphrase, { suite, world, costs: productCosts })
    const { label } = coalition.secrets.read()
    return offer(call, fileName(label, world.now(), 'cwbackup'), bytes)
  },

  'keeping/bundle': async (call) => {
    const { space, id, secrets } = coalitionOf(call)
    const { suite, world } = call.vault.ports
    await space.saved()
    const bytes = await bundleOf(space, id, suite)
    return offer(call, fileName(secrets.read().label, world.now(), 'cwbundle'), bytes)
  },

  'keeping/readable-copy': async (call, { form, language }) => {
    const coalition = coalitionOf(call)
    await coalition.space.saved()
    const at = call.vault.ports.world.now()
    const { bytes, ending } = await readableCopy(coalition, { form, language, at })
    return offer(call, fileName(coalition.secrets.read().label, at, ending), bytes)
  },

  'keeping/look': ({ vault }, { file }) => {
    const bytes = vault.files.read(file)
    const kind = isBackup(bytes) ? 'backup' : bundleSpaceOf(bytes) ? 'bundle' : 'other'
    const coalition = bundleSpaceOf(
      kind === 'backup' ? readBackup(bytes, vault.ports.suite).bundle : bytes,
    )
    const here = coalition !== null && vault.placeOf(coalition) !== null
    return Promise.resolve({ kind, coalition, here })
  },

  'keeping/restore': async ({ vault }, { file, passphrase }) => {
    const opened = await openBackup(vault.files.read(file), passphrase, vault.ports.suite)
    const restored = await restoreBackup(vault, opened)
    vault.files.forget(file)
    return restored
  },

  'keeping/take-in': async ({ vault }, { file }) => {
    const bytes = vault.files.read(file)
    const id = bundleSpaceOf(bytes)
    if (id === null) throw new Refusal('bundle-not-a-bundle')
    if (vault.placeOf(id) === null) throw new Refusal('bundle-of-unknown-coalition')
    const envelopes = envelopesIn(bytes, id, vault.ports.suite)
    const { space } = await vault.coalition(id)
    const before = space.index.count
    await space.take(envelopes)
    vault.files.forget(file)
    return { coalition: id, taken: space.index.count - before }
  },

  'people/recovery-sheet': (call) =>
    Promise.resolve(recoverySheet(coalitionOf(call), call.vault.ports.world.now())),

  'coalitions/restore-from-sheet': async ({ vault }, { code }) => {
    const secrets = secretsFromSheet(code)
    if (vault.placeOf(secrets.space) !== null) throw new Refusal('coalition-already-here')
    await vault.ports.shelf.add(secrets, vault.ports.world.now())
    vault.listChanged.emit()
    await vault.coalition(secrets.space)
    return { coalition: secrets.space }
  },
}

function offer({ vault }: Call, name: string, bytes: Uint8Array) {
  const file = newRecordId(vault.ports.world.random)
  vault.files.put(file, bytes)
  return { file, name }
}
