import { WebrtcProvider } from 'y-webrtc'
import { Doc } from 'yjs'
import type { CourierOrder, CourierReport } from '#shared/links/courier.ts'
import { DirectLines } from './direct-lines.ts'
import type { CourierPlace } from './handover.ts'
import { peerParts } from './peer-parts.ts'
import { createSignalSockets } from './signal-socket.ts'

/** Direct connections of one computer: fewer than 4 can split a mesh, 20 flood it (measured). */
const mostConnections = 8

/**
 * Find the coalition's other courier pages and hold a channel for sealed frames to each. y-webrtc finds, calls and
 * meshes; its own document and awareness stay empty, and what others send for them is dropped unread.
 */
export function startCourier({ room, secret }: CourierPlace, port: MessagePort): () => void {
  const report = (one: CourierReport) => {
    port.postMessage(one)
  }
  const lines = new DirectLines(report)
  const sockets = createSignalSockets((text) => {
    report({ kind: 'signal', text })
  })
  // The frame has this name to itself: nothing in it can open a socket, whatever address it is given.
  Reflect.set(window, 'WebSocket', sockets.WebSocket)
  port.onmessage = ({ data }: MessageEvent<CourierOrder>) => {
    if (data.kind === 'signal') sockets.receive(data.text)
    else if (data.kind === 'announce') sockets.renew()
    else lines.obey(data)
  }
  const document = new Doc()
  const provider = new WebrtcProvider(room, document, {
    signaling: ['ws://vault.invalid'],
    password: secret,
    maxConns: mostConnections,
    filterBcConns: false,
    peerOpts: {
      config: { iceServers: [] },
      wrtc: peerParts((channel, connection) => {
        lines.add(channel, connection)
      }),
    },
  })
  return () => {
    lines.close()
    // In this order, or the signalling is never let go; either may throw on what others put into it.
    attempt(() => {
      provider.disconnect()
    })
    attempt(() => {
      provider.destroy()
    })
    attempt(() => {
      document.destroy()
    })
    port.close()
  }
}

function attempt(act: () => void): void {
  try {
    act()
  } catch {
    // The frame goes away in any case.
  }
}
