import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { applyBatch, dropImport, finishImport } from '#shared/assets/import/apply.ts'
import { limits } from '#shared/sealed-log/limits.ts'
import { meet } from '../support/desk.ts'
import { type Laptop, openLaptop } from './laptop.ts'
import { bringIn, plan, tableOf } from './bring-in.ts'

const rows = (count: number, name = 'Place') =>
  tableOf(
    [
      'id,name,address',
      ...Array.from(
        { length: count },
        (_, at) => `${String(at)},${name} ${String(at)},Street ${String(at)}`,
      ),
    ].join('\n'),
  )

const idOf = (laptop: Laptop, name: string) => {
  const found = [...laptop.watch('assets/list', {}).items.values()].find(
    (item) => item.name === name,
  )
  if (!found) throw new Error(`no ${name}`)
  return found.id
}

test('the records of an import show together, when the last has come, also elsewhere', async () => {
  const ana = openLaptop('a')
  const bea = openLaptop('b')
  const made = await plan(ana, 'list.csv', await rows(1000))
  expect(made.batches.length).toBeGreaterThan(2)
  const run = { id: ana.desk.newId(), fileName: 'list.csv', ids: new Map<string, string>() }
  const seen = bea.watch('assets/list', {})
  const imports = bea.watch('assets/imports', {})
  for (const batch of made.batches) {
    applyBatch(ana.desk, run, batch)
    meet(ana.desk, bea.desk)
    expect(seen.items.size).toBe(0)
    expect(ana.names()).toEqual([])
    expect([...bea.watch('assets/search', { query: 'place' }).items]).toEqual([])
  }
  expect(imports.items.get(run.id)).toMatchObject({ state: 'arriving', here: 1000 })
  finishImport(ana.desk, run, made)
  meet(ana.desk, bea.desk)
  expect(seen.items.size).toBe(1000)
  expect(imports.items.get(run.id)).toMatchObject({
    state: 'done',
    read: 1000,
    added: 1000,
    here: 1000,
    edited: 0,
  })
  expect(bea.watch('assets/search', { query: 'place 77' }).items.size).toBeGreaterThan(0)
})

test('a stopped import leaves nothing behind', async () => {
  const ana = openLaptop('a')
  const made = await plan(ana, 'list.csv', await rows(1000))
  const run = { id: ana.desk.newId(), fileName: 'list.csv', ids: new Map<string, string>() }
  for (const batch of made.batches.slice(0, 2)) applyBatch(ana.desk, run, batch)
  dropImport(ana.desk, run.id)
  expect([...ana.watch('assets/imports', {}).items]).toEqual([])
  expect([...ana.desk.read('assets').getMap('assets').keys()]).toEqual([])
})

test('planning stops when asked to', async () => {
  const { planImport, recordsOfTable } = await import('#shared/assets/import/plan.ts')
  const records = [recordsOfTable(await rows(1000), ['id', 'name', 'address'], 'place')]
  const order = { records, fileName: 'x', existing: [] }
  expect(await planImport(order, () => Promise.resolve(false))).toBeNull()
})

test('every part of an import stays far below the limits of an envelope, also with enormous rows', async () => {
  const ana = openLaptop('a')
  const cell = `"${'word, '.repeat(15_000)}"`
  const huge = await tableOf(
    [
      'name,description,a,b,c',
      ...Array.from({ length: 60 }, (_, at) => `P${String(at)},${cell},${cell},${cell},${cell}`),
    ].join('\n'),
  )
  const made = await plan(ana, 'big.csv', huge)
  const sizes: number[] = []
  const structs: number[] = []
  ana.desk.read('assets').on('update', (update: Uint8Array) => {
    sizes.push(update.length)
    structs.push(Y.decodeUpdate(update).structs.length)
  })
  const ordinary = await plan(ana, 'list.csv', await rows(2000))
  for (const batch of [...made.batches, ...ordinary.batches])
    applyBatch(ana.desk, { id: 'import0000000000', fileName: 'big.csv', ids: new Map() }, batch)
  expect(Math.max(...sizes)).toBeLessThan(limits.payloadBytes / 4)
  expect(Math.max(...structs)).toBeLessThan(limits.updateStructs / 10)
})

