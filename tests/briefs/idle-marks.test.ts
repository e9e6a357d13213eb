import { expect, test } from 'vitest'
import { withoutIdleMarks } from '#shared/briefs/page/idle-marks.ts'

test.each([
  ['We decided: \u2068Open the gym\u2069.', 'We decided: Open the gym.'],
  ['قررنا: \u2068فتح القاعة\u2069.', 'قررنا: فتح القاعة.'],
])('names are freed of marks where everything runs the same way: %s', (text, free) => {
  expect(withoutIdleMarks(text)).toBe(free)
})

test.each([
  'قررنا: \u2068Open the gym\u2069.',
  'We decided: \u2068فتح القاعة\u2069.',
  '\u2068Open the gym\u2069',
  'a \u2067typed\u2069 mark',
  'a \u202btyped\u202c mark and a \u2068name\u2069',
])('marks stay where they may mean something: %s', (text) => {
  expect(withoutIdleMarks(text)).toBe(text)
})
