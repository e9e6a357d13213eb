import { expect, test } from 'vitest'
import { createNodeSuite } from '#electron/vault/node-suite.ts'
import { cutBlob, joinBlob } from '#shared/sealed-log/blob.ts'
import { concat, uint } from '#shared/sealed-log/bytes.ts'
import { createLogSigner, sealEnvelope } from '#shared/sealed-log/envelope.ts'
import { readHeader } from '#shared/sealed-log/header.ts'
import { openMessage } from '#shared/sealed-log/identity.ts'
import { deviceIdOf } from '#shared/sealed-log/ids.ts'
import { limits } from '#shared/sealed-log/limits.ts'
import { LogBook } from '#shared/sealed-log/replica/log-book.ts'
import { roomForPieces } from '#shared/sealed-log/replica/pieces-room.ts'
import type { StoredEnvelope } from '#shared/sealed-log/replica/news.ts'
import {
  foundSpace,
  letInNewcomer,
  meet,
  reopen,
  seededBytes,
  TestComputer,
} from '#tests/support/space.ts'

const suite = createNodeSuite()
const bytesOf = (length: number) => Uint8Array.from({ length }, (_, at) => (at * at + at) >> 3)
const photo = bytesOf(150_000)
const same = (a: Uint8Array | null, b: Uint8Array) => a !== null && Buffer.compare(a, b) === 0

/** Write a blob on this computer; answers with the envelopes that hold it, the log's open not among them. */
function writeBlob(computer: TestComputer, bytes = photo): readonly StoredEnvelope[] {
  const written = cutBlob(bytes).map((content) => computer.replica.writePiece(content))
  for (const { why, store } of written) {
    expect(why).toBe(null)
    computer.store(store)
  }
  return written.flatMap(({ store }) => store).filter(isPiece)
}

const isPiece = ({ bytes }: { readonly bytes: Uint8Array }) => kindOf(bytes) === 'blob'

function kindOf(bytes: Uint8Array) {
  const reading = readHeader(bytes)
  return reading.ok ? reading.parts.header.kind : null
}

const withoutPieces = ({ disk }: TestComputer) =>
  disk.filter((one) => !isPiece(one)).map(({ bytes }) => bytes)

test.each([1, 61_440, 61_441, 200_000])('%i bytes come back from their pieces', (length) => {
  const bytes = bytesOf(length)
  const pieces = cutBlob(bytes)
  expect(pieces.length).toBe(Math.ceil(length / 61_440))
  expect(same(joinBlob(pieces), bytes)).toBe(true)
})

test('only pieces that are one blob, whole and in order, are put together', () => {
  const [first, second, third] = cutBlob(photo)
  if (!first || !second || !third) throw new Error('three pieces')
  const later = first.slice()
  later[0] = 2
  const wrong: readonly (readonly Uint8Array[])[] = [
    [],
    [first, second],
    [second, first, third],
    [first, first, third],
    [first, second, third, third],
    [later, second, third],
    [first.subarray(0, 4)],
    [concat(uint(1, 1), uint(0, 2), uint(1, 2))],
    [concat(uint(1, 1), uint(0, 2), uint(1, 2), new Uint8Array(limits.blobPieceBytes + 1))],
  ]
  for (const pieces of wrong) expect(joinBlob(pieces)).toBe(null)
  expect(same(joinBlob([first, second, third]), photo)).toBe(true)
  expect(() => cutBlob(new Uint8Array(0))).toThrow(RangeError)
})

test('nothing stands on a photo: words written after it, also after opening again, are read without it', () => {
  const ana = foundSpace()
  const bea = letInNewcomer(ana, 'bea')
  const pieces = writeBlob(ana)
  expect(pieces.length).toBe(3)
  ana.write('garden', 'shade')
  const again = reopen(ana, 'ana later')
  again.write('choir', 'Tuesdays')
  bea.take(withoutPieces(again))
  expect(bea.notes()).toEqual({ garden: 'shade', choir: 'Tuesdays' })
  // What Bea writes on, others read without it as well.
  bea.write('library', 'evenings')
  const carl = letInNewcomer(again, 'carl')
  carl.take([...withoutPieces(again), ...withoutPieces(bea)])
  expect(carl.notes()).toEqual(bea.notes())
  for (const one of [bea, carl]) expect(one.replica.sizes.waiting).toBe(0)
})

test('pieces come last, in any order of arrival, and go on to others and onto the disk', () => {
  const ana = foundSpace()
  const bea = letInNewcomer(ana, 'bea')
  const pieces = writeBlob(ana)
  ana.write('garden', 'shade')
  // Pieces before everything else in one batch: who may bring them is known once the rest is taken in.
  bea.take([...pieces.map(({ bytes }) => bytes), ...withoutPieces(ana)])
  expect(bea.disk.filter(isPiece).length).toBe(3)
  const again = reopen(bea, 'bea later')
  expect(again.replica.logs.size).toBe(bea.replica.logs.size)
  expect(again.notes()).toEqual({ garden: 'shade' })
  const carl = letInNewcomer(ana, 'carl')
  meet(ana, again, carl)
  expect(carl.disk.filter(isPiece).length).toBe(3)
  expect(carl.replica.logs.size).toBe(ana.replica.logs.size)
})

