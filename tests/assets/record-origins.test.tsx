// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { assetRecordsOf } from '#shared/assets/asset-records.ts'
import { assetHandlers } from '#shared/assets/commands.ts'
import { PlacingProvider } from '#renderer/assets/placing.tsx'
import { AssetDrawer } from '#renderer/assets/record/asset-drawer.tsx'
import { createMemoryVault } from '../support/memory-vault.ts'
import { meet, openDesk } from '../support/desk.ts'
import { renderPage } from '../support/render-page.tsx'
import { createTextRegistry } from '../texts/registry.ts'
import { assetRegistry } from './registry.ts'

const namespaces = ['assets', 'directories', 'asset-links', 'texts', 'presence', 'palette']

async function openRecord() {
  const vault = createMemoryVault({ rooms: [assetRegistry, createTextRegistry()] })
  const { id } = await vault.link.run('assets/add', {
    name: 'Library',
    kind: 'place',
    hours: ['Mon 9-17'],
  })
  const offer = await vault.link.run('assets/offer-add', { asset: id, name: 'Reading help' })
  const bea = openDesk('b'.repeat(32))
  meet(vault.desk, bea)
  const show = () =>
    renderPage(
      <PlacingProvider onBegin={() => {}}>
        <AssetDrawer id={id} onClose={() => {}} />
      </PlacingProvider>,
      { vault, namespaces },
    )
  return { vault, id, offer: offer.id, bea, show }
}

test('each group says behind a quiet line where it is from, field by field where that differs', async () => {
  const { vault, id, bea, show } = await openRecord()
  assetHandlers['assets/edit'](bea, { id, change: { phones: ['<b>555</b>'] } })
  meet(vault.desk, bea)
  await show()
  const facts = await screen.findByLabelText('Where this is from: Reaching and using it')
  const lines = within(facts.closest('details') ?? facts).getAllByRole('listitem', { hidden: true })
  expect(lines).toHaveLength(2)
  expect(lines[0]?.textContent).toMatch(/^Phones: Written by /)
  expect(lines[1]?.textContent).toMatch(/^Open: Written by /)
  const name = screen.getByLabelText('Where this is from: Name')
  expect(name.closest('details')?.textContent).toMatch(/^Where this is fromWritten by /)
  expect(screen.queryByLabelText('Where this is from: Where')).toBeNull()
})

test('what two wrote about an offer at once is shown beside it and settled by a press', async () => {
  const { vault, id, offer, bea, show } = await openRecord()
  const edit = assetHandlers['assets/offer-edit']
  edit(vault.desk, { id: offer, change: { fees: 'None' } })
  edit(bea, { id: offer, change: { fees: '<b>1 €</b>' } })
  meet(vault.desk, bea)
  const { user } = await show()
  await screen.findByText(/two versions/)
  await user.click(screen.getByRole('button', { name: /this: <b>1 €/, hidden: true }))
  await waitFor(() => {
    expect(screen.queryByText(/two versions/)).toBeNull()
  })
  meet(vault.desk, bea)
  expect(assetRecordsOf(bea.read('assets')).offers(id)[0]?.fees).toBe('<b>1 €</b>')
})
