import { describe, expect, test } from 'vitest'
import { decodeAct, encodeAct } from '#shared/sealed-log/act-codec.ts'
import { ascii, concat, uint } from '#shared/sealed-log/bytes.ts'
import type { EnvelopeContent } from '#shared/sealed-log/content.ts'
import { createLogSigner, sealEnvelope, signedMessage } from '#shared/sealed-log/envelope.ts'
import { encodeHeader, type EnvelopeHeader } from '#shared/sealed-log/header.ts'
import { idBytes } from '#shared/sealed-log/ids.ts'
import { openEnvelope, type Holdings } from '#shared/sealed-log/opening.ts'
import { packPayload } from '#shared/sealed-log/payload.ts'
import {
  acts,
  afterOpen,
  ana,
  bytesOf,
  found,
  founder,
  foundingContent,
  join,
  keys,
  newcomerSeed,
  nodeSuite,
  nothing,
  openContent,
  opened,
  seal,
  seen,
  signer,
  space,
  update,
} from './sample.ts'

const whyOf = (bytes: Uint8Array, holdings: Holdings = afterOpen): string => {
  const opening = openEnvelope(nodeSuite, keys, holdings, bytes)
  return opening.ok ? 'ok' : opening.why
}

/** An envelope a member with a real key makes by hand: any body, any header. */
function craft(header: Partial<EnvelopeHeader>, body: Uint8Array): Uint8Array {
  const kind = header.kind ?? 'membership'
  const named = kind === 'update' ? keys.tagOf('assets') : keys.membershipTag
  const full: EnvelopeHeader = {
    kind,
    schema: 1,
    document: named,
    epoch: kind === 'update' ? 1 : 0,
    log: signer.log,
    seq: 1,
    prev: opened.id,
    seen: [],
    obeys: [],
    logKey: null,
    ...header,
  }
  const bytes = encodeHeader(full)
  const key = kind === 'update' ? keys.content(1, full.document) : keys.membership
  if (!key) throw new Error('a key')
  const nonce = bytesOf('crafted', 24)
  const sealed = nodeSuite.seal(key, nonce, concat(idBytes(space), bytes), body)
  const unsigned = concat(bytes, nonce, sealed)
  return concat(unsigned, nodeSuite.sign(signedMessage(space, unsigned), signer.seed))
}

const named = (name: string, content: Uint8Array) =>
  concat(uint(0, 1), uint(name.length, 1), ascii(name), content)

describe('acts', () => {
  test('each has one spelling, and every other length of it is refused', () => {
    for (const act of acts) {
      const bytes = encodeAct(act)
      expect(decodeAct(bytes)).toEqual({ ok: true, act })
      for (let length = 0; length < bytes.length; length++)
        expect(decodeAct(bytes.subarray(0, length))).toEqual({ ok: false, why: 'payload' })
      expect(decodeAct(concat(bytes, uint(0, 1)))).toEqual({ ok: false, why: 'payload' })
    }
  })

  test('an act or a role of a newer app is kept apart from nonsense', () => {
    expect(decodeAct(concat(uint(7, 1), bytesOf('epoch', 36)))).toEqual({ ok: false, why: 'newer' })
    expect(decodeAct(encodeAct(join).with(49, 2))).toEqual({ ok: false, why: 'newer' })
    expect(decodeAct(uint(0, 1))).toEqual({ ok: false, why: 'payload' })
    expect(whyOf(craft({}, named('membership', uint(7, 1))))).toBe('newer')
    expect(whyOf(craft({ kind: 'attest' }, named('assets', uint(1, 1))))).toBe('newer')
  })

  test('a grant over its limit is neither sealed nor read', () => {
    const draft = { schema: 1, epoch: 1, seq: 1, prev: opened.id, seen: [], obeys: [] }
    const act = { ...join, grant: new Uint8Array(1025) }
    const content = { kind: 'membership', act } as const
    const sealing = sealEnvelope(nodeSuite, keys, signer, { ...draft, content }, bytesOf('n', 24))
    expect(sealing).toEqual({ ok: false, why: 'grant' })
    expect(decodeAct(encodeAct(act))).toEqual({ ok: false, why: 'payload' })
  })

  test('a join needs the consent of the newcomer for this person in this space', () => {
    const forAnother: EnvelopeContent = { kind: 'membership', act: { ...join, person: ana } }
    expect(whyOf(seal(forAnother).bytes)).toBe('consent')
    const unsigned = { ...join, consent: new Uint8Array(64) }
    expect(whyOf(seal({ kind: 'membership', act: unsigned }).bytes)).toBe('consent')
  })
})

