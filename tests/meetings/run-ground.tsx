import { screen } from '@testing-library/react'
import { RunPage } from '#renderer/meetings/run/run-page.tsx'
import { createMemoryVault } from '../support/memory-vault.ts'
import { renderPage } from '../support/render-page.tsx'
import { memoryRoom } from './memory-room.ts'
import { fillMeetings, meetingsRegistry } from './sample.ts'

/** The page a meeting is run from, over a room in memory in which nothing is open yet. */
export async function showPage() {
  const room = memoryRoom()
  const vault = createMemoryVault({ rooms: [meetingsRegistry, room.registry] })
  const { id } = await fillMeetings(vault)
  const shown = await renderPage(<RunPage id={id} />, {
    vault,
    namespaces: ['meetings', 'meeting-run', 'activities'],
  })
  return { ...shown, room, vault, id }
}

/** The same with the meeting opened. */
export async function openPage() {
  const shown = await showPage()
  await shown.user.click(screen.getByRole('button', { name: 'Open the meeting' }))
  return shown
}
