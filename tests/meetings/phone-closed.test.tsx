// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import { afterEach, expect, test } from 'vitest'
import { receiptsOf } from '#renderer/taking-part/families/receipts.ts'
import { RoomPages } from '#renderer/guest/room-pages.tsx'
import { createWords } from '#renderer/ui/words.ts'
import { spelledReceipt } from '#shared/meetings/cards.ts'
import { memoryPhone } from './memory-phone.ts'

afterEach(() => {
  cleanup()
  localStorage.clear()
})

const hostile = '<img src=x onerror="document.title=1">'
const options = ['Lamplight', 'Warm Hands', hostile]
const idOf = (at: number) => `option${String(at).padStart(10, '0')}`

async function openPhone() {
  const phone = memoryPhone()
  const words = await createWords('en', { first: ['guest', 'activities', 'problems'] })
  const nothing = () => undefined
  render(
    <I18nextProvider i18n={words}>
      <RoomPages client={phone.client} choose={nothing} wrong={nothing} />
    </I18nextProvider>,
  )
  await screen.findByText('You are in.')
  return phone
}

type Phone = ReturnType<typeof memoryPhone>

function begin(phone: Phone, planned: Parameters<Phone['begin']>[0]): string {
  const begun: string[] = []
  act(() => {
    begun.push(phone.begin(planned))
  })
  return begun[0] ?? ''
}

const vote = (settings: Record<string, string>) => ({
  activity: 'approval',
  title: 'Choose',
  prompt: 'Which one first?',
  settings: { options, ...settings },
})

test('after a vote the ballot is said to be in; what came out shows only once everybody may see it, and stays', async () => {
  const phone = await openPhone()
  const step = begin(phone, vote({ secrecy: 'hidden' }))
  act(() => {
    phone.others(step, [
      { do: 'ballot', marks: { [idOf(3)]: 1 } },
      { do: 'ballot', marks: { [idOf(3)]: 1 } },
    ])
    phone.client.ask({ kind: 'give', step, input: { do: 'ballot', marks: { [idOf(1)]: 1 } } })
    phone.lead({ kind: 'close', step })
  })
  expect(screen.getByText('Your ballot is in the count')).toBeTruthy()
  expect(screen.getByRole('heading', { level: 1, name: 'Which one first?' })).toBeTruthy()
  expect(screen.getByText(/shown here as soon as everybody may see it/)).toBeTruthy()
  expect(screen.queryByText('What came out')).toBeNull()
  act(() => {
    phone.lead({ kind: 'lead', step, input: { do: 'show' } })
  })
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain(hostile)
  expect(screen.getByText(/has the most support/)).toBeTruthy()
  expect(document.querySelector('img')).toBeNull()
  const rows = screen.getAllByRole('listitem').map((row) => row.textContent)
  expect(rows[0]).toContain(hostile)
  expect(rows[0]).toContain('Place 1, 2')
  expect(screen.getByText(/3 ballots/)).toBeTruthy()
})

test('a receipt stays in sight beside the result, and is of this vote alone', async () => {
  const phone = await openPhone()
  const step = begin(phone, vote({ secrecy: 'secret' }))
  act(() => {
    const receipt = '0123456789abcdef'
    const marks = { [idOf(2)]: 1 }
    phone.client.ask({ kind: 'ballot', step, card: null, receipt, marks, passed: false })
    phone.lead({ kind: 'close', step })
    phone.lead({ kind: 'lead', step, input: { do: 'show' } })
  })
  expect(screen.getByText(/Warm Hands.*has the most support/)).toBeTruthy()
  expect(screen.getByText('04H MAS W9N F6Y')).toBeTruthy()
  const next = begin(phone, vote({ secrecy: 'hidden' }))
  act(() => {
    phone.lead({ kind: 'close', step: next })
  })
  expect(screen.queryByText('04H MAS W9N F6Y')).toBeNull()
})

test('whoever presses twice casts one ballot, and the receipt is of that one', async () => {
  const phone = await openPhone()
  const step = begin(phone, vote({ secrecy: 'secret' }))
  const cast: string[] = []
  const ask = phone.client.ask.bind(phone.client)
  phone.client.ask = (asked) => {
    if (asked.kind === 'ballot') cast.push(asked.receipt)
    ask(asked)
  }
  phone.lose()
  fireEvent.click(screen.getByRole('checkbox', { name: 'Lamplight', hidden: true }))
  const send = screen.getByRole('button', { name: 'Send my ballot', hidden: true })
  fireEvent.click(send)
  fireEvent.click(send)
  expect(cast).toHaveLength(1)
  phone.find()
  expect(await screen.findByText('Your ballot is in.')).toBeTruthy()
  expect(screen.getByText(spelledReceipt(cast[0] ?? ''))).toBeTruthy()
  expect(receiptsOf(step)).toEqual(cast)
})

test('what was gathered, answered and passed is still there to read once a part is closed', async () => {
  const phone = await openPhone()
  const gathered = begin(phone, { activity: 'brainstorm', title: 'What is strong here?' })
  act(() => {
    const input = { do: 'add', text: 'The aunties', bin: null, name: null }
    phone.client.ask({ kind: 'give', step: gathered, input })
    phone.lead({ kind: 'close', step: gathered })
  })
  expect(screen.getByText('What you gave is in.')).toBeTruthy()
  expect(within(screen.getByRole('main')).getByText('The aunties')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /Take back/ })).toBeNull()
  const asked = begin(phone, { activity: 'fist-to-five', title: 'Mondays?' })
  act(() => {
    phone.client.ask({ kind: 'pass', step: asked })
    phone.lead({ kind: 'close', step: asked })
  })
  expect(screen.getByText('You passed. That counts as taking part.')).toBeTruthy()
  expect(screen.getByRole('heading', { level: 1, name: 'Mondays?' })).toBeTruthy()
})
