import { expect, test } from 'vitest'
import { recordsOf, addRecord } from '#shared/documents/record.ts'
import { Refusal } from '#shared/contract/problem.ts'
import { readView } from '#shared/contract/read-view.ts'
import { briefDocument } from '#shared/briefs/maps.ts'
import { addPart, found } from '#tests/briefs/vault-steps.ts'

/* A command changes several documents: it is carried out in all of them or in none. */

test('a command that is refused after its first change has changed nothing, also after closing', async () => {
  const desk = await found()
  const coalition = await desk.vault.coalition(desk.coalition)
  await desk.link.run('assets/add', { name: 'Garden', kind: 'place' })
  const failing = () =>
    coalition.edit('window', 'assets/add', (pen) => {
      pen.change('assets', (document) => {
        addRecord(recordsOf(document, 'assets'), 'half000000000001', {
          name: 'Half',
          kind: 'place',
        })
      })
      throw new Refusal('written-by-newer-app')
    })
  expect(failing).toThrow(Refusal)
  await coalition.space.saved()
  const names = async () =>
    [...(await readView(desk.link, 'assets/list', {})).values()].map(({ name }) => name)
  expect(await names()).toEqual(['Garden'])
  expect(await desk.link.run('undo/again', {})).toEqual({ redone: null })
  expect(await desk.link.run('undo/back', {})).toEqual({ undone: 'assets/add' })
  await desk.vault.closeCoalition(desk.coalition)
  expect(await names()).toEqual([])
})

test('a brief others have written in does not go when its beginning is undone', async () => {
  const desk = await found()
  const { id } = await desk.link.run('briefs/add', { title: 'Warm', language: 'en' })
  const coalition = await desk.vault.coalition(desk.coalition)
  const parts = () => coalition.space.shelf().read(briefDocument(id)).getMap('blocks').size
  const before = parts()
  await addPart({ ...desk, link: desk.vault.link('other').within(desk.coalition) }, id, {
    kind: 'text',
    text: 'Mine',
  })
  await desk.link.run('undo/back', {}).catch(() => undefined)
  expect(parts()).toBe(before + 1)
})
