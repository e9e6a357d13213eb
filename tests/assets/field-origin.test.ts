import { expect, test } from 'vitest'
import { fieldOrigins } from '#shared/assets/field-origin.ts'
import { assetRecordsOf } from '#shared/assets/asset-records.ts'
import { assetHandlers } from '#shared/assets/commands.ts'
import { meet } from '../support/desk.ts'
import { bringIn, tableOf } from './bring-in.ts'
import { type Laptop, openLaptop } from './laptop.ts'

/** Field by field: where from, by whom, when. */
const originsOf = (laptop: Laptop, id: string) =>
  Object.fromEntries(
    (laptop.one(id)?.origins ?? []).map(({ field, from, by, at, row, id: number }) => [
      field,
      [from, by?.slice(0, 1) ?? null, at, row, number],
    ]),
  )

test('what a file brought says which, what people wrote says who and, where it is known, when', async () => {
  const [ana, bea] = [openLaptop('a'), openLaptop('b')]
  const table = await tableOf('id,name,address,phone\n4411,Library,4th Street,555')
  const { importId } = await bringIn(ana, 'list.csv', table)
  const brought = assetRecordsOf(ana.desk.read('assets')).note(importId)?.at ?? 0
  const id = [...ana.watch('assets/list', {}).items.keys()].join('')
  meet(ana.desk, bea.desk)
  const file = ['file', 'a', brought, 2, '4411']
  expect(originsOf(bea, id)).toMatchObject({ name: file, address: file, phones: file })

  const later = bea.desk.at(brought + 1000)
  assetHandlers['assets/edit'](later, { id, change: { address: '5th Street', hours: ['Mon'] } })
  expect(originsOf(bea, id)).toMatchObject({
    name: file,
    address: ['written', 'b', brought + 1000, 0, ''],
    hours: ['written', 'b', brought + 1000, 0, ''],
  })

  // Of an earlier change only its author is kept.
  assetHandlers['assets/edit'](bea.desk.at(brought + 2000), { id, change: { web: ['x.example'] } })
  expect(originsOf(bea, id)).toMatchObject({
    address: ['written', 'b', null, 0, ''],
    web: ['written', 'b', brought + 2000, 0, ''],
  })
  meet(ana.desk, bea.desk)
  expect(originsOf(ana, id)).toEqual(originsOf(bea, id))

  // Back to what the file said: it is the file's word again.
  assetHandlers['assets/edit'](ana.desk, { id, change: { address: '4th Street' } })
  expect(originsOf(ana, id)['address']).toEqual(file)
})

test('a record added by hand says so of each field, and of what was emptied nothing', () => {
  const ana = openLaptop('a')
  const { id } = ana.run('assets/add', { name: 'Garden', kind: 'nature', strong: 'Shade' })
  const born = ['written', 'a', ana.desk.now, 0, '']
  expect(originsOf(ana, id)).toEqual({ name: born, kind: born, strong: born })
  ana.run('assets/edit', { id, change: { strong: '' } })
  expect(Object.keys(originsOf(ana, id))).not.toContain('strong')
  const records = assetRecordsOf(ana.desk.read('assets'))
  const asset = records.get(id)
  expect(asset && fieldOrigins(ana.desk, records, { ...asset, id: 'A'.repeat(16) })).toEqual([])
})
