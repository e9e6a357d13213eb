// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { addFile } from '#shared/assets/files/commands.ts'
import { AssetFiles } from '#renderer/assets/files/asset-files.tsx'
import { toBase64 } from '#renderer/device/base64.ts'
import { envelopeIdOf, logIdOf } from '#shared/sealed-log/ids.ts'
import { createMemoryVault } from '#tests/support/memory-vault.ts'
import { jpegFromPhone, pngFromProgram } from '#tests/support/pictures.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import { createAssetRegistry } from './registry.ts'

const attack = '"><img src=x onerror=window.broken=1>{{name}}$t(undo)'
const blob = {
  log: logIdOf(new Uint8Array(16)),
  last: 1,
  id: envelopeIdOf(new Uint8Array(32)),
  pieces: 1,
}

async function withGarden(mayChange = true) {
  const vault = createMemoryVault({ rooms: [createAssetRegistry()] })
  const { link, desk } = vault
  const { id: asset } = await link.run('assets/add', { name: 'Garden', kind: 'nature' })
  let given = 0
  const add = async (bytes: Uint8Array, name: string) => {
    const file = `given${String((given += 1)).padStart(11, '0')}`
    await link.run('files/give', { file, at: 0, bytes: toBase64(bytes) })
    return (await link.run('assets/file-add', { asset, file, name })).id
  }
  const show = () =>
    renderPage(<AssetFiles asset={asset} mayChange={mayChange} />, {
      vault,
      namespaces: ['asset-files', 'assets'],
    })
  return { link, desk, asset, add, show }
}

test('a photo without words says so kindly, is described in its own window, and the wish is gone', async () => {
  const { add, show, link } = await withGarden()
  await add(jpegFromPhone(), 'gate.jpg')
  await add(pngFromProgram(), 'pond.png')
  const { user } = await show()
  await screen.findByText(/^2 photos are not described yet/)
  await user.click(screen.getByRole('button', { name: 'Photo 1 of 2: gate.jpg' }))
  const large = screen.getByRole('dialog', { name: 'Photo 1 of 2' })
  await within(large).findByRole('img', { name: 'Not described yet' })
  await user.type(within(large).getByLabelText('What can be seen'), 'A gate of willow')
  await user.tab()
  await within(large).findByRole('img', { name: 'A gate of willow' })
  await user.type(within(large).getByLabelText('Caption'), 'Open day{Enter}')
  await user.click(within(large).getByRole('button', { name: 'Move later' }))
  await screen.findByRole('dialog', { name: 'Photo 2 of 2' })
  await user.click(within(large).getByRole('button', { name: 'Done' }))
  await screen.findByText(/^1 photo is not described yet/)
  await user.click(screen.getByRole('button', { name: 'Photo 1 of 2: pond.png' }))
  await user.click(screen.getByRole('checkbox', { name: /^Only decoration/ }))
  await user.click(screen.getByRole('button', { name: 'Take off' }))
  await screen.findByText('“pond.png” is taken off')
  expect(screen.queryByText(/not described yet/)).toBe(null)
  await user.click(screen.getByText('1 taken off'))
  await user.click(screen.getByRole('button', { name: 'Put “pond.png” back' }))
  await screen.findByRole('button', { name: 'Photo 1 of 2: pond.png' })
  expect(await link.run('undo/back', {})).toEqual({ undone: 'assets/file-restore' })
  await screen.findByRole('button', { name: 'Photo 1 of 1: A gate of willow' })
})

test('what has not arrived says so, a document is a row with its size, and words that attack are words', async () => {
  const { add, show, desk, asset } = await withGarden()
  await add(new TextEncoder().encode('%PDF-1.7 words'), `${attack}.pdf`)
  const said = { asset, bytes: 5000, alt: attack, caption: attack }
  addFile(desk, { ...said, type: 'image/png', name: 'x.png', size: [4, 4] }, blob)
  addFile(desk, { ...said, type: 'pdf', name: '../\u202Efdp.exe', size: null }, blob)
  const { user, container } = await show()
  await screen.findByText('This photo has not arrived yet')
  expect(screen.getByText('fdp.exe.pdf').closest('li')?.textContent).toContain(
    'Has not arrived yet',
  )
  expect(screen.getByText(/kB$/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: /^Photo 1 of 1: / }))
  expect(screen.getByLabelText('What can be seen')).toHaveProperty('value', attack)
  expect(document.querySelector('img[src="x"], [onerror]')).toBe(null)
  expect(container.querySelector('img')).toBe(null)
})

test('files can be dropped and pasted; what is none of these is refused in a sentence, and nothing of a put-away strength changes', async () => {
  const { show, link, asset } = await withGarden()
  const { unmount } = await show()
  const notes = new File(['Hello'], 'notes.txt', { type: 'text/plain' })
  const zone = screen.getByRole('region', { name: 'Photos and attachments' })
  const dataTransfer = { files: [notes], items: [] }
  fireEvent.drop(zone, { dataTransfer })
  await screen.findByText('notes.txt')
  fireEvent.paste(document.body, {
    clipboardData: {
      files: [new File(['<svg onload="x()"/>'], 'logo.svg', { type: 'image/svg+xml' })],
    },
  })
  await screen.findByText(/^This is a drawing in SVG/)
  unmount()
  await link.run('assets/archive', { ids: [asset] })
  const put = await withGarden(false)
  await put.add(new TextEncoder().encode('Hello'), 'kept.txt')
  await put.show()
  await screen.findByText('kept.txt')
  expect(screen.queryByRole('button', { name: 'Add photos' })).toBe(null)
  expect(screen.queryByRole('button', { name: /more$/ })).toBe(null)
  await waitFor(() => {
    expect(screen.getByRole('button', { name: 'Save “kept.txt”' })).toBeTruthy()
  })
})
