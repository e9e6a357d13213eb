import { expect, test } from 'vitest'
import { textLines, textParts } from '#shared/briefs/page-text.ts'
import type { TextBlock, TextRun } from '#shared/documents/text-blocks.ts'

const plain = (text: string) => textParts({ text, looks: null })
const paragraph = (text: string) => ({ kind: 'paragraph', runs: [{ kind: 'text', text }] })
const list = (ordered: boolean, ...items: readonly string[]) => ({
  kind: 'list',
  title: '',
  ordered,
  items: items.map((text) => [{ kind: 'text', text }]),
})

test('lists in a text are lists on the page, and paragraphs stay as they were', () => {
  expect(plain('')).toEqual([])
  expect(plain('one\ntwo\n\n\nthree')).toEqual([paragraph('one\ntwo'), paragraph('three')])
  expect(plain('Tools:\n• spade\n• rake\n1. dig\n2. plant\nThen\n1. water')).toEqual([
    paragraph('Tools:'),
    list(false, 'spade', 'rake'),
    list(true, 'dig', 'plant'),
    paragraph('Then'),
    list(true, 'water'),
  ])
})

test('a year or a number in the middle begins no list', () => {
  expect(plain('2024. A good year.\n3. no')).toEqual([paragraph('2024. A good year.\n3. no')])
})

const run = (text: string, more: Partial<TextRun> = {}): TextRun => ({
  text,
  bold: false,
  italic: false,
  href: null,
  ...more,
})
const block = (style: TextBlock['style'], ...runs: TextRun[]): TextBlock => ({ style, runs })

test('bold, italic and links of a text stay on the page, and so do its lists and headings', () => {
  const href = 'https://riverbend.example/hours'
  const looks = [
    block('heading', run('Where to '), run('go', { bold: true })),
    block(null, run('  Ask '), run('Ana', { bold: true, italic: true })),
    block(null, run('today '), run('here', { href })),
    block(null),
    block('number', run('dig')),
    block('number', run('plant', { italic: true })),
    block(null, run('• ', { bold: true }), run('water', { bold: true }), run(' ')),
  ]
  const written = { text: 'not looked at', looks }
  expect(textParts(written, 2)).toEqual([
    { kind: 'heading', level: 2, text: 'Where to go' },
    {
      kind: 'paragraph',
      runs: [
        { kind: 'text', text: 'Ask ' },
        { kind: 'text', text: 'Ana', bold: true, italic: true },
        { kind: 'text', text: '\ntoday ' },
        { kind: 'text', text: 'here', href },
      ],
    },
    {
      kind: 'list',
      title: '',
      ordered: true,
      items: [[{ kind: 'text', text: 'dig' }], [{ kind: 'text', text: 'plant', italic: true }]],
    },
    {
      kind: 'list',
      title: '',
      ordered: false,
      items: [[{ kind: 'text', text: 'water', bold: true }]],
    },
  ])
  expect(textLines(written)).toHaveLength(6)
})