test('a removal is answered without naming a photo, so a computer that lacks it goes on', () => {
  const ana = foundSpace()
  const bea = letInNewcomer(ana, 'bea')
  const carl = letInNewcomer(ana, 'carl')
  meet(ana, bea, carl)
  writeBlob(carl)
  writeBlob(bea)
  meet(carl, bea)
  const removal = ana.replica.writeAct({ kind: 'remove-device', device: carl.replica.device.id })
  ana.store(removal.store)
  bea.take(ana.bytes())
  writeBlob(bea)
  bea.write('choir', 'Tuesdays')
  ana.take(withoutPieces(bea))
  expect(ana.notes()).toEqual({ choir: 'Tuesdays' })
  expect(ana.replica.sizes.waiting).toBe(0)
  expect(carl.replica.isIn()).toBe(true)
  carl.take(ana.bytes())
  expect(carl.replica.writePiece(cutBlob(photo)[0] ?? photo).why).toBe('not-in')
})

test('pieces of whom nobody let in are refused, and nothing else is', () => {
  const ana = foundSpace()
  const random = seededBytes('stranger')
  const seed = random(32)
  const device = { id: deviceIdOf(suite.publicKey(seed)), seed }
  const stranger = new TestComputer(ana.keys, device, random)
  stranger.begin()
  // As a changed app would: it is in nowhere but in its own eyes.
  Object.defineProperty(stranger.replica, 'isIn', { value: () => true })
  const pieces = writeBlob(stranger)
  const open = stranger.bytes().filter((bytes) => kindOf(bytes) === 'open')
  const taken = ana.replica.take([...open, ...pieces.map(({ bytes }) => bytes)])
  expect(taken.refused.get('no-room')).toBe(3)
  expect(taken.store.filter(isPiece)).toEqual([])
  ana.write('garden', 'shade')
  expect(ana.notes()).toEqual({ garden: 'shade' })
})

test('a full share of one device takes nothing from another, and pieces are the only thing it holds up', () => {
  const ana = foundSpace()
  const bea = letInNewcomer(ana, 'bea')
  const [ofAna] = writeBlob(ana)
  const [ofBea] = writeBlob(bea)
  if (!ofAna || !ofBea) throw new Error('pieces')
  const logs = new LogBook()
  Object.defineProperty(logs, 'get', { value: (log: string) => ({ device: log }) })
  Object.defineProperty(logs, 'blobBytesOf', {
    value: (device: string) => (device === ofAna.log ? limits.blobDeviceBytes - 1000 : 0),
  })
  const hasRoom = roomForPieces(logs, { everLetIn: () => true })
  expect(hasRoom(ofAna.bytes)).toBe(false)
  expect(hasRoom(ofBea.bytes)).toBe(true)
  expect(roomForPieces(logs, { everLetIn: () => false })(ofBea.bytes)).toBe(false)
})

test('what a device brought is counted, on arrival and from the disk', () => {
  const ana = foundSpace()
  const bea = letInNewcomer(ana, 'bea')
  const size = writeBlob(ana).reduce((sum, { bytes }) => sum + bytes.length, 0)
  const { id } = ana.replica.device
  bea.take(ana.bytes())
  for (const one of [ana, bea, reopen(bea, 'bea later')])
    expect(one.replica.logs.blobBytesOf(id)).toBe(size)
})

test('a changed, doubled or oversized piece is refused', () => {
  const ana = foundSpace()
  const bea = letInNewcomer(ana, 'bea')
  const [piece] = writeBlob(ana)
  if (!piece) throw new Error('a piece')
  const changed = piece.bytes.slice()
  changed[300] = (changed[300] ?? 0) ^ 1
  bea.take(withoutPieces(ana))
  expect([...bea.replica.take([changed]).refused]).toEqual([['sealed', 1]])
  bea.take([piece.bytes])
  expect([...bea.replica.take([piece.bytes]).refused]).toEqual([['duplicate', 1]])
  const huge = concat(piece.bytes, new Uint8Array(limits.blobBytes))
  expect(readHeader(huge)).toEqual({ ok: false, why: 'size' })
})

test('who builds on a piece waits for ever, and nobody with them', () => {
  const ana = foundSpace()
  const bea = letInNewcomer(ana, 'bea')
  const [piece] = writeBlob(bea)
  if (!piece) throw new Error('a piece')
  const { keys } = ana
  const { device } = bea.replica
  const signer = createLogSigner(suite, seededBytes('changed app')(32))
  const signature = suite.sign(openMessage(keys.space, signer.log), device.seed)
  const content = { kind: 'open', device: device.id, signature, founding: null } as const
  const draft = {
    schema: 1,
    epoch: 1,
    seq: 0,
    prev: piece.id,
    seen: [piece.id],
    obeys: [],
    content,
  }
  const sealed = sealEnvelope(suite, keys, signer, draft, seededBytes('nonce')(24))
  if (!sealed.ok) throw new Error(sealed.why)
  bea.write('garden', 'shade')
  ana.take([...bea.bytes(), sealed.bytes])
  expect(ana.replica.sizes.waiting).toBe(1)
  ana.write('choir', 'Tuesdays')
  const carl = letInNewcomer(ana, 'carl')
  expect(carl.notes()).toEqual({ garden: 'shade', choir: 'Tuesdays' })
})
