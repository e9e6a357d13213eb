import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { assetsToJson } from '#shared/assets/export.ts'
import { assetRecordsOf } from '#shared/assets/asset-records.ts'
import { linksToCsv, shownTies } from '#shared/assets/links/export.ts'
import { linkRecordsOf } from '#shared/assets/links/link-records.ts'
import { readLink } from '#shared/assets/links/link.ts'
import { addLink } from '#shared/assets/links/new-link.ts'
import { dropImport, finishImport } from '#shared/assets/import/apply.ts'
import { undoImport } from '#shared/assets/import/undo.ts'
import { storedLinks } from '#shared/assets/stored.ts'
import { addRecord } from '#shared/documents/record.ts'
import { meet } from '../support/desk.ts'
import { openLaptop, type Laptop } from './laptop.ts'

function together() {
  const ana = openLaptop('a')
  const bea = openLaptop('b')
  const clinic = ana.run('assets/add', { name: 'Clinic', kind: 'institution' }).id
  const garden = ana.run('assets/add', { name: 'Garden', kind: 'nature' }).id
  const choir = ana.run('assets/add', { name: 'Choir', kind: 'culture' }).id
  meet(ana.desk, bea.desk)
  return { ana, bea, clinic, garden, choir }
}

/** What a page that shows all links reads, as sentences. */
const said = (laptop: Laptop) =>
  [...laptop.watch('assets/links', {}).items.values()]
    .map(({ from, kind, to, note }) => [from.name, kind, to.name, note].filter(Boolean).join(' '))
    .toSorted()

test('a link shows on both of its ends and on every computer, with its words', () => {
  const { ana, bea, clinic, garden } = together()
  const there = bea.watch('assets/links-of', { id: garden })
  const { id } = ana.run('assets/link', {
    from: clinic,
    to: garden,
    kind: 'refers',
    note: 'after a visit',
  })
  meet(ana.desk, bea.desk)
  const link = {
    id,
    kind: 'refers',
    note: 'after a visit',
    from: { id: clinic, name: 'Clinic', kind: 'institution' },
    to: { id: garden, name: 'Garden', kind: 'nature' },
  }
  expect(there.items.get(id)).toEqual(link)
  expect(ana.watch('assets/links-of', { id: clinic }).items.get(id)).toEqual(link)
  bea.run('assets/edit', { id: clinic, change: { name: 'Little Elk Clinic' } })
  expect(there.items.get(id)?.from.name).toBe('Little Elk Clinic')
})

test('nothing is linked to itself, to what is not here, or twice in the same way', () => {
  const { ana, clinic, garden } = together()
  const link = (from: string, to: string, kind: 'funds' | 'partners') => () =>
    ana.run('assets/link', { from, to, kind })
  expect(link(clinic, clinic, 'funds')).toThrow('link-to-itself')
  expect(link(clinic, 'nothingishere000', 'funds')).toThrow('asset-missing')
  link(clinic, garden, 'partners')()
  expect(link(garden, clinic, 'partners')).toThrow('link-there')
  link(clinic, garden, 'funds')()
  link(garden, clinic, 'funds')()
  expect(said(ana)).toEqual([
    'Clinic funds Garden',
    'Clinic partners Garden',
    'Garden funds Clinic',
  ])
})

test('the same link made on two computers shows once, and goes as one', () => {
  const { ana, bea, clinic, garden } = together()
  ana.run('assets/link', { from: clinic, to: garden, kind: 'partners' })
  bea.run('assets/link', { from: garden, to: clinic, kind: 'partners' })
  meet(ana.desk, bea.desk)
  expect(said(ana)).toHaveLength(1)
  expect(said(bea)).toEqual(said(ana))
  const [id = ''] = ana.watch('assets/links', {}).items.keys()
  const watching = bea.watch('assets/links', {})
  expect(ana.run('assets/unlink', { ids: [id] }).ids).toHaveLength(2)
  meet(ana.desk, bea.desk)
  expect([...watching.items]).toEqual([])
  const away = bea.watch('assets/links-archived', {})
  expect([...away.items.values()]).toMatchObject([{ archived: { by: ana.desk.me } }])
  bea.run('assets/link-restore', { ids: [...away.items.keys()] })
  expect([...watching.items]).toHaveLength(1)
  expect([...away.items]).toEqual([])
})

