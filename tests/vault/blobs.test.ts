import { expect, test } from 'vitest'
import { newRemains, openTestVault } from '#tests/support/vault.ts'
import { carry, found, letIn } from '#tests/people/two-computers.ts'

const photo = Uint8Array.from({ length: 150_000 }, (_, at) => (at * at + at) >> 3)
const same = (a: Uint8Array | null, b: Uint8Array) => a !== null && Buffer.compare(a, b) === 0

test('bytes are read again from the disk, after opening again and on another computer', async () => {
  const remains = newRemains()
  const ana = openTestVault(remains)
  const { coalition: id } = await found(ana)
  const { space } = await ana.coalition(id)
  const [first, second] = await Promise.all([
    space.blobs.write(photo),
    space.blobs.write(photo.subarray(0, 10)),
  ])
  expect(same(await space.blobs.read(first), photo)).toBe(true)
  // The same bytes have another name every time: nobody can ask whether a photo is here.
  expect((await space.blobs.write(photo)).id).not.toBe(first.id)
  await ana.close()

  const again = openTestVault(remains)
  const blobs = (await again.coalition(id)).space.blobs
  expect(same(await blobs.read(first), photo)).toBe(true)
  expect(same(await blobs.read(second), photo.subarray(0, 10))).toBe(true)
  const bea = openTestVault()
  await letIn(again, bea, id)
  await carry(again, bea, id)
  const there = (await bea.coalition(id)).space.blobs
  expect(there.holds(first)).toBe(true)
  expect(same(await there.read(first), photo)).toBe(true)
})

test('what is not here, or named wrongly, is null and never something else', async () => {
  const ana = openTestVault()
  const { coalition: id } = await found(ana)
  const { space } = await ana.coalition(id)
  const [name, other] = [await space.blobs.write(photo), await space.blobs.write(photo)]
  const wrong = [
    { ...name, pieces: name.pieces - 1 },
    { ...name, pieces: name.pieces + 1 },
    { ...name, pieces: 1024 },
    { ...name, last: name.last - 1 },
    { ...name, id: other.id },
    { ...name, log: space.replica.signer.log },
  ]
  for (const one of wrong) expect(await space.blobs.read(one)).toBe(null)
  expect(space.blobs.holds({ ...name, id: other.id })).toBe(false)
})
