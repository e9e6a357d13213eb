import type { HubReport } from '#shared/sealed-log/sync/socket-messages.ts'
import { closeCodes } from '#shared/sealed-log/sync/socket-messages.ts'
import { longestProofFrame } from '#shared/sealed-log/sync/handshake.ts'
import type { Socket } from './socket.ts'

/** Bytes the vault was given and has not dealt with: above the one stop reading, below the other go on. */
const pauseAbove = 4 * 1024 * 1024
const resumeBelow = 1024 * 1024
/** Signalling texts in a row that are not signalling. */
const mostNonsense = 8

type Ports = {
  readonly link: number
  readonly report: (report: HubReport) => void
  /** A signalling text; answers whether it was one. */
  readonly signal: (text: string) => boolean
}

/** One socket as the hub passes it on to the vault. What came in and was not admitted yet may say next to nothing. */
export class HubLink {
  readonly #ports: Ports
  readonly #way: 'in' | 'out'
  #socket: Socket | null = null
  #isAdmitted: boolean
  #waiting = 0
  #isPaused = false
  #nonsense = 0

  constructor(way: 'in' | 'out', ports: Ports) {
    this.#way = way
    this.#ports = ports
    this.#isAdmitted = way === 'out'
  }

  open(socket: Socket): void {
    this.#socket = socket
    const { link, report } = this.#ports
    report({ kind: 'opened', link, way: this.#way, remote: socket.remote })
  }

  admit(): void {
    this.#isAdmitted = true
  }

  receiveFrame(bytes: Uint8Array): void {
    if (bytes.length === 0 || (!this.#isAdmitted && bytes.length > longestProofFrame)) {
      this.close(closeCodes.unproven)
      return
    }
    this.#waiting += bytes.length
    if (this.#waiting > pauseAbove && !this.#isPaused) {
      this.#isPaused = true
      this.#socket?.pause()
    }
    this.#ports.report({ kind: 'frame', link: this.#ports.link, bytes })
  }

  receiveText(text: string): void {
    if (this.#way === 'out') {
      this.#ports.report({ kind: 'text', link: this.#ports.link, text })
      return
    }
    if (!this.#isAdmitted) {
      this.close(closeCodes.unproven)
      return
    }
    if (this.#ports.signal(text)) return
    this.#nonsense += 1
    if (this.#nonsense > mostNonsense) this.close(closeCodes.notTheProtocol)
  }

  /** The vault has dealt with so many bytes. */
  took(bytes: number): void {
    this.#waiting = Math.max(0, this.#waiting - bytes)
    if (!this.#isPaused || this.#waiting > resumeBelow) return
    this.#isPaused = false
    this.#socket?.resume()
  }

  sendFrame(bytes: Uint8Array): void {
    const { link, report } = this.#ports
    const sent = () => {
      report({ kind: 'sent', link, bytes: bytes.length })
    }
    if (this.#socket === null) sent()
    else this.#socket.send(bytes, sent)
  }

  sendText(text: string): void {
    this.#socket?.send(text)
  }

  close(code: number): void {
    this.#socket?.close(code)
  }
}