test('where the first of two equal links is changed, the other one takes its place', () => {
  const { ana, bea, clinic, garden } = together()
  ana.run('assets/link', { from: clinic, to: garden, kind: 'knows' })
  bea.run('assets/link', { from: clinic, to: garden, kind: 'knows' })
  meet(ana.desk, bea.desk)
  const watching = ana.watch('assets/links', {})
  const [shown = ''] = watching.items.keys()
  ana.run('assets/link-edit', { id: shown, kind: 'funds', turn: true })
  expect(said(ana)).toEqual(['Clinic knows Garden', 'Garden funds Clinic'])
  expect([...watching.items.values()].map(({ kind }) => kind).toSorted()).toEqual([
    'funds',
    'knows',
  ])
})

test('a link waits while one of its ends is put away, and comes back with it', () => {
  const { ana, clinic, garden } = together()
  ana.run('assets/link', { from: clinic, to: garden, kind: 'funds' })
  const links = ana.watch('assets/links', {})
  ana.run('assets/archive', { ids: [garden] })
  expect([...links.items]).toEqual([])
  expect([...ana.watch('assets/links-of', { id: clinic }).items]).toEqual([])
  ana.run('assets/restore', { ids: [garden] })
  expect([...links.items]).toHaveLength(1)
})

test('two people turn a link around and change its words: both changes stay, and it keeps two ends', () => {
  const { ana, bea, clinic, garden } = together()
  const { id } = ana.run('assets/link', { from: clinic, to: garden, kind: 'runs' })
  meet(ana.desk, bea.desk)
  ana.run('assets/link-edit', { id, turn: true })
  ana.run('assets/link-edit', { id, turn: true })
  bea.run('assets/link-edit', { id, turn: true })
  bea.run('assets/link-edit', { id, note: 'since spring' })
  meet(ana.desk, bea.desk)
  expect(said(ana)).toEqual(said(bea))
  expect(said(ana)[0]).toMatch(/^(Clinic runs Garden|Garden runs Clinic) since spring$/)
})

const odd: readonly (readonly [what: string, fields: Record<string, unknown>])[] = [
  ['an unknown kind', { kind: 'owns' }],
  ['three ends', { ends: ['a', 'b', 'c'] }],
  ['one end', { ends: ['aaaa000000000001'] }],
  ['ends that are no ids', { ends: ['__proto__', 'constructor'] }],
  ['no ends', { ends: null }],
  ['control characters', { note: 'a\u0000b' }],
  ['a lone surrogate', { note: 'a\uD800b' }],
  ['a megabyte', { note: 'x'.repeat(1024 * 1024) }],
  ['a date that is none', { at: Number.NaN }],
]

test.each(odd)('a stored link with %s is set aside and harms nothing', (_, fields) => {
  const { ana, clinic, garden } = together()
  ana.run('assets/link', { from: clinic, to: garden, kind: 'funds' })
  const good = { ends: [clinic, garden], kind: 'knows', by: ana.desk.me, at: 1, ...fields }
  ana.desk.change('assets', (document) =>
    storedLinks(document).set('planted000000000', new Y.Map(Object.entries(good))),
  )
  expect(
    readLink('planted000000000', storedLinks(ana.desk.read('assets')).get('planted000000000')),
  ).toBe(null)
  expect(said(ana)).toEqual(['Clinic funds Garden'])
})

test('links to nothing and to themselves that others wrote do not show', () => {
  const { ana, clinic } = together()
  const links = ana.watch('assets/links', {})
  ana.desk.change('assets', (document) => {
    const record = { kind: 'knows', by: ana.desk.me, at: 1 }
    addRecord(storedLinks(document), 'planted000000001', { ...record, ends: [clinic, clinic] })
    addRecord(storedLinks(document), 'planted000000002', {
      ...record,
      ends: [clinic, 'nothingishere000'],
    })
  })
  expect([...links.items]).toEqual([])
  expect([...ana.watch('assets/links-of', { id: clinic }).items]).toEqual([])
})

