import type { CourierOrder, CourierReport } from '#shared/links/courier.ts'
import { DirectLine } from './direct-line.ts'

type LineOrder = Extract<CourierOrder, { readonly line: number }>

/** The channels of a courier page that are open, by numbers the vault knows them by. */
export class DirectLines {
  readonly #report: (report: CourierReport) => void
  readonly #lines = new Map<number, DirectLine>()
  #last = 0

  constructor(report: (report: CourierReport) => void) {
    this.#report = report
  }

  /** A channel that may open later. */
  add(channel: RTCDataChannel, connection: RTCPeerConnection): void {
    channel.addEventListener('open', () => {
      this.#last += 1
      const line = this.#last
      this.#lines.set(line, new DirectLine(line, channel, this.#report))
      this.#report({ kind: 'opened', line, first: isFirst(connection) })
    })
    channel.addEventListener('close', () => {
      for (const [line, { channel: own }] of this.#lines)
        if (own === channel && this.#lines.delete(line)) this.#report({ kind: 'closed', line })
    })
  }

  obey(order: LineOrder): void {
    const line = this.#lines.get(order.line)
    if (order.kind === 'piece') line?.send(order.piece)
    else line?.channel.close()
  }

  close(): void {
    for (const { channel } of this.#lines.values()) channel.close()
    this.#lines.clear()
  }
}

/**
 * Which of the two ends begins is read from what both know: y-webrtc may make both of them callers where two calls
 * cross, so who called does not tell.
 */
function isFirst({ localDescription, remoteDescription }: RTCPeerConnection): boolean {
  return fingerprintOf(localDescription) < fingerprintOf(remoteDescription)
}

const fingerprintOf = (description: RTCSessionDescription | null): string =>
  /^a=fingerprint:(.*)$/m
    .exec(description?.sdp ?? '')?.[1]
    ?.trim()
    .toLowerCase() ?? ''
