import { expect, test } from 'vitest'
import { decodeText, encodingOf } from '#shared/assets/csv/encoding.ts'
import { decode } from './bring-in.ts'

const text = 'name,notes\nÑandú Café,señal\n'

const utf16 = (bigEndian: boolean, mark: boolean) => {
  const units = Array.from((mark ? '\uFEFF' : '') + text)
  const bytes = new Uint8Array(units.length * 2)
  for (const [at, unit] of units.entries())
    new DataView(bytes.buffer).setUint16(at * 2, unit.charCodeAt(0), !bigEndian)
  return bytes
}

test.each([
  ['UTF-8', new TextEncoder().encode(text), 'utf-8'],
  ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`), 'utf-8'],
  ['UTF-16 little-endian', utf16(false, true), 'utf-16le'],
  ['UTF-16 big-endian', utf16(true, true), 'utf-16be'],
  ['UTF-16 without a mark', utf16(false, false), 'utf-16le'],
  ['UTF-16 big-endian without a mark', utf16(true, false), 'utf-16be'],
  ['Latin-1', Uint8Array.from(text, (letter) => letter.charCodeAt(0)), 'windows-1252'],
] as const)('%s is told by its bytes and read exactly', (_, bytes, encoding) => {
  expect(encodingOf(bytes)).toBe(encoding)
  expect(decodeText(bytes, decode).text).toBe(text)
})

test('a replacement character that stands in the file itself does not make it Latin-1', () => {
  const whole = new TextEncoder().encode('name\nCaf\uFFFD é\n')
  expect(decodeText(whole, decode)).toEqual({ text: 'name\nCaf\uFFFD é\n', encoding: 'utf-8' })
})

test('an empty file and a single byte are no trouble', () => {
  expect(decodeText(new Uint8Array(), decode)).toEqual({ text: '', encoding: 'utf-8' })
  expect(encodingOf(Uint8Array.of(0xe9))).toBe('windows-1252')
})
