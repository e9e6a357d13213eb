import { EventEmitter } from 'node:events'
import { expect, onTestFinished, test, vi } from 'vitest'
import { VaultProcess } from '#electron/main/vault-process.ts'

/* Electron's utility processes are stood in for by what the shell uses of them. */

class Child extends EventEmitter {
  readonly postMessage = vi.fn()
  readonly kill = vi.fn()
}

function start() {
  const children: Child[] = []
  const hub = new Child()
  const refused = vi.fn()
  const make = () => {
    const child = new Child()
    children.push(child)
    return child
  }
  const vault = new VaultProcess({
    fork: () => make() as never,
    forkHub: () => hub as never,
    answer: ({ n }) => ({ t: 'keychain', n, answer: 'yes' }),
    refused,
    restartAfter: 0,
  })
  return { vault, children, hub, refused }
}

test('a folder that does not open is told, and what is no such message is not', () => {
  const { children, refused } = start()
  children[0]?.emit('message', { t: 'refused', problem: { code: 'vault-in-use', values: {} } })
  children[0]?.emit('message', { t: 'refused', problem: 'anything' })
  children[0]?.emit('message', 'anything')
  expect(refused.mock.calls).toEqual([[{ code: 'vault-in-use', values: {} }]])
})

test('questions to the keychain are answered, words to the hub are passed on, and its words come back', () => {
  const { children, hub } = start()
  const [child] = children
  child?.emit('message', { t: 'keychain-available', n: 3 })
  child?.emit('message', { t: 'hub', order: { kind: 'unlisten' } })
  hub.emit('message', { kind: 'closed' })
  expect(child?.postMessage.mock.calls).toEqual([
    [{ t: 'keychain', n: 3, answer: 'yes' }],
    [{ t: 'hub', report: { kind: 'closed' } }],
  ])
  expect(hub.postMessage).toHaveBeenCalledWith({ kind: 'unlisten' })
})

test('a vault that ended by itself is started again, one that was asked to end is not', async () => {
  const { vault, children, hub } = start()
  children[0]?.emit('exit', 1)
  await expect.poll(() => children.length).toBe(2)
  expect(hub.kill).toHaveBeenCalledTimes(1)
  const ended = vault.end()
  expect(children[1]?.postMessage).toHaveBeenCalledWith({ t: 'end' })
  children[1]?.emit('exit', 0)
  await ended
  await new Promise((resolve) => setImmediate(resolve))
  expect(children).toHaveLength(2)
})

test('one that has ended by itself holds up no end, and is not started after it', async () => {
  vi.useFakeTimers()
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const { vault, children } = start()
  children[0]?.emit('exit', 1)
  await vault.end()
  vi.runAllTimers()
  expect(children).toHaveLength(1)
})
