import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { memoryFilePort } from '#electron/vault/disk/memory-file-port.ts'
import { snapshotFile } from '#electron/vault/disk/snapshot-file.ts'
import type { FilePort } from '#electron/vault/disk/file-port.ts'
import { reportOf } from '#electron/vault/verify.ts'
import type { Vault } from '#electron/vault/vault.ts'
import { faultyPort } from '#tests/support/faulty-port.ts'
import { powerCutPort } from '#tests/support/power-cut-port.ts'
import { repeats } from '#tests/support/repeats.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'
import {
  contentOf,
  EditLedger,
  Editor,
  hashOf,
  openVaultOn,
  snapshotPath,
} from './vault-commands.ts'

const found = (vault: Vault) =>
  vault.link('one').run('coalitions/found', { name: 'Riverbend', person: 'Ana' })

async function replaceFile(files: FilePort, path: string, bytes: Uint8Array): Promise<void> {
  await files.remove(path)
  await files.writeNew(path, bytes)
}

/** A coalition closed twice with a change in between, so that there are two generations of its snapshots. */
async function closedTwice(files: FilePort) {
  const vault = await openVaultOn(files)
  const { coalition } = await found(vault)
  const link = () => vault.link('one').within(coalition)
  const { id } = await link().run('assets/add', { name: 'Garden', kind: 'nature' })
  await vault.closeCoalition(coalition)
  await link().run('assets/edit', { id, change: { name: 'Healing garden' } })
  await link().run('assets/add', { name: 'Library', kind: 'institution' })
  await vault.closeCoalition(coalition)
  return { vault, coalition, id, path: snapshotPath(vault, 'assets'), link }
}

test(
  'the power goes at any step of keeping snapshots: nothing is lost, the log and the screen agree (fault 5)',
  { timeout: 900_000 },
  async () => {
    const seeds = repeats({ quick: 2, long: 40 })
    for (let failAt = 1, isDone = false; !isDone; failAt += 1) {
      for (let seed = 0; seed < seeds; seed += 1) {
        const start = powerCutPort()
        const before = await openVaultOn(start)
        const { coalition } = await found(before)
        const ledger = new EditLedger()
        const editor = new Editor(before.link('one').within(coalition), seededRandom(seed), ledger)
        for (let edits = 0; edits < 6; edits += 1) await editor.edit()
        await before.closeCoalition(coalition)
        const later = new Editor(before.link('one').within(coalition), seededRandom(seed), ledger)
        for (let edits = 0; edits < 6; edits += 1) await later.edit()
        // Everything is acknowledged; from here on it is only about what closing does.
        const disk = start.cut(seed, failAt)
        await before.close().catch(() => undefined)
        const dying = await openVaultOn(disk).catch(() => null)
        await dying?.coalition(coalition).catch(() => undefined)
        if (dying) await contentOf(dying, coalition).catch(() => undefined)
        await dying?.close().catch(() => undefined)
        isDone = disk.calls() < failAt
        const after = await openVaultOn(disk.cut(seed))
        const { shown, logged } = await contentOf(after, coalition)
        expect(shown, `call ${String(failAt)}`).toEqual(logged)
        expect(ledger.missingIn((await after.coalition(coalition)).space.shelf())).toEqual([])
        await after.close()
      }
    }
  },
)

describe('a snapshot cannot be read (faults 4 and 8)', () => {
  test('bits flipped anywhere: the older one or the log serves, and the bad file is kept', async () => {
    const files = memoryFilePort()
    const { vault, coalition, path } = await closedTwice(files)
    const whole = await contentOf(vault, coalition)
    await vault.closeCoalition(coalition)
    const good = await files.read(path)
    const step = repeats({ quick: 29, long: 1 })
    let bad = 0
    for (let offset = 0; offset < good.length; offset += step) {
      const changed = good.slice()
      changed[offset] = (changed[offset] ?? 0) ^ (1 << (offset % 8))
      await replaceFile(files, path, changed)
      const { shown, logged, health } = await contentOf(vault, coalition)
      expect(shown).toEqual(whole.shown)
      expect(shown).toEqual(logged)
      bad += 1
      expect(health.snapshots.setAside).toEqual([`${path}.bad-${String(bad)}`])
      expect(health.snapshots.used).toContain('assets')
      expect(await files.read(`${path}.bad-${String(bad)}`)).toEqual(changed)
      // Closing keeps it anew, beside the older one that was used.
      await vault.closeCoalition(coalition)
      await files.read(path)
    }
    await vault.close()
  })

  test('both generations unreadable, or the disk refuses to read them: the log serves', async () => {
    const inner = memoryFilePort()
    const { vault, coalition, path } = await closedTwice(inner)
    const whole = await contentOf(vault, coalition)
    await vault.close()

    const refusing = faultyPort({
      ...inner,
      read: (place) =>
        place.endsWith('.snap') || place.endsWith('.older')
          ? inner.read('gone')
          : inner.read(place),
    })
    const blind = await openVaultOn(refusing)
    expect((await contentOf(blind, coalition)).shown).toEqual(whole.shown)
    await blind.close()

    for (const place of [path, `${path}.older`])
      await replaceFile(inner, place, Uint8Array.of(1, 2, 3))
    const again = await openVaultOn(inner)
    const { shown, health } = await contentOf(again, coalition)
    expect(shown).toEqual(whole.shown)
    expect(health.snapshots.setAside).toEqual([`${path}.bad-1`, `${path}.older.bad-1`])
    expect(health.snapshots.used).not.toContain('assets')
    await again.close()
  })
})

