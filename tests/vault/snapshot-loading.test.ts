import { expect, test } from 'vitest'
import type { World } from '#electron/vault/clock.ts'
import { memoryFilePort } from '#electron/vault/disk/memory-file-port.ts'
import { nodeWorld } from '#electron/vault/node-world.ts'
import { snapshotPace } from '#electron/vault/space/snapshots.ts'
import { reportOf } from '#electron/vault/verify.ts'
import type { Vault } from '#electron/vault/vault.ts'
import { Refusal } from '#shared/contract/problem.ts'
import {
  carry,
  contentOf,
  EditLedger,
  Editor,
  hashOf,
  openVaultOn,
  snapshotPath,
  unhurriedWorld,
} from '#tests/faults/vault-commands.ts'
import { powerCutPort } from '#tests/support/power-cut-port.ts'
import { repeats } from '#tests/support/repeats.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'

const found = (vault: Vault) =>
  vault.link('one').run('coalitions/found', { name: 'Riverbend', person: 'Ana' })

/** Undo may have taken away the record the next edit was about, and may find others' work in the way. */
const unlessUndone = (cause: unknown) => {
  const isUndone = cause instanceof Refusal && /missing|no-such|built-on/.test(cause.problem.code)
  if (!isUndone) throw cause
}

test.each(Array.from({ length: repeats({ quick: 6, long: 200 }) }, (_, at) => at + 1))(
  'what opens from snapshots is what the log says, over a random history by two people (seed %i)',
  async (seed) => {
    const random = seededRandom(seed)
    const ledger = new EditLedger()
    let anaDisk = powerCutPort()
    let ana = await openVaultOn(anaDisk)
    const bea = await openVaultOn(memoryFilePort())
    const { coalition } = await found(ana)
    const { link } = await ana.link('one').within(coalition).run('people/invite', { name: 'Bea' })
    await bea.link('one').run('coalitions/join', { code: link, device: 'Laptop' })
    for (let meeting = 0; meeting < 2; meeting += 1) {
      await carry(ana, bea, coalition)
      await carry(bea, ana, coalition)
    }
    const beas = new Editor(bea.link('one').within(coalition), random, ledger)
    for (let opening = 0; opening < 5; opening += 1) {
      const window = ana.link('one').within(coalition)
      const anas = new Editor(window, random, new EditLedger())
      for (let edits = 2 + random.below(10); edits > 0; edits -= 1) {
        await anas.edit().catch(unlessUndone)
        if (random.below(5) === 0) await window.run('undo/back', {}).catch(unlessUndone)
        if (random.below(2) === 0) await beas.edit()
        if (random.below(6) === 0) await carry(bea, ana, coalition)
        if (random.below(6) === 0) await carry(ana, bea, coalition)
      }
      if (random.below(3) === 0) {
        // It ends without being closed: what it wrote since is only in the log.
        anaDisk = anaDisk.cut(0)
        await ana.close().catch(() => undefined)
        ana = await openVaultOn(anaDisk)
      }
      const { shown: before, logged: beforeLogged } = await contentOf(ana, coalition)
      expect(before).toEqual(beforeLogged)
      const { space } = await ana.coalition(coalition)
      await ana.closeCoalition(coalition)
      expect(space.health.snapshots.setAside).toEqual([])
      const { shown, logged, health } = await contentOf(ana, coalition)
      expect(shown).toEqual(logged)
      expect(health.snapshots).toMatchObject({ setAside: [], problem: null })
      expect(health.snapshots.used).toContain('people')
    }
    await carry(bea, ana, coalition)
    await carry(ana, bea, coalition)
    expect((await contentOf(ana, coalition)).shown).toEqual((await contentOf(bea, coalition)).shown)
    expect(ledger.missingIn((await bea.coalition(coalition)).space.shelf())).toEqual([])
    await Promise.all([ana.close(), bea.close()])
  },
)

test('closing keeps each open document that changed, and only those', async () => {
  const files = memoryFilePort()
  const vault = await openVaultOn(files)
  const { coalition } = await found(vault)
  const link = () => vault.link('one').within(coalition)
  await link().run('assets/add', { name: 'Garden', kind: 'nature' })
  await vault.closeCoalition(coalition)
  const assets = snapshotPath(vault, 'assets')
  const first = await files.read(assets)
  await link().run('priorities/add-idea', { text: 'Shade at the bus stop' })
  await vault.closeCoalition(coalition)
  expect(await files.read(assets)).toEqual(first)
  await link().run('assets/add', { name: 'Library', kind: 'institution' })
  await vault.closeCoalition(coalition)
  expect(await files.read(assets)).not.toEqual(first)
  expect(await files.read(`${assets}.older`)).toEqual(first)
  const { health } = (await vault.coalition(coalition)).space
  expect([...health.snapshots.used].sort()).toEqual(['assets', 'people', 'priorities'])
  await vault.close()
})

/** A world whose long waits end when the test says so. */
function worldWithPause(): { readonly world: World; readonly pauseOver: () => void } {
  const waiting = new Set<() => void>()
  const usual = unhurriedWorld()
  const after: World['after'] = (milliseconds, call) => {
    if (milliseconds < snapshotPace.quiet) return usual.after(milliseconds, call)
    waiting.add(call)
    return () => void waiting.delete(call)
  }
  const pauseOver = () => {
    for (const call of Array.from(waiting)) {
      waiting.delete(call)
      call()
    }
  }
  return { world: { ...usual, random: nodeWorld.random, after }, pauseOver }
}

test('after many envelopes documents are kept once people pause, without being closed', async () => {
  const files = memoryFilePort()
  const { world, pauseOver } = worldWithPause()
  const vault = await openVaultOn(files, world)
  const { coalition } = await found(vault)
  const link = vault.link('one').within(coalition)
  const { id } = await link.run('assets/add', { name: 'Garden', kind: 'nature' })
  const kept = () => files.read(snapshotPath(vault, 'assets')).catch(() => null)
  await link.run('assets/edit', { id, change: { name: 'Garden 1' } })
  pauseOver()
  expect(await kept()).toBeNull()
  for (let edit = 0; edit < snapshotPace.envelopes; edit += 1)
    await link.run('assets/edit', { id, change: { name: `Garden ${String(edit)}` } })
  expect(await kept()).toBeNull()
  pauseOver()
  await expect.poll(kept).not.toBeNull()
  await vault.close()
})

test('verify says how the log and the snapshots are', async () => {
  const files = memoryFilePort()
  const vault = await openVaultOn(files)
  const { coalition } = await found(vault)
  const report = async () => reportOf(await vault.coalition(coalition), vault.ports, hashOf)
  expect((await report()).health).toEqual({
    log: { kind: 'whole', missing: 0 },
    snapshots: { used: 0, differing: [], setAside: [], problem: null },
  })
  await vault.closeCoalition(coalition)
  expect((await report()).health.snapshots).toMatchObject({ used: 1, differing: [] })
  await vault.close()
})
