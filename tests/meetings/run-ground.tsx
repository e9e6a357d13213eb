import { screen } from '@testing-library/react'
import { RunPage } from '#renderer/meetings/run/run-page.tsx'
import { createMemoryVault } from '../support/memory-vault.ts'
import { renderPage } from '../support/render-page.tsx'
import { memoryRoom } from './memory-room.ts'
import { fillMeetings, meetingsRegistry } from './sample.ts'

/** The page a meeting is run from, opened, over a room in memory. */
export async function openPage() {
  const room = memoryRoom()
  const vault = createMemoryVault({ rooms: [meetingsRegistry, room.registry] })
  const { id } = await fillMeetings(vault)
  const shown = await renderPage(<RunPage id={id} />, {
    vault,
    namespaces: ['meetings', 'meeting-run', 'activities'],
  })
  await shown.user.click(screen.getByRole('button', { name: 'Open the meeting' }))
  return { ...shown, room, vault, id }
}
