import { expect, test } from 'vitest'
import { textParts } from '#shared/briefs/page-text.ts'

const paragraph = (text: string) => ({ kind: 'paragraph', runs: [{ kind: 'text', text }] })
const list = (ordered: boolean, ...items: readonly string[]) => ({
  kind: 'list',
  title: '',
  ordered,
  items: items.map((text) => [{ kind: 'text', text }]),
})

test('lists in a text are lists on the page, and paragraphs stay as they were', () => {
  expect(textParts('')).toEqual([])
  expect(textParts('one\ntwo\n\n\nthree')).toEqual([paragraph('one\ntwo'), paragraph('three')])
  expect(textParts('Tools:\n• spade\n• rake\n1. dig\n2. plant\nThen\n1. water')).toEqual([
    paragraph('Tools:'),
    list(false, 'spade', 'rake'),
    list(true, 'dig', 'plant'),
    paragraph('Then'),
    list(true, 'water'),
  ])
})

test('a year or a number in the middle begins no list', () => {
  expect(textParts('2024. A good year.\n3. no')).toEqual([paragraph('2024. A good year.\n3. no')])
})
