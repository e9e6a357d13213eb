import { concat } from './bytes.ts'
import { placeInLog, type HeldLog } from './chain.ts'
import { readContent, type ContentProblem, type EnvelopeContent } from './content.ts'
import { membershipName } from './document-name.ts'
import { isSignedBy } from './envelope.ts'
import {
  isMembershipKind,
  isReservedKind,
  readHeader,
  type EnvelopeHeader,
  type EnvelopeParts,
  type HeaderProblem,
} from './header.ts'
import { logIdOfKey } from './identity.ts'
import { envelopeIdOf, idBytes, type EnvelopeId, type LogId } from './ids.ts'
import type { KeyRing } from './keys.ts'
import { unpackPayload } from './payload.ts'
import type { Suite } from './suite.ts'

/** What the holder already has, as far as opening one more envelope depends on it. */
export type Holdings = {
  readonly holds: (id: EnvelopeId) => boolean
  readonly get: (log: LogId) => HeldLog | null
}

export type OpenedEnvelope = {
  readonly id: EnvelopeId
  readonly header: EnvelopeHeader
  readonly content: EnvelopeContent
}

type UnsealProblem = HeaderProblem | 'tag' | 'epoch' | 'sealed'
type BodyProblem = ContentProblem | 'document'

export type OpenProblem =
  | UnsealProblem
  | BodyProblem
  | 'duplicate'
  | 'log-key'
  | 'gap'
  | 'chain'
  | 'signature'

/** Problems only a valid signature can bring: they carry the envelope's id, for keeping it. */
type Signed = 'chain' | BodyProblem

export type Opening =
  | { readonly ok: true; readonly envelope: OpenedEnvelope }
  | {
      readonly ok: false
      readonly why: Signed
      readonly id: EnvelopeId
      readonly header: EnvelopeHeader
    }
  | { readonly ok: false; readonly why: Exclude<OpenProblem, Signed> }

/** Checks 1 to 8 of PROTOCOL.md section 6, in that order, for an envelope that has just arrived. */
export function openEnvelope(
  suite: Suite,
  keys: KeyRing,
  holdings: Holdings,
  bytes: Uint8Array,
): Opening {
  const located = locate(keys, bytes)
  if (!located.ok) return located
  const { parts, key } = located
  const { header } = parts
  const id = envelopeIdOf(suite.hash(bytes))
  if (holdings.holds(id)) return { ok: false, why: 'duplicate' }
  const body = key && unseal(suite, keys, parts, key)
  if (key && !body) return { ok: false, why: 'sealed' }
  if (header.logKey && logIdOfKey(suite, header.logKey) !== header.log)
    return { ok: false, why: 'log-key' }
  const held = holdings.get(header.log)
  const place = placeInLog(header, held)
  const logKey = header.logKey ?? held?.key
  if (place === 'gap' || !logKey) return { ok: false, why: 'gap' }
  if (!isSignedBy(suite, keys.space, parts, logKey)) return { ok: false, why: 'signature' }
  if (place !== 'next') return { ok: false, why: place, id, header }
  return readBody(suite, keys, id, header, body)
}

/** The same for an envelope from the own disk, whose place and signature were checked when it arrived. */
export function reopenEnvelope(suite: Suite, keys: KeyRing, bytes: Uint8Array): Opening {
  const located = locate(keys, bytes)
  if (!located.ok) return located
  const { parts, key } = located
  const body = key && unseal(suite, keys, parts, key)
  if (key && !body) return { ok: false, why: 'sealed' }
  const id = envelopeIdOf(suite.hash(bytes))
  return readBody(suite, keys, id, parts.header, body)
}

type Location =
  /** No key for a reserved kind: it is kept unopened. */
  | { readonly ok: true; readonly parts: EnvelopeParts; readonly key: Uint8Array | null }
  | { readonly ok: false; readonly why: Exclude<UnsealProblem, 'sealed'> }

/** Checks 1 to 3: which key would open it. */
function locate(keys: KeyRing, bytes: Uint8Array): Location {
  const reading = readHeader(bytes)
  if (!reading.ok) return reading
  const { kind, document, epoch } = reading.parts.header
  if (isReservedKind(kind)) return { ok: true, parts: reading.parts, key: null }
  const forMembers = isMembershipKind(kind)
  if (forMembers !== (document === keys.membershipTag)) return { ok: false, why: 'tag' }
  const key = forMembers ? keys.membership : keys.content(epoch, document)
  return key ? { ok: true, parts: reading.parts, key } : { ok: false, why: 'epoch' }
}

function unseal(
  suite: Suite,
  keys: KeyRing,
  { headerBytes, nonce, sealedBody }: EnvelopeParts,
  key: Uint8Array,
): Uint8Array | null {
  return suite.open(key, nonce, concat(idBytes(keys.space), headerBytes), sealedBody)
}

function readBody(
  suite: Suite,
  keys: KeyRing,
  id: EnvelopeId,
  header: EnvelopeHeader,
  body: Uint8Array | null,
): Opening {
  const fail = (why: BodyProblem): Opening => ({ ok: false, why, id, header })
  if (!body) return fail('newer')
  const payload = unpackPayload(suite, body)
  if (!payload) return fail('payload')
  const forMembers = payload.name === membershipName
  if (forMembers !== isMembershipKind(header.kind) || keys.tagOf(payload.name) !== header.document)
    return fail('document')
  const reading = readContent(suite, keys.space, header, payload)
  return reading.ok
    ? { ok: true, envelope: { id, header, content: reading.content } }
    : fail(reading.why)
}
