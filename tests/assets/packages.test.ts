import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { unzip } from '#shared/assets/package/unzip.ts'
import { bring, lookAt } from './bring-in-files.ts'
import { hostilePackages, list, plain } from './hostile-packages.ts'
import { openLaptop } from './laptop.ts'

test('a package with one list brings that list in', async () => {
  const ana = openLaptop('a')
  const packed = zipSync({ 'data/list.csv': list, 'README.txt': strToU8('Read me.') })
  const look = await lookAt(ana, 'lists.zip', packed)
  expect(look).toMatchObject({ form: 'table', added: 1, notRead: ['README.txt'] })
  await bring(ana, 'lists.zip', packed)
  expect(ana.names()).toEqual(['Library'])
})

test.each(hostilePackages)('%s: nothing of it comes in', async (code, bytes) => {
  const ana = openLaptop('a')
  await expect(bring(ana, 'x.zip', bytes)).rejects.toThrow(code)
  expect(ana.names()).toEqual([])
})

test('a count of a million entries is refused before any is read', () => {
  const copy = plain.slice()
  new DataView(copy.buffer).setUint16(copy.length - 12, 65_000, true)
  expect(() => unzip(copy)).toThrow('zip-too-many')
})
