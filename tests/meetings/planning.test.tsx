// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { NewMeeting } from '#renderer/meetings/list/new-meeting.tsx'
import { InviteDialog } from '#renderer/meetings/invite/invite-dialog.tsx'
import { useView, useViewItems } from '#renderer/store/use-view.ts'
import { wholeOf } from '#renderer/meetings/whole.ts'
import { createMemoryVault } from '../support/memory-vault.ts'
import { renderPage } from '../support/render-page.tsx'
import { fillMeetings, meetingsRegistry } from './sample.ts'

afterEach(cleanup)

const nothing = () => undefined

async function filled() {
  const vault = createMemoryVault({ rooms: [meetingsRegistry] })
  const { id } = await fillMeetings(vault)
  return { vault, id }
}

function Inviting({ id }: { readonly id: string }) {
  const whole = wholeOf(useViewItems(useView('meetings/one', { id })))
  return whole === null ? null : <InviteDialog whole={whole} onClose={nothing} />
}

test('an invitation is written in the language that is chosen for it, whatever the screen is in', async () => {
  const { vault, id } = await filled()
  const { user } = await renderPage(<Inviting id={id} />, { vault, namespaces: ['meetings'] })
  const text = () => screen.getByRole('group', { name: 'The invitation' })
  expect(text().lang).toBe('en')
  const english = text().textContent
  await user.click(screen.getByRole('radio', { name: 'العربية' }))
  expect(await screen.findByText(/أهلًا بكم/)).toBeTruthy()
  expect(text().lang).toBe('ar')
  expect(text().dir).toBe('rtl')
  expect(text().textContent).not.toBe(english)
  expect(text().textContent).toContain('September circle: what we start this winter')
  expect(screen.getByRole('heading', { name: 'Invite people' })).toBeTruthy()
})

test('a template this coalition keeps gets another name where it is chosen; what is written in it is text', async () => {
  const { vault, id } = await filled()
  const hostile = '<img src=x onerror="document.title=1">'
  await vault.link.run('meetings/save-template', { meeting: id, name: 'Our evening' })
  const { user } = await renderPage(<NewMeeting onClose={nothing} />, {
    vault,
    namespaces: ['meetings', 'meeting-templates'],
  })
  await user.click(screen.getByRole('button', { name: /Begin with/ }))
  await user.click(screen.getByRole('option', { name: /Our evening/ }))
  await user.click(screen.getByRole('button', { name: 'Rename this template' }))
  const field = screen.getByRole('textbox', { name: 'Name of the template' })
  await user.clear(field)
  await user.type(field, hostile)
  await user.click(screen.getByRole('button', { name: 'Rename' }))
  expect(await screen.findByText('The template has its new name.')).toBeTruthy()
  expect(vault.ran.at(-1)).toBe('meetings/edit-template')
  await user.click(screen.getByRole('button', { name: /Begin with/ }))
  expect(within(screen.getByRole('listbox')).getByText(hostile)).toBeTruthy()
  expect(document.querySelector('img')).toBeNull()
})
