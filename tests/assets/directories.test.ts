import { expect, test } from 'vitest'
import type { PackedFile } from '#shared/assets/package/unzip.ts'
import { bring, lookAt } from './bring-in-files.ts'
import { openLaptop } from './laptop.ts'

const file = (name: string, text: string): PackedFile => ({
  name,
  bytes: new TextEncoder().encode(text),
})

const directory = (change: { readonly hall?: string; readonly help?: string } = {}) => [
  file(
    'organizations.csv',
    'id,name,description,website\n1,Elk Street Choir Club,We sing,elk.example\n',
  ),
  file(
    'locations.csv',
    `id,organization_id,name,latitude,longitude,languages\n5,1,${change.hall ?? 'Old Hall'},44.5,-92.1,"Spanish, Hmong"\n`,
  ),
  file(
    'services.csv',
    `id,location_id,name,eligibility,fees\n9,5,Singing,Everybody,${change.help ?? 'None'}\n10,77,Lost,,\n`,
  ),
  file('phones.csv', 'id,location_id,number,number_type,department\n1,5,555 0100,fax,Office\n'),
  file('metadata.csv', 'id,resource_id\n1,5\n'),
]

const idOf = (laptop: ReturnType<typeof openLaptop>, name: string) =>
  [...laptop.watch('assets/list', {}).items.values()].find((item) => item.name === name)?.id ?? ''

test('a folder of files is one directory: a group, its place, an offer, and how they belong together', async () => {
  const ana = openLaptop('a')
  const look = await lookAt(ana, 'Elk directory', directory())
  expect(look).toMatchObject({
    form: 'directory',
    found: { organizations: 1, places: 1, offers: 1 },
    notRead: ['metadata.csv'],
    reasons: [{ reason: 'service-nowhere', count: 1 }],
  })
  expect(look.problems).toEqual([
    { file: 'services.csv', row: 3, field: '', reason: 'service-nowhere' },
  ])
  await bring(ana, 'Elk directory', directory())
  const choir = idOf(ana, 'Elk Street Choir Club')
  const hall = idOf(ana, 'Old Hall')
  expect(ana.one(choir)).toMatchObject({ kind: 'association', web: ['elk.example'] })
  expect(ana.one(hall)).toMatchObject({
    kind: 'place',
    organization: 'Elk Street Choir Club',
    languages: ['Spanish', 'Hmong'],
    phones: ['555 0100 (fax, Office)'],
    detailed: [{ name: 'Singing', eligibility: 'Everybody', fees: 'None' }],
  })
  expect([...ana.watch('assets/links-of', { id: choir }).items.values()]).toMatchObject([
    { kind: 'at', from: { id: choir }, to: { id: hall } },
  ])
})

test('a newer directory brings its own up to date, shows what changes, and keeps what people wrote', async () => {
  const ana = openLaptop('a')
  await bring(ana, 'Elk directory', directory())
  const hall = idOf(ana, 'Old Hall')
  const offer = ana.one(hall)?.detailed[0]?.id ?? ''
  ana.run('assets/edit', { id: hall, change: { languages: ['Spanish'] } })
  ana.run('assets/offer-edit', { id: offer, change: { fees: 'A smile' } })

  const newer = directory({ hall: 'New Hall', help: '5 dollars' }).map((one) =>
    one.name === 'locations.csv'
      ? file('locations.csv', new TextDecoder().decode(one.bytes).replace('Hmong', 'Somali'))
      : one,
  )
  const look = await lookAt(ana, 'Elk directory', newer)
  expect(look).toMatchObject({ added: 0, updated: 1, offers: { added: 0, updated: 0 } })
  expect(look.changes).toMatchObject([
    {
      name: 'Old Hall',
      fields: [
        { field: 'name', here: 'Old Hall', inFile: 'New Hall', taken: true },
        { field: 'languages', here: 'Spanish', inFile: 'Spanish\nSomali', taken: false },
      ],
    },
  ])
  expect(look.reasons).toContainEqual({ reason: 'kept-edits', count: 2 })
  await bring(ana, 'Elk directory', newer)
  expect(ana.one(hall)).toMatchObject({
    name: 'New Hall',
    languages: ['Spanish'],
    detailed: [{ fees: 'A smile' }],
  })
  expect(ana.names()).toHaveLength(2)
})

test('a link that people took away stays away when the directory comes again', async () => {
  const ana = openLaptop('a')
  await bring(ana, 'Elk directory', directory())
  const [link = ''] = [...ana.watch('assets/links', {}).items.keys()]
  ana.run('assets/unlink', { ids: [link] })
  await bring(ana, 'Elk directory', directory({ hall: 'New Hall' }))
  expect([...ana.watch('assets/links', {}).items]).toEqual([])
})

test('undoing takes offers back too, but for those that people wrote in', async () => {
  const ana = openLaptop('a')
  const { importId } = await bring(ana, 'Elk directory', directory())
  const hall = idOf(ana, 'Old Hall')
  ana.run('assets/edit', { id: hall, change: { name: 'Our hall' } })
  expect(ana.run('assets/import-undo', { importId })).toMatchObject({
    archived: 1,
    kept: [{ id: hall }],
  })
  expect(ana.one(hall)?.detailed).toMatchObject([{ name: 'Singing', archived: true }])
  expect(ana.watch('assets/imports', {}).items.get(importId)).toMatchObject({ offers: 1 })
})

test('identifiers made to be unique find their record under another file name', async () => {
  const ana = openLaptop('a')
  const uuid = '3a19ff88-4620-4d17-9830-ac1d859eb5d5'
  const list = (name: string) => `id,name\n${uuid},${name}\n7,Seven\n`
  await bring(ana, 'june.csv', list('Library'))
  const done = await bring(ana, 'july.csv', list('Town library'))
  expect(done).toMatchObject({ added: 1, updated: 1 })
  expect(ana.names()).toEqual(['Seven', 'Seven', 'Town library'])
})

test('one organization as JSON, with what lies in it', async () => {
  const ana = openLaptop('a')
  const document = {
    id: 'a1',
    name: 'Clinic',
    description: 'Care',
    tax_status: 'x',
    organization_identifiers: [{ id: 'i', identifier_scheme: 'GB-COH', identifier: '12' }],
    locations: [{ id: 'l1', location_type: 'physical', name: 'House', latitude: 1, longitude: 2 }],
    services: [
      {
        id: 's1',
        name: 'Visits',
        fees_description: 'Free',
        service_at_locations: [{ id: 'x', location: { id: 'l1' } }],
        schedules: [{ id: 'h', byday: 'MO', opens_at: '08:00:00', closes_at: '12:00' }],
      },
    ],
  }
  for (const text of [JSON.stringify(document), JSON.stringify({ contents: [document] })]) {
    expect(await lookAt(ana, 'clinic.json', text)).toMatchObject({
      found: { organizations: 1, places: 1, offers: 1 },
    })
  }
  await bring(ana, 'clinic.json', JSON.stringify(document))
  expect(ana.one(idOf(ana, 'Clinic'))?.identifiers).toEqual(['GB-COH 12'])
  expect(ana.one(idOf(ana, 'House'))?.detailed).toMatchObject([
    { name: 'Visits', fees: 'Free', hours: ['MO 08:00–12:00'] },
  ])
})