describe('opens', () => {
  test('a log is owned by the device that signed it, and by no other', () => {
    expect(whyOf(seal(openContent(signer, newcomerSeed)).bytes, nothing)).toBe('ok')
    const borrowed = { ...openContent(signer, newcomerSeed), device: founder }
    expect(whyOf(seal(borrowed).bytes, nothing)).toBe('device')
    const other = createLogSigner(nodeSuite, bytesOf('other log', 32))
    expect(whyOf(seal(openContent(other), {}, { log: signer }).bytes, nothing)).toBe('device')
  })

  test('a founding by another device, with another nonce, or standing on something is void', () => {
    const founding = (act: typeof found, draft = {}) =>
      whyOf(seal({ ...foundingContent, founding: act }, draft).bytes, nothing)
    expect(founding(found)).toBe('ok')
    expect(founding({ ...found, spaceNonce: bytesOf('second', 16) })).toBe('founding')
    expect(founding({ ...found, device: join.device })).toBe('founding')
    expect(founding(found, { seen })).toBe('founding')
    expect(founding(found, { prev: seen[0] ?? null })).toBe('founding')
    const second = { ...openContent(signer, newcomerSeed), founding: found }
    expect(whyOf(seal(second).bytes, nothing)).toBe('founding')
  })

  test('a founding act anywhere else is void', () => {
    expect(whyOf(craft({}, named('membership', encodeAct(found))))).toBe('founding')
  })
})

describe('bodies a member makes by hand', () => {
  const edit = update()

  test.each([
    ['an empty body', new Uint8Array(1).subarray(1), 'size'],
    ['an unknown packing', concat(uint(2, 1), ascii('assets')), 'payload'],
    ['a name cut short', concat(uint(0, 1), uint(200, 1), ascii('assets')), 'payload'],
    ['a name with a path in it', named('../../etc', edit), 'payload'],
    ['the name of another document', named('plans', edit), 'document'],
    ['the name of acts', named('membership', edit), 'document'],
    ['no update', named('assets', new Uint8Array(0)), 'payload'],
    ['garbage for deflate', concat(uint(1, 1), uint(100, 3), bytesOf('junk', 40)), 'payload'],
    ['a size of 16 MiB', concat(uint(1, 1), uint(0xffffff, 3), bytesOf('junk', 40)), 'payload'],
    ['a good one', named('assets', edit), 'ok'],
  ])('%s: %s', (_what, body, why) => {
    expect(whyOf(craft({ kind: 'update' }, body))).toBe(why)
  })

  test('an answer says nothing', () => {
    expect(whyOf(craft({ kind: 'answer' }, named('membership', uint(1, 1))))).toBe('payload')
  })

  test('acts are found only under their own tag, documents never under it', () => {
    const elsewhere = craft({ document: keys.tagOf('assets') }, named('assets', encodeAct(join)))
    expect(whyOf(elsewhere)).toBe('tag')
    const update258 = craft({ kind: 'update', document: keys.membershipTag }, named('assets', edit))
    expect(whyOf(update258)).toBe('tag')
  })

  test('`seen` has one order and no doubles', () => {
    const body = named('membership', new Uint8Array(0))
    const answer = (header: Partial<EnvelopeHeader>) =>
      whyOf(craft({ kind: 'answer', ...header }, body))
    expect(answer({ seen })).toBe('ok')
    expect(answer({ seen: seen.toReversed() })).toBe('layout')
    expect(answer({ obeys: [...seen.slice(0, 1), ...seen.slice(0, 1)] })).toBe('layout')
    expect(answer({ schema: 0 })).toBe('layout')
    expect(answer({ epoch: 1 })).toBe('layout')
    expect(answer({ prev: null })).toBe('layout')
    expect(answer({ seq: 0 })).toBe('layout')
  })
})

describe('sealing refuses what no reader would take', () => {
  const draft = { schema: 1, epoch: 1, seq: 1, prev: opened.id, seen: [], obeys: [] }
  const whyNot = (content: EnvelopeContent, more = {}) => {
    const sealing = sealEnvelope(
      nodeSuite,
      keys,
      signer,
      { ...draft, content, ...more },
      bytesOf('n', 24),
    )
    return sealing.ok ? 'ok' : sealing.why
  }
  const edit = (name: string, bytes = update()): EnvelopeContent => ({
    kind: 'update',
    document: name,
    update: bytes,
  })

  test('names, epochs, references, sizes and places', () => {
    expect(whyNot(edit('membership'))).toBe('document-name')
    expect(whyNot(edit('Assets'))).toBe('document-name')
    expect(whyNot(edit('assets'), { epoch: 2 })).toBe('epoch')
    expect(whyNot(edit('assets'), { seen: Array<string>(1025).fill('') })).toBe('references')
    expect(whyNot(edit('assets', new Uint8Array(8 * 1024 * 1024)))).toBe('size')
    expect(whyNot(edit('assets', bytesOf('noise', 2 * 1024 * 1024)))).toBe('size')
    expect(whyNot(openContent(signer), { seq: 1 })).toBe('layout')
    expect(whyNot({ kind: 'answer' }, { prev: null })).toBe('layout')
    expect(whyNot({ kind: 'answer' }, { seen: [seen[0], seen[0]] })).toBe('layout')
  })

  test('an incompressible payload goes as it is', () => {
    const body = packPayload(nodeSuite, { name: 'assets', content: bytesOf('noise', 500) })
    expect(body[0]).toBe(0)
    expect(body.length).toBe(508)
  })
})
