import type { LogTip } from '../chain.ts'
import type { EnvelopeHeader } from '../header.ts'
import type { DeviceId, EnvelopeId, LogId } from '../ids.ts'

/** One log as it is held here. `device` is null where its open did not say so properly. */
export type HeldLog = {
  readonly key: Uint8Array
  readonly device: DeviceId | null
  readonly entries: EnvelopeId[]
}

/** Every log of a space that is held here, with its envelopes in order. */
export class LogBook {
  readonly #logs = new Map<LogId, HeldLog>()
  readonly #held = new Set<EnvelopeId>()
  #last: { readonly log: LogId; readonly id: EnvelopeId } | null = null

  holds(id: EnvelopeId): boolean {
    return this.#held.has(id)
  }

  get(log: LogId): HeldLog | null {
    return this.#logs.get(log) ?? null
  }

  tipOf(log: LogId): LogTip | null {
    const held = this.#logs.get(log)
    const head = held?.entries.at(-1)
    return held && head !== undefined ? { key: held.key, next: held.entries.length, head } : null
  }

  /** Note an envelope that stands at the end of its log. */
  note(header: EnvelopeHeader, id: EnvelopeId, device: DeviceId | null): void {
    this.#held.add(id)
    this.#last = { log: header.log, id }
    const held = this.#logs.get(header.log)
    if (held) held.entries.push(id)
    else if (header.logKey)
      this.#logs.set(header.log, { key: header.logKey.slice(), device, entries: [id] })
  }

  all(): IterableIterator<[LogId, HeldLog]> {
    return this.#logs.entries()
  }

  /** The envelope noted last. */
  get lastNoted(): { readonly log: LogId; readonly id: EnvelopeId } | null {
    return this.#last
  }

  get size(): number {
    return this.#held.size
  }
}
