// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { OthersHere } from '#renderer/presence/others-here.tsx'
import { OthersMark } from '#renderer/presence/others-mark.tsx'
import { SayHolders } from '#renderer/presence/say-holders.tsx'
import { HereNow } from '#renderer/workspace/here-now.tsx'
import { othersHere } from '../support/made-up.ts'
import { createMemoryVault } from '../support/memory-vault.ts'
import { renderPage } from '../support/render-page.tsx'

const garden = 'A'.repeat(16)
const card = 'B'.repeat(16)

type Others = ReturnType<typeof othersHere>

/** The same people, all on a record, all moving a card, or neither. */
function all(others: Others, more: { record?: string; holds?: string }): Others {
  const place = { room: 'assets', record: null, title: null, holds: null, ...more } as const
  return new Map([...others].map(([key, other]) => [key, { ...other, places: [place] }]))
}

async function shown(page: React.ReactNode, others: Others) {
  const vault = createMemoryVault()
  vault.madeUp.set('presence/people', others)
  const more = await renderPage(page, { vault, namespaces: ['presence'] })
  const become = (next: Others) => {
    act(() => {
      vault.madeUp.set('presence/people', next)
    })
  }
  return { ...more, become }
}

const status = () => screen.getByRole('status').textContent.trim()

test('four faces in the order of names, and how many more with their names', async () => {
  await shown(<HereNow />, othersHere(['home', 'plans', 'assets', 'elsewhere', 'home', 'people']))
  const row = within(await screen.findByRole('list', { name: 'Here now' }))
  const faces = row.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(faces).toEqual([
    'BLBea Lindqvist is on Plans',
    'DCDeShawn Carter is on Home',
    'HSHuda Salim is on the asset map',
    'N5Neighbor 5 is on Home',
    '+2',
  ])
  expect(row.getByRole('link', { name: 'Huda Salim is on the asset map' })).toBeTruthy()
  expect(row.getByRole('img', { name: '2 more: Neighbor 6 and Oralee Banks' }).textContent).toBe(
    '+2',
  )
})

test('alone there is no row', async () => {
  const { become, container } = await shown(<HereNow />, othersHere(['home']))
  await screen.findByRole('list', { name: 'Here now' })
  become(new Map())
  expect(screen.queryByRole('list')).toBe(null)
  expect(container.querySelector('.avatar')).toBe(null)
})

test('on a record: who is there stands in it, and only who comes later is announced, each once', async () => {
  const people = [...othersHere(['home', 'plans'])]
  const first = all(new Map(people.slice(0, 1)), { record: garden })
  const both = all(new Map(people), { record: garden })
  const { become } = await shown(<OthersHere record={garden} />, first)
  await screen.findByText('DeShawn Carter is looking at this too')
  expect(status()).toBe('')
  become(both)
  await screen.findByText('DeShawn Carter and Bea Lindqvist are looking at this too')
  expect(status()).toBe('Bea Lindqvist is looking at this too')
  become(first)
  become(both)
  // The same words again would come with a no-break space at their end.
  expect(screen.getByRole('status').textContent).toBe('Bea Lindqvist is looking at this too')
})

test('a mark stands on the record somebody has open, and on no other', async () => {
  const page = (
    <>
      <OthersMark record={garden} />
      <OthersMark record={card} />
    </>
  )
  const { become } = await shown(page, all(othersHere(['home', 'plans']), { record: garden }))
  const marks = await screen.findAllByRole('img')
  expect(marks.map((mark) => mark.getAttribute('aria-label'))).toEqual([
    'Also looking at this: DeShawn Carter and Bea Lindqvist',
  ])
  become(othersHere(['home']))
  expect(screen.queryByRole('img')).toBe(null)
})

test('who moves a card is said once, however often it is taken up, and not for cards of other pages', async () => {
  const holding = all(othersHere(['home']), { holds: card })
  const page = <SayHolders textOf={(id) => (id === card ? 'Rides home' : null)} />
  const { become } = await shown(page, all(othersHere(['home']), { holds: garden }))
  expect(status()).toBe('')
  become(holding)
  expect(screen.getByRole('status').textContent).toBe('DeShawn Carter is moving: Rides home')
  become(new Map())
  become(holding)
  expect(screen.getByRole('status').textContent).toBe('DeShawn Carter is moving: Rides home')
})
