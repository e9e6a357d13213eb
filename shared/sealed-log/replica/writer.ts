import type { EnvelopeContent } from '../content.ts'
import { createLogSigner, sealEnvelope, type LogSigner, type SealProblem } from '../envelope.ts'
import { openMessage } from '../identity.ts'
import type { DeviceId, EnvelopeId } from '../ids.ts'
import type { KeyRing } from '../keys.ts'
import type { Suite } from '../suite.ts'
import type { StoredEnvelope } from './news.ts'

/** The device this computer is in a space, and its signing seed. Stays in the vault. */
export type OwnDevice = { readonly id: DeviceId; readonly seed: Uint8Array }

/** Documents of this schema version are written; a reader opens newer ones read-only. */
export const schemaVersion = 1

export type Draft = {
  readonly content: EnvelopeContent
  readonly seen: readonly EnvelopeId[]
  readonly obeys: readonly EnvelopeId[]
}

/** Writes one log of this opening of the app. */
export class LogWriter {
  readonly signer: LogSigner
  readonly #suite: Suite
  readonly #keys: KeyRing
  readonly #device: OwnDevice
  readonly #random: (bytes: number) => Uint8Array
  #seq = 0
  #tip: EnvelopeId | null = null

  /** `random` gives fresh random bytes. */
  constructor(
    suite: Suite,
    keys: KeyRing,
    device: OwnDevice,
    random: (bytes: number) => Uint8Array,
  ) {
    this.#suite = suite
    this.#keys = keys
    this.#device = device
    this.#random = random
    this.signer = createLogSigner(suite, random(32))
  }

  /** The newest envelope of this log; null before its open. */
  get tip(): EnvelopeId | null {
    return this.#tip
  }

  /** The seq its next envelope will have. */
  get next(): number {
    return this.#seq
  }

  get isOpen(): boolean {
    return this.#tip !== null
  }

  /** The first content of every log. `founding` only for the very first envelope of a space. */
  opening(founding: Extract<EnvelopeContent, { kind: 'open' }>['founding']): EnvelopeContent {
    const message = openMessage(this.#keys.space, this.signer.log)
    return {
      kind: 'open',
      device: this.#device.id,
      signature: this.#suite.sign(message, this.#device.seed),
      founding,
    }
  }

  /** Seal the next envelope of this log. Its open stands on `before`: the device's newest envelope in this vault. */
  seal(
    { content, seen, obeys }: Draft,
    before: EnvelopeId | null,
  ): StoredEnvelope | { readonly why: SealProblem } {
    const seq = this.#seq
    const prev = this.#tip ?? before
    const draft = { schema: schemaVersion, epoch: 1, seq, prev, seen, obeys, content }
    const sealed = sealEnvelope(this.#suite, this.#keys, this.signer, draft, this.#random(24))
    if (!sealed.ok) return { why: sealed.why }
    this.#seq = seq + 1
    this.#tip = sealed.id
    return { id: sealed.id, log: this.signer.log, seq, prev, bytes: sealed.bytes }
  }
}
