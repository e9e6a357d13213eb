import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { meet } from '../support/desk.ts'
import { sharedData } from '../support/shared-data.ts'
import { bring, folder, lookAt, nameOf } from './bring-in-files.ts'
import { openLaptop } from './laptop.ts'

const ofNoRecord = [
  'attributes.csv',
  'meta_table_descriptions.csv',
  'metadata.csv',
  'taxonomies.csv',
]

test.for([
  ['ohana-sample-csv', 8, 22, 23, 22, []],
  ['hsds-3.0-csv', 1, 1, 1, 1, ofNoRecord],
  ['hsds-3.0-json', 1, 1, 1, 1, ['base.json']],
  ['florida-211-style', 20, 378, 135, 378, []],
] as const)(
  '%s: %i organizations, %i places and %i offers, as a folder and as a zip, also elsewhere',
  async ([name, organizations, places, offers, links, notRead], context) => {
    const files = folder(sharedData(context, `assets-hsds/${name}`))
    const packed = zipSync(
      Object.fromEntries(files.map((file) => [`${name}/${file.name}`, file.bytes])),
    )
    const ana = openLaptop('a')
    const bea = openLaptop('b')
    for (const content of [files, packed]) {
      const look = await lookAt(ana, name, content)
      expect(look).toMatchObject({ form: 'directory', found: { organizations, places, offers } })
      expect(look.notRead.map(nameOf).toSorted()).toEqual(notRead)
    }
    const done = await bring(ana, name, packed)
    expect(done).toMatchObject({
      added: organizations + places,
      skipped: 0,
      offers: { added: offers, skipped: 0 },
    })
    meet(ana.desk, bea.desk)
    const items = [...bea.watch('assets/list', {}).items.values()]
    expect(items).toHaveLength(organizations + places)
    expect(items.filter(({ kind }) => kind === 'place')).toHaveLength(places)
    expect(items.reduce((sum, item) => sum + item.offersCount, 0)).toBe(offers)
    expect(bea.watch('assets/links', {}).items.size).toBe(links)

    const again = await bring(ana, name, files)
    expect(again).toMatchObject({ added: 0, updated: 0, offers: { added: 0, updated: 0 } })
    expect(ana.watch('assets/links', {}).items.size).toBe(links)
  },
)

test('the Ohana directory keeps what its services say, and leaves the names of people out', async (context) => {
  const ana = openLaptop('a')
  const files = folder(sharedData(context, 'assets-hsds/ohana-sample-csv'))
  const done = await bring(ana, 'ohana-sample-csv', files)
  expect(done.reasons).toEqual([{ reason: 'people-left-out', count: 23 }])
  const [found] = [...ana.watch('assets/list', {}).items.values()].filter(
    ({ name }) => name === 'Fair Oaks Adult Activity Center',
  )
  const center = ana.one(found?.id ?? '')
  expect(center).toMatchObject({
    organization: 'Peninsula Family Service',
    address: '2600 Middlefield Road, Redwood City, CA, 94063, US',
    place: { form: 'point', at: [-122.213221, 37.477227] },
    phones: ['650 780-7525', '650 701-0856 (fax)'],
    accessibility: ['disabled_parking', 'ramp', 'restroom', 'wheelchair'],
    languages: ['Spanish', 'Tagalog'],
    detailed: [{ how: 'Walk in or apply by phone.' }],
  })
  expect(center?.detailed[0]?.eligibility).toMatch(/^Age 55 or over for most programs/)
  expect(center?.detailed[0]?.fees).toContain('$2.50 suggested donation')
  expect(JSON.stringify(center)).not.toContain('Susan Houston')
})
