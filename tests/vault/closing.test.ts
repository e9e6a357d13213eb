import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nodeWorld } from '#electron/vault/node-world.ts'
import { holdVaultFolder } from '#electron/vault/open-vault.ts'
import { newRecordId } from '#electron/vault/space/record-id.ts'
import type { Vault } from '#electron/vault/vault.ts'
import { makeTempFolder } from '#tests/support/temp-folder.ts'
import { openTestVault } from '#tests/support/vault.ts'

async function foundedWithInvite(vault: Vault) {
  const link = vault.link('window')
  const { coalition } = await link.run('coalitions/found', { name: 'Riverbend', person: 'Ana' })
  const at = link.within(coalition)
  const { link: code } = await at.run('people/invite', { name: 'Bea' })
  const { file } = await at.run('keeping/bundle', {})
  return { coalition, code, bundle: vault.files.read(file) }
}

test('what follows from being let in is done before a vault is closed, and nothing is tried after', async () => {
  const { coalition, code, bundle } = await foundedWithInvite(openTestVault())
  const waiting = new Set<object>()
  const after: typeof nodeWorld.after = (milliseconds, run) => {
    const one = {}
    waiting.add(one)
    const stop = nodeWorld.after(milliseconds, () => {
      waiting.delete(one)
      run()
    })
    return () => {
      waiting.delete(one)
      stop()
    }
  }
  const folder = join(makeTempFolder('vault'), 'bea')
  const unlock = { kind: 'key-file', key: new Uint8Array(32) } as const
  const held = await holdVaultFolder(folder, { ...nodeWorld, after })
  const { vault: bea, close } = await held.unlock(unlock)
  const link = bea.link('window')
  await link.run('coalitions/join', { code, device: 'Bea’s laptop' })
  const file = newRecordId(nodeWorld.random)
  bea.files.put(file, bundle)
  await link.within(coalition).run('links/bundle-in', { file })
  await close()
  expect(waiting.size).toBe(0)
  const again = await (await holdVaultFolder(folder, nodeWorld)).unlock(unlock)
  expect(again.vault.placeOf(coalition)?.secrets.read().entering).toBe(null)
  await again.close()
})
