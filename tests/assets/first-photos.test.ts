import { expect, test } from 'vitest'
import type { AssetFile } from '#shared/assets/files/file.ts'
import { firstPhotosOf } from '#shared/assets/files/first-photos.ts'
import { letIn } from '#tests/people/two-computers.ts'
import { follow } from '#tests/support/followed.ts'
import { jpegFromPhone, pngFromProgram } from '#tests/support/pictures.ts'
import { openTestVault } from '#tests/support/vault.ts'
import { apart, pdf, withGarden } from './garden-files.ts'

test('a strength shows the photo that stands first, as it is described now; one without any is not in it', async () => {
  const { add, link, garden } = await withGarden()
  const { id: bare } = await link.run('assets/add', { name: 'Bench', kind: 'place' })
  const view = follow(link, 'assets/first-photos', {})
  await view.ready
  await add(pdf, 'lease.pdf')
  const gate = await add(jpegFromPhone(), 'gate.jpg', { alt: 'A gate of willow' })
  const pond = await add(pngFromProgram(), 'pond.png')
  const is = (id: string, alt: string, plain = false) =>
    view.until((items) => {
      const now = items.get(garden)
      return now?.id === id && now.alt === alt && now.plain === plain
    })
  await is(gate, 'A gate of willow')
  await link.run('assets/file-move', { id: pond, to: 0 })
  await is(pond, '')
  await link.run('assets/file-edit', { id: pond, change: { plain: true } })
  await is(pond, '', true)
  await link.run('assets/file-archive', { id: pond })
  await is(gate, 'A gate of willow')
  await link.run('undo/back', {})
  await is(pond, '', true)
  await link.run('assets/file-archive', { id: pond })
  await link.run('assets/file-archive', { id: gate })
  await view.until((items) => items.size === 0)
  expect(view.items.has(bare)).toBe(false)
})

test('nothing stands there while its bytes are on their way, and it comes by itself', async () => {
  const { add, vault, coalition, garden } = await withGarden()
  const bea = openTestVault()
  await letIn(vault, bea, coalition)
  const id = await add(jpegFromPhone(), 'gate.jpg', { alt: 'Willow arch' })
  const { space } = await bea.coalition(coalition)
  const [words, pieces] = await apart(vault, coalition)
  await space.take(words)
  const view = follow(bea.link('window').within(coalition), 'assets/first-photos', {})
  await view.ready
  expect(view.items.size).toBe(0)
  await space.take(pieces)
  await view.until((items) => items.get(garden)?.id === id)
})

test('a change looks at the strengths it is about, and nothing that comes is looked at where nothing is waited for', () => {
  const file = (asset: string) =>
    ({
      id: `photo-${asset}`,
      asset,
      kind: 'photo',
      archived: null,
      alt: '',
      plain: false,
    }) as AssetFile
  const assets = Array.from({ length: 10_000 }, (_, at) => String(at))
  const asked: string[] = []
  const told = new Set<(assets: readonly string[]) => void>()
  const come = new Set<() => void>()
  const view = firstPhotosOf(
    {
      all: () => assets.map((asset) => [`photo-${asset}`, file(asset)] as const),
      of: (asset) => {
        asked.push(asset)
        return [file(asset)]
      },
      subscribe: (listener) => {
        told.add(listener)
        return () => void told.delete(listener)
      },
    },
    {
      isHere: ({ asset }) => asset !== '7',
      onArrival: (listener) => {
        come.add(listener)
        return () => void come.delete(listener)
      },
    },
  )
  expect(asked).toHaveLength(10_000)
  expect([...view.items()]).toHaveLength(9_999)
  for (const tell of told) tell(['12'])
  for (const tell of come) tell()
  expect(asked.slice(10_000)).toEqual(['12', '7'])
  view.close()
  expect([told.size, come.size]).toEqual([0, 0])
})
