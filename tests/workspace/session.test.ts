// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openSession } from '#renderer/workspace/session.ts'
import { readFirstSettings } from '#renderer/workspace/first-settings.ts'
import { firstSettings } from '#renderer/workspace/look.ts'
import { createMemoryVault } from '../support/memory-vault.ts'

const fetched = vi.fn<typeof fetch>()

beforeEach(() => {
  vi.stubGlobal('fetch', fetched)
  fetched.mockReset()
  sessionStorage.clear()
})
afterEach(() => {
  vi.unstubAllGlobals()
})

test('the token is exchanged once for a secret and taken out of the address', async () => {
  window.history.replaceState(null, '', '/?token=once#/in/abc')
  fetched.mockResolvedValue(new Response('s3cret'))
  const address = await openSession()
  expect(address.protocols).toEqual(['commonweave', 's3cret'])
  expect(address.url).toMatch(/^ws:\/\/[^/]+\/link$/)
  expect(window.location.href).not.toContain('once')
  expect(window.location.hash).toBe('#/in/abc')
  expect(fetched.mock.calls).toEqual([['session', { method: 'POST', body: 'once' }]])
  await openSession()
  expect(fetched).toHaveBeenCalledOnce()
})

test('a token that was used already gives no secret, and the link is refused by the vault, not here', async () => {
  window.history.replaceState(null, '', '/?token=used')
  fetched.mockResolvedValue(new Response('', { status: 403 }))
  expect((await openSession()).protocols).toEqual(['commonweave'])
})

test('settings are there before the first paint, or those of the first day where nobody answers', async () => {
  const vault = createMemoryVault()
  await vault.link.run('settings/save', { theme: 'contrast' })
  expect(await readFirstSettings(vault.link)).toMatchObject({ theme: 'contrast' })
  const silent = { ...vault.link, watch: () => () => {} }
  expect(await readFirstSettings(silent, 5)).toEqual(firstSettings)
})
