import { expect, test } from 'vitest'
import { fromBase64, toBase64 } from '#renderer/device/base64.ts'
import { giveFile, takeFile } from '#renderer/device/vault-files.ts'
import { freshId } from '#renderer/device/fresh-id.ts'
import { createMemoryVault } from '../support/memory-vault.ts'

const bytesOf = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 31) % 251)

test('a file goes in in parts that fit the contract, and comes out the same', async () => {
  const { link } = createMemoryVault()
  const bytes = bytesOf(700_000)
  const sizes: number[] = []
  const file = await giveFile(link, new Blob([bytes]), { onProgress: (done) => sizes.push(done) })
  expect(sizes).toEqual([262_144, 524_288, 700_000])
  const parts = await takeFile(link, file)
  const whole = new Uint8Array(await new Blob([...parts]).arrayBuffer())
  expect(parts).toHaveLength(3)
  expect(whole).toEqual(bytes)
})

test('an empty file is a file too', async () => {
  const { link } = createMemoryVault()
  const file = await giveFile(link, new Blob([]))
  expect(await takeFile(link, file)).toEqual([new Uint8Array()])
})

test('stops when told to, after the part under way', async () => {
  const { link, ran } = createMemoryVault()
  const stop = new AbortController()
  const giving = giveFile(link, new Blob([bytesOf(700_000)]), {
    signal: stop.signal,
    onProgress: () => {
      stop.abort()
    },
  })
  await expect(giving).rejects.toThrow()
  expect(ran).toEqual(['files/give'])
})

test('base64 there and back', () => {
  for (const length of [0, 1, 2, 3, 10_000]) {
    const bytes = bytesOf(length)
    expect(fromBase64(toBase64(bytes))).toEqual(bytes)
  }
})

test('fresh ids have the form of ids and differ', () => {
  const ids = Array.from({ length: 50 }, freshId)
  expect(new Set(ids).size).toBe(50)
  for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{16}$/)
})
