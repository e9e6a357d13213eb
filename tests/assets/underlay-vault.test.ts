import { expect, test } from 'vitest'
import { canonicalText } from '#electron/vault/records.ts'
import { giveFile, takeFile } from '#renderer/device/vault-files.ts'
import { follow } from '../support/followed.ts'
import { newRemains, openTestVault } from '../support/vault.ts'
import { town } from './town.ts'

const said = { name: 'Streets', source: 'The town', licence: 'Public domain' }

test('a layer is sealed and kept like everything else: it is there after a restart, and undo takes all of it back', async () => {
  const remains = newRemains()
  const first = openTestVault(remains)
  const { coalition } = await first
    .link('window')
    .run('coalitions/found', { name: 'Riverbend', person: 'Ana' })
  const link = first.link('window').within(coalition)
  const { space } = await first.coalition(coalition)
  await link.run('assets/add', { name: 'Garden', kind: 'nature' })
  const before = canonicalText('assets', space.shelf())
  const file = await giveFile(link, new Blob([town('Park')]))
  const fileName = 'town.geojson'
  const look = await link.run('assets/underlay-look', { file, fileName })
  expect(look).toMatchObject({ lines: 17, areas: 2, named: 19, detail: 1, otherwise: 'street' })
  const [drawing] = await takeFile(link, look.drawing)
  expect(JSON.parse(new TextDecoder().decode(drawing))).toHaveLength(1)
  expect(canonicalText('assets', space.shelf())).toBe(before)
  await expect(link.run('files/take', { file: look.drawing, at: 0 })).rejects.toThrow('file-not')

  const { id } = await link.run('assets/underlay-add', {
    file,
    fileName,
    otherwise: 'street',
    ...said,
  })
  const layers = follow(link, 'assets/underlays', {})
  await layers.ready
  expect(layers.items.get(id)).toMatchObject({ ...said, file: fileName, lines: 17, areas: 2 })
  const whole = canonicalText(`underlay/${id}`, space.shelf())
  expect(whole).toContain('Elk River')
  expect(await link.run('undo/back', {})).toEqual({ undone: 'assets/underlay-add' })
  expect(canonicalText('assets', space.shelf())).toBe(before)
  expect(canonicalText(`underlay/${id}`, space.shelf())).toBe('{"pieces":{}}')
  await link.run('undo/again', {})
  await first.close()

  const again = openTestVault(remains).link('window').within(coalition)
  const pieces = follow(again, 'assets/underlay-pieces', { ids: [id] })
  await pieces.ready
  expect([...pieces.items.values()].map((one) => one.id)).toEqual([id])
})
