import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import { createNodeSuite } from '#electron/vault/node-suite.ts'
import type { Act } from '#shared/sealed-log/acts.ts'
import type { EnvelopeContent } from '#shared/sealed-log/content.ts'
import {
  createLogSigner,
  sealEnvelope,
  type EnvelopeDraft,
  type LogSigner,
} from '#shared/sealed-log/envelope.ts'
import { joinMessage, openMessage, spaceIdFor } from '#shared/sealed-log/identity.ts'
import { deviceIdOf, envelopeIdOf, personIdOf } from '#shared/sealed-log/ids.ts'
import { commitmentOf, KeyRing } from '#shared/sealed-log/keys.ts'
import { nobleSuite } from '#shared/sealed-log/noble-suite.ts'
import type { Holdings } from '#shared/sealed-log/opening.ts'
import type { Suite } from '#shared/sealed-log/suite.ts'

export const nodeSuite = createNodeSuite()
export const suites: readonly { readonly name: string; readonly suite: Suite }[] = [
  { name: 'node:crypto', suite: nodeSuite },
  { name: 'noble', suite: nobleSuite },
]

/** Bytes that look random and are the same everywhere: SHA-256 of the label and a counter, joined. */
export function bytesOf(label: string, length: number): Uint8Array {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, at) =>
    createHash('sha256')
      .update(`commonweave test/${label}/${String(at)}`)
      .digest(),
  )
  return Uint8Array.from(Buffer.concat(blocks).subarray(0, length))
}

export const founderSeed = bytesOf('founder device', 32)
export const founder = deviceIdOf(nodeSuite.publicKey(founderSeed))
export const spaceNonce = bytesOf('space nonce', 16)
export const space = spaceIdFor(nodeSuite, founder, spaceNonce)
export const epochKey = bytesOf('epoch 1 key', 32)
export const keys = new KeyRing(nodeSuite, space, epochKey)
export const ana = personIdOf(bytesOf('Ana', 16))
const bea = personIdOf(bytesOf('Bea', 16))
export const newcomerSeed = bytesOf('newcomer device', 32)
export const newcomer = deviceIdOf(nodeSuite.publicKey(newcomerSeed))

export const found: Extract<Act, { kind: 'found' }> = {
  kind: 'found',
  person: ana,
  device: founder,
  spaceNonce,
  epochCommitment: commitmentOf(nodeSuite, epochKey),
}
export const join: Extract<Act, { kind: 'join' }> = {
  kind: 'join',
  person: bea,
  device: newcomer,
  role: 'computer',
  consent: nodeSuite.sign(joinMessage(space, bea, newcomer), newcomerSeed),
  grant: bytesOf('grant', 48),
}
/** One act of each kind. */
export const acts: readonly Act[] = [
  found,
  join,
  { ...join, role: 'invite', grant: new Uint8Array(0) },
  { kind: 'steward', person: bea },
  { kind: 'end-stewardship', person: bea },
  { kind: 'remove-person', person: bea },
  { kind: 'remove-device', device: newcomer },
]

export const signer = createLogSigner(nodeSuite, bytesOf('founder log', 32))
export const seen = ['one', 'two'].map((label) => envelopeIdOf(bytesOf(label, 32))).toSorted()

/** A small edit, as Yjs writes it. */
export function update(text = 'shade'): Uint8Array {
  const document = new Y.Doc()
  document.clientID = 1
  document.getMap('assets').set('garden', text)
  return Y.encodeStateAsUpdate(document)
}

type OpenContent = Extract<EnvelopeContent, { kind: 'open' }>

export const openContent = (log: LogSigner, deviceSeed = founderSeed): OpenContent => ({
  kind: 'open',
  device: deviceIdOf(nodeSuite.publicKey(deviceSeed)),
  signature: nodeSuite.sign(openMessage(space, log.log), deviceSeed),
  founding: null,
})

export const foundingContent: OpenContent = { ...openContent(signer), founding: found }

type Sealed = { readonly bytes: Uint8Array; readonly id: ReturnType<typeof envelopeIdOf> }

/** Seal with defaults: the first envelope after the open of the sample's log. */
export function seal(
  content: EnvelopeContent,
  draft: Partial<EnvelopeDraft> = {},
  by: { readonly suite?: Suite; readonly log?: LogSigner; readonly keys?: KeyRing } = {},
): Sealed {
  const isOpen = content.kind === 'open'
  const sealing = sealEnvelope(
    by.suite ?? nodeSuite,
    by.keys ?? keys,
    by.log ?? signer,
    {
      schema: 1,
      epoch: 1,
      seq: isOpen ? 0 : 1,
      prev: isOpen ? null : opened.id,
      seen: [],
      obeys: [],
      content,
      ...draft,
    },
    bytesOf(`nonce ${content.kind} ${String(draft.seq ?? '')}`, 24),
  )
  if (!sealing.ok) throw new Error(`not sealed: ${sealing.why}`)
  return sealing
}

/** The founding open that begins the sample's log. */
export const opened: Sealed = seal(foundingContent)

export const nothing: Holdings = { holds: () => false, get: () => null }
/** Holds the founding open and nothing else. */
export const afterOpen: Holdings = {
  holds: (id) => id === opened.id,
  get: (log) =>
    log === signer.log
      ? { key: signer.publicKey, next: 1, has: (seq, id) => seq === 0 && id === opened.id }
      : null,
}
