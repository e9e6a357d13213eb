import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { mostEntries } from '#shared/assets/package/zip-directory.ts'
import { unzip } from '#shared/assets/package/unzip.ts'
import { bring, lookAt } from './bring-in-files.ts'
import { openLaptop } from './laptop.ts'

const list = strToU8('name,lat,lon\nLibrary,44,-92\n')

/** A package with bytes of its directory changed: `at` counts from the first entry there. */
function altered(zip: Uint8Array, at: number, bytes: readonly number[]): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset)
  const directory = view.getUint32(zip.length - 6, true)
  const copy = zip.slice()
  copy.set(bytes, directory + at)
  return copy
}

const plain = zipSync({ 'list.csv': list })

test('a package with one list brings that list in', async () => {
  const ana = openLaptop('a')
  const packed = zipSync({ 'data/list.csv': list, 'README.txt': strToU8('Read me.') })
  const look = await lookAt(ana, 'lists.zip', packed)
  expect(look).toMatchObject({ form: 'table', added: 1, notRead: ['README.txt'] })
  await bring(ana, 'lists.zip', packed)
  expect(ana.names()).toEqual(['Library'])
})

test.each([
  ['zip-leads-out', zipSync({ '../list.csv': list })],
  ['zip-leads-out', zipSync({ '/etc/list.csv': list })],
  ['zip-leads-out', zipSync({ 'a\\..\\list.csv': list })],
  ['zip-leads-out', zipSync({ 'C:list.csv': list })],
  ['zip-encrypted', altered(plain, 8, [1])],
  ['zip-packed-otherwise', altered(plain, 10, [12])],
  ['zip-link', altered(altered(plain, 5, [3]), 38, [0, 0, 0xff, 0xa1])],
  ['zip-twice', altered(zipSync({ 'a.csv': list, 'b.csv': list }), 46 + 5 + 46, [0x61])],
  ['zip-broken', altered(plain, 16, [0, 0, 0, 0])],
  ['zip-broken', plain.slice(0, -8)],
  ['zip-broken', altered(plain, 42, [0xff, 0xff, 0xff])],
  ['zip-too-big', altered(plain, 24, [0, 0, 0, 0x7f])],
  [
    'zip-too-many',
    zipSync(
      Object.fromEntries(
        Array.from({ length: mostEntries + 1 }, (_, at) => [`${String(at)}.csv`, list]),
      ),
      { level: 0 },
    ),
  ],
  ['import-workbook', zipSync({ '[Content_Types].xml': list, 'xl/workbook.xml': list })],
  ['import-several', zipSync({ 'a.csv': list, 'b.csv': list })],
  ['import-empty', zipSync({ '__MACOSX/list.csv': list })],
])('%s: nothing of it comes in', async (code, bytes) => {
  const ana = openLaptop('a')
  await expect(bring(ana, 'x.zip', bytes)).rejects.toThrow(code)
  expect(ana.names()).toEqual([])
})

test('a bomb is left at the size it claims, and one that claims less is not whole', () => {
  const bomb = zipSync({ 'a.csv': new Uint8Array(50_000_000) })
  expect(bomb.length).toBeLessThan(100_000)
  expect(() => unzip(altered(bomb, 24, [100, 0, 0, 0]))).toThrow('zip-broken')
})

test('a count of a million entries is refused before any is read', () => {
  const copy = plain.slice()
  new DataView(copy.buffer).setUint16(copy.length - 12, 65_000, true)
  expect(() => unzip(copy)).toThrow('zip-too-many')
})
