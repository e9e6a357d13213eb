import { expect, test } from 'vitest'
import { tellingWords } from '#shared/assets/introductions/telling-words.ts'
import type { CommandInput } from '#shared/contract/table.ts'
import { openLaptop } from './laptop.ts'

type Add = CommandInput<'assets/add'>

const at = (lat: number, lon: number) => ({
  form: 'point' as const,
  at: [lon, lat] as [number, number],
})

function coalition(...assets: readonly Add[]) {
  const laptop = openLaptop('a')
  const ids = assets.map((asset) => laptop.run('assets/add', asset).id)
  const view = laptop.watch('assets/introductions', { id: null })
  const said = () =>
    [...view.items.values()]
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ offering, welcoming, words, isNear }) =>
        [offering.name, welcoming.name, words.join('+'), isNear ? 'near' : ''].join('|'),
      )
  return { laptop, ids, said }
}

const van: Add = {
  name: 'Mutual Aid',
  kind: 'association',
  offers: ['A van with DRIVERS', 'Meals'],
}

test('what one offers and another would welcome is put side by side, with the words they share', () => {
  const { said } = coalition(
    van,
    { name: 'Elders', kind: 'culture', welcomes: ['Rides after dark', 'a driver for the van'] },
    { name: 'Clinic', kind: 'institution', welcomes: ['Nurses'] },
  )
  expect(said()).toEqual(['Mutual Aid|Elders|driver+van|'])
})

test.each([
  ['accents and capitals', 'CLASES de música', 'musica', 'musica'],
  ['plurals', 'Water barrel', 'Barrels', 'Barrels'],
  ['Arabic marks and articles people leave out', 'تَرجَمة', 'ترجمة طبية', 'ترجمة'],
  ['writing without gaps', '中文 翻译', '翻译', '翻译'],
])('%s keep nobody apart', (_, offer, welcome, word) => {
  const { said } = coalition(
    { name: 'A', kind: 'place', offers: [offer] },
    { name: 'B', kind: 'place', welcomes: [welcome] },
  )
  expect(said()).toEqual([`A|B|${word}|`])
})

test('words that only join others, numbers and words that many offer bring nobody together', () => {
  expect([...tellingWords('Help for the 80 with one of our two').keys()]).toEqual([])
  const many = Array.from({ length: 26 }, (__, n): Add => ({
    name: `Hall ${String(n)}`,
    kind: 'place',
    offers: ['Room'],
  }))
  const wish: Add = { name: 'Choir', kind: 'culture', welcomes: ['a room'] }
  expect(coalition(...many, wish).said()).toEqual([])
  expect(coalition(...many.slice(1), wish).said()).toHaveLength(25)
})

test('more shared words come first, then who is near', () => {
  const near = at(44.05, -92.46)
  const { said } = coalition(
    { name: 'Far', kind: 'place', offers: ['Piano'], place: at(45, -92.46) },
    { name: 'Near', kind: 'place', offers: ['Piano'], place: at(44.055, -92.46) },
    { name: 'Address', kind: 'place', offers: ['old piano'], address: '12  Mill  street' },
    { name: 'Both', kind: 'place', offers: ['Piano lessons'], place: at(45, -92.46) },
    {
      name: 'Choir',
      kind: 'culture',
      welcomes: ['piano lessons'],
      place: near,
      address: '12 Mill Street',
    },
  )
  expect(said()).toEqual([
    'Both|Choir|piano+lessons|',
    'Near|Choir|piano|near',
    'Address|Choir|piano|near',
    'Far|Choir|piano|',
  ])
})

test('those who are linked, put away or the same are not introduced; links that go bring it back', () => {
  const { laptop, ids, said } = coalition(
    { ...van, welcomes: ['more vans'] },
    { name: 'Elders', kind: 'culture', welcomes: ['van'] },
  )
  const [aid = '', elders = ''] = ids
  expect(said()).toEqual(['Mutual Aid|Elders|van|'])
  const { id } = laptop.run('assets/link', { from: elders, to: aid, kind: 'knows' })
  expect(said()).toEqual([])
  laptop.run('assets/unlink', { ids: [id] })
  expect(said()).toHaveLength(1)
  laptop.run('assets/archive', { ids: [aid] })
  expect(said()).toEqual([])
})

test('of one strength only what concerns it', () => {
  const { laptop, ids } = coalition(
    van,
    { name: 'Elders', kind: 'culture', welcomes: ['van'] },
    { name: 'Choir', kind: 'culture', welcomes: ['meals'] },
  )
  const [, elders = ''] = ids
  const items = laptop.watch('assets/introductions', { id: elders }).items
  expect([...items.values()].map(({ welcoming }) => welcoming.name)).toEqual(['Elders'])
})
