import { expect, test } from 'vitest'
import { assetRecordsOf } from '#shared/assets/asset-records.ts'
import { exportFile, exportFormats } from '#shared/assets/export-file.ts'
import { assetCommands } from '#shared/assets/contract.ts'
import { audiences } from '#shared/assets/kinds.ts'
import { shownTies } from '#shared/assets/links/export.ts'
import { linkRecordsOf } from '#shared/assets/links/link-records.ts'
import { storedAssets } from '#shared/assets/stored.ts'
import { openLaptop } from './laptop.ts'
import { plainRecord } from '#shared/documents/record.ts'
import * as v from 'valibot'

const street = '17 Willow Lane'
const secret = 'Quiet shelter'

/** A home and a person whose address people wrote down, both public, and a place only the coalition knows. */
function village() {
  const ana = openLaptop('a')
  const at: [number, number] = [-92.481234, 44.512345]
  const place = { form: 'point' as const, at }
  const whole = {
    address: street,
    identifiers: [`UPRN of ${street}`],
    audience: 'public' as const,
  }
  const home = ana.run('assets/add', {
    name: 'Rosa’s porch',
    kind: 'place',
    home: true,
    place,
    ...whole,
  }).id
  const rosa = ana.run('assets/add', { name: 'Rosa', kind: 'individual', place, ...whole }).id
  const shelter = ana.run('assets/add', { name: secret, kind: 'place', place }).id
  ana.run('assets/link', { from: rosa, to: shelter, kind: 'knows', note: secret })
  return { ana, home, rosa, shelter }
}

type Wish = Parameters<typeof exportFile>[0]

function written({ ana }: ReturnType<typeof village>, wish: Wish) {
  const document = ana.desk.read('assets')
  const records = assetRecordsOf(document)
  const all = [...records.all()].map(([, asset]) => asset)
  return exportFile(wish, all, records.offers, shownTies(linkRecordsOf(document)))
}

test.each(exportFormats)('a public %s names nothing that is not public, and no house', (format) => {
  const here = village()
  const { text, check } = written(here, { format, audience: 'public' })
  if (format !== 'hsds') expect(text).toContain('Rosa')
  expect(text).not.toContain(secret)
  expect(text).not.toContain(here.shelter)
  expect(text).not.toContain('Willow')
  for (const digits of ['92.481', '44.512']) expect(text).not.toContain(digits)
  expect(check).toEqual({ count: 2, closed: 0, coarse: 2, addresses: 0 })
})

test('the marks of a public list are not those of the address, which could be guessed from them', () => {
  const here = village()
  const marks = (audience: Wish['audience']) =>
    written(here, { format: 'csv', audience }).text.split('\r\n')[1]?.split(',').at(-1)
  expect(marks('public')).not.toBe(marks('coalition'))
  here.ana.run('assets/edit', { id: here.home, change: { address: '18 Willow Lane' } })
  const before = marks('public')
  here.ana.run('assets/edit', { id: here.home, change: { address: '' } })
  expect(marks('public')).toBe(before)
})

test('for the coalition’s own hands a list is whole, and says so; maps and directories tell no house', () => {
  const here = village()
  for (const format of exportFormats) {
    const { text, check } = written(here, { format, audience: 'coalition' })
    const isWhole = format === 'csv' || format === 'json'
    expect(text.includes('Willow')).toBe(isWhole)
    expect(check).toEqual({ count: 3, closed: 1, coarse: 2, addresses: isWhole ? 2 : 0 })
  }
})

test('a file is made for a stated audience or not at all', () => {
  const { input } = assetCommands['assets/export']
  expect(v.is(input, { format: 'csv' })).toBe(false)
  for (const audience of audiences) expect(v.is(input, { format: 'csv', audience })).toBe(true)
})

test('two that become one are only for the coalition where one of them was', () => {
  const { ana, shelter } = village()
  const open = ana.run('assets/add', { name: 'Shelter', kind: 'place', audience: 'public' }).id
  const other = ana.run('assets/add', { name: 'Shelter', kind: 'place', audience: 'public' }).id
  ana.run('assets/same', { first: open, second: other })
  expect(ana.watch('assets/one', { id: open }).items.get(open)?.audience).toBe('public')
  ana.run('assets/same', { first: open, second: shelter })
  expect(ana.watch('assets/one', { id: open }).items.get(open)?.audience).toBe('coalition')
})

test('an outline drawn for a home or a person is not kept, whichever way it comes', () => {
  const { ana, home, rosa } = village()
  const ring: [number, number][] = [
    [0, 0],
    [0, 0.001],
    [0.001, 0],
    [0, 0],
  ]
  const shape = { points: [], lines: [], areas: [[ring]] }
  for (const id of [home, rosa]) {
    ana.run('assets/edit', { id, change: { shape } })
    const stored = plainRecord(storedAssets(ana.desk.read('assets')).get(id))
    expect(stored?.['shape'] ?? null).toBeNull()
  }
})
