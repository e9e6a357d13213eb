import { randomBytes } from 'node:crypto'
import { PhoneLine } from '#shared/meetings/room/wire/phone-line.ts'
import type { Way } from './crowd-words.ts'
import { nodePorts } from './node-ports.ts'

/** Milliseconds between two bursts. */
const every = 20
/** Frames of one burst. */
const burst = 60

/**
 * One device that does all it can: it comes in, floods until it is let go, and comes again at once, while as many sockets
 * as it may have stand half open beside it.
 */
export function flood({ host, kind, secret, from = [] }: Way): () => void {
  const origin = `http://${host}`
  const ports = nodePorts(origin, from[0] ?? null)
  const address = `ws://${host}/room`
  const invitation = { kind, secret: new Uint8Array(Buffer.from(secret, 'hex')) }
  let isOver = false
  const comeAndFlood = () => {
    if (isOver) return
    let isOpen = true
    const line = new PhoneLine(
      {
        random: ports.random,
        send: (bytes) => {
          socket.send(bytes)
        },
        onFrame: () => undefined,
        onNonsense: () => undefined,
      },
      invitation,
      { token: randomBytes(16).toString('hex'), language: 'en' },
    )
    let n = 0
    const timer = setInterval(() => {
      if (isOver) {
        socket.close()
        return
      }
      for (let at = 0; at < burst; at += 1) {
        n += 1
        line.say({ kind: 'stack', n, act: n % 2 === 0 ? 'leave' : 'ask' })
      }
    }, every)
    const socket = ports.connect(address, {
      onOpen: () => {
        line.begin()
      },
      onBytes: (bytes) => {
        line.receive(bytes)
      },
      onClose: () => {
        clearInterval(timer)
        if (isOpen) setTimeout(comeAndFlood, every)
        isOpen = false
      },
    })
  }
  const hang = () => {
    if (isOver) return
    let isOpen = true
    ports.connect(address, {
      onOpen: () => undefined,
      onBytes: () => undefined,
      onClose: () => {
        if (isOpen) setTimeout(hang, every)
        isOpen = false
      },
    })
  }
  comeAndFlood()
  for (let at = 0; at < 100; at += 1) hang()
  return () => {
    isOver = true
  }
}
