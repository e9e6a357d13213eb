import { expect, test } from 'vitest'
import { codeOf, hashOfCode, readCode } from '#shared/meetings/cards.ts'

test('a code is read as it is printed, and as people type it', () => {
  const code = codeOf(Uint8Array.from({ length: 10 }, (_, at) => at * 29))
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/)
  expect(readCode(code)).toBe(code)
  expect(readCode(` ${code.slice(0, 5).toLowerCase()}-${code.slice(5)} `)).toBe(code)
  expect(readCode('OIL23 45678')).toBe('0112345678')
})

test.each(['', '123', 'ABCDEFGHJKM', 'ABCDEFGHJU', 'ابجد123456'])('%s is no code', (typed) => {
  expect(readCode(typed)).toBeNull()
})

test('codes that differ have hashes that differ', () => {
  expect(hashOfCode('0000000000')).not.toBe(hashOfCode('0000000001'))
})
