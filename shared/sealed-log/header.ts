import { ByteReader, compareBytes, concat, isZero, uint } from './bytes.ts'
import {
  documentTagOf,
  envelopeIdOf,
  idBytes,
  logIdOf,
  type DocumentTag,
  type EnvelopeId,
  type LogId,
} from './ids.ts'
import { limits } from './limits.ts'

/** The number of a kind on the wire is its place here plus one; the last two are reserved. */
const envelopeKinds = [
  'open',
  'update',
  'answer',
  'membership',
  'blob',
  'snapshot',
  'attest',
] as const
export type EnvelopeKind = (typeof envelopeKinds)[number]

/** What every envelope shows in clear, signed (PROTOCOL.md section 5). */
export type EnvelopeHeader = {
  readonly kind: EnvelopeKind
  readonly schema: number
  readonly document: DocumentTag
  readonly epoch: number
  readonly log: LogId
  readonly seq: number
  /** Null only in a device's first open. */
  readonly prev: EnvelopeId | null
  readonly seen: readonly EnvelopeId[]
  readonly obeys: readonly EnvelopeId[]
  /** The log's public key; an open shows it, others do not repeat it. */
  readonly logKey: Uint8Array | null
}

export type HeaderProblem = 'size' | 'version' | 'layout'

/** An envelope cut at its joints. All byte fields are views on the envelope. */
export type EnvelopeParts = {
  readonly header: EnvelopeHeader
  readonly headerBytes: Uint8Array
  readonly nonce: Uint8Array
  readonly sealedBody: Uint8Array
  readonly signature: Uint8Array
  /** Everything before the signature. */
  readonly signedBytes: Uint8Array
}

export type HeaderReading =
  | { readonly ok: true; readonly parts: EnvelopeParts }
  | { readonly ok: false; readonly why: HeaderProblem }

const version = 1
const nonceBytes = 24
const signatureBytes = 64
/** A body is one packing byte and a tag at least. */
const leastBodyBytes = 17

/** Kinds sealed to the membership key, which no epoch changes. */
export const isMembershipKind = (kind: EnvelopeKind): boolean =>
  kind === 'open' || kind === 'answer' || kind === 'membership'

/** Kinds a newer app may write; how they are sealed is not known here. */
export const isReservedKind = (kind: EnvelopeKind): kind is 'snapshot' | 'attest' =>
  kind === 'snapshot' || kind === 'attest'

export function encodeHeader(header: EnvelopeHeader): Uint8Array {
  return concat(
    uint(version, 1),
    uint(envelopeKinds.indexOf(header.kind) + 1, 1),
    uint(header.schema, 2),
    idBytes(header.document),
    uint(header.epoch, 4),
    idBytes(header.log),
    uint(header.seq, 6),
    header.prev ? idBytes(header.prev) : new Uint8Array(32),
    uint(header.seen.length, 2),
    uint(header.obeys.length, 2),
    ...header.seen.map(idBytes),
    ...header.obeys.map(idBytes),
    header.logKey ?? new Uint8Array(0),
  )
}

/** Cut an envelope into its parts, or say what is wrong with it. Needs no key. */
export function readHeader(envelope: Uint8Array): HeaderReading {
  if (envelope.length > limits.envelopeBytes) return { ok: false, why: 'size' }
  const reader = new ByteReader(envelope)
  const found = reader.uint(1)
  if (reader.failed) return { ok: false, why: 'size' }
  if (found !== version) return { ok: false, why: 'version' }
  const kind = envelopeKinds[reader.uint(1) - 1]
  if (kind === 'blob' && envelope.length > limits.blobBytes) return { ok: false, why: 'size' }
  const schema = reader.uint(2)
  const document = documentTagOf(reader.take(16))
  const epoch = reader.uint(4)
  const log = logIdOf(reader.take(16))
  const seq = reader.uint(6)
  const prevBytes = reader.take(32)
  const counts = [reader.uint(2), reader.uint(2)] as const
  if (reader.failed) return { ok: false, why: 'size' }
  if (!kind || counts.some((count) => count > limits.references))
    return { ok: false, why: 'layout' }
  const seen = readReferences(reader, counts[0])
  const obeys = readReferences(reader, counts[1])
  const logKey = kind === 'open' ? reader.take(32) : null
  const headerBytes = envelope.subarray(0, reader.at)
  const nonce = reader.take(nonceBytes)
  if (reader.failed || reader.left < leastBodyBytes + signatureBytes)
    return { ok: false, why: 'size' }
  const prev = isZero(prevBytes) ? null : envelopeIdOf(prevBytes)
  const sound =
    seen !== null &&
    obeys !== null &&
    schema > 0 &&
    (kind === 'open') === (seq === 0) &&
    (prev !== null || kind === 'open') &&
    (isReservedKind(kind) || (epoch === 0) === isMembershipKind(kind))
  if (!sound) return { ok: false, why: 'layout' }
  return {
    ok: true,
    parts: {
      header: { kind, schema, document, epoch, log, seq, prev, seen, obeys, logKey },
      headerBytes,
      nonce,
      sealedBody: reader.take(reader.left - signatureBytes),
      signature: reader.rest(),
      signedBytes: envelope.subarray(0, envelope.length - signatureBytes),
    },
  }
}

/** Null unless strictly ascending: a set has one spelling. */
function readReferences(reader: ByteReader, count: number): readonly EnvelopeId[] | null {
  const ids: EnvelopeId[] = []
  let last: Uint8Array | null = null
  for (let at = 0; at < count; at++) {
    const bytes = reader.take(32)
    if (last && compareBytes(last, bytes) >= 0) return null
    ids.push(envelopeIdOf(bytes))
    last = bytes
  }
  return ids
}
