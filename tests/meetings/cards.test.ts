import { expect, test } from 'vitest'
import { invitationIn } from '#renderer/guest/invitation.ts'
import { cardIn, cardLink, codeOf, readCode, spelledCode } from '#shared/meetings/cards.ts'

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

test('the address of a card is the meeting’s own with its code behind it; others lead in as before', () => {
  const link = 'http://10.0.0.4:24680/#gAAECAwQFBgcICQoLDA0ODw'
  const { hash } = new URL(cardLink(link, '0123456789'))
  expect(cardIn(hash)).toBe('0123456789')
  expect(cardIn(new URL(link).hash)).toBeNull()
  expect(cardIn(`${new URL(link).hash}.<b>`)).toBeNull()
  expect(invitationIn(hash)).toEqual(invitationIn(new URL(link).hash))
  expect(invitationIn(hash)).not.toBeNull()
  expect(spelledCode('0123456789')).toBe('01234 56789')
})
