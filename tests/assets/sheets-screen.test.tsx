// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { addSheet } from '#shared/assets/sheets/commands.ts'
import { readSheet } from '#shared/assets/sheets/sheet.ts'
import { standRecordsOf } from '#shared/assets/sheets/stand-records.ts'
import { storedSheets, storedStands } from '#shared/assets/stored.ts'
import { addRecord } from '#shared/documents/record.ts'
import { envelopeIdOf, logIdOf } from '#shared/sealed-log/ids.ts'
import { AssetsRoom } from '#renderer/assets/assets-room.tsx'
import { createMemoryVault } from '#tests/support/memory-vault.ts'
import { pngFromProgram } from '#tests/support/pictures.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import { createAssetRegistry } from './registry.ts'

const attack = '"><img src=x onerror=window.broken=1>{{name}}$t(undo)'
const blob = {
  log: logIdOf(new Uint8Array(16)),
  last: 1,
  id: envelopeIdOf(new Uint8Array(32)),
  pieces: 1,
}

async function withHall(name = 'Church hall', path = (id: string) => `/assets/on/${id}`) {
  const vault = createMemoryVault({ rooms: [createAssetRegistry()] })
  const { link, desk } = vault
  const { id: piano } = await link.run('assets/add', { name: 'Piano', kind: 'place' })
  const { id: stove } = await link.run('assets/add', { name: 'Stove', kind: 'place' })
  const size: [number, number] = [400, 200]
  const sheet = addSheet(desk, { name, alt: '', type: 'image/png', bytes: 10, size }, blob)
  const page = await renderPage(<AssetsRoom />, {
    vault,
    namespaces: ['assets', 'asset-sheets', 'asset-links', 'asset-files', 'ui'],
    at: path(sheet),
  })
  return { ...page, link, desk, sheet, piano, stove }
}

const nearby = (words: RegExp) => screen.findByText(words)

test('by the list alone: find a strength, place it in the middle, move it, put it down; by keys on its mark: move it, leave it, open it', async () => {
  const { user, link, desk, sheet, piano, location } = await withHall()
  const spot = () => standRecordsOf(desk.read('assets')).get({ sheet, asset: piano })?.spot
  await screen.findByText('Nothing stands here yet.')
  await user.type(await screen.findByLabelText('Find whom or what'), 'piano')
  await user.click(await screen.findByRole('button', { name: /Piano/ }))
  const bar = await screen.findByRole('region', { name: 'Placing “Piano”' })
  const middle = within(bar).getByRole('button', { name: 'Place it in the middle' })
  expect(document.activeElement).toBe(middle)
  await user.click(middle)
  for (const way of ['Move left', 'Move left', 'Move down'])
    await user.click(within(bar).getByRole('button', { name: way }))
  expect(within(bar).getByRole('status').textContent).toBe('46 % from the left, 52 % from the top')
  // Nothing is kept before it is put down.
  expect(spot()).toBe(undefined)
  await user.click(within(bar).getByRole('button', { name: 'Put it down here' }))
  await nearby(/^“Piano” stands on “Church hall”/)
  expect(spot()).toEqual([0.46, 0.52])
  expect(screen.queryByRole('region', { name: 'Placing “Piano”' })).toBe(null)

  const mark = screen.getByRole('button', { name: 'Piano, Places and spaces' })
  mark.focus()
  await user.keyboard('m{ArrowRight}{Shift>}{ArrowUp}{/Shift}{Escape}')
  expect(screen.queryByRole('region', { name: 'Placing “Piano”' })).toBe(null)
  expect(spot()).toEqual([0.46, 0.52])
  await user.keyboard('m{ArrowRight}{Shift>}{ArrowUp}{/Shift}{Enter}')
  await waitFor(() => {
    expect(spot()).toEqual([0.48, 0.515])
  })
  // Put down where it was, nothing changed: undo takes back the move before.
  await user.keyboard('m{Enter}')
  await link.run('undo/back', {})
  expect(spot()).toEqual([0.46, 0.52])
  await user.keyboard('{Enter}')
  expect(location.history.at(-1)).toBe(`/assets/on/${sheet}/${piano}`)
  await user.click(screen.getByRole('button', { name: 'Move “Piano”' }))
  await user.click(screen.getByRole('button', { name: 'Leave it as it was' }))
  // What a search leaves out is found all the same, where it stands, and seen while it is placed.
  const [narrow] = screen.getAllByRole('searchbox')
  await user.type(narrow ?? document.body, 'stove')
  await waitFor(() => {
    expect(screen.queryByRole('button', { name: 'Piano, Places and spaces' })).toBe(null)
  })
  expect(screen.getByText(/^What stands here is left out/)).toBeTruthy()
  await user.type(screen.getByLabelText('Find whom or what'), 'piano')
  const hits = await screen.findByRole('list', { name: 'Found; a press picks it up' })
  await user.click(await within(hits).findByRole('button'))
  await screen.findByRole('button', { name: 'Piano, Places and spaces' })
  await user.clear(narrow ?? document.body)
  await user.click(screen.getByRole('button', { name: 'Take it off the picture' }))
  await nearby(/^“Piano” is off “Church hall”/)
  await screen.findByText('Nothing stands here yet.')
})

