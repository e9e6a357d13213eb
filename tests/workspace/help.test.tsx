// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { beforeEach, describe, expect, test } from 'vitest'
import { HelpDialog } from '#renderer/workspace/help/help-dialog.tsx'
import { helpAreaOf } from '#renderer/workspace/help/areas.ts'
import { OverContext, type Over } from '#renderer/workspace/over-context.ts'
import { archiveRoom, connectionsRoom, rooms, settingsRoom } from '#renderer/workspace/rooms.ts'
import { TourOffer } from '#renderer/workspace/tour/tour-offer.tsx'
import { Tour } from '#renderer/workspace/tour/tour.tsx'
import { coalitionId } from '../support/made-up.ts'
import { createMemoryVault } from '../support/memory-vault.ts'
import { renderPage } from '../support/render-page.tsx'

const namespaces = ['help'] as const

beforeEach(() => {
  window.localStorage.clear()
})

describe('help', () => {
  test.each(['en', 'es', 'ar'] as const)('every area has its own, in %s', async (language) => {
    const titles = new Set<string>()
    for (const { path } of [...rooms, settingsRoom, connectionsRoom, archiveRoom]) {
      const { unmount } = await renderPage(<HelpDialog onClose={() => undefined} />, {
        at: `${path}/x`.replace('//', '/'),
        namespaces,
        language,
      })
      const dialog = await screen.findByRole('dialog')
      titles.add(within(dialog).getAllByRole('heading')[0]?.textContent ?? '')
      expect(within(dialog).getAllByRole('heading')).toHaveLength(4)
      unmount()
    }
    // A place without help of its own would show Home's.
    expect(titles.size).toBe(rooms.length + 3)
  })

  test('belongs to the area, whatever lies below it', () => {
    expect(helpAreaOf('/plans/abc?x=1')).toBe('plans')
    expect(helpAreaOf('/')).toBe('home')
    expect(helpAreaOf('/nothing-here')).toBe('home')
  })
})

describe('the tour', () => {
  test('leads through six places and back, and ends', async () => {
    let ended = 0
    const { user, location } = await renderPage(<Tour onEnd={() => (ended += 1)} />, { namespaces })
    const places = ['/', '/assets', '/priorities', '/plans', '/meetings', '/briefs']
    for (const [at, place] of places.entries()) {
      await screen.findByText(`Step ${String(at + 1)} of 6`)
      await waitFor(() => expect(location.history.at(-1)).toBe(place))
      if (at < 5) await user.click(screen.getByRole('button', { name: 'Next' }))
    }
    await user.click(screen.getByRole('button', { name: 'Back' }))
    await screen.findByText('Step 5 of 6')
    expect(location.history.at(-1)).toBe('/meetings')
    await user.click(screen.getByRole('button', { name: 'Next' }))
    await user.click(screen.getByRole('button', { name: 'That was all' }))
    expect(ended).toBe(1)
  })

  test('can be left at every step, by its button and by Escape', async () => {
    for (let steps = 0; steps < 6; steps += 1) {
      let ended = 0
      const { user, unmount } = await renderPage(<Tour onEnd={() => (ended += 1)} />, {
        namespaces,
      })
      const region = await screen.findByRole('region')
      for (let step = 0; step < steps; step += 1)
        await user.click(screen.getByRole('button', { name: 'Next' }))
      await waitFor(() => expect(document.activeElement).toBe(region))
      await user.keyboard('{Escape}')
      expect(ended).toBe(1)
      await user.click(screen.getByRole('button', { name: 'Leave the tour' }))
      expect(ended).toBe(2)
      unmount()
    }
  })

  function Offering() {
    const [over, show] = useState<Over | null>(null)
    return (
      <OverContext value={show}>
        <p>{over ?? 'nothing'}</p>
        <TourOffer coalition={coalitionId} />
      </OverContext>
    )
  }

  const inSample = (sample: boolean) => {
    const vault = createMemoryVault()
    const listed = { id: coalitionId, name: 'A', person: 'B', state: 'ready' as const, opened: 1 }
    vault.madeUp.set('coalitions', new Map([[coalitionId, { ...listed, sample }]]))
    return renderPage(<Offering />, { vault, namespaces })
  }

  test('is offered once, in the sample only; whatever the answer, it never comes back by itself', async () => {
    const own = await inSample(false)
    expect(screen.queryByRole('button')).toBeNull()
    own.unmount()
    const first = await inSample(true)
    await first.user.click(await screen.findByRole('button', { name: 'No, thank you' }))
    expect(screen.queryByRole('button')).toBeNull()
    expect(screen.getByText('nothing')).toBeTruthy()
    first.unmount()
    const second = await inSample(true)
    expect(screen.queryByRole('button')).toBeNull()
    second.unmount()
    window.localStorage.clear()
    const third = await inSample(true)
    await third.user.click(await screen.findByRole('button', { name: 'Show me around' }))
    expect(screen.getByText('tour')).toBeTruthy()
    third.unmount()
    await inSample(true)
    expect(screen.queryByRole('button')).toBeNull()
  })
})
