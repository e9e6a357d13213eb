import { expect, test } from 'vitest'
import { createFormat } from '#renderer/ui/format.ts'
import { initialsOf } from '#renderer/ui/initials.ts'
import { stepFor } from '#renderer/ui/list-keys.ts'

const en = createFormat('en')
const es = createFormat('es')
const ar = createFormat('ar')
const now = Date.UTC(2026, 8, 24, 12)
const ago = (hours: number, format = en) => format.ago(now - hours * 3_600_000, now)

test('numbers and lists read as the language has them, Arabic with the digits its readers meet most', () => {
  expect(en.number(3186)).toBe('3,186')
  expect(es.number(13186)).toBe('13.186')
  expect(ar.number(3186)).toBe('3,186')
  expect(en.list(['Ana', 'Bea', 'Huda'])).toBe('Ana, Bea, and Huda')
  expect(es.list(['Ana', 'Bea'])).toBe('Ana y Bea')
})

test('a day without a time zone stays that day everywhere', () => {
  expect(en.date('2026-09-24')).toBe('Sep 24, 2026')
  expect(en.dayAndMonth('2026-01-01')).toBe('Jan 1')
  expect(es.date('2026-09-24')).toContain('24')
})

test('how long ago is said coarsely, and never as the future', () => {
  expect(ago(0)).toBe('now')
  expect(ago(0.5)).toBe('30 minutes ago')
  expect(ago(3)).toBe('3 hours ago')
  expect(ago(30)).toBe('yesterday')
  expect(ago(24 * 8)).toBe('Sep 16')
  expect(ago(24 * 400)).toBe('Aug 20, 2025')
  expect(ago(-5)).toBe('now')
  expect(ago(30, es)).toBe('ayer')
})

test('initials are letters of the first and last word, one where letters join', () => {
  expect(initialsOf('Marisol Vega')).toBe('MV')
  expect(initialsOf(' ana ')).toBe('A')
  expect(initialsOf('Ana de la Cruz')).toBe('AC')
  expect(initialsOf('هدى سليم')).toBe('ه')
  expect(initialsOf('')).toBe('')
})

test('keys move through a list and stop at its ends', () => {
  expect(stepFor('ArrowDown', -1, 10, 4)).toBe(0)
  expect(stepFor('ArrowDown', 9, 10, 4)).toBe(9)
  expect(stepFor('ArrowUp', 0, 10, 4)).toBe(0)
  expect(stepFor('PageDown', 3, 10, 4)).toBe(7)
  expect(stepFor('PageUp', 2, 10, 4)).toBe(0)
  expect(stepFor('Home', 5, 10, 4)).toBe(0)
  expect(stepFor('End', 5, 10, 4)).toBe(9)
  expect(stepFor('a', 5, 10, 4)).toBeNull()
})
