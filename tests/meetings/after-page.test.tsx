// @vitest-environment happy-dom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { AfterPage } from '#renderer/meetings/after/after-page.tsx'
import { keptIn } from '#shared/meetings/kept.ts'
import { meetingDocument } from '#shared/meetings/maps.ts'
import { linesOn } from '#shared/meetings/minutes/maps.ts'
import { beginText } from '#shared/texts/commands.ts'
import { createMemoryVault } from '../support/memory-vault.ts'
import { renderPage } from '../support/render-page.tsx'
import { hold } from './sample-after.ts'
import { meetingsRegistry } from './sample.ts'

afterEach(cleanup)

const hostile = '<img src=x onerror=alert(1)> {{name}} $t(cancel) \u202E'
const namespaces = ['meetings', 'meeting-after', 'texts', 'activities', 'brief-page']

async function heldMeeting() {
  const vault = createMemoryVault({ rooms: [meetingsRegistry] })
  const { id } = await vault.link.run('meetings/add', { title: hostile, start: 1080, zone: 'UTC' })
  hold(vault, id)
  vault.desk.change(meetingDocument(id), (document) => {
    const parked = { kind: 'parked', text: hostile, place: 2, at: 1 }
    keptIn(document).set('hostile000000000', parked)
  })
  return { vault, id, run: vault.link.run }
}

const both = { first: 'en', second: 'es' } as const

test('a meeting that was not held, or is not there, says so and leads on', async () => {
  const vault = createMemoryVault({ rooms: [meetingsRegistry] })
  const { id } = await vault.link.run('meetings/add', { title: 'Supper', start: 1080, zone: 'UTC' })
  await renderPage(<AfterPage id={id} />, { vault, namespaces })
  expect(await screen.findByText('This comes after the meeting')).toBeTruthy()
  cleanup()
  await renderPage(<AfterPage id="nowhere000000000" />, { vault, namespaces })
  expect(await screen.findByText('This is not here')).toBeTruthy()
})

test('whatever people typed is shown letter by letter, in lines, questions and ways back', async () => {
  const { vault, id, run } = await heldMeeting()
  await run('meetings/draft-minutes', { id, languages: both })
  await run('meetings/add-way', { meeting: id, text: hostile.trim() })
  const { container } = await renderPage(<AfterPage id={id} />, { vault, namespaces })
  expect(await screen.findByRole('checkbox', { name: /<img/u })).toBeTruthy()
  const words = container.textContent
  expect(words.split('<img src=x onerror=alert(1)> {{name}} $t(cancel)').length).toBeGreaterThan(4)
  expect(container.querySelector('img')).toBeNull()
})

test('each language stands in its own language and direction, and what no longer fits says so', async () => {
  const { vault, id, run } = await heldMeeting()
  await run('meetings/draft-minutes', { id, languages: { first: 'en', second: 'ar' } })
  const { user, container } = await renderPage(<AfterPage id={id} />, { vault, namespaces })
  const heading = await screen.findByRole('heading', { level: 2, name: 'For another time' })
  expect(heading.lang).toBe('en')
  expect(container.querySelector('h2[lang="ar"]')?.getAttribute('dir')).toBe('rtl')
  const line = linesOn(vault.desk, id, 'minutes').find(({ en }) => en === '24 took part.')
  const place = { document: meetingDocument(id), map: 'minutes', id: line?.id ?? '', field: 'en' }
  act(() => {
    beginText(vault.desk, place, 'together00000000', 'Two dozen of us took part.')
  })
  const waits = await screen.findByText(/^English changed after this was written/u)
  expect(screen.getByText('Two dozen of us took part.')).toBeTruthy()
  await user.click(screen.getAllByRole('button', { name: 'It fits' })[0] ?? heading)
  await waitFor(() => {
    expect(waits.isConnected).toBe(false)
  })
})

test('nothing leaves before its check is answered, and each question says which line it is about', async () => {
  const { vault, id, run } = await heldMeeting()
  await run('meetings/draft-minutes', { id, languages: both })
  const { user } = await renderPage(<AfterPage id={id} />, { vault, namespaces })
  await user.click(await screen.findByRole('button', { name: 'Make a file' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'The minutes as a file' }))
  expect(dialog.getByRole('button', { name: 'PDF, to print' })).toHaveProperty('disabled', true)
  expect(dialog.getByText(/In: .*Ask Ms\. Osei for Tuesday/u)).toBeTruthy()
  for (const group of dialog.getAllByRole('radiogroup'))
    await user.click(within(group).getByRole('radio', { name: 'Leave the line out' }))
  expect(dialog.getByText('Nothing stands in the way.')).toBeTruthy()
  expect(dialog.getByRole('button', { name: 'PDF, to print' })).toHaveProperty('disabled', false)
})
