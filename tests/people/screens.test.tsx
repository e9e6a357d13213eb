// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { openTestVault } from '#tests/support/vault.ts'
import { showWorkspace } from '#tests/welcome/show.tsx'
import { addStrength, carry, found, letIn, meet } from './two-computers.ts'

const saved = vi.hoisted(() => [] as { name: string; bytes: number }[])
vi.mock('#renderer/device/save-file.ts', () => ({
  saveFile: (name: string, _type: string, parts: readonly BlobPart[]) => {
    saved.push({ name, bytes: new Blob([...parts]).size })
  },
}))
afterEach(() => {
  saved.length = 0
})

const heading = (name: RegExp | string) => screen.findByRole('heading', { level: 1, name })

async function riverbend() {
  const ana = openTestVault()
  const { coalition } = await found(ana)
  return { ana, coalition }
}

test('members are shown with their computers, this one marked, and how many there are', async () => {
  const { ana, coalition } = await riverbend()
  await letIn(ana, openTestVault(), coalition)
  await showWorkspace(ana.link('window'), `/in/${coalition}/people`)
  await screen.findByText('2 members on 2 computers.')
  const members = within(await screen.findByRole('region', { name: 'Members' }))
  expect(
    within(members.getByRole('list', { name: 'Computers of Ana' })).getByText('this computer'),
  ).toBeTruthy()
  expect(members.getByText('Bus phone')).toBeTruthy()
  expect(members.getByText('You')).toBeTruthy()
})

test('by keyboard alone: invite Bea, read what the code can do, and see that she is in', async () => {
  const { ana, coalition } = await riverbend()
  const user = await showWorkspace(ana.link('window'), `/in/${coalition}/people`)
  const invite = await screen.findByRole('link', { name: 'Invite somebody' })
  invite.focus()
  await user.keyboard('{Enter}')
  await heading('Invite somebody')
  await user.type(await screen.findByLabelText('Who is it for?'), 'Bea{Enter}')
  await heading('A code for Bea')
  expect(
    screen.getByText(
      'Whoever uses this code first becomes Bea here and can read and change everything in this coalition. Hand it over like a key.',
    ),
  ).toBeTruthy()
  expect(screen.getByRole('img', { name: /The code as a QR/ })).toBeTruthy()
  const link = screen.getByText(/^commonweave:join\//).textContent
  const bea = openTestVault()
  await bea.link('window').run('coalitions/join', { code: link, device: 'Phone' })
  for (let round = 0; round < 3; round += 1) {
    await carry(ana, bea, coalition)
    await (await bea.coalition(coalition)).space.saved()
    await meet(ana, bea, coalition)
  }
  expect(await screen.findByText('Bea is in. The code no longer works.')).toBeTruthy()
})

test('an open code is taken back by one press', async () => {
  const { ana, coalition } = await riverbend()
  await ana.link('window').within(coalition).run('people/invite', { name: 'Bea' })
  const user = await showWorkspace(ana.link('window'), `/in/${coalition}/people`)
  const invites = within(await screen.findByRole('region', { name: 'Invites' }))
  await user.click(invites.getByRole('button', { name: 'Take it back Bea' }))
  expect(await screen.findByText('No code is open now.')).toBeTruthy()
})

test('a code used on two computers is said where it was made', async () => {
  const { ana, coalition } = await riverbend()
  const link = ana.link('window').within(coalition)
  const invite = await link.run('people/invite', { name: 'Bea' })
  const others = [openTestVault(), openTestVault()]
  for (const other of others) {
    await other.link('window').run('coalitions/join', { code: invite.link, device: 'Phone' })
    await carry(ana, other, coalition)
    const { space } = await other.coalition(coalition)
    while (!space.replica.isIn()) await space.membershipChanged.next()
    await space.saved()
  }
  // Together: what comes after the first use was seen and the code removed is void.
  const envelopes: Uint8Array[] = []
  for (const other of others) {
    const { space } = await other.coalition(coalition)
    for await (const { payload } of space.log.frames()) envelopes.push(payload)
  }
  await (await ana.coalition(coalition)).space.take(envelopes)
  await showWorkspace(ana.link('window'), `/in/${coalition}/people/code/${invite.invite}`)
  expect(await screen.findByText(/^This code was used on two computers\./)).toBeTruthy()
})

test('names of the person, the computer and the coalition are changed in place, and Undo is offered', async () => {
  const { ana, coalition } = await riverbend()
  const user = await showWorkspace(ana.link('window'), `/in/${coalition}/people`)
  const rename = async (button: string, field: string, name: string) => {
    await user.click(await screen.findByRole('button', { name: button }))
    const dialog = within(await screen.findByRole('dialog'))
    const line = dialog.getByLabelText(field)
    await user.clear(line)
    await user.type(line, `${name}{Enter}`)
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull()
    })
    expect((await screen.findAllByText(name)).length).toBeGreaterThan(0)
  }
  await rename('Change my name', 'My name here', 'Anahí')
  await rename('Rename this computer', 'Name of the computer', 'Office')
  await rename('Rename the coalition', 'Name of the coalition, for everybody', 'Cedar Fork')
  expect(ana.ports.shelf.all()[0]?.secrets.read()).toMatchObject({
    label: 'Cedar Fork',
    person: 'Anahí',
  })
  await user.click((await screen.findAllByRole('button', { name: 'Undo' }))[0] as HTMLElement)
  expect(await screen.findByRole('button', { name: /Riverbend/ })).toBeTruthy()
})

