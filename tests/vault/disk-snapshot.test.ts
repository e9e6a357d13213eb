import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { FilePort } from '#electron/vault/disk/file-port.ts'
import { snapshotFile } from '#electron/vault/disk/snapshot-file.ts'
import { vaultSealer } from '#electron/vault/keys/vault-sealer.ts'
import { powerCutPort } from '#tests/support/power-cut-port.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'

const random = seededRandom(1)
const sealer = vaultSealer(random.bytes(32), random.bytes)
const path = 'one.snapshot'
const open = (files: FilePort) => snapshotFile(files, path, 'assets', sealer)
const snapshot = (number: number) => ({
  covers: { sequence: number, checksum: number % 1000 },
  content: new TextEncoder().encode(
    `${number} the community garden behind the library `.repeat(90),
  ),
})

test('what was saved is loaded, with the place in the log it covers', async () => {
  const files = powerCutPort()
  expect(await open(files).load()).toEqual({ kind: 'none', setAside: [] })
  expect(await open(files).save(snapshot(2 ** 40))).toEqual({ kind: 'saved', setAside: [] })
  expect(await open(files).load()).toEqual({
    kind: 'loaded',
    snapshot: snapshot(2 ** 40),
    generation: 'newest',
    setAside: [],
  })
})

test('an empty document has a snapshot too', async () => {
  const files = powerCutPort()
  const empty = { covers: { sequence: 1, checksum: 1 }, content: new Uint8Array(0) }
  await open(files).save(empty)
  expect(await open(files).load()).toMatchObject({ kind: 'loaded', snapshot: empty })
})

test('one older generation is kept, and nothing else stays behind', async () => {
  const files = powerCutPort()
  for (const number of [1, 2, 3]) await open(files).save(snapshot(number))
  expect(await files.list('')).toEqual([path, `${path}.older`])
  await files.remove(path)
  expect(await open(files).load()).toMatchObject({
    generation: 'older',
    snapshot: { covers: { sequence: 2 } },
  })
})

test('it is deflated, and nothing of it can be read on the disk (fault 41)', async () => {
  const files = powerCutPort()
  const saved = snapshot(1)
  await open(files).save(saved)
  const bytes = await files.read(path)
  expect(bytes.length).toBeLessThan(saved.content.length / 10)
  expect(Buffer.from(bytes).includes('garden')).toBe(false)
  expect(Buffer.from(bytes).includes('assets')).toBe(false)
  expect(() => gunzipSync(bytes)).toThrow()
})

test("another document's snapshot under this name is not taken for this one's", async () => {
  const files = powerCutPort()
  await snapshotFile(files, path, 'plans', sealer).save(snapshot(1))
  expect(await open(files).load()).toEqual({ kind: 'none', setAside: [`${path}.bad-1`] })
})

test('with another key nothing opens', async () => {
  const files = powerCutPort()
  await open(files).save(snapshot(1))
  const other = snapshotFile(files, path, 'assets', vaultSealer(random.bytes(32), random.bytes))
  expect(await other.load()).toMatchObject({ kind: 'none' })
})
