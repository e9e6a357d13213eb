import type { HeldLog } from '../chain.ts'
import type { EnvelopeHeader } from '../header.ts'
import type { DeviceId, EnvelopeId, LogId } from '../ids.ts'
import { beforeOpens, idAt, stemOf, type Branch, type Spot } from './branch.ts'

/** One log as it is held here, in one history or, where its holder signed several, in all of them. */
export class KnownLog implements HeldLog {
  readonly key: Uint8Array
  readonly stem: Branch
  readonly branches: Branch[] = []
  /** One more than the highest seq held. */
  next = 0
  /** Whether it holds pieces of blobs. */
  carriesBlobs = false
  /** Kept only where there is more than one history. */
  readonly #spots = new Map<EnvelopeId, Spot>()

  constructor(log: LogId, key: Uint8Array) {
    this.key = key
    this.stem = stemOf(log)
  }

  /** Whose log it is; null where its open did not say so properly. Of two that both say so, who came first. */
  get device(): DeviceId | null {
    return this.branches[0]?.device ?? null
  }

  get isForked(): boolean {
    return this.branches.length > 1
  }

  has = (seq: number, id: EnvelopeId): boolean => this.spotOf(seq, id) !== null

  spotOf(seq: number, id: EnvelopeId): Spot | null {
    if (this.isForked) return this.#spots.get(id) ?? null
    const [branch] = this.branches
    return branch !== undefined && idAt({ branch, seq }) === id ? { branch, seq } : null
  }

  /** Note an envelope, and its device where it is an open; null where the one before it is not here. */
  note({ kind, seq, prev }: EnvelopeHeader, id: EnvelopeId, device: DeviceId | null): Spot | null {
    const before =
      kind === 'open' ? beforeOpens(this.stem) : prev === null ? null : this.spotOf(seq - 1, prev)
    if (before === null) return null
    this.next = Math.max(this.next, seq + 1)
    const spot = this.#place(before, seq, id, kind === 'open' ? device : before.branch.device)
    if (this.isForked) this.#keepSpots(spot, id)
    return spot
  }

  #place({ branch }: Spot, seq: number, id: EnvelopeId, device: DeviceId | null): Spot {
    if (branch !== this.stem && seq === branch.start + branch.entries.length) {
      branch.entries.push(id)
      return { branch, seq }
    }
    const kid: Branch = {
      log: branch.log,
      device,
      parent: branch,
      start: seq,
      entries: [id],
      kids: [],
    }
    branch.kids.push(kid)
    this.branches.push(kid)
    return { branch: kid, seq }
  }

  #keepSpots(spot: Spot, id: EnvelopeId): void {
    if (this.#spots.size === 0)
      for (const branch of this.branches)
        for (const [at, entry] of branch.entries.entries())
          this.#spots.set(entry, { branch, seq: branch.start + at })
    this.#spots.set(id, spot)
  }
}

type Noted = { readonly log: LogId; readonly seq: number; readonly id: EnvelopeId }

/** Every log of a space that is held here. */
export class LogBook {
  readonly #logs = new Map<LogId, KnownLog>()
  readonly #forked = new Set<KnownLog>()
  readonly #held = new Set<EnvelopeId>()
  readonly #blobBytes = new Map<DeviceId, number>()
  #last: (Noted & { readonly prev: EnvelopeId | null }) | null = null

  holds = (id: EnvelopeId): boolean => this.#held.has(id)

  get = (log: LogId): KnownLog | null => this.#logs.get(log) ?? null

  /** Logs that are held in more than one history. */
  get forked(): ReadonlySet<KnownLog> {
    return this.#forked
  }

  spotOf({ log, seq, id }: Noted): Spot | null {
    return this.get(log)?.spotOf(seq, id) ?? null
  }

  /** Bytes of envelopes with pieces of blobs that are held of a device. */
  blobBytesOf(device: DeviceId): number {
    return this.#blobBytes.get(device) ?? 0
  }

  /**
   * Note an envelope of so many bytes; null where it is here already, or the one before it in its log is not, so that it
   * has no place yet.
   */
  note(
    header: EnvelopeHeader,
    id: EnvelopeId,
    device: DeviceId | null,
    bytes: number,
  ): Spot | null {
    if (this.#held.has(id)) return null
    const { log, seq, prev, logKey } = header
    const held = this.get(log) ?? (logKey ? new KnownLog(log, logKey.slice()) : null)
    const spot = held?.note(header, id, device) ?? null
    if (held === null || spot === null) return null
    this.#logs.set(log, held)
    if (held.isForked) this.#forked.add(held)
    this.#held.add(id)
    this.#last = { log, seq, id, prev }
    if (header.kind === 'blob') this.#noteBlob(held, bytes)
    return spot
  }

  #noteBlob(held: KnownLog, bytes: number): void {
    held.carriesBlobs = true
    const { device } = held
    if (device !== null) this.#blobBytes.set(device, this.blobBytesOf(device) + bytes)
  }

  all(): IterableIterator<[LogId, KnownLog]> {
    return this.#logs.entries()
  }

  /** The envelope noted last. */
  get lastNoted(): (Noted & { readonly prev: EnvelopeId | null }) | null {
    return this.#last
  }

  get size(): number {
    return this.#held.size
  }
}
