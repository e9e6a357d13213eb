import { expect, test } from 'vitest'
import { excerptOf } from '#shared/search/excerpt.ts'
import { createRoomIndex } from '#shared/search/room-index.ts'
import type { Findable } from '#shared/search/findable.ts'
import { foldWord, keptAs, lookedFor, wordsOf } from '#shared/search/words.ts'

/** Whether a text is found by a query. */
function finds(text: string, query: string): boolean {
  const found: Findable = {
    kind: 'asset',
    id: 'a',
    title: 'x',
    near: [],
    words: [text],
    under: '',
    parent: null,
    archived: false,
  }
  const source = { all: () => [found], get: () => found, subscribe: () => undefined }
  return createRoomIndex(source).find(query).length === 1
}

test.each([
  ['Jardín de los Álamos', 'jardin alamos'],
  ['Señora Núñez', 'NUNEZ'],
  ['Große Straße', 'strasse'],
  ['أحمد', 'احمد'],
  ['إبراهيم', 'ابراهيم'],
  ['آمنة', 'امنه'],
  ['مُحَمَّد', 'محمد'],
  ['كـــتـــاب', 'كتاب'],
  ['مستشفى', 'مستشفي'],
  ['المسجد الكبير', 'مسجد'],
  ['مسجد', 'المسجد'],
  ['للأطفال', 'اطفال'],
  ['الوان', 'ألوان'],
  ['المسجد', 'الم'],
  ['کتابخانه', 'كتاب'],
  ['الطابق ٣', '3'],
  ['社区花园开放', '花园'],
  ['札幌市中央保育園', '中央'],
  ['サッカー教室', 'サッカー'],
  ['ตลาดน้ำ', 'ตลาด'],
])('"%s" is found by "%s"', (text, query) => {
  expect(finds(text, query)).toBe(true)
})

test.each([
  ['مسجد', 'مدرسة'],
  ['社区花园', '图书馆'],
  ['garden', 'guardian'],
])('"%s" is not found by "%s"', (text, query) => {
  expect(finds(text, query)).toBe(false)
})

test('an Arabic word is kept with and without its article, and short words keep their first letters', () => {
  expect(keptAs('والمدرسة')).toEqual(['والمدرسه', 'مدرسه'])
  expect(lookedFor('والمدرسة')).toBe('مدرسه')
  expect(keptAs('والد')).toEqual(['والد'])
  expect(lookedFor('بالغ')).toBe('بالغ')
  expect(foldWord('ـ')).toBe('')
  expect(wordsOf('')).toEqual([])
})

test('an excerpt is the piece around the word, cut between words and never inside a letter', () => {
  const before = 'one two three four five six seven eight nine ten eleven twelve thirteen '
  const text = `${before}Lanterns hang over the water and ${before}`
  const piece = excerptOf(['nothing here', text], ['lantern'])
  expect(piece).toContain('Lanterns hang')
  expect(piece.startsWith('…') && piece.endsWith('…')).toBe(true)
  const inside = piece.slice(1, -1)
  expect(text.includes(inside)).toBe(true)
  expect(text.split(' ')).toEqual(expect.arrayContaining(inside.split(' ')))
  expect(excerptOf(['Straße'], ['strasse'])).toBe('Straße')
  expect(excerptOf(['short'], ['other'])).toBe('')
  const faces = `${'😀'.repeat(80)}keyword${'😀'.repeat(80)}`
  expect(excerptOf([faces], ['keyword'])).not.toMatch(/\p{Surrogate}/u)
  expect(excerptOf([`${'花'.repeat(200)}园`], ['园'])).toMatch(/^…花+园$/)
})
