// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { assetHandlers } from '#shared/assets/commands.ts'
import { SinceLooked } from '#renderer/assets/looked/since-looked.tsx'
import { coalitionId } from '../support/made-up.ts'
import { createMemoryVault } from '../support/memory-vault.ts'
import { meet, openDesk } from '../support/desk.ts'
import { renderPage } from '../support/render-page.tsx'
import { assetRegistry } from './registry.ts'

test('the second look says quietly who wrote in which fields, the third is quiet again', async () => {
  const vault = createMemoryVault({ rooms: [assetRegistry] })
  const { id } = await vault.link.run('assets/add', { name: 'Library', kind: 'place' })
  const bea = openDesk('b'.repeat(32))
  meet(vault.desk, bea)
  const look = async () => {
    const namespaces = ['assets', 'directories']
    const { unmount } = await renderPage(<SinceLooked id={id} />, { vault, namespaces })
    // What is kept is written once the view has come.
    await expect
      .poll(() => window.localStorage.getItem(`commonweave/looked/${coalitionId}`))
      .toContain(id)
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