test('links of an import show when it is whole, go when it is undone, and vanish when it is stopped', () => {
  const { ana, clinic, garden, choir } = together()
  const { desk } = ana
  const bring = (importId: string, to: string) => {
    desk.change('assets', (document) => {
      addLink(desk, storedLinks(document), { from: clinic, to, kind: 'at', importId })
    })
  }
  const counts = { read: 0, added: 0, updated: 0, skipped: 0 }
  const links = ana.watch('assets/links', {})
  bring('import0000000001', garden)
  expect([...links.items]).toEqual([])
  const plan = {
    ...counts,
    offers: counts,
    fileName: 'places.csv',
    batches: [],
    problems: [],
    changes: [],
    ids: new Map<string, string>(),
  }
  finishImport(desk, { id: 'import0000000001', fileName: 'places.csv', ids: new Map() }, plan)
  expect(said(ana)).toEqual(['Clinic at Garden'])
  expect([...links.items]).toHaveLength(1)
  const [touched] = storedLinks(desk.read('assets')).keys()
  bring('import0000000001', choir)
  ana.run('assets/link-edit', { id: touched ?? '', note: 'since May' })
  undoImport(desk, 'import0000000001')
  // What somebody has written on since stays.
  expect([...links.items.keys()]).toEqual([touched])
  ana.run('assets/unlink', { ids: [touched ?? ''] })
  expect([...links.items]).toEqual([])
  bring('import0000000002', choir)
  dropImport(desk, 'import0000000002')
  expect([...storedLinks(desk.read('assets')).keys()]).toHaveLength(2)
})

test('the files hold links only among what is in them; cells that a spreadsheet would run are guarded', () => {
  const { ana, clinic, garden, choir } = together()
  ana.run('assets/link', { from: clinic, to: garden, kind: 'funds', note: '=1+1' })
  ana.run('assets/link', { from: clinic, to: choir, kind: 'funds' })
  const ties = shownTies(linkRecordsOf(ana.desk.read('assets')))
  const all = [...assetRecordsOf(ana.desk.read('assets')).all()].map(([, asset]) => asset)
  const leaving = all.filter(({ id }) => id !== choir)
  const json: unknown = JSON.parse(assetsToJson(leaving, () => [], ties))
  expect(json).toMatchObject({
    links: [{ from: clinic, to: garden, kind: 'funds', note: '=1+1' }],
  })
  const [header, ...rows] = linksToCsv(ties).trimEnd().split('\r\n')
  expect(header).toBe('\uFEFFfrom,kind,to,note,from id,to id')
  expect(rows.toSorted()).toEqual([
    `Clinic,funds,Choir,,${clinic},${choir}`,
    `Clinic,funds,Garden,'=1+1,${clinic},${garden}`,
  ])
})

test('one thing said thousands of times shows once, and costs what as many different things cost', () => {
  const size = 1000
  const filled = (isSame: boolean) => {
    const ana = openLaptop('a')
    const ends = ['Clinic', 'Garden'].map(
      (name) => ana.run('assets/add', { name, kind: 'place' }).id,
    )
    const [from = '', to = ''] = ends
    ana.desk.change('assets', (document) => {
      for (let number = 0; number < size; number += 1)
        addLink(ana.desk, storedLinks(document), {
          from,
          to: isSame ? to : `nothere0${String(number).padStart(8, '0')}`,
          kind: 'funds',
        })
    })
    const records = linkRecordsOf(ana.desk.read('assets'))
    const began = performance.now()
    const shown = [...records.ids()].filter((id) => records.shown(id) !== null)
    return { ana, shown, took: performance.now() - began }
  }
  const { ana, shown, took } = filled(true)
  expect(shown).toHaveLength(1)
  expect(took).toBeLessThan(20 * Math.max(1, filled(false).took))
  ana.run('assets/unlink', { ids: shown })
  const records = linkRecordsOf(ana.desk.read('assets'))
  expect([...records.ids()].filter((id) => records.shown(id) !== null)).toEqual([])
  expect([...records.ids()].filter((id) => records.away(id) !== null)).toHaveLength(1)
})
