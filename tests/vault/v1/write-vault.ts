import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeBackup } from '#electron/vault/keeping/backup.ts'
import { bundleOf } from '#electron/vault/keeping/bundle-bytes.ts'
import { recoverySheet } from '#electron/vault/keeping/recovery.ts'
import { makeKeyFile } from '#electron/vault/keys/key-file.ts'
import type { Unlock } from '#electron/vault/keys/keyring.ts'
import { productCosts } from '#electron/vault/keys/passphrase.ts'
import { holdVaultFolder } from '#electron/vault/open-vault.ts'
import type { VaultLink } from '#shared/contract/link.ts'
import { follow } from '#tests/support/followed.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'
import { makeTempFolder } from '#tests/support/temp-folder.ts'
import { carry, meet } from '#tests/people/two-computers.ts'
import { expectedOf } from './expected.ts'
import { fillAssets, fillBrief, fillPlan, fillPriorities } from './fill-rooms.ts'
import { namedValues } from './named-values.ts'
import { madeUpWorld } from './made-up-world.ts'
import { bundleOfNewerApp } from './newer-app.ts'

/** Opens the passphrase's keyring and the backup beside the vault. Made up, like everything in it. */
export const madeUpPassphrase = 'three herons at dusk'

const names = { name: 'Riverbend', person: 'Ana Ruiz', device: 'Kitchen laptop' }

async function openIn(folder: string, seed: number, unlock: Unlock) {
  const held = await holdVaultFolder(folder, madeUpWorld(seed))
  return held.unlock(unlock)
}

/**
 * Write the vault that must open for ever, and what else of version 1 people keep, into an empty folder: through the same
 * commands people give, on two computers. Bea's is thrown away.
 */
export async function writeVault(target: string): Promise<void> {
  if (existsSync(target)) throw new Error(`${target} is kept for ever: it is not written again`)
  const folder = join(target, 'vault')
  mkdirSync(folder, { recursive: true })
  const key = seededRandom(1).bytes(32)
  await makeKeyFile(join(folder, 'vault.key'), key)
  const first = await openIn(folder, 2, { kind: 'key-file', key })
  const other = await openIn(makeTempFolder('bea'), 3, { kind: 'key-file', key })
  const [ana, bea] = [first.vault, other.vault]
  await ana.link('window').run('settings/save', { language: 'es', theme: 'dark', textSize: 125 })
  const { coalition, person } = await ana.link('window').run('coalitions/found', names)
  await letBeaIn(ana.link('window').within(coalition), bea.link('window'), coalition, () =>
    carry(ana, bea, coalition),
  )
  await meet(ana, bea, coalition)
  const pair = {
    ana: ana.link('window').within(coalition),
    bea: bea.link('window').within(coalition),
    meet: () => meet(ana, bea, coalition),
  }
  const asset = await fillAssets(pair)
  const decision = await fillPriorities(pair, person)
  // Closed in between, as people do: two openings, and two generations of snapshots.
  await ana.closeCoalition(coalition)
  const goal = await fillPlan(pair, decision, person)
  await fillBrief(pair, { goal, decision, asset })
  await ana.closeCoalition(coalition)
  await pair.ana.run('plans/add-goal', { text: 'A goal from the third opening' })

  const { suite, world } = ana.ports
  const open = await ana.coalition(coalition)
  await open.space.saved()
  const costs = productCosts
  const backup = await makeBackup(open, madeUpPassphrase, { suite, world, costs })
  const bundle = await bundleOf(open.space, open.id, suite)
  const elmStreet = await foundSecond(ana.link('window'))
  const expected = {
    riverbend: {
      ...(await expectedOf(ana, coalition)),
      seen: await namedValues(ana.link('reader'), coalition),
    },
    elmStreet: await expectedOf(ana, elmStreet),
  }
  const { words } = recoverySheet(open, 0)
  await first.close()

  await carryBundle(bea.link('window').within(coalition), bundle)
  const newer = await bundleOfNewerApp(bea, coalition, seededRandom(4).bytes)
  await other.close()

  writeFileSync(join(target, 'riverbend.cwbackup'), backup)
  writeFileSync(join(target, 'riverbend.cwbundle'), bundle)
  writeFileSync(join(target, 'newer.cwbundle'), newer)
  writeFileSync(join(target, 'recovery-sheet.txt'), `${words.join(' ')}\n`)
  writeFileSync(join(target, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`)
  await writePassphraseKeyring(folder, target, key)
}

/** Another coalition in the same vault, so that one can be read where the other cannot. */
async function foundSecond(ana: VaultLink): Promise<string> {
  const { coalition } = await ana.run('coalitions/found', { ...names, name: 'Elm Street' })
  await ana.within(coalition).run('assets/add', { name: 'Tool library', kind: 'economy' })
  return coalition
}

async function letBeaIn(
  ana: VaultLink,
  bea: VaultLink,
  coalition: string,
  bring: () => Promise<void>,
): Promise<void> {
  const { link } = await ana.run('people/invite', { name: 'Bea Lindqvist' })
  const { invite: taken } = await ana.run('people/invite', { name: 'Nobody' })
  await ana.run('people/withdraw', { invite: taken })
  await ana.run('people/invite', { name: 'Huda Salim' })
  await bea.run('coalitions/join', { code: link, device: 'Bus phone' })
  const here = follow(bea.within(coalition), 'people/here', {})
  await bring()
  await here.until((items) => items.get('here')?.state === 'in')
  here.stop()
}

async function carryBundle(link: VaultLink, bundle: Uint8Array): Promise<void> {
  const file = 'bundle0000000001'
  await link.run('files/give', { file, at: 0, bytes: Buffer.from(bundle).toString('base64') })
  await link.run('links/bundle-in', { file })
}

/** The same vault key behind a passphrase, at the product's costs: the other keyring people have. */
async function writePassphraseKeyring(vault: string, target: string, key: Uint8Array) {
  const copy = makeTempFolder('by-passphrase')
  copyFileSync(join(vault, 'keyring.json'), join(copy, 'keyring.json'))
  const { vault: opened, close } = await openIn(copy, 5, { kind: 'key-file', key })
  await opened.ports.lock.protect(madeUpPassphrase)
  await close()
  copyFileSync(join(copy, 'keyring.json'), join(target, 'keyring-by-passphrase.json'))
}
