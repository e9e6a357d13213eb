import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Coalition } from '#electron/vault/coalition/coalition.ts'
import { Gatehouse } from '#electron/vault/gatehouse.ts'
import { openSpace } from '#electron/vault/open-space.ts'
import { nodeWorld } from '#electron/vault/node-world.ts'
import { holdVaultFolder } from '#electron/vault/open-vault.ts'
import { newRecordId } from '#electron/vault/space/record-id.ts'
import type { Vault } from '#electron/vault/vault.ts'
import { Refusal } from '#shared/contract/problem.ts'
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

test('a coalition is not opened again before its files are let go', async () => {
  const vault = openTestVault()
  const { coalition } = await foundedWithInvite(vault)
  const happened: string[] = []
  const closed = vault.closeCoalition(coalition).then(() => happened.push('closed'))
  const opened = vault.coalition(coalition).then(() => happened.push('opened'))
  await Promise.all([closed, opened])
  expect(happened).toEqual(['closed', 'opened'])
  await vault.close()
})

test('one that is taken off is not opened meanwhile', async () => {
  const vault = openTestVault()
  const { coalition } = await foundedWithInvite(vault)
  const folder = vault.placeOf(coalition)?.folder ?? ''
  const { shelf } = vault.ports
  const off = vault.closeCoalition(coalition, () => shelf.remove(folder))
  await expect(vault.link('other').within(coalition).run('undo/back', {})).rejects.toMatchObject({
    problem: { code: 'coalition-not-here' },
  })
  await off
  expect(vault.openCoalitions()).toEqual([])
})

test('a vault that is being closed opens nothing any more', async () => {
  const vault = openTestVault()
  const { coalition } = await foundedWithInvite(vault)
  const closed = vault.close()
  await expect(vault.coalition(coalition)).rejects.toMatchObject({ problem: { code: 'link-lost' } })
  await closed
  expect(vault.openCoalitions()).toEqual([])
})

test('a vault that is being unlocked when everything ends is closed as well', async () => {
  const folder = join(makeTempFolder('vault'), 'late')
  const gatehouse = new Gatehouse(await holdVaultFolder(folder, nodeWorld))
  const opening = gatehouse.open({ kind: 'key-file', key: new Uint8Array(32) })
  await gatehouse.close()
  await opening
  await expect(gatehouse.vault?.coalition('any')).rejects.toMatchObject({
    problem: { code: 'link-lost' },
  })
  await (await holdVaultFolder(folder, nodeWorld)).leave()
})

/** A coalition whose space has to be opened anew, which the disk refuses until it is told to work. */
async function givenUp() {
  const vault = openTestVault()
  const { coalition: id } = await foundedWithInvite(vault)
  const place = vault.placeOf(id)
  if (place === null) throw new Error('it is here')
  const { id: spaceId, secrets } = await vault.coalition(id)
  await vault.closeCoalition(id)
  const disk = { works: false }
  const space = await openSpace(place, vault.ports)
  const coalition = new Coalition(spaceId, secrets, space, () =>
    disk.works ? openSpace(place, vault.ports) : Promise.reject(new Refusal('disk-error')),
  )
  space.broken.emit()
  return { coalition, space, disk }
}

test('a space that cannot be opened anew is tried again by whoever comes next', async () => {
  const { coalition, space, disk } = await givenUp()
  const refused = { problem: { code: 'disk-error' } }
  await expect(coalition.ready()).rejects.toMatchObject(refused)
  await expect(coalition.ready()).rejects.toMatchObject(refused)
  disk.works = true
  await coalition.ready()
  expect(coalition.space).not.toBe(space)
  await coalition.close()
})

test('a coalition whose space could not be opened anew closes all the same', async () => {
  const { coalition } = await givenUp()
  await expect(coalition.close()).resolves.toBe(undefined)
})
