// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { Gatehouse } from '#electron/vault/gatehouse.ts'
import { nodeWorld } from '#electron/vault/node-world.ts'
import { holdVaultFolder } from '#electron/vault/open-vault.ts'
import { makeTempFolder } from '#tests/support/temp-folder.ts'
import { showWorkspace } from './show.tsx'

const cheap = { N: 2 ** 10, r: 8, p: 1 } as const

async function gatehouse(folder: string): Promise<Gatehouse> {
  const house = new Gatehouse(await holdVaultFolder(folder, nodeWorld, cheap))
  onTestFinished(() => house.close().catch(() => undefined))
  return house
}

const heading = (name: RegExp | string) => screen.findByRole('heading', { level: 1, name })

test('a new vault asks for a passphrase twice and says that nobody can recover it', async () => {
  const folder = join(makeTempFolder(), 'vault')
  const house = await gatehouse(folder)
  const user = await showWorkspace(house.link('window'))
  await heading('Choose a passphrase first')
  expect(screen.getByText(/Nobody can recover a forgotten passphrase/)).toBeTruthy()
  await user.keyboard('herons')
  await user.tab()
  await user.keyboard('herons{Enter}')
  expect(await screen.findByText(/at least 8 characters\.$/)).toBeTruthy()
  await user.type(screen.getByLabelText('Passphrase'), ' at dusk')
  await user.click(screen.getByRole('button', { name: 'Begin' }))
  expect(await screen.findByText(/These two are not the same/)).toBeTruthy()
  await user.type(screen.getByLabelText('Once more'), ' at dusk{Enter}')
  await heading(/Many threads/)
  expect(house.vault).not.toBeNull()
})

test('a locked vault opens with its passphrase and with no other, and shows what is in it', async () => {
  const folder = join(makeTempFolder(), 'vault')
  const first = await gatehouse(folder)
  await first.open({ kind: 'passphrase', passphrase: 'herons at dusk' })
  const input = { name: 'Elm Street', person: 'Ana' }
  const made = await first.vault?.link('window').run('coalitions/found', input)
  await first.close()

  const house = await gatehouse(folder)
  const user = await showWorkspace(house.link('window'))
  await heading('Come in as you are.')
  expect(screen.queryByText(/Elm Street/)).toBeNull()
  await user.keyboard('herons at dawn{Enter}')
  expect(await screen.findByText(/This passphrase does not open it/)).toBeTruthy()
  const field = screen.getByLabelText('Passphrase')
  await user.clear(field)
  await user.type(field, 'herons at dusk{Enter}')
  await screen.findByRole('button', { name: /Elm Street/ })
  expect(window.location.hash).toBe(`#/in/${made?.coalition ?? ''}`)
})

test('before the lock one can choose a language; it is kept, and spoken again next time', async () => {
  const folder = join(makeTempFolder(), 'vault')
  const first = await gatehouse(folder)
  await first.open({ kind: 'passphrase', passphrase: 'herons at dusk' })
  await first.close()

  const house = await gatehouse(folder)
  const user = await showWorkspace(house.link('window'))
  await heading('Come in as you are.')
  await user.click(screen.getByRole('button', { name: /^Language/ }))
  await user.click(await screen.findByRole('menuitemradio', { name: /Español/ }))
  await heading('Pasa, tal como eres.')
  expect(house.vault).toBeNull()
  await user.type(screen.getByLabelText('Frase de paso'), 'herons at dusk{Enter}')
  await heading(/Muchos hilos/)
  expect(house.vault?.ports.settings.read().language).toBe('es')

  // After the lock the same choice is told by the vault itself.
  await user.click(screen.getByRole('button', { name: /^Idioma/ }))
  await user.click(await screen.findByRole('menuitemradio', { name: /English/ }))
  await heading(/Many threads/)
})
