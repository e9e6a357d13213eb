// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { assetHandlers } from '#shared/assets/commands.ts'
import { SinceLooked } from '#renderer/assets/looked/since-looked.tsx'
import { createMemoryVault } from '../support/memory-vault.ts'
import { meet, openDesk } from '../support/desk.ts'
import { renderPage } from '../support/render-page.tsx'
import { assetRegistry } from './registry.ts'

test('the second look says quietly who wrote in which fields, the third is quiet again', async () => {
  const vault = createMemoryVault({ rooms: [assetRegistry] })
  const { id } = await vault.link.run('assets/add', { name: 'Library', kind: 'place' })
  const bea = openDesk('b'.repeat(32))
  meet(vault.desk, bea)
  const keeps = vi.spyOn(Storage.prototype, 'setItem')
  const look = async () => {
    keeps.mockClear()
    const namespaces = ['assets', 'directories']
    const { unmount } = await renderPage(<SinceLooked id={id} />, { vault, namespaces })
    // This look is kept once the view has come; before that there would be nothing to read in any case.
    await expect
      .poll(() => keeps.mock.calls.map(([name]) => name))
      .toContainEqual(expect.stringContaining('looked/'))
    return unmount
  }
  ;(await look())()
  assetHandlers['assets/edit'](bea, { id, change: { name: '<b>Books</b>', tags: ['warm'] } })
  meet(vault.desk, bea)
  const leave = await look()
  expect((await screen.findByText(/wrote in: Name and Tags/)).textContent).not.toContain('<b>')
  leave()
  await look()
  expect(screen.queryByText(/wrote in/)).toBe(null)
})
