import { expect, test } from 'vitest'
import type { FilePort } from '#electron/vault/disk/file-port.ts'
import { faultyPort } from '#tests/support/faulty-port.ts'
import { follow } from '#tests/support/followed.ts'
import { powerCutPort, type PowerCutPort } from '#tests/support/power-cut-port.ts'
import { openVaultOn, unhurriedWorld } from './vault-commands.ts'

const document = Uint8Array.from({ length: 1_200_000 }, (_, at) =>
  at < 5 ? '%PDF-'.charCodeAt(at) : (at * at + at) >> 3,
)
const file = 'given00000000000'

async function openAt(disk: FilePort, world = unhurriedWorld()) {
  const vault = await openVaultOn(disk, world)
  const give = () => {
    vault.files.put(file, document)
  }
  return { vault, give }
}

async function founded(disk: FilePort, world = unhurriedWorld()) {
  const { vault, give } = await openAt(disk, world)
  const { coalition } = await vault
    .link('one')
    .run('coalitions/found', { name: 'Riverbend', person: 'Ana' })
  const link = vault.link('one').within(coalition)
  const { id: asset } = await link.run('assets/add', { name: 'Garden', kind: 'nature' })
  return { vault, give, coalition, link, asset }
}

test('the disk is full in the middle of a photo: one sentence, nothing shown of it, words go on once there is room (fault 6)', async () => {
  const files = faultyPort(powerCutPort())
  const waiting = new Set<() => void>()
  const usual = unhurriedWorld()
  const world = {
    ...usual,
    after: (milliseconds: number, call: () => void) => {
      if (milliseconds < 1000) return usual.after(milliseconds, call)
      waiting.add(call)
      return () => void waiting.delete(call)
    },
  }
  const { vault, give, coalition, link, asset } = await founded(files, world)
  give()
  files.plan([{ call: 'write', at: 2, errno: 'ENOSPC' }])
  const add = () => link.run('assets/file-add', { asset, file, name: 'lease.pdf' })
  await expect(add()).rejects.toMatchObject({
    problem: { code: 'not-saved', values: { why: 'disk-full' } },
  })
  const shown = follow(link, 'assets/files-of', { id: asset })
  await shown.ready
  expect(shown.items.size).toBe(0)
  files.mend()
  for (const call of Array.from(waiting)) call()
  const status = follow(link, 'status', {})
  await status.until((items) => items.get('status')?.disk === 'saved')
  await link.run('assets/edit', { id: asset, change: { name: 'Healing garden' } })
  // What was given is still there, so the same press is enough.
  const { id } = await add()
  await shown.until((items) => items.get(id)?.here === true)
  const { space } = await vault.coalition(coalition)
  expect(space.health.log.kind).toBe('whole')
})

test('the power goes at any call between the pieces of a photo: it is whole and shown, or not there at all (fault 1)', async () => {
  const outcomes = new Set<string>()
  let disk: PowerCutPort = powerCutPort()
  const { vault, coalition, asset } = await founded(disk)
  await vault.close()
  const before = disk.cut(1)
  for (let failAt = 1; failAt <= 45; failAt += 3) {
    disk = before.cut(failAt, failAt)
    let acknowledged = false
    try {
      const { vault: dying, give } = await openAt(disk)
      give()
      const link = dying.link('one').within(coalition)
      await link.run('assets/file-add', { asset, file, name: 'lease.pdf' })
      acknowledged = true
      await dying.close()
    } catch {
      // The power is off.
    }
    const { vault: after } = await openAt(disk.cut(failAt))
    const link = after.link('one').within(coalition)
    const shown = follow(link, 'assets/files-of', { id: asset })
    await shown.ready
    const [kept] = shown.items.values()
    if (acknowledged) expect(kept).toBeDefined()
    if (kept !== undefined) {
      expect(kept.here).toBe(true)
      const { space } = await after.coalition(coalition)
      const opened = await link.run('assets/file-open', { id: kept.id })
      expect(Buffer.compare(after.files.read(opened.file), document)).toBe(0)
      expect(space.replica.sizes.waiting).toBe(0)
    }
    outcomes.add(kept === undefined ? 'not there' : 'whole')
    await link.run('assets/add', { name: 'Library', kind: 'place' })
    await after.close()
  }
  expect([...outcomes].toSorted()).toEqual(['not there', 'whole'])
})