test('a picture that has not arrived says so, what stands on it is known, and what is none of the strengths here is left out', async () => {
  const { link, desk, sheet, piano, container } = await withHall(attack)
  await link.run('assets/stand-put', { sheet, asset: piano, spot: [1, 1] })
  desk.change('assets', (document) => {
    const unknown = { sheet, asset: 'unknown000000000', spot: [0.1, 0.1] }
    addRecord(storedStands(document), desk.newId(), { ...unknown, by: desk.me, at: desk.now })
    const off = { sheet, asset: piano, spot: [Number.NaN, 7] }
    addRecord(storedStands(document), desk.newId(), { ...off, by: desk.me, at: desk.now + 9 })
  })
  await nearby(/^This picture has not arrived on this computer yet/)
  const group = screen.getByRole('group', { name: `${attack}: 1 strength stands on it` })
  expect(within(group).getAllByRole('button')).toHaveLength(1)
  expect(container.querySelector('img')).toBe(null)
  await link.run('assets/sheet-off', { id: sheet })
  await nearby(/^This photo or floor plan is not a map here/)
})

test('the page of pictures renames, describes, takes off and puts back; the choice above the map leads to each and to the world', async () => {
  const { user, desk, sheet, location } = await withHall('Hall', () => '/assets/sheets')
  await user.click(await screen.findByText('Name and description'))
  await user.type(screen.getByLabelText('What can be seen'), 'The hall from its door')
  await user.tab()
  await waitFor(() => {
    expect(readSheet(sheet, storedSheets(desk.read('assets')).get(sheet))?.alt).toBe(
      'The hall from its door',
    )
  })
  await user.click(screen.getByRole('button', { name: 'Take “Hall” off' }))
  await user.click(await screen.findByRole('button', { name: 'Put “Hall” back' }))
  await user.click(await screen.findByRole('link', { name: 'Hall' }))
  await user.click(await screen.findByRole('button', { name: /Map shown/ }))
  await user.click(await screen.findByRole('option', { name: 'Map of the world' }))
  expect(location.history.at(-1)).toBe('/assets')
})

test('what is chosen as a picture asks for a name, becomes a map and is gone to; a document is refused in a sentence', async () => {
  const { user, location } = await withHall('Hall', () => '/assets/sheets')
  const drop = (file: File) => {
    const zone = screen.getByText('or drop it here').closest('div') ?? document.body
    fireEvent.drop(zone, { dataTransfer: { files: [file], items: [] } })
  }
  await screen.findByText('or drop it here')
  drop(new File(['%PDF-1.7 plan'], 'plan.pdf', { type: 'application/pdf' }))
  await screen.findByText('plan.pdf')
  const [name] = screen.getAllByLabelText('Name')
  expect(document.activeElement).toBe(name)
  await user.keyboard('Yard')
  await user.click(screen.getByRole('button', { name: 'Make it a map' }))
  await nearby(/^This is no picture/)
  await user.click(screen.getByRole('button', { name: 'Choose another picture' }))
  drop(new File([Uint8Array.from(pngFromProgram())], 'yard.png', { type: 'image/png' }))
  await screen.findByText('yard.png')
  await user.keyboard('Yard{Enter}')
  await nearby(/^“Yard” is a map now/)
  await waitFor(() => {
    expect(location.history.at(-1)).toMatch(/^\/assets\/on\/[\w-]{16}$/)
  })
})
