import { expect, test, vi } from 'vitest'
import type { MainMessage, ParentPort } from '#electron/vault/parent-port.ts'
import { parentRoom } from '#electron/vault/room/parent-room.ts'

function parent() {
  const sent: unknown[] = []
  let hear: Parameters<ParentPort['onMessage']>[0] = () => undefined
  const port: ParentPort = {
    send: (message) => void sent.push(message),
    onMessage: (listener) => (hear = listener),
  }
  const says = (message: MainMessage) => {
    hear({ message, ports: [] })
  }
  return { port, sent, says }
}

test('each hub of a room hears only what is said to it, and nothing after its end', () => {
  const { port, sent, says } = parent()
  const start = parentRoom(port)
  const [one, two] = [vi.fn(), vi.fn()]
  const ended = vi.fn()
  const first = start(one, ended)
  const second = start(two, ended)
  says({ t: 'room', n: 1, report: 'hello' })
  expect([one.mock.calls, two.mock.calls]).toEqual([[['hello']], []])
  second.send({ kind: 'close' })
  second.end()
  second.send({ kind: 'close' })
  says({ t: 'room', n: 2, report: 'late' })
  says({ t: 'room-ended', n: 2 })
  expect([two.mock.calls, ended.mock.calls]).toEqual([[], []])
  says({ t: 'room-ended', n: 1 })
  first.send({ kind: 'close' })
  expect(ended).toHaveBeenCalledOnce()
  expect(sent).toEqual([
    { t: 'room-start', n: 1 },
    { t: 'room-start', n: 2 },
    { t: 'room', n: 2, order: { kind: 'close' } },
    { t: 'room-end', n: 2 },
  ])
})
