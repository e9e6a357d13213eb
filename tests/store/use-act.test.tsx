// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aboutCoalition, coalitionName } from '#shared/people/people-document.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { CommandInput } from '#shared/contract/table.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { createMemoryVault } from '../support/memory-vault.ts'
import { renderPage } from '../support/render-page.tsx'

const rename = (desk: Desk, { name }: CommandInput<'coalition/rename'>) => {
  desk.change('people', (document) => aboutCoalition(document).set('name', name))
  return {}
}

function RenameButton({ quiet = false }: { quiet?: boolean }) {
  const act = useAct('people')
  const press = () =>
    void act('coalition/rename', { name: 'Elm Street' }, { say: 'Renamed.', undo: true, quiet })
  return <Button onPress={press}>Rename</Button>
}

const openVault = () => createMemoryVault({ rooms: [{ handlers: { 'coalition/rename': rename } }] })

test('says what was done and takes it back on Undo, naming it', async () => {
  const { vault, user } = await renderPage(<RenameButton />, { vault: openVault() })
  await user.click(screen.getByRole('button', { name: 'Rename' }))
  expect(await screen.findByText('Renamed.')).toBeTruthy()
  expect(coalitionName(vault.desk.read('people'))).toBe('Elm Street')
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  expect(await screen.findByText('Undone: your last change')).toBeTruthy()
  expect(coalitionName(vault.desk.read('people'))).toBe('')
})

test('says a refusal in words, and never rejects', async () => {
  const vault = openVault()
  vault.refuse('coalition/rename', 'only-stewards')
  const { user } = await renderPage(<RenameButton />, { vault })
  await user.click(screen.getByRole('button', { name: 'Rename' }))
  expect(await screen.findByText(/Only a steward can do this/)).toBeTruthy()
  expect(screen.queryByText('Renamed.')).toBeNull()
})

test('a problem nobody has words for still gets a calm sentence', async () => {
  const vault = openVault()
  vault.refuse('coalition/rename', 'never-heard-of')
  const { user } = await renderPage(<RenameButton />, { vault, language: 'es' })
  await user.click(screen.getByRole('button', { name: 'Rename' }))
  expect(await screen.findByText(/Algo no funcionó/)).toBeTruthy()
})

test('leaves the words to the page where it asks for that', async () => {
  const vault = openVault()
  vault.refuse('coalition/rename', 'only-stewards')
  const { user } = await renderPage(<RenameButton quiet />, { vault })
  await user.click(screen.getByRole('button', { name: 'Rename' }))
  expect(screen.queryByText(/Only a steward/)).toBeNull()
})
