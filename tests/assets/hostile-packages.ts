import { strToU8, zipSync } from 'fflate'
import { mostEntries } from '#shared/assets/package/zip-directory.ts'

export const list = strToU8('name,lat,lon\nLibrary,44,-92\n')

/** A package with bytes of its directory changed: `at` counts from the first entry there. */
export function altered(zip: Uint8Array, at: number, bytes: readonly number[]): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset)
  const directory = view.getUint32(zip.length - 6, true)
  const copy = zip.slice()
  copy.set(bytes, directory + at)
  return copy
}

export const plain = zipSync({ 'list.csv': list })

/** A package that says it has a million entries, in the 64-bit record, where such a number has its place. */
function sayingMillion(): Uint8Array {
  const end = plain.slice(-22)
  new DataView(end.buffer).setUint16(10, 0xffff, true)
  const before = plain.length - 22
  const whole = new Uint8Array(before + 56 + 20 + 22)
  const view = new DataView(whole.buffer)
  whole.set(plain.subarray(0, before))
  view.setUint32(before, 0x06064b50, true)
  view.setUint32(before + 32, 1_000_000, true)
  view.setUint32(
    before + 48,
    new DataView(plain.buffer, plain.byteOffset).getUint32(plain.length - 6, true),
    true,
  )
  view.setUint32(before + 56, 0x07064b50, true)
  view.setUint32(before + 64, before, true)
  whole.set(end, before + 76)
  return whole
}

/** 33: packages nobody made who meant a directory, and the problem each is. */
export const hostilePackages: readonly (readonly [code: string, bytes: Uint8Array])[] = [
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
  ['zip-too-many', sayingMillion()],
  // A bomb of 50 MB that claims to be a hundred bytes.
  ['zip-broken', altered(zipSync({ 'bomb.csv': new Uint8Array(50_000_000) }), 24, [100, 0, 0, 0])],
]
