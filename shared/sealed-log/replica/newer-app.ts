import type { DeviceId } from '../ids.ts'

/** Where a newer version of the app has written: there this version reads, and changes nothing. */
export class NewerApp {
  readonly #documents = new Set<string>()
  readonly #devices = new Set<DeviceId>()

  noteDocument(document: string): void {
    this.#documents.add(document)
  }

  /** A device wrote what this version does not know at all (PROTOCOL.md section 6, "newer"). */
  noteDevice(device: DeviceId): void {
    this.#devices.add(device)
  }

  /** Whether a document may only be read, given who is in: what a device wrote that has left binds nobody. */
  holds(document: string, isIn: (device: DeviceId) => boolean): boolean {
    return this.#documents.has(document) || [...this.#devices].some(isIn)
  }
}
