import { expect, test } from 'vitest'
import { fits, piecesOf } from '#renderer/workspace/palette/match.ts'

test.each([
  ['Go to Asset map', 'map', true],
  ['Go to Asset map', 'go ass', true],
  ['Go to Asset map', 'people', false],
  ['Añadir una fortaleza', 'anadir', true],
  ['الانتقال إلى الأولويات', 'اولويات', true],
  ['الانتقال إلى الأولويات', 'انتقال', true],
  ['أولويات الربيع', 'الأولويات', true],
  ['Idioma: العربية', 'عربيه', true],
  ['anything', '', true],
])('"%s" fits "%s": %s', (label, query, expected) => {
  expect(fits(label, query)).toBe(expected)
})

const marked = (text: string, query: string) =>
  piecesOf(text, query).map(({ text: piece, isFound }) => (isFound ? `[${piece}]` : piece))

test.each([
  ['Fourth Street Library', 'libr', ['Fourth Street ', '[Library]']],
  ['Jardín de los Álamos', 'alamos jard', ['[Jardín]', ' de los ', '[Álamos]']],
  ['المسجد الكبير', 'مسجد', ['[المسجد]', ' الكبير']],
  ['社区花园开放', '花园', ['[社区花园开放]']],
  ['<b>bold</b>', 'bold', ['<b>', '[bold]', '</b>']],
  ['none', 'other', ['none']],
  ['', 'a', []],
])('in "%s" the words of "%s" are marked', (text, query, expected) => {
  expect(marked(text, query)).toEqual(expected)
  expect(
    piecesOf(text, query)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text)
})
