import { expect, test } from 'vitest'
import { FileDesk } from '#electron/vault/file-desk.ts'

const megabytes = (count: number) => new Uint8Array(count * 1024 * 1024)

test('a file comes out as it was handed over, part by part, and is then forgotten', () => {
  const desk = new FileDesk()
  const whole = Uint8Array.from({ length: 700_000 }, (_, at) => at % 251)
  desk.give('a', 0, whole.subarray(0, 300_000))
  desk.give('a', 300_000, whole.subarray(300_000))
  const parts: Uint8Array[] = []
  for (let at = 0, more = true; more;) {
    const part = desk.take('a', at)
    parts.push(part.bytes)
    at += part.bytes.length
    more = part.more
  }
  expect(Buffer.concat(parts).equals(whole)).toBe(true)
  expect(() => desk.read('a')).toThrow('file-not-given')
})

test('a part that does not follow the one before is refused', () => {
  const desk = new FileDesk()
  desk.give('a', 0, megabytes(1))
  expect(() => {
    desk.give('a', 5, megabytes(1))
  }).toThrow('file-out-of-order')
})

test('what pages left behind gives way to what comes, the oldest first', () => {
  const desk = new FileDesk()
  desk.give('old', 0, megabytes(150))
  desk.give('newer', 0, megabytes(60))
  desk.give('newest', 0, megabytes(100))
  expect(() => desk.read('old')).toThrow('file-not-given')
  expect(desk.read('newer').length).toBe(60 * 1024 * 1024)
})

test('one file larger than there is room for is refused', () => {
  const desk = new FileDesk()
  desk.give('a', 0, megabytes(200))
  expect(() => {
    desk.give('a', 200 * 1024 * 1024, megabytes(100))
  }).toThrow('file-too-large')
})
