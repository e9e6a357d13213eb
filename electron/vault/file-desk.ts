import { Refusal } from '#shared/contract/problem.ts'

/** Bytes of all files held at once. */
const mostBytes = 256 * 1024 * 1024
const partBytes = 256 * 1024

/** Files on their way between a page and a command, in memory, under ids only that page knows. */
export class FileDesk {
  readonly #files = new Map<string, Uint8Array[]>()
  readonly #sizes = new Map<string, number>()

  /** Take the next part of a file; parts come in order. */
  give(file: string, at: number, bytes: Uint8Array): void {
    const size = this.#sizes.get(file) ?? 0
    if (at !== size) throw new Refusal('file-out-of-order')
    if (size + bytes.length > mostBytes) throw new Refusal('file-too-large')
    this.#makeRoom(file, bytes.length)
    const parts = this.#files.get(file) ?? []
    parts.push(bytes)
    this.#files.set(file, parts)
    this.#sizes.set(file, size + bytes.length)
  }

  /** A whole file a page has given. */
  read(file: string): Uint8Array {
    const parts = this.#files.get(file)
    if (!parts) throw new Refusal('file-not-given')
    const [only] = parts
    if (only !== undefined && parts.length === 1) return only
    const whole = new Uint8Array(this.#sizes.get(file) ?? 0)
    let at = 0
    for (const part of parts) {
      whole.set(part, at)
      at += part.length
    }
    this.#files.set(file, [whole])
    return whole
  }

  /** Offer a file that a command made. */
  put(file: string, bytes: Uint8Array): void {
    this.forget(file)
    this.give(file, 0, bytes)
  }

  /** A part of a file from an offset. The last part ends its stay. */
  take(file: string, at: number): { readonly bytes: Uint8Array; readonly more: boolean } {
    const whole = this.read(file)
    const bytes = whole.subarray(at, at + partBytes)
    const more = at + bytes.length < whole.length
    if (!more) this.forget(file)
    return { bytes, more }
  }

  /** Pages close without saying what they no longer need, so the oldest files give way. */
  #makeRoom(file: string, bytes: number): void {
    let all = bytes + [...this.#sizes.values()].reduce((sum, one) => sum + one, 0)
    for (const [other, size] of this.#sizes) {
      if (all <= mostBytes) return
      if (other === file) continue
      this.forget(other)
      all -= size
    }
  }

  forget(file: string): void {
    this.#files.delete(file)
    this.#sizes.delete(file)
  }
}
