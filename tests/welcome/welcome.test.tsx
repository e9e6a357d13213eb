// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { makeBackup } from '#electron/vault/keeping/backup.ts'
import { createNodeSuite } from '#electron/vault/node-suite.ts'
import { nodeWorld } from '#electron/vault/node-world.ts'
import { openTestVault } from '#tests/support/vault.ts'
import { addStrength, carry, found, strengthsOf } from '#tests/people/two-computers.ts'
import { offerFile, showWorkspace } from './show.tsx'

const heading = (name: RegExp | string) => screen.findByRole('heading', { level: 1, name })

describe('starting a coalition', () => {
  test('three short answers by keyboard end in the coalition, with the recovery sheet offered', async () => {
    const vault = openTestVault()
    const user = await showWorkspace(vault.link('window'))
    await user.click(await screen.findByRole('link', { name: /Start a coalition/ }))
    await heading('What is your coalition called?')
    await user.keyboard('Cedar Fork{Enter}')
    await heading('What should we call you?')
    await user.keyboard('Losa{Enter}')
    await heading('What is this computer called?')
    await user.keyboard('Kitchen laptop{Enter}')
    await heading('Recovery sheet')
    const [place] = vault.ports.shelf.all()
    expect(place?.secrets.read()).toMatchObject({ label: 'Cedar Fork', person: 'Losa' })
    await user.click(await screen.findByRole('button', { name: 'Make the sheet' }))
    const sheet = await screen.findByRole('article', { name: 'Recovery sheet of Cedar Fork' })
    expect(within(sheet).getAllByRole('listitem')).toHaveLength(60)
    expect(within(sheet).getByRole('img', { name: /QR/ })).toBeTruthy()
  })

  test('every step can be passed, and one can go back', async () => {
    const vault = openTestVault()
    const user = await showWorkspace(vault.link('window'), '/welcome/start')
    await heading('What is your coalition called?')
    expect(screen.getByRole('list', { name: /three steps/ })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Name it later' }))
    await user.click(await screen.findByRole('button', { name: 'Stay without a name for now' }))
    await user.click(await screen.findByRole('button', { name: 'Back' }))
    await heading('What should we call you?')
    await user.keyboard('Losa{Enter}')
    await user.click(await screen.findByRole('button', { name: 'Leave it unnamed' }))
    await heading('Recovery sheet')
    const [place] = vault.ports.shelf.all()
    expect(place?.secrets.read()).toMatchObject({ label: 'Our coalition', person: 'Losa' })
  })
})

describe('joining', () => {
  test('a code and a name for this computer, then waiting, then in as soon as something comes', async () => {
    const ana = openTestVault()
    const { coalition } = await found(ana)
    const invite = await ana.link('window').within(coalition).run('people/invite', { name: 'Bea' })
    const bea = openTestVault()
    const user = await showWorkspace(bea.link('window'))
    await user.click(await screen.findByRole('textbox', { name: 'Code' }))
    await user.paste(invite.link)
    await user.keyboard('{Enter}')
    await heading('Join your coalition')
    await user.keyboard('Bus phone')
    await user.click(screen.getByRole('button', { name: 'Join' }))
    await heading('Waiting for the others')
    expect(screen.getByText('Be on the same network')).toBeTruthy()
    await carry(ana, bea, coalition)
    await screen.findByRole('button', { name: /Riverbend/ })
    expect(window.location.hash).toBe(`#/in/${coalition}`)
  })

  test('words with a slip say which word, and stay in the field', async () => {
    const ana = openTestVault()
    const { coalition } = await found(ana)
    const invite = await ana.link('window').within(coalition).run('people/invite', { name: 'Bea' })
    const user = await showWorkspace(openTestVault().link('window'), '/welcome/join')
    const field = await screen.findByRole('textbox', { name: 'Code' })
    await user.click(field)
    await user.paste(invite.words.with(4, 'qqqq').join(' '))
    await user.click(screen.getByRole('button', { name: 'Join' }))
    expect(await screen.findByText(/Word 5 is not one of the words/)).toBeTruthy()
    expect(field).toHaveProperty('value', invite.words.with(4, 'qqqq').join(' '))
  })
})

describe('opening a file', () => {
  const passphrase = 'three herons at dusk'

  async function backupOfRiverbend() {
    const ana = openTestVault()
    const { coalition } = await found(ana)
    await addStrength(ana, coalition, 'Garden')
    const costs = { N: 2 ** 10, r: 8, p: 1 } as const
    const ports = { suite: createNodeSuite(), world: nodeWorld, costs }
    return { coalition, bytes: await makeBackup(await ana.coalition(coalition), passphrase, ports) }
  }

  test('a backup asks for its passphrase, says when it is another, and opens with the right one', async () => {
    const { coalition, bytes } = await backupOfRiverbend()
    const vault = openTestVault()
    const user = await showWorkspace(vault.link('window'), '/welcome/file')
    offerFile('Riverbend.cwbackup', bytes)
    await user.click(await screen.findByRole('button', { name: 'Choose a file' }))
    const field = await screen.findByLabelText('Passphrase of this backup')
    await user.type(field, 'three herons at dawn{Enter}')
    expect(await screen.findByText(/does not open it/)).toBeTruthy()
    expect(vault.ports.shelf.all()).toHaveLength(0)
    await user.clear(field)
    await user.type(field, `${passphrase}{Enter}`)
    await screen.findByRole('button', { name: /Riverbend/ })
    expect(await strengthsOf(vault, coalition)).toEqual(['Garden'])
  })

  test('a damaged file is said calmly and nothing is changed', async () => {
    const { bytes } = await backupOfRiverbend()
    const vault = openTestVault()
    const user = await showWorkspace(vault.link('window'), '/welcome/file')
    offerFile('Riverbend.cwbackup', bytes.subarray(0, -40))
    await user.click(await screen.findByRole('button', { name: 'Choose a file' }))
    expect(await screen.findByText(/its end is missing/)).toBeTruthy()
    expect(vault.ports.shelf.all()).toHaveLength(0)
  })
})

describe('coalitions on this computer', () => {
  test('are listed with who one is there, and open by a press', async () => {
    const vault = openTestVault()
    const { coalition } = await found(vault)
    await found(vault, 'Elm Street', 'Ana Maria')
    const user = await showWorkspace(vault.link('window'), '/welcome')
    const here = within(await screen.findByRole('region', { name: 'On this computer' }))
    expect(here.getByText('You are Ana Maria there')).toBeTruthy()
    await user.click(here.getByRole('link', { name: 'Open Riverbend' }))
    expect(window.location.hash).toBe(`#/in/${coalition}`)
  })

  test('one that still waits is taken off after one question in words', async () => {
    const ana = openTestVault()
    const { coalition } = await found(ana)
    const invite = await ana.link('window').within(coalition).run('people/invite', { name: 'Bea' })
    const vault = openTestVault()
    await vault.link('window').run('coalitions/join', { code: invite.link, device: 'Phone' })
    const user = await showWorkspace(vault.link('window'), '/welcome')
    await user.click(
      await screen.findByRole('button', { name: /More about A coalition you joined/ }),
    )
    await user.click(await screen.findByRole('menuitem', { name: /Take off this computer/ }))
    const question = within(await screen.findByRole('dialog'))
    expect(question.getByText(/cannot be undone on this computer/)).toBeTruthy()
    await user.click(question.getByRole('button', { name: 'Take it off' }))
    await screen.findByText(/is no longer on this computer/)
    expect(vault.ports.shelf.all()).toHaveLength(0)
  })
})
