// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { BarChart } from '#renderer/ui/bar-chart.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Drawer } from '#renderer/ui/drawer.tsx'
import { OtherVersions } from '#renderer/ui/other-versions.tsx'
import { ProblemNote } from '#renderer/ui/problem-note.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { TokenInput } from '#renderer/ui/token-input.tsx'
import { renderPage } from '../support/render-page.tsx'

describe('over the page', () => {
  function Asking() {
    const [isOpen, setOpen] = useState(false)
    const close = () => {
      setOpen(false)
    }
    return (
      <>
        <Button onPress={() => setOpen(true)}>Remove</Button>
        <Dialog
          isOpen={isOpen}
          onClose={close}
          title="Remove the phone?"
          actions={<Button onPress={close}>Keep it</Button>}
        >
          <p>What it holds stays on it.</p>
        </Dialog>
      </>
    )
  }

  test('a dialog is named, closes by Escape and gives the focus back', async () => {
    const { user } = await renderPage(<Asking />)
    await user.tab()
    await user.keyboard('{Enter}')
    const dialog = await screen.findByRole('dialog', { name: 'Remove the phone?' })
    expect(dialog.contains(document.activeElement)).toBe(true)
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Remove' })),
    )
  })

  function Beside() {
    const [open, setOpen] = useState<string | null>(null)
    return (
      <>
        <Button onPress={() => setOpen('Second Chair')}>Open</Button>
        {open !== null && (
          <Drawer title={open} onClose={() => setOpen(null)}>
            <TextField label="Name" />
          </Drawer>
        )}
      </>
    )
  }

  test('a drawer takes the focus, closes by Escape from inside a field and gives the focus back', async () => {
    const { user } = await renderPage(<Beside />)
    await user.tab()
    await user.keyboard('{Enter}')
    const drawer = screen.getByRole('complementary', { name: 'Second Chair' })
    expect(document.activeElement).toBe(drawer)
    await user.click(screen.getByRole('textbox', { name: 'Name' }))
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('complementary')).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Open' }))
  })
})

describe('fields', () => {
  test('a problem marks the field and is tied to it', async () => {
    await renderPage(
      <TextField label="Code" problem="This code needs a number." hint="Three words" />,
    )
    const field = screen.getByRole('textbox', { name: 'Code' })
    expect(field.getAttribute('aria-invalid')).toBe('true')
    const described = (field.getAttribute('aria-describedby') ?? '').split(' ')
    const words = described.map((id) => document.getElementById(id)?.textContent).join(' ')
    expect(words).toContain('This code needs a number.')
  })

  test('a hint is tied to its field', async () => {
    await renderPage(<TextField label="Name" hint="Use the words people use." />)
    const field = screen.getByRole('textbox', { name: 'Name' })
    const id = field.getAttribute('aria-describedby') ?? ''
    expect(document.getElementById(id)?.textContent).toBe('Use the words people use.')
  })

  function Offers({ most = 50 }: { most?: number }) {
    const [values, setValues] = useState<readonly string[]>(['Chairs'])
    return (
      <>
        <TokenInput label="Offers" values={values} onChange={setValues} most={most} />
        <output>{values.join('|')}</output>
      </>
    )
  }

  test('short texts are added by Enter and comma, once each, and taken back by Backspace', async () => {
    const { user, container } = await renderPage(<Offers />)
    const held = () => container.querySelector('output')?.textContent
    await user.click(screen.getByRole('textbox', { name: 'Offers' }))
    await user.keyboard('  Quiet room {Enter}Chairs{Enter}Tea,Van{Enter}')
    expect(held()).toBe('Chairs|Quiet room|Tea|Van')
    await user.keyboard('{Backspace}')
    expect(held()).toBe('Chairs|Quiet room|Tea')
    await user.keyboard('half{Tab}')
    expect(held()).toBe('Chairs|Quiet room|Tea|half')
    await user.click(screen.getByRole('button', { name: /Remove Tea/ }))
    expect(held()).toBe('Chairs|Quiet room|half')
  })
})

describe('what is said on a page', () => {
  test('versions written apart are all there to choose from', async () => {
    const chosen = vi.fn()
    const { user } = await renderPage(
      <OtherVersions
        current="Warm kitchen"
        others={[{ by: 'Bea', text: 'Open kitchen' }]}
        onChoose={chosen}
      />,
    )
    expect(screen.getByText(/Bea changed this too/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Use this: Open kitchen' }))
    await user.click(screen.getByRole('button', { name: 'Keep this: Warm kitchen' }))
    expect(chosen.mock.calls).toEqual([['Open kitchen'], ['Warm kitchen']])
  })

  test('a problem says what, what is safe and what to do; codes are folded away', async () => {
    await renderPage(
      <ProblemNote
        what="Not read."
        safe="Nothing was changed."
        todo="Try Sunday’s."
        details="E1"
      />,
    )
    expect(screen.getByRole('alert').textContent).toContain(
      'Not read. Nothing was changed. Try Sunday’s.',
    )
    expect(screen.getByText('E1').closest('details')?.open).toBe(false)
  })

  test('a chart is a table with its numbers, with and without bars', async () => {
    const { user } = await renderPage(
      <BarChart
        caption="Dots"
        of="Theme"
        unit="Dots"
        bars={[{ key: 'a', label: 'Warm rooms', value: 1300 }]}
      />,
    )
    const row = () => screen.getByRole('row', { name: /Warm rooms/ }).textContent
    expect(row()).toBe('Warm rooms1,300')
    await user.click(screen.getByRole('radio', { name: 'Table' }))
    expect(row()).toBe('Warm rooms1,300')
  })
})
