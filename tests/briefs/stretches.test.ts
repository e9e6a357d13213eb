import fc from 'fast-check'
import { expect, test } from 'vitest'
import { directionOfWords, stretchesOf } from '#shared/briefs/page/stretches.ts'

test('words are cut where the letters turn round', () => {
  expect(stretchesOf('حضور Marisol Vega.', 'rtl')).toEqual([
    { text: 'حضور ', direction: 'rtl' },
    { text: 'Marisol Vega', direction: 'ltr' },
    { text: '.', direction: 'rtl' },
  ])
  expect(stretchesOf('From 58 to 142.', 'ltr')).toEqual([
    { text: 'From 58 to 142.', direction: 'ltr' },
  ])
})

test('nothing is lost and neighbours differ, whatever is typed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'ب', ' ', '1', '.', '\u2068', '\u2069', '🌽')),
      (signs) => {
        const words = signs.join('')
        const stretches = stretchesOf(words, 'rtl')
        expect(stretches.map(({ text }) => text).join('')).toBe(words)
        for (const [at, { direction }] of stretches.entries())
          expect(stretches[at + 1]?.direction).not.toBe(direction)
      },
    ),
  )
})

test('a line runs as its first letter does, whatever stands isolated before it', () => {
  expect(directionOfWords('\u2068Ana\u2069 كتبت', 'ltr')).toBe('rtl')
  expect(directionOfWords('2026', 'rtl')).toBe('rtl')
  expect(directionOfWords('58 people', 'rtl')).toBe('ltr')
})
