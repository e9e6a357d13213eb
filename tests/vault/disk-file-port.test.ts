import { chmod, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nodeFilePort } from '#electron/vault/disk/node-file-port.ts'
import { faultyPort } from '#tests/support/faulty-port.ts'
import { testFilePort } from '#tests/support/file-port-suite.ts'
import { powerCutPort } from '#tests/support/power-cut-port.ts'
import { makeTempFolder } from '#tests/support/temp-folder.ts'

testFilePort('the real disk', () => nodeFilePort(makeTempFolder('file-port')))
testFilePort('one that loses power', () => powerCutPort())
testFilePort('one that fails, while it does not', () =>
  faultyPort(nodeFilePort(makeTempFolder('file-port'))),
)
testFilePort('one that takes a byte at a time', () =>
  faultyPort(powerCutPort(), [{ call: 'write', short: 1 }]),
)

const skipped = process.platform === 'win32' ? 'rights are not kept as modes here' : ''

test.skipIf(skipped !== '')(`files and folders have owner-only modes ${skipped}`, async () => {
  const root = makeTempFolder('file-port')
  const port = nodeFilePort(root)
  await port.makeFolder('inside')
  await port.writeNew('inside/file', Uint8Array.of(1))
  expect((await stat(join(root, 'inside'))).mode & 0o777).toBe(0o700)
  expect((await stat(join(root, 'inside/file'))).mode & 0o777).toBe(0o600)
  await chmod(join(root, 'inside/file'), 0o640)
  expect(await port.readers('inside/file')).toBe('others')
})

test('a root that does not exist yet is made with the folders above it', async () => {
  const port = nodeFilePort(join(makeTempFolder('file-port'), 'Commonweave', 'vault'))
  await port.makeFolder('')
  expect(await port.list('')).toEqual([])
})

test('a power cut keeps what was synced, and may lose a name or bytes that were not', async () => {
  const outcomes = new Set<string>()
  for (let seed = 0; seed < 200; seed += 1) {
    const port = powerCutPort()
    await port.writeNew('kept', Uint8Array.of(1))
    await port.syncFolder('')
    await port.writeNew('name-not-synced', Uint8Array.of(2))
    const file = await port.openFile('kept')
    await file.write(1, new Uint8Array(2000).fill(3))
    const after = port.cut(seed)
    const kept = await after.read('kept')
    expect(kept[0]).toBe(1)
    const names = await after.list('')
    const isTorn = kept.length > 1 && !kept.subarray(1).every((byte) => byte === 3)
    outcomes.add(`${names.length} names, ${kept.length === 1 ? 'old' : isTorn ? 'torn' : 'new'}`)
    await expect(file.sync()).rejects.toMatchObject({ code: 'disk-error' })
  }
  expect([...outcomes].toSorted()).toEqual([
    '1 names, new',
    '1 names, old',
    '1 names, torn',
    '2 names, new',
    '2 names, old',
    '2 names, torn',
  ])
})
