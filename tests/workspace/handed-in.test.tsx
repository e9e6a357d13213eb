// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { desktopChannels, type Handed } from '#shared/contract/desktop.ts'
import { openTestVault } from '#tests/support/vault.ts'
import { found } from '#tests/people/two-computers.ts'
import { showWorkspace } from '#tests/welcome/show.tsx'

/** What the preload offers, with things that wait. */
function handIn(...waiting: Handed[]) {
  const bridge = {
    requestPort: vi.fn(),
    takeHanded: () => Promise.resolve(waiting.shift() ?? null),
  }
  Object.defineProperty(window, 'commonweave', { value: bridge, configurable: true })
}
const say = (message: object) => {
  window.dispatchEvent(new MessageEvent('message', { source: window, data: message }))
}
afterEach(() => {
  Reflect.deleteProperty(window, 'commonweave')
})

const hostile = '<img src=x onerror=alert(1)>\u202Egnp.cwbundle'

describe('what comes from outside', () => {
  test('an invite waits for a press, then stands in the field of the page for joining, and not in the address', async () => {
    const code = 'A'.repeat(80)
    handIn({ kind: 'code', code })
    const vault = openTestVault()
    const user = await showWorkspace(vault.link('window'), '/welcome')
    await screen.findByRole('dialog', { name: 'You followed an invite' })
    expect(window.location.hash).toBe('#/welcome')
    await user.click(screen.getByRole('button', { name: 'Look at it' }))
    await screen.findByRole('heading', { level: 1, name: 'Join your coalition' })
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Code' }).value).toBe(code)
    expect(window.location.href).not.toContain(code)
    expect(vault.ports.shelf.all()).toHaveLength(0)
  })

  test('“Not now” leaves everything as it is, and the next thing asks for itself', async () => {
    handIn({ kind: 'code', code: 'A'.repeat(80) }, { kind: 'unread', name: hostile, why: 'gone' })
    const user = await showWorkspace(openTestVault().link('window'), '/welcome')
    await user.click(await screen.findByRole('button', { name: 'Not now' }))
    await screen.findByRole('dialog', { name: 'This file was not opened' })
    expect(screen.getByText(hostile).tagName).toBe('BDI')
    expect(window.location.hash).toBe('#/welcome')
  })

  test('a file is read by the same door as one that is chosen, after a press', async () => {
    const bytes = new Uint8Array([1, 2, 3])
    handIn({ kind: 'file', name: hostile, bytes })
    const vault = openTestVault()
    const link = vault.link('window')
    const run = vi.spyOn(link, 'run')
    const user = await showWorkspace(link, '/welcome')
    await screen.findByRole('dialog', { name: 'Open this file?' })
    expect(screen.getByText(hostile).tagName).toBe('BDI')
    expect(run.mock.calls.filter(([name]) => name !== 'settings/save')).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Open it' }))
    await screen.findByRole('heading', { level: 1, name: 'Open a coalition file' })
    expect(await screen.findByRole('alert')).toBeTruthy()
    expect(vault.ports.shelf.all()).toHaveLength(0)
  })

  test('something that comes later is heard of, and a page that was loaded again says so', async () => {
    const waiting: Handed[] = []
    const bridge = {
      requestPort: vi.fn(),
      takeHanded: () => Promise.resolve(waiting.shift() ?? null),
    }
    Object.defineProperty(window, 'commonweave', { value: bridge, configurable: true })
    await showWorkspace(openTestVault().link('window'), '/welcome')
    await screen.findByRole('heading', { level: 1 })
    waiting.push({ kind: 'again' })
    say({ channel: desktopChannels.handed })
    expect(await screen.findByText(/was opened again/)).toBeTruthy()
  })
})

describe('the menu', () => {
  test('does in a coalition what its keys do, and leads to where files are opened', async () => {
    const vault = openTestVault()
    const { coalition } = await found(vault)
    await showWorkspace(vault.link('window'), `/in/${coalition}/settings`)
    await screen.findByRole('heading', { level: 1 })
    const ask = (name: string) => {
      say({ channel: desktopChannels.asked, ask: name })
    }
    ask('__proto__')
    ask('keys')
    expect(await screen.findByRole('dialog', { name: 'Keys' })).toBeTruthy()
    ask('open-file')
    await screen.findByRole('heading', { level: 1, name: 'Open a coalition file' })
  })
})
