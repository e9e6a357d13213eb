import { ascii, ByteReader, concat, uint } from './bytes.ts'
import type { LogSigner } from './envelope.ts'
import { idBytes, logIdOf, type LogId } from './ids.ts'
import type { KeyRing } from './keys.ts'
import { limits } from './limits.ts'
import type { Suite } from './suite.ts'

/** What a note is for; each has its own key and signature label, so one cannot be passed off as the other. */
export type NoteLabel = 'presence' | 'have'

/** A short message between members that is never stored (PROTOCOL.md section 9). */
export type NoteDraft = {
  readonly label: NoteLabel
  readonly epoch: number
  /** Strictly growing per log and label. */
  readonly counter: number
  readonly message: Uint8Array
}

export type NoteProblem = 'size' | 'epoch' | 'unknown-log' | 'replayed' | 'sealed' | 'signature'

export type NoteReading =
  | {
      readonly ok: true
      readonly log: LogId
      readonly counter: number
      readonly message: Uint8Array
    }
  | { readonly ok: false; readonly why: NoteProblem }

/** What the receiver knows of logs: the key, and the highest counter it has taken for this label (-1 for none). */
export type NoteSenders = {
  readonly keyOf: (log: LogId) => Uint8Array | null
  readonly lastCounter: (log: LogId) => number
}

const clearBytes = 26
const nonceBytes = 24
const tagBytes = 16
const signatureBytes = 64
const overhead = clearBytes + nonceBytes + tagBytes + signatureBytes

/** Bytes of the longest presence note: what is longer is none, and whoever cannot read notes need not pass it on. */
export const longestPresenceNote = overhead + limits.presenceBytes

/** Seal and sign a note; null when the epoch's key is not here or the message is too long. `nonce`: 24 random bytes. */
export function sealNote(
  suite: Suite,
  keys: KeyRing,
  signer: LogSigner,
  { label, epoch, counter, message }: NoteDraft,
  nonce: Uint8Array,
): Uint8Array | null {
  const key = noteKey(keys, label, epoch)
  if (!key || message.length > messageLimit(label)) return null
  const clear = concat(idBytes(signer.log), uint(epoch, 4), uint(counter, 6))
  const sealed = suite.seal(key, nonce, domain(keys, label, clear), message)
  const unsigned = concat(clear, nonce, sealed)
  return concat(unsigned, suite.sign(domain(keys, label, unsigned), signer.seed))
}

/** Read a note from a peer: size, epoch, sender, counter, seal, signature, in this order. */
export function openNote(
  suite: Suite,
  keys: KeyRing,
  senders: NoteSenders,
  label: NoteLabel,
  bytes: Uint8Array,
): NoteReading {
  if (bytes.length < overhead || bytes.length > overhead + messageLimit(label))
    return { ok: false, why: 'size' }
  const reader = new ByteReader(bytes)
  const log = logIdOf(reader.take(16))
  const key = noteKey(keys, label, reader.uint(4))
  if (!key) return { ok: false, why: 'epoch' }
  const counter = reader.uint(6)
  const logKey = senders.keyOf(log)
  if (!logKey) return { ok: false, why: 'unknown-log' }
  if (counter <= senders.lastCounter(log)) return { ok: false, why: 'replayed' }
  const nonce = reader.take(nonceBytes)
  const sealed = reader.take(reader.left - signatureBytes)
  const clear = bytes.subarray(0, clearBytes)
  const message = suite.open(key, nonce, domain(keys, label, clear), sealed)
  if (!message) return { ok: false, why: 'sealed' }
  const unsigned = bytes.subarray(0, bytes.length - signatureBytes)
  return suite.verify(reader.rest(), domain(keys, label, unsigned), logKey)
    ? { ok: true, log, counter, message }
    : { ok: false, why: 'signature' }
}

const noteKey = (keys: KeyRing, label: NoteLabel, epoch: number): Uint8Array | null =>
  label === 'presence' ? keys.presence(epoch) : keys.have(epoch)

const messageLimit = (label: NoteLabel): number =>
  label === 'presence' ? limits.presenceBytes : limits.frameBytes - 1024

const domain = (keys: KeyRing, label: NoteLabel, bytes: Uint8Array): Uint8Array =>
  concat(ascii(`commonweave/1/${label}`), idBytes(keys.space), bytes)
