import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export type SlowLine = {
  /** On loopback; whoever connects is led to `to`. */
  readonly port: number
  /** Everybody loses the line, what is on its way is lost, and nobody gets through. */
  readonly cut: () => void
  /** Whoever tries again gets through. */
  readonly mend: () => void
  readonly close: () => Promise<void>
}

type Asked = {
  /** A port on loopback. */
  readonly to: number
  /** Milliseconds each way. */
  readonly delay: number
  /** Bytes in a second, each way of each connection. */
  readonly rate: number
}

/** A poor network between two programs of this computer: late, narrow, and cut at will. */
export async function openSlowLine({ to, delay, rate }: Asked): Promise<SlowLine> {
  const ends = new Set<Socket>()
  let isCut = false
  const server = createServer((near) => {
    if (isCut) {
      near.destroy()
      return
    }
    const far = connect(to, '127.0.0.1')
    const both = [near, far]
    const drop = () => {
      for (const end of both) {
        end.destroy()
        ends.delete(end)
      }
    }
    for (const end of both) {
      ends.add(end)
      end.on('error', drop)
      end.on('close', drop)
    }
    carry(near, far, delay, rate)
    carry(far, near, delay, rate)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const cut = () => {
    isCut = true
    for (const end of ends) end.destroy()
  }
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    mend() {
      isCut = false
    },
    async close() {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
}

/** One piece after the other, each as long as it takes at this rate, and late. */
function carry(from: Socket, into: Socket, delay: number, rate: number): void {
  let free = 0
  from.on('data', (piece) => {
    const now = performance.now()
    free = Math.max(free, now) + (piece.length / rate) * 1000
    setTimeout(
      () => {
        if (!into.destroyed) into.write(piece)
      },
      free - now + delay,
    )
  })
}