type Lie = {
  readonly what: string
  readonly tell: (
    truth: { sequence: number; checksum: number },
    content: Uint8Array,
  ) => {
    readonly covers: { readonly sequence: number; readonly checksum: number }
    readonly content: Uint8Array
  }
}

/** Well sealed, for the right document, and not what the log says. */
const lies: readonly Lie[] = [
  {
    what: 'an empty document',
    tell: (covers) => ({ covers, content: Y.encodeStateAsUpdateV2(new Y.Doc()) }),
  },
  { what: 'no update at all', tell: (covers) => ({ covers, content: new Uint8Array(0) }) },
  { what: 'noise', tell: (covers) => ({ covers, content: seededRandom(1).bytes(400) }) },
  {
    what: 'the content of an earlier time',
    tell: (covers) => {
      const document = new Y.Doc()
      document.clientID = 5
      document.getMap('assets').set('one', 1)
      return { covers, content: Y.encodeStateAsUpdateV2(document) }
    },
  },
  {
    what: 'more than the log holds',
    tell: (covers, content) => {
      const document = new Y.Doc()
      Y.applyUpdateV2(document, content)
      document.getMap('assets').set('one', 1)
      return { covers, content: Y.encodeStateAsUpdateV2(document) }
    },
  },
  {
    what: 'a place that is not in the log',
    tell: ({ sequence }, content) => ({
      covers: { sequence: sequence + 50, checksum: 1 },
      content,
    }),
  },
  {
    what: 'another frame at its place',
    tell: ({ sequence, checksum }, content) => ({
      covers: { sequence, checksum: (checksum ^ 1) >>> 0 },
      content,
    }),
  },
]

test.each(lies)(
  'a snapshot that lies ($what) is put aside, nothing of it shows, and a good one stays (fault 8)',
  async ({ tell }) => {
    const files = memoryFilePort()
    const { vault, coalition, path, id, link } = await closedTwice(files)
    const whole = await contentOf(vault, coalition)
    const truth = (await vault.coalition(coalition)).space.log.position()
    await vault.closeCoalition(coalition)
    const older = await files.read(`${path}.older`)
    const snapshots = snapshotFile(files, path, 'assets', vault.ports.sealer)
    const loaded = await snapshots.load()
    if (loaded.kind !== 'loaded') throw new Error(loaded.kind)
    // Put in place as the app itself would, then the good older one back where it was.
    const told = await snapshots.save(tell(truth, loaded.snapshot.content))
    expect(told.kind).toBe('saved')
    const lying = await files.read(path)
    await replaceFile(files, `${path}.older`, older)

    const { shown, logged } = await contentOf(vault, coalition)
    expect(shown).toEqual(whole.shown)
    expect(shown).toEqual(logged)
    await link().run('assets/edit', { id, change: { name: 'Cedar garden' } })
    await vault.closeCoalition(coalition)
    expect(await files.read(`${path}.bad-1`)).toEqual(lying)
    expect(await files.read(`${path}.older`)).toEqual(older)
    const again = await contentOf(vault, coalition)
    expect(again.health.snapshots).toMatchObject({ setAside: [], problem: null })
    expect(again.health.snapshots.used).toContain('assets')
    expect(again.shown).toEqual(again.logged)
    await vault.close()
  },
)

test('what only differs in what was deleted is found by verify', async () => {
  const files = memoryFilePort()
  const { vault, coalition, path } = await closedTwice(files)
  const snapshots = snapshotFile(files, path, 'assets', vault.ports.sealer)
  const loaded = await snapshots.load()
  if (loaded.kind !== 'loaded') throw new Error(loaded.kind)
  const document = new Y.Doc()
  Y.applyUpdateV2(document, loaded.snapshot.content)
  const assets = document.getMap('assets')
  for (const key of assets.keys()) assets.delete(key)
  await snapshots.save({ ...loaded.snapshot, content: Y.encodeStateAsUpdateV2(document) })
  const { health } = await reportOf(await vault.coalition(coalition), vault.ports, hashOf)
  expect(health.snapshots.differing).toEqual(['assets'])
  await vault.close()
})

test('a disk that refuses snapshots keeps nobody from working or closing', async () => {
  const inner = memoryFilePort()
  const files = faultyPort(inner)
  const vault = await openVaultOn(files)
  const { coalition } = await found(vault)
  files.plan([{ call: 'writeNew', at: 1, errno: 'ENOSPC' }])
  const link = vault.link('one').within(coalition)
  await link.run('assets/add', { name: 'Garden', kind: 'nature' })
  const { space } = await vault.coalition(coalition)
  await vault.closeCoalition(coalition)
  expect(space.health.snapshots.problem).toMatchObject({ code: 'disk-full' })
  files.mend()
  const { shown, logged } = await contentOf(vault, coalition)
  expect(shown).toEqual(logged)
  expect(shown.get('assets')).toContain('Garden')
  await vault.close()
})