test('a backup wants its passphrase twice and is saved as a file', async () => {
  const { ana, coalition } = await riverbend()
  await addStrength(ana, coalition, 'Garden')
  const user = await showWorkspace(ana.link('window'), `/in/${coalition}/people`)
  await user.click(await screen.findByRole('button', { name: 'Make a backup now' }))
  const dialog = within(await screen.findByRole('dialog'))
  const first = dialog.getByLabelText('A passphrase for this backup')
  await user.type(first, 'heron{Enter}')
  expect(await dialog.findByText('Please choose at least 8 characters.')).toBeTruthy()
  await user.type(first, 's at dusk{Enter}')
  expect(await dialog.findByText(/These two are not the same/)).toBeTruthy()
  await user.type(dialog.getByLabelText('Once more'), 'herons at dusk{Enter}')
  await screen.findByText(/^Saved: Riverbend-/, {}, { timeout: 10_000 })
  expect(saved).toHaveLength(1)
  expect(saved[0]?.name).toMatch(/\.cwbackup$/)
  expect(saved[0]?.bytes).toBeGreaterThan(500)
})

test('leaving takes a copy first, asks once in words, and ends at the beginning', async () => {
  const { ana, coalition } = await riverbend()
  const user = await showWorkspace(ana.link('window'), `/in/${coalition}/people/leave`)
  await heading('Leaving safely')
  const off = await screen.findByRole('button', { name: 'Take it off this computer' })
  expect(off).toHaveProperty('disabled', true)
  await user.click(screen.getByRole('button', { name: 'Save the copy' }))
  await screen.findByText(/^Saved: Riverbend-.*\.zip/)
  const saved = screen.getByRole('checkbox', { name: /I have saved a copy/ })
  await waitFor(() => {
    expect(saved).toHaveProperty('checked', true)
  })
  await user.click(off)
  const question = within(await screen.findByRole('dialog'))
  await user.click(question.getByRole('button', { name: 'Keep it' }))
  expect(ana.ports.shelf.all()).toHaveLength(1)
  await user.click(off)
  await user.click(
    within(await screen.findByRole('dialog')).getByRole('button', { name: 'Take it off' }),
  )
  await heading(/Many threads/)
  expect(ana.ports.shelf.all()).toHaveLength(0)
})

test('who can read what is one page of sentences and a table', async () => {
  const { ana, coalition } = await riverbend()
  await showWorkspace(ana.link('window'), `/in/${coalition}/people/reading`)
  const table = within(await screen.findByRole('table', { name: 'Who can read what' }))
  expect(table.getByRole('columnheader', { name: 'The 1 member' })).toBeTruthy()
  expect(table.getByRole('row', { name: /Who gave which dots.*Read.*No/ })).toBeTruthy()
  expect(screen.getByText(/cannot be called back/)).toBeTruthy()
  expect(screen.getByRole('button', { name: /Print this page/ })).toBeTruthy()
})

test('a member who is no steward is offered no invite and no recovery sheet', async () => {
  const { ana, coalition } = await riverbend()
  const bea = openTestVault()
  await letIn(ana, bea, coalition)
  await showWorkspace(bea.link('window'), `/in/${coalition}/people`)
  await screen.findByText('2 members on 2 computers.')
  expect(screen.queryByRole('link', { name: 'Invite somebody' })).toBeNull()
  expect(screen.queryByRole('link', { name: 'Recovery sheet' })).toBeNull()
})
