import * as v from 'valibot'
import { Refusal } from '#shared/contract/problem.ts'
import { spaceIdOf } from '#shared/sealed-log/ids.ts'
import type { Suite } from '#shared/sealed-log/suite.ts'
import type { World } from '../clock.ts'
import type { Coalition } from '../coalition/coalition.ts'
import { fromHex, hex } from '../coalition/identity.ts'
import { SpaceSecretsSchema, type SpaceSecrets } from '../coalition/secrets.ts'
import { keyFromPassphrase, type Costs } from '../keys/passphrase.ts'
import { openBytes, sealBytes } from '../keys/sealed-bytes.ts'
import type { Vault } from '../vault.ts'
import { readBackup, writeBackup } from './backup-format.ts'
import { bundleOf, envelopesIn } from './bundle-bytes.ts'

const purpose = 'commonweave/backup/1'

/** What is sealed: the keys, and which envelopes they belong to, so that nobody can exchange those. */
const SealedSchema = v.strictObject({
  secrets: SpaceSecretsSchema,
  bundle: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
})

type Ports = { readonly suite: Suite; readonly world: Pick<World, 'random'> }

/** Everything of an open coalition and this computer's keys to it, as one file (BACKUP.md). */
export async function makeBackup(
  coalition: Coalition,
  passphrase: string,
  { suite, world, costs }: Ports & { readonly costs: Costs },
): Promise<Uint8Array> {
  await coalition.space.saved()
  const bundle = await bundleOf(coalition.space, coalition.id, suite)
  const salt = world.random(16)
  const key = await keyFromPassphrase(passphrase, salt, costs)
  const secrets = coalition.secrets.read()
  const plain = JSON.stringify({ secrets, bundle: hex(suite.hash(bundle)) })
  const sealed = sealBytes(key, purpose, new TextEncoder().encode(plain), world.random)
  return writeBackup({ costs, salt, sealed, bundle }, suite)
}

/** A backup that was opened and found whole. */
type OpenedBackup = {
  readonly secrets: SpaceSecrets
  readonly envelopes: readonly Uint8Array[]
}

/** Open a backup. Refuses with `backup-…`, `bundle-…` or `wrong-passphrase`. */
export async function openBackup(
  bytes: Uint8Array,
  passphrase: string,
  suite: Suite,
): Promise<OpenedBackup> {
  const { costs, salt, sealed, bundle } = readBackup(bytes, suite)
  const key = await keyFromPassphrase(passphrase, salt, costs)
  const plain = openBytes(key, purpose, sealed)
  if (plain === null) throw new Refusal('wrong-passphrase')
  const read = v.safeParse(SealedSchema, parse(plain))
  if (!read.success || read.output.bundle !== hex(suite.hash(bundle)))
    throw new Refusal('backup-damaged')
  const { secrets } = read.output
  return { secrets, envelopes: envelopesIn(bundle, spaceIdOf(fromHex(secrets.space)), suite) }
}

/**
 * Put an opened backup in place. Where its coalition is here already, what is missing is taken in and this computer goes
 * on as who it is; otherwise it comes beside the others, with the device it was made on. That device may still be in use:
 * each opening of the app writes a log of its own, so the two never collide.
 */
export async function restoreBackup(
  vault: Vault,
  { secrets, envelopes }: OpenedBackup,
): Promise<{ readonly coalition: string; readonly added: boolean }> {
  const { shelf, world } = vault.ports
  const added = vault.placeOf(secrets.space) === null
  const place = added ? await shelf.add(secrets, world.now()) : null
  try {
    const { space } = await vault.coalition(secrets.space)
    await space.take(envelopes)
    await space.saved()
  } catch (cause) {
    if (place !== null) await vault.closeCoalition(secrets.space, () => shelf.remove(place.folder))
    throw cause
  }
  vault.listChanged.emit()
  return { coalition: secrets.space, added }
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}
