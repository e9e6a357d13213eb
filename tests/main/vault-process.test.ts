import { EventEmitter } from 'node:events'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createPatience } from '#electron/main/patience.ts'
import { VaultProcess } from '#electron/main/vault-process.ts'

/* Electron's utility processes are stood in for by what the shell uses of them. */

class Child extends EventEmitter {
  readonly postMessage = vi.fn()
  readonly kill = vi.fn()
}

const dial = { kind: 'dial', link: 2, url: 'ws://127.0.0.1:1' } as const

function start() {
  const vaults: Child[] = []
  const hubs: Child[] = []
  const rooms: Child[] = []
  const into = (children: Child[]) => () => {
    const child = new Child()
    children.push(child)
    return child as never
  }
  const told = { refused: vi.fn(), speaks: vi.fn(), failing: vi.fn() }
  vi.useFakeTimers()
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const vault = new VaultProcess({
    fork: into(vaults),
    forkHub: into(hubs),
    forkRoomHub: into(rooms),
    answer: ({ n }) => ({ t: 'keychain', n, answer: 'yes' }),
    patience: createPatience(() => performance.now()),
    ...told,
  })
  return { vault, vaults, hubs, rooms, ...told }
}

test('a folder that does not open is told, and what is no such message is not', () => {
  const { vaults, refused, speaks } = start()
  vaults[0]?.emit('message', { t: 'refused', problem: { code: 'vault-in-use', values: {} } })
  vaults[0]?.emit('message', { t: 'refused', problem: 'anything' })
  vaults[0]?.emit('message', 'anything')
  expect(refused.mock.calls).toEqual([[{ code: 'vault-in-use', values: {} }]])
  vaults[0]?.emit('message', { t: 'language', language: 'ar' })
  vaults[0]?.emit('message', { t: 'language', language: 'xx' })
  expect(speaks.mock.calls).toEqual([['ar']])
})

test('questions to the keychain are answered, words to the hub are passed on, and its words come back', () => {
  const { vaults, hubs } = start()
  const [child] = vaults
  child?.emit('message', { t: 'keychain-available', n: 3 })
  expect(hubs).toEqual([])
  child?.emit('message', { t: 'hub', order: dial })
  child?.emit('message', { t: 'hub', order: { kind: 'anything' } })
  hubs[0]?.emit('message', { kind: 'closed', link: 2, code: 1000 })
  expect(child?.postMessage.mock.calls).toEqual([
    [{ t: 'keychain', n: 3, answer: 'yes' }],
    [{ t: 'hub', report: { kind: 'closed', link: 2, code: 1000 } }],
  ])
  expect(hubs[0]?.postMessage.mock.calls).toEqual([[dial]])
})

test('the hub of a room is started when the vault asks, speaks with it alone, and ends with it', () => {
  const { vaults, rooms } = start()
  const [child] = vaults
  child?.emit('message', { t: 'room-start', n: 1 })
  child?.emit('message', { t: 'room', n: 1, order: { kind: 'close' } })
  child?.emit('message', { t: 'room', n: 2, order: { kind: 'close' } })
  child?.emit('message', { t: 'room', n: 1, order: { kind: 'anything' } })
  expect(rooms).toHaveLength(1)
  expect(rooms[0]?.postMessage.mock.calls).toEqual([[{ kind: 'close' }]])
  rooms[0]?.emit('message', { kind: 'not-open', why: 'failed' })
  rooms[0]?.emit('exit', 1)
  expect(child?.postMessage.mock.calls).toEqual([
    [{ t: 'room', n: 1, report: { kind: 'not-open', why: 'failed' } }],
    [{ t: 'room-ended', n: 1 }],
  ])
  child?.emit('message', { t: 'room-start', n: 3 })
  child?.emit('message', { t: 'room-end', n: 3 })
  expect(rooms[1]?.kill).toHaveBeenCalledOnce()
  child?.emit('message', { t: 'room-start', n: 4 })
  child?.emit('exit', 1)
  expect(rooms[2]?.kill).toHaveBeenCalledOnce()
})

test('a hub that ends alone counts as closed links, and is started again when one is needed', () => {
  const { vaults, hubs } = start()
  vaults[0]?.emit('message', { t: 'hub', order: dial })
  hubs[0]?.emit('exit', 1)
  expect(vaults[0]?.postMessage.mock.calls).toEqual([
    [{ t: 'hub', report: { kind: 'not-listening', why: 'failed' } }],
    [{ t: 'hub', report: { kind: 'closed', link: 2, code: 1006 } }],
  ])
  vaults[0]?.emit('message', { t: 'hub', order: { ...dial, link: 4 } })
  expect(hubs).toHaveLength(2)
  expect(hubs[1]?.postMessage.mock.calls).toEqual([[{ ...dial, link: 4 }]])
})

test('a vault that ended by itself is started again with the windows that asked meanwhile, one that was asked to end is not', async () => {
  const { vault, vaults, hubs } = start()
  vaults[0]?.emit('message', { t: 'hub', order: dial })
  vaults[0]?.emit('exit', 1)
  expect(hubs[0]?.kill).toHaveBeenCalledTimes(1)
  const [early, late] = [vi.fn(), vi.fn()]
  vault.whenReady('window-1', early)
  vault.whenReady('window-1', late)
  vi.advanceTimersByTime(500)
  expect(vaults).toHaveLength(2)
  expect(late).not.toHaveBeenCalled()
  vaults[1]?.emit('message', { t: 'language', language: null })
  vaults[1]?.emit('message', { t: 'language', language: 'es' })
  expect([early.mock.calls.length, late.mock.calls.length]).toEqual([0, 1])
  const port = {}
  vault.whenReady('window-2', () => {
    vault.attach('window-2', port as never)
  })
  expect(vaults[1]?.postMessage.mock.calls).toEqual([[{ t: 'window', window: 'window-2' }, [port]]])
  const ended = vault.end()
  expect(vaults[1]?.postMessage).toHaveBeenLastCalledWith({ t: 'end' })
  vaults[1]?.emit('exit', 0)
  await ended
  vi.runAllTimers()
  expect(vaults).toHaveLength(2)
})

test('one that keeps ending at once is tried less and less often, and somebody is told once', () => {
  const { vaults, failing } = start()
  for (let second = 0; second < 300; second += 1) {
    vi.advanceTimersByTime(1_000)
    vaults.at(-1)?.emit('exit', 1)
  }
  expect(vaults.length).toBeLessThan(18)
  expect(failing).toHaveBeenCalledTimes(1)
})

test('one that ran for a while is started again soon', () => {
  const { vaults, failing } = start()
  for (let ends = 1; ends < 6; ends += 1) {
    vi.advanceTimersByTime(61_000)
    vaults.at(-1)?.emit('exit', 1)
    vi.advanceTimersByTime(500)
    expect(vaults).toHaveLength(ends + 1)
  }
  expect(failing).not.toHaveBeenCalled()
})

test('one that has ended by itself holds up no end, and is not started after it', async () => {
  const { vault, vaults } = start()
  vaults[0]?.emit('exit', 1)
  await vault.end()
  vi.runAllTimers()
  expect(vaults).toHaveLength(1)
})