test('undoing an import archives what it added and keeps and names what somebody edited, from any laptop', async () => {
  const ana = openLaptop('a')
  const bea = openLaptop('b')
  const own = ana.run('assets/add', { name: 'Ours', kind: 'culture' }).id
  const { importId } = await bringIn(ana, 'list.csv', await rows(20))
  meet(ana.desk, bea.desk)
  const edited = idOf(bea, 'Place 3')
  const moved = idOf(bea, 'Place 4')
  const back = idOf(bea, 'Place 5')
  bea.run('assets/edit', { id: edited, change: { strong: 'People meet here' } })
  bea.run('assets/edit', { id: moved, change: { audience: 'public' } })
  bea.run('assets/edit', { id: back, change: { address: 'elsewhere' } })
  bea.run('assets/edit', { id: back, change: { address: 'Street 5' } })
  expect(bea.watch('assets/imports', {}).items.get(importId)).toMatchObject({ here: 20, edited: 2 })
  const undone = bea.run('assets/import-undo', { importId })
  expect(undone.archived).toBe(18)
  expect(undone.kept.map((one) => one.id).toSorted()).toEqual([edited, moved].toSorted())
  meet(ana.desk, bea.desk)
  expect(ana.names()).toEqual(['Ours', 'Place 3', 'Place 4'])
  expect(ana.watch('assets/imports', {}).items.get(importId)).toMatchObject({
    state: 'undone',
    here: 2,
  })
  expect(ana.watch('assets/archived', {}).items.has(own)).toBe(false)
  expect(() => ana.run('assets/import-undo', { importId: 'neverhappened000' })).toThrow(
    'import-missing',
  )
})

test('what was edited on another laptop before it heard of the undoing is not lost', async () => {
  const ana = openLaptop('a')
  const bea = openLaptop('b')
  const { importId } = await bringIn(ana, 'list.csv', await rows(3))
  meet(ana.desk, bea.desk)
  const id = idOf(bea, 'Place 1')
  ana.run('assets/import-undo', { importId })
  bea.run('assets/edit', { id, change: { strong: 'Written while apart' } })
  meet(ana.desk, bea.desk)
  expect(ana.one(id)).toMatchObject({
    strong: 'Written while apart',
    archived: { by: ana.desk.me },
  })
})

test('the same list a month later: unchanged rows are skipped, changed fields come in, edits of people stay', async () => {
  const ana = openLaptop('a')
  await bringIn(
    ana,
    'list.csv',
    await tableOf('id,name,address\n1,Library,Old Street\n2,Clinic,Mill Road\n3,Park,River'),
  )
  const clinic = idOf(ana, 'Clinic')
  ana.run('assets/edit', {
    id: clinic,
    change: { address: 'Mill Road, second floor', offers: ['Nurses'] },
  })
  const later = await tableOf(
    'id,name,address\n1,Library,New Street\n2,Clinic and pharmacy,Mill Road 7\n3,Park,River\n4,Pool,Lake',
  )
  const made = await bringIn(ana, 'list.csv', later)
  expect(made).toMatchObject({ read: 4, added: 1, updated: 2, skipped: 1 })
  expect(made.problems).toEqual([{ row: 3, field: '', reason: 'kept-edits' }])
  expect(ana.one(clinic)).toMatchObject({
    name: 'Clinic and pharmacy',
    address: 'Mill Road, second floor',
    offers: ['Nurses'],
  })
  expect(ana.one(idOf(ana, 'Library'))?.address).toBe('New Street')
  expect(await bringIn(ana, 'list.csv', later)).toMatchObject({ added: 0, updated: 0, skipped: 4 })
})

test('ids of another file mean nothing here, and what was archived stays archived', async () => {
  const ana = openLaptop('a')
  await bringIn(ana, 'libraries.csv', await tableOf('id,name\n1,Library'))
  await bringIn(ana, 'parks.csv', await tableOf('id,name\n1,Park'))
  expect(ana.names()).toEqual(['Library', 'Park'])
  ana.run('assets/archive', { ids: [idOf(ana, 'Park')] })
  const made = await bringIn(ana, 'parks.csv', await tableOf('id,name\n1,Central park'))
  expect(made).toMatchObject({ skipped: 1, problems: [{ row: 2, reason: 'archived-here' }] })
  expect(ana.names()).toEqual(['Library'])
})

test('rows that share an id find their own records again in the order of the file, also on another computer', async () => {
  const ana = openLaptop('a')
  const bea = openLaptop('b')
  const list = 'id,name\n1,Oak\n1,Elm\n2,Fir\n1,Ash'
  await bringIn(ana, 'list.csv', await tableOf(list))
  meet(ana.desk, bea.desk)
  const same = await bringIn(bea, 'list.csv', await tableOf(list))
  expect(same).toMatchObject({ added: 0, updated: 0, skipped: 4 })
  const longer = await bringIn(bea, 'list.csv', await tableOf(`${list}\n1,Bay`))
  expect(longer).toMatchObject({ added: 1, updated: 0, skipped: 4 })
})
