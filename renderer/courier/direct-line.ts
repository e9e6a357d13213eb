import type { CourierReport } from '#shared/links/courier.ts'
import { pieceBytes } from '#shared/links/pieces.ts'
import { fromBase64, toBase64 } from '#renderer/device/base64.ts'

/** Bytes a channel may hold back; more only stalls it (measured). */
const mostBuffered = 64 * 1024

/** One open channel: sends pieces as fast as it takes them, and says how many bytes have left. */
export class DirectLine {
  readonly channel: RTCDataChannel
  readonly #line: number
  readonly #report: (report: CourierReport) => void
  #waiting: Uint8Array<ArrayBuffer>[] = []

  constructor(line: number, channel: RTCDataChannel, report: (report: CourierReport) => void) {
    this.#line = line
    this.channel = channel
    this.#report = report
    channel.binaryType = 'arraybuffer'
    channel.bufferedAmountLowThreshold = mostBuffered / 4
    channel.addEventListener('bufferedamountlow', () => {
      this.#pump()
    })
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      this.#hear(data)
    })
  }

  send(piece: string): void {
    this.#waiting.push(fromBase64(piece))
    this.#pump()
  }

  #pump(): void {
    let bytes = 0
    while (this.channel.readyState === 'open' && this.channel.bufferedAmount < mostBuffered) {
      const piece = this.#waiting.shift()
      if (piece === undefined) break
      this.channel.send(piece)
      bytes += piece.length
    }
    if (bytes > 0) this.#report({ kind: 'sent', line: this.#line, bytes })
  }

  #hear(data: unknown): void {
    const isPiece = data instanceof ArrayBuffer && data.byteLength > 0
    if (!isPiece || data.byteLength > pieceBytes) this.channel.close()
    else this.#report({ kind: 'piece', line: this.#line, piece: toBase64(new Uint8Array(data)) })
  }
}
