import { expect, test } from 'vitest'
import type { World } from '#electron/vault/clock.ts'
import type { StoredEnvelope } from '#shared/sealed-log/replica/news.ts'
import { faultyPort, type Fault } from '#tests/support/faulty-port.ts'
import { follow } from '#tests/support/followed.ts'
import { powerCutPort } from '#tests/support/power-cut-port.ts'
import { contentOf, openVaultOn, unhurriedWorld } from './vault-commands.ts'

/** Where the vault tries again only when the test lets time pass. */
function worldWithRetry(): { readonly world: World; readonly retry: () => void } {
  const waiting = new Set<() => void>()
  const usual = unhurriedWorld()
  const after: World['after'] = (milliseconds, call) => {
    if (milliseconds < 1000) return usual.after(milliseconds, call)
    waiting.add(call)
    return () => void waiting.delete(call)
  }
  const retry = () => {
    for (const call of Array.from(waiting)) {
      waiting.delete(call)
      call()
    }
  }
  return { world: { ...usual, after }, retry }
}

const errnos = [
  ['ENOSPC', 'disk-full'],
  ['EIO', 'disk-error'],
  ['EROFS', 'read-only'],
  ['EACCES', 'no-permission'],
] as const

const troubles = errnos.flatMap(([errno, code]) =>
  (['write', 'sync'] as const).map((call) => ({ errno, code, call })),
)

test.each(troubles)(
  'the disk says $errno on $call while people work: said at once, nothing lost, nothing told to others (fault 6)',
  async ({ errno, code, call }) => {
    const disk = powerCutPort()
    const files = faultyPort(disk)
    const { world, retry } = worldWithRetry()
    const vault = await openVaultOn(files, world)
    const { coalition } = await vault
      .link('one')
      .run('coalitions/found', { name: 'Riverbend', person: 'Ana' })
    const link = vault.link('one').within(coalition)
    const { id } = await link.run('assets/add', { name: 'Garden', kind: 'nature' })
    const assets = follow(link, 'assets/list', {})
    const status = follow(link, 'status', {})
    await Promise.all([assets.ready, status.ready])
    const { space } = await vault.coalition(coalition)
    const told: StoredEnvelope[] = []
    space.stored.on((envelopes) => told.push(...envelopes))

    const faults: readonly Fault[] = [{ call, at: 1, errno }]
    files.plan(faults)
    await expect(
      link.run('assets/edit', { id, change: { name: 'Healing garden' } }),
    ).rejects.toMatchObject({ problem: { code: 'not-saved', values: { why: code } } })
    expect(status.items.get('status')).toEqual({ disk: 'not-saved', problem: code })
    expect(assets.items.get(id)?.name).toBe('Healing garden')
    // Going on is possible, and goes on being said.
    await expect(
      link.run('assets/add', { name: 'Library', kind: 'institution' }),
    ).rejects.toMatchObject({ problem: { code: 'not-saved', values: { why: code } } })
    retry()
    await expect(link.run('priorities/add-idea', { text: 'Shade' })).rejects.toMatchObject({
      problem: { code: 'not-saved' },
    })
    expect(assets.items.size).toBe(2)
    expect(told).toEqual([])
    expect(status.items.get('status')).toMatchObject({ disk: 'not-saved' })

    files.mend()
    retry()
    await status.until((items) => items.get('status')?.disk === 'saved')
    expect(told.length).toBeGreaterThanOrEqual(3)
    // Nobody typed anything again, and the power goes.
    const after = await openVaultOn(disk.cut(1))
    const { shown, logged } = await contentOf(after, coalition)
    expect(shown).toEqual(logged)
    expect(shown.get('assets')).toContain('Healing garden')
    expect(shown.get('assets')).toContain('Library')
    expect(shown.get('priorities')).toContain('Shade')
    await after.close()
    await vault.close().catch(() => undefined)
  },
)

test('what was refused when the app is closed is gone with it, as was said; what was saved stays', async () => {
  const disk = powerCutPort()
  const files = faultyPort(disk)
  const vault = await openVaultOn(files, worldWithRetry().world)
  const { coalition } = await vault
    .link('one')
    .run('coalitions/found', { name: 'Riverbend', person: 'Ana' })
  const link = vault.link('one').within(coalition)
  await link.run('assets/add', { name: 'Garden', kind: 'nature' })
  files.plan([{ call: 'sync', at: 1, errno: 'EIO' }])
  await expect(link.run('assets/add', { name: 'Library', kind: 'institution' })).rejects.toThrow()
  await vault.close().catch(() => undefined)
  files.mend()
  const again = await openVaultOn(disk.cut(1))
  const { shown, logged } = await contentOf(again, coalition)
  expect(shown).toEqual(logged)
  expect(shown.get('assets')).toContain('Garden')
  expect(shown.get('assets')).not.toContain('Library')
  await again.close()
})

test.each(errnos)(
  'the disk says %s on small files: each command is refused in one sentence, the rest goes on, and later it works (fault 6)',
  async (errno, code) => {
    const disk = powerCutPort()
    const files = faultyPort(disk)
    const vault = await openVaultOn(files, worldWithRetry().world)
    const window = vault.link('one')
    const { coalition } = await window.run('coalitions/found', { name: 'Riverbend', person: 'Ana' })
    const commands: readonly (() => Promise<unknown>)[] = [
      () => window.run('settings/save', { theme: 'dark' }),
      () => window.run('coalitions/found', { name: 'Elm Street', person: 'Ana' }),
      () => window.within(coalition).run('people/invite', { name: 'Bea' }),
    ]
    for (const call of ['writeNew', 'rename', 'syncFolder'] as const) {
      files.plan([{ call, at: 1, errno }])
      for (const command of commands)
        await expect(command(), call).rejects.toMatchObject({ problem: { code } })
      await window.within(coalition).run('assets/add', { name: call, kind: 'nature' })
      // Opening needs no small file; only that what the folder holds is sure to stay.
      if (call !== 'syncFolder') await vault.closeCoalition(coalition)
      await window.within(coalition).run('assets/add', { name: `${call} again`, kind: 'nature' })
      expect(vault.ports.shelf.all(), call).toHaveLength(1)
    }
    files.mend()
    for (const command of commands) await command()
    const after = await openVaultOn(disk.cut(1))
    expect(after.ports.shelf.all()).toHaveLength(2)
    expect(after.ports.settings.read().theme).toBe('dark')
    const { shown, logged } = await contentOf(after, coalition)
    expect(shown).toEqual(logged)
    expect(shown.get('assets')).toContain('syncFolder again')
    await Promise.all([vault.close(), after.close()])
  },
)
