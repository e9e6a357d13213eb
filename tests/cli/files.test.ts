import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { takeFile } from '#electron/cli/files.ts'
import { newRecordId } from '#electron/vault/space/record-id.ts'
import { nodeWorld } from '#electron/vault/node-world.ts'
import { makeTempFolder } from '#tests/support/temp-folder.ts'
import { openTestVault } from '#tests/support/vault.ts'

/** A vault that has made a file of several parts. */
function made() {
  const vault = openTestVault()
  const link = vault.link('command-line')
  const file = newRecordId(nodeWorld.random)
  const bytes = nodeWorld.random(1024 * 1024)
  vault.files.put(file, bytes)
  return { link, file, bytes, path: join(makeTempFolder('out'), 'made.bin') }
}

test('a file of several parts comes out whole', async () => {
  const { link, file, bytes, path } = made()
  expect(await takeFile(link, file, path)).toBe(bytes.length)
  expect(readFileSync(path).equals(bytes)).toBe(true)
})

test('a file that is lost on its way leaves nothing half written, so that the next try can write it', async () => {
  const { link, file, path } = made()
  const lost: typeof link = {
    ...link,
    run: (name, input) => {
      const isLater = name === 'files/take' && 'at' in input && input.at !== 0
      return isLater ? Promise.reject(new Error('lost')) : link.run(name, input)
    },
  }
  await expect(takeFile(lost, file, path)).rejects.toMatchObject({
    problem: { code: 'file-not-written', values: { file: path } },
  })
  expect(existsSync(path)).toBe(false)
})

test('a file that is there already is never written over, nor taken away', async () => {
  const { link, file, path } = made()
  await takeFile(link, file, path)
  const before = readFileSync(path)
  await expect(takeFile(link, file, path)).rejects.toMatchObject({
    problem: { code: 'file-not-written' },
  })
  expect(readFileSync(path).equals(before)).toBe(true)
})
