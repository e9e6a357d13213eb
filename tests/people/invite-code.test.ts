import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeInvite, encodeInvite } from '#shared/people/invite-code.ts'
import { bytesOf, wordsOf } from '#shared/people/invite-words.ts'

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })

test('an invite comes back as it was made', () => {
  fc.assert(
    fc.property(bytes(16), bytes(16), bytes(32), (space, secret, epochKey) => {
      const code = { space, secret, epochKey, address: 'ws://192.168.1.20:4000/link' }
      expect(decodeInvite(encodeInvite(code))).toEqual(code)
    }),
  )
})

test('bytes of any length come back from their words, also when only four letters of each were heard', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 80 }), (original) => {
      const words = wordsOf(original)
      expect(bytesOf(words.join(' '), original.length)).toEqual({ ok: true, bytes: original })
      expect(bytesOf(words.map((word) => word.slice(0, 4)).join(', '), original.length)).toEqual({
        ok: true,
        bytes: original,
      })
    }),
  )
})

test('a word that is not in the list is named by its place', () => {
  const words = [...wordsOf(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8))]
  words[2] = 'zzzz'
  expect(bytesOf(words.join(' '), 8)).toEqual({ ok: false, at: 3 })
})

test('two words that changed places are noticed', () => {
  const words = wordsOf(Uint8Array.of(1, 20, 30, 44, 5, 66, 7, 8))
  const [first = '', second = '', ...rest] = words
  expect(bytesOf([second, first, ...rest].join(' '), 8)).toEqual({ ok: false, at: 0 })
})

test.each([
  ['nothing', new Uint8Array(0)],
  [
    'a newer version',
    encodeInvite({
      space: new Uint8Array(16),
      secret: new Uint8Array(16),
      epochKey: new Uint8Array(32),
      address: '',
    }).with(0, 2),
  ],
  [
    'an address that is no WebSocket',
    encodeInvite({
      space: new Uint8Array(16),
      secret: new Uint8Array(16),
      epochKey: new Uint8Array(32),
      address: 'javascript:alert(1)',
    }),
  ],
])('%s is no invite', (_, code) => {
  expect(decodeInvite(code)).toBe(null)
})
