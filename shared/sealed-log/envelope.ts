import { ascii, concat } from './bytes.ts'
import { encodeContent, type EnvelopeContent } from './content.ts'
import { isDocumentName, membershipName } from './document-name.ts'
import {
  encodeHeader,
  readHeader,
  type EnvelopeHeader,
  type EnvelopeParts,
  type HeaderProblem,
} from './header.ts'
import { logIdOfKey } from './identity.ts'
import { envelopeIdOf, idBytes, type EnvelopeId, type LogId, type SpaceId } from './ids.ts'
import type { KeyRing } from './keys.ts'
import { limits } from './limits.ts'
import { packPayload } from './payload.ts'
import type { Suite } from './suite.ts'

/** The key a log is written with; drawn at every opening of the app and never stored. */
export type LogSigner = {
  readonly log: LogId
  readonly publicKey: Uint8Array
  readonly seed: Uint8Array
}

/** Make a log of a fresh random 32-byte seed. */
export function createLogSigner(suite: Suite, seed: Uint8Array): LogSigner {
  const publicKey = suite.publicKey(seed)
  return { log: logIdOfKey(suite, publicKey), publicKey, seed }
}

export type EnvelopeDraft = {
  readonly schema: number
  /** Which epoch's key seals an update or blob; other kinds ignore it. */
  readonly epoch: number
  readonly seq: number
  readonly prev: EnvelopeId | null
  /** In any order, without doubles. */
  readonly seen: readonly EnvelopeId[]
  readonly obeys: readonly EnvelopeId[]
  readonly content: EnvelopeContent
}

/** `layout`: the draft contradicts itself, such as an open that is not the first of its log. */
export type SealProblem = 'size' | 'references' | 'epoch' | 'document-name' | 'grant' | 'layout'
export type Sealing =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly id: EnvelopeId }
  | { readonly ok: false; readonly why: SealProblem }

/** Seal and sign one envelope. `nonce` is 24 fresh random bytes. */
export function sealEnvelope(
  suite: Suite,
  keys: KeyRing,
  signer: LogSigner,
  draft: EnvelopeDraft,
  nonce: Uint8Array,
): Sealing {
  const problem = draftProblem(draft)
  if (problem) return { ok: false, why: problem }
  const { content } = draft
  const payload = encodeContent(content)
  const forMembers = payload.name === membershipName
  const document = keys.tagOf(payload.name)
  const epoch = forMembers ? 0 : draft.epoch
  const key = forMembers ? keys.membership : keys.content(epoch, document)
  if (!key) return { ok: false, why: 'epoch' }
  if (payload.name.length + 1 + payload.content.length > limits.payloadBytes)
    return { ok: false, why: 'size' }
  const header = encodeHeader({
    kind: content.kind,
    schema: draft.schema,
    document,
    epoch,
    log: signer.log,
    seq: draft.seq,
    prev: draft.prev,
    seen: draft.seen.toSorted(),
    obeys: draft.obeys.toSorted(),
    logKey: content.kind === 'open' ? signer.publicKey : null,
  })
  const space = idBytes(keys.space)
  const body = suite.seal(key, nonce, concat(space, header), packPayload(suite, payload))
  const unsigned = concat(header, nonce, body)
  const bytes = concat(unsigned, suite.sign(signedMessage(keys.space, unsigned), signer.seed))
  const reading = readHeader(bytes)
  if (!reading.ok) return { ok: false, why: reading.why === 'size' ? 'size' : 'layout' }
  return { ok: true, bytes, id: envelopeIdOf(suite.hash(bytes)) }
}

function draftProblem({ content, seen, obeys }: EnvelopeDraft): SealProblem | null {
  if (seen.length > limits.references || obeys.length > limits.references) return 'references'
  const named = content.kind === 'update' || content.kind === 'blob' ? content.document : null
  if (named !== null && (!isDocumentName(named) || named === membershipName)) return 'document-name'
  const tooLong =
    content.kind === 'membership' &&
    content.act.kind === 'join' &&
    content.act.grant.length > limits.grantBytes
  return tooLong ? 'grant' : null
}

/** What a log's key signs. The label keeps it apart from everything else that key signs. */
export const signedMessage = (space: SpaceId, signedBytes: Uint8Array): Uint8Array =>
  concat(ascii('commonweave/1/envelope'), idBytes(space), signedBytes)

export const isSignedBy = (
  suite: Suite,
  space: SpaceId,
  { signature, signedBytes }: EnvelopeParts,
  logKey: Uint8Array,
): boolean => suite.verify(signature, signedMessage(space, signedBytes), logKey)

export type EnvelopeVerdict =
  | { readonly ok: true; readonly id: EnvelopeId; readonly header: EnvelopeHeader }
  | { readonly ok: false; readonly why: HeaderProblem | 'gap' | 'log-key' | 'signature' }

/**
 * What a relay can check without any of the space's keys: layout and signature. `logKey` is what the log's open showed;
 * it is not needed for an open, and without it anything else is a `gap`.
 */
export function verifyEnvelope(
  suite: Suite,
  space: SpaceId,
  envelope: Uint8Array,
  logKey: Uint8Array | null,
): EnvelopeVerdict {
  const reading = readHeader(envelope)
  if (!reading.ok) return reading
  const { header } = reading.parts
  if (header.logKey && logIdOfKey(suite, header.logKey) !== header.log)
    return { ok: false, why: 'log-key' }
  const key = header.logKey ?? logKey
  if (!key) return { ok: false, why: 'gap' }
  return isSignedBy(suite, space, reading.parts, key)
    ? { ok: true, id: envelopeIdOf(suite.hash(envelope)), header }
    : { ok: false, why: 'signature' }
}
