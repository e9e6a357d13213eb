import { readFileSync, writeFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { decodeAct, encodeAct } from '#shared/sealed-log/act-codec.ts'
import { BundleReader } from '#shared/sealed-log/bundle.ts'
import { createLogSigner, verifyEnvelope } from '#shared/sealed-log/envelope.ts'
import { decodeFrame, encodeFrame } from '#shared/sealed-log/frames.ts'
import { clientIdOf, spaceIdFor } from '#shared/sealed-log/identity.ts'
import { deviceIdOf, readDeviceId, readSpaceId } from '#shared/sealed-log/ids.ts'
import { KeyRing } from '#shared/sealed-log/keys.ts'
import { openEnvelope, reopenEnvelope, type Holdings } from '#shared/sealed-log/opening.ts'
import { vectors } from './make-vectors.ts'
import { suites } from './sample.ts'

const hexBytes = v.pipe(
  v.string(),
  v.regex(/^([0-9a-f]{2})*$/),
  v.transform((text) => Uint8Array.from(Buffer.from(text, 'hex'))),
)
const named = v.array(v.object({ name: v.string(), bytes: hexBytes }))
const KeysFile = v.object({
  founderSeed: hexBytes,
  founder: v.string(),
  spaceNonce: hexBytes,
  space: v.string(),
  epochKey: hexBytes,
  logSeed: hexBytes,
  logKey: hexBytes,
  log: v.string(),
  membership: hexBytes,
  topic: hexBytes,
  signal: hexBytes,
  relayAuth: hexBytes,
  presence: hexBytes,
  have: hexBytes,
  documents: v.array(
    v.object({ name: v.string(), tag: v.string(), contentKey: hexBytes, clientId: v.number() }),
  ),
})

const pathOf = (name: string): string => `tests/fixtures/vectors/${name}.json`
const load = (name: keyof typeof vectors): unknown => JSON.parse(readFileSync(pathOf(name), 'utf8'))

if (process.env['COMMONWEAVE_WRITE_VECTORS'] === '1') {
  for (const [name, value] of Object.entries(vectors))
    writeFileSync(pathOf(name), `${JSON.stringify(value, null, 2)}\n`)
}

test('this code still writes what the vectors hold, bit for bit', () => {
  for (const name of ['ids-and-keys', 'acts', 'envelopes', 'frames', 'bundle'] as const)
    expect(load(name)).toEqual(vectors[name])
})

describe.each(suites)('with $name', ({ suite }) => {
  const file = v.parse(KeysFile, load('ids-and-keys'))
  const founder = readDeviceId(file.founder)
  const space = readSpaceId(file.space)
  if (!founder || !space) throw new Error('ids')
  const keys = new KeyRing(suite, space, file.epochKey)

  test('ids, keys and client ids', () => {
    expect(deviceIdOf(suite.publicKey(file.founderSeed))).toBe(founder)
    expect(spaceIdFor(suite, founder, file.spaceNonce)).toBe(space)
    const signer = createLogSigner(suite, file.logSeed)
    expect(signer.log).toBe(file.log)
    expect(signer.publicKey).toEqual(file.logKey)
    expect([keys.membership, keys.topic(), keys.signal()]).toEqual([
      file.membership,
      file.topic,
      file.signal,
    ])
    expect([keys.relayAuth(1), keys.presence(1), keys.have(1), keys.have(2)]).toEqual([
      file.relayAuth,
      file.presence,
      file.have,
      null,
    ])
    for (const { name, tag, contentKey, clientId } of file.documents) {
      expect(keys.tagOf(name)).toBe(tag)
      expect(keys.content(1, keys.tagOf(name))).toEqual(contentKey)
      expect(clientIdOf(suite, signer.log, keys.tagOf(name))).toBe(clientId)
      expect(Number.isSafeInteger(clientId)).toBe(true)
    }
  })

  test('envelopes open, as arrivals and from the disk', () => {
    const envelopes = v.parse(
      v.array(v.object({ name: v.string(), id: v.string(), bytes: hexBytes })),
      load('envelopes'),
    )
    const open = envelopes.find(({ name }) => name === 'open')
    const openId = open && verifyEnvelope(suite, space, open.bytes, null)
    if (!openId?.ok) throw new Error('an open')
    const held: Holdings = {
      holds: () => false,
      get: () => ({ key: file.logKey, next: 1, has: (seq, id) => seq === 0 && id === openId.id }),
    }
    const nothing: Holdings = { holds: () => false, get: () => null }
    expect(envelopes).toHaveLength(6)
    for (const { name, id, bytes } of envelopes) {
      const opening = openEnvelope(suite, keys, name === 'open' ? nothing : held, bytes)
      expect(opening).toMatchObject({ ok: true, envelope: { id } })
      expect(reopenEnvelope(suite, keys, bytes)).toEqual(opening)
      expect(verifyEnvelope(suite, space, bytes, file.logKey)).toMatchObject({ ok: true, id })
    }
  })

  test('acts, frames and the bundle are read and written again the same', () => {
    const acts = v.parse(v.array(v.object({ kind: v.string(), bytes: hexBytes })), load('acts'))
    for (const { kind, bytes } of acts) {
      const reading = decodeAct(bytes)
      expect(reading).toMatchObject({ ok: true, act: { kind } })
      if (reading.ok) expect(encodeAct(reading.act)).toEqual(bytes)
    }
    for (const { name, bytes } of v.parse(named, load('frames'))) {
      const reading = decodeFrame(bytes)
      expect(reading).toMatchObject({ ok: true, frame: { kind: name } })
      if (reading.ok) expect(encodeFrame(reading.frame)).toEqual(bytes)
    }
    const bundle = v.parse(v.object({ bytes: hexBytes }), load('bundle'))
    const reader = new BundleReader(suite, space)
    const step = reader.push(bundle.bytes)
    expect(step.ok && step.envelopes).toHaveLength(3)
    expect(reader.finish().ok).toBe(true)
  })
})
