import { encodeAct } from '#shared/sealed-log/act-codec.ts'
import { BundleWriter } from '#shared/sealed-log/bundle.ts'
import { concat } from '#shared/sealed-log/bytes.ts'
import { blobIdOf, encodeFrame, type Frame } from '#shared/sealed-log/frames.ts'
import { clientIdOf } from '#shared/sealed-log/identity.ts'
import { envelopeIdOf } from '#shared/sealed-log/ids.ts'
import { sealNote } from '#shared/sealed-log/sealed-note.ts'
import {
  acts,
  bytesOf,
  epochKey,
  founder,
  founderSeed,
  join,
  keys,
  newcomer,
  newcomerSeed,
  nodeSuite,
  opened,
  seal,
  seen,
  signer,
  space,
  spaceNonce,
  update,
} from './sample.ts'

/*
 * What tests/fixtures/vectors was written from, once. A version that is released never writes them again: they are what
 * a vault on somebody's disk looks like. vectors.test.ts compares, and writes new ones when told to by
 *   COMMONWEAVE_WRITE_VECTORS=1 npx vitest run --project unit tests/sealed-log/vectors.test.ts
 */

const hex = (bytes: Uint8Array | null): string => Buffer.from(bytes ?? []).toString('hex')

const draft = { seen, obeys: [envelopeIdOf(bytesOf('an act', 32))] }
const envelopes = {
  open: opened,
  update: seal({ kind: 'update', document: 'assets', update: update() }, draft),
  'update, deflated': seal({
    kind: 'update',
    document: 'text/B4-x_9',
    update: update('shade and water '.repeat(40)),
  }),
  answer: seal({ kind: 'answer' }, draft),
  membership: seal({ kind: 'membership', act: join }),
  blob: seal({ kind: 'blob', document: 'assets', bytes: bytesOf('blob', 40) }),
}

const have = {
  scope: 'all' as const,
  entries: [{ log: signer.log, next: 2, head: envelopes.update.id }],
}
const note = (label: 'presence' | 'have') =>
  sealNote(
    nodeSuite,
    keys,
    signer,
    { label, epoch: 1, counter: 7, message: bytesOf(label, 60) },
    bytesOf(`note ${label}`, 24),
  ) ?? new Uint8Array(0)
const frames: Readonly<Record<string, Frame>> = {
  have: { kind: 'have', have },
  want: {
    kind: 'want',
    logs: [{ log: signer.log, from: 1 }],
    blobs: [blobIdOf(bytesOf('blob id', 32))],
  },
  envelopes: { kind: 'envelopes', envelopes: [opened.bytes, envelopes.answer.bytes] },
  blob: { kind: 'blob', id: blobIdOf(bytesOf('blob id', 32)), piece: bytesOf('piece', 50) },
  presence: { kind: 'presence', note: note('presence') },
  'member-have': { kind: 'member-have', note: note('have') },
}

const writer = new BundleWriter(nodeSuite, space)
const documents = ['membership', 'assets', 'text/B4-x_9']

export const vectors = {
  'ids-and-keys': {
    founderSeed: hex(founderSeed),
    founder,
    newcomerSeed: hex(newcomerSeed),
    newcomer,
    spaceNonce: hex(spaceNonce),
    space,
    epochKey: hex(epochKey),
    logSeed: hex(signer.seed),
    logKey: hex(signer.publicKey),
    log: signer.log,
    membership: hex(keys.membership),
    topic: hex(keys.topic()),
    signal: hex(keys.signal()),
    relayAuth: hex(keys.relayAuth(1)),
    presence: hex(keys.presence(1)),
    have: hex(keys.have(1)),
    documents: documents.map((name) => ({
      name,
      tag: keys.tagOf(name),
      contentKey: hex(keys.content(1, keys.tagOf(name))),
      clientId: clientIdOf(nodeSuite, signer.log, keys.tagOf(name)),
    })),
  },
  acts: acts.map((act) => ({ kind: act.kind, bytes: hex(encodeAct(act)) })),
  envelopes: Object.entries(envelopes).map(([name, { bytes, id }]) => ({
    name,
    id,
    bytes: hex(bytes),
  })),
  frames: Object.entries(frames).map(([name, frame]) => ({ name, bytes: hex(encodeFrame(frame)) })),
  bundle: {
    space,
    bytes: hex(
      concat(
        writer.start(),
        writer.add([opened.bytes]),
        writer.add([envelopes.update.bytes, envelopes.answer.bytes]),
        writer.end(),
      ),
    ),
  },
}
