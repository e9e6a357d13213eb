import type { Act } from './acts.ts'
import { decodeAct, encodeAct } from './act-codec.ts'
import { ByteReader, concat, equalBytes } from './bytes.ts'
import { membershipName } from './document-name.ts'
import type { EnvelopeHeader } from './header.ts'
import { joinMessage, openMessage, spaceIdFor } from './identity.ts'
import { deviceIdOf, idBytes, type DeviceId, type SpaceId } from './ids.ts'
import type { Payload } from './payload.ts'
import type { Suite } from './suite.ts'

export type FoundAct = Extract<Act, { kind: 'found' }>
export type MembershipAct = Exclude<Act, FoundAct>

/** What an envelope says once opened. Byte fields are views on what was opened. */
export type EnvelopeContent =
  | {
      readonly kind: 'open'
      readonly device: DeviceId
      /** The device's signature over space and log. */
      readonly signature: Uint8Array
      /** Only the founder's first open carries one. */
      readonly founding: FoundAct | null
    }
  | { readonly kind: 'update'; readonly document: string; readonly update: Uint8Array }
  | { readonly kind: 'answer' }
  | { readonly kind: 'membership'; readonly act: MembershipAct }
  | { readonly kind: 'blob'; readonly document: string; readonly bytes: Uint8Array }

export type ContentProblem = 'newer' | 'payload' | 'device' | 'founding' | 'consent'

export type ContentReading =
  | { readonly ok: true; readonly content: EnvelopeContent }
  | { readonly ok: false; readonly why: ContentProblem }

export function encodeContent(content: EnvelopeContent): Payload {
  switch (content.kind) {
    case 'open': {
      const founding = content.founding ? encodeAct(content.founding) : new Uint8Array(0)
      return {
        name: membershipName,
        content: concat(idBytes(content.device), content.signature, founding),
      }
    }
    case 'update':
      return { name: content.document, content: content.update }
    case 'answer':
      return { name: membershipName, content: new Uint8Array(0) }
    case 'membership':
      return { name: membershipName, content: encodeAct(content.act) }
    case 'blob':
      return { name: content.document, content: content.bytes }
  }
}

/** Read what the header's kind says is in a payload, signatures of devices included. */
export function readContent(
  suite: Suite,
  space: SpaceId,
  header: EnvelopeHeader,
  { name, content }: Payload,
): ContentReading {
  switch (header.kind) {
    case 'open':
      return readOpen(suite, space, header, content)
    case 'update':
      return content.length > 0
        ? { ok: true, content: { kind: 'update', document: name, update: content } }
        : { ok: false, why: 'payload' }
    case 'answer':
      return content.length === 0
        ? { ok: true, content: { kind: 'answer' } }
        : { ok: false, why: 'payload' }
    case 'membership':
      return readMembership(suite, space, content)
    case 'blob':
      return content.length > 0
        ? { ok: true, content: { kind: 'blob', document: name, bytes: content } }
        : { ok: false, why: 'payload' }
    case 'snapshot':
    case 'attest':
      return { ok: false, why: 'newer' }
  }
}

function readOpen(
  suite: Suite,
  space: SpaceId,
  header: EnvelopeHeader,
  bytes: Uint8Array,
): ContentReading {
  const reader = new ByteReader(bytes)
  const key = reader.take(32)
  const signature = reader.take(64)
  if (reader.failed) return { ok: false, why: 'payload' }
  if (!suite.verify(signature, openMessage(space, header.log), key))
    return { ok: false, why: 'device' }
  const open = { kind: 'open', device: deviceIdOf(key), signature } as const
  if (reader.left === 0) return { ok: true, content: { ...open, founding: null } }
  const reading = decodeAct(reader.rest())
  if (!reading.ok) return reading
  const { act } = reading
  if (act.kind !== 'found') return { ok: false, why: 'payload' }
  const standsOnNothing =
    header.prev === null && header.seen.length === 0 && header.obeys.length === 0
  const founds =
    standsOnNothing &&
    equalBytes(idBytes(act.device), key) &&
    spaceIdFor(suite, act.device, act.spaceNonce) === space
  return founds ? { ok: true, content: { ...open, founding: act } } : { ok: false, why: 'founding' }
}

function readMembership(suite: Suite, space: SpaceId, bytes: Uint8Array): ContentReading {
  const reading = decodeAct(bytes)
  if (!reading.ok) return reading
  const { act } = reading
  if (act.kind === 'found') return { ok: false, why: 'founding' }
  if (act.kind === 'join') {
    const message = joinMessage(space, act.person, act.device)
    if (!suite.verify(act.consent, message, idBytes(act.device)))
      return { ok: false, why: 'consent' }
  }
  return { ok: true, content: { kind: 'membership', act } }
}
