import { expect, test, vi } from 'vitest'
import type { MainMessage, PagePort, ParentPort } from '#electron/vault/parent-port.ts'
import { serveParent } from '#electron/vault/serve-parent.ts'
import { openTestVault } from '#tests/support/vault.ts'

/* The line to the main process is stood in for by what the vault uses of it. */

function start() {
  const vault = openTestVault()
  const link = vi.fn((window: string) => vault.link(window))
  const close = vi.fn(() => Promise.resolve())
  type Gates = { readonly link: typeof link; readonly close: typeof close } | null
  let open: (gates: Gates) => void = () => {}
  const opening = new Promise<Gates>((resolve) => {
    open = resolve
  })
  const said: ((message: MainMessage, ports: readonly PagePort[]) => void)[] = []
  const parent: ParentPort = {
    send: vi.fn(),
    onMessage: (hear) =>
      said.push((message, ports) => {
        hear({ message, ports })
      }),
  }
  const onEnd = vi.fn()
  serveParent(parent, opening, onEnd)
  const port = { postMessage: vi.fn(), on: vi.fn(), start: vi.fn(), close: vi.fn() }
  const say = (message: MainMessage) => {
    for (const hear of said) hear(message, message.t === 'window' ? [port] : [])
  }
  const gatehouse = { link, close }
  return { say, port, open, gatehouse, onEnd }
}

test('a window that comes while the folder is still being opened is served once it is', async () => {
  const { say, port, open, gatehouse } = start()
  say({ t: 'window', window: 'one' })
  open(gatehouse)
  await vi.waitFor(() => {
    expect(port.start).toHaveBeenCalledTimes(1)
  })
  expect(gatehouse.link).toHaveBeenCalledWith('one')
})

test('an end that comes while the folder is still being opened closes it', async () => {
  const { say, open, gatehouse, onEnd } = start()
  say({ t: 'end' })
  expect(onEnd).not.toHaveBeenCalled()
  open(gatehouse)
  await vi.waitFor(() => {
    expect(onEnd).toHaveBeenCalledTimes(1)
  })
  expect(gatehouse.close).toHaveBeenCalledTimes(1)
})

test('where the folder does not open there is nothing to serve, and the end comes all the same', async () => {
  const { say, port, open, onEnd } = start()
  open(null)
  say({ t: 'window', window: 'one' })
  say({ t: 'end' })
  await vi.waitFor(() => {
    expect(onEnd).toHaveBeenCalledTimes(1)
  })
  expect(port.start).not.toHaveBeenCalled()
})
