import type { ParentPort } from '../parent-port.ts'
import type { StartRoomHub } from './room-process.ts'

type Running = { readonly hear: (message: unknown) => void; readonly ended: () => void }

/** The room hub under Electron: a process beside this one, which the main process starts and whose words it passes on unread. */
export function parentRoom(parent: ParentPort): StartRoomHub {
  const running = new Map<number, Running>()
  let started = 0
  parent.onMessage(({ message }) => {
    if (message.t === 'room') running.get(message.n)?.hear(message.report)
    if (message.t !== 'room-ended') return
    const ended = running.get(message.n)
    running.delete(message.n)
    ended?.ended()
  })
  return (hear, ended) => {
    started += 1
    const n = started
    running.set(n, { hear, ended })
    parent.send({ t: 'room-start', n })
    return {
      send: (order) => {
        if (running.has(n)) parent.send({ t: 'room', n, order })
      },
      end: () => {
        running.delete(n)
        parent.send({ t: 'room-end', n })
      },
    }
  }
}
