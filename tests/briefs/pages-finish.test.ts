import { describe, expect, test } from 'vitest'
import type { BriefPage } from '#shared/briefs/page/brief-page.ts'
import { finishPage } from '#shared/briefs/page/finish-page.ts'
import { numberSources } from '#shared/briefs/page/footnote-numbers.ts'
import { cleanText } from '#shared/briefs/page/page-text.ts'
import { fillWords, pageOfParts } from '#shared/briefs/page/page-words.ts'

const brief: BriefPage = { language: 'en', paper: 'a4', title: 'A warm place', blocks: [] }
const citing = (...ids: readonly string[]): BriefPage['blocks'][number] => ({
  kind: 'paragraph',
  runs: ids.map((id) => ({ kind: 'source', id })),
})
const problemOf = (page: BriefPage) => {
  const finished = finishPage(page)
  return finished.ok ? 'no problem' : finished.problem
}

describe('a page is finished only when it is whole', () => {
  test('a heading of level 3 needs one of level 2 above it', () => {
    const main = { kind: 'heading', level: 2, text: 'Main' } as const
    const sub = { kind: 'heading', level: 3, text: 'Sub' } as const
    expect(problemOf({ ...brief, blocks: [main, sub, sub, main, sub] })).toBe('no problem')
    expect(problemOf({ ...brief, blocks: [sub, main] })).toEqual({
      code: 'brief-heading-skipped',
      values: { heading: 'Sub' },
    })
    expect(problemOf({ ...brief, blocks: [main, { ...main, text: '\u202e' + '\u0007' }] })).toBe(
      'no problem',
    )
    expect(problemOf({ ...brief, blocks: [main, { ...main, text: ' \u0007' }] })).toEqual({
      code: 'brief-heading-empty',
      values: { place: 2 },
    })
  })

  test('a number must lead to a source, and a source has one id', () => {
    const footnotes = [{ id: 'count', text: 'Count' }]
    expect(problemOf({ ...brief, blocks: [citing('count')], footnotes })).toBe('no problem')
    expect(problemOf({ ...brief, blocks: [citing('gone')], footnotes })).toEqual({
      code: 'brief-source-missing',
      values: { source: 'gone' },
    })
    expect(problemOf({ ...brief, footnotes: [...footnotes, ...footnotes] })).toMatchObject({
      code: 'brief-page-unreadable',
    })
  })

  test('a table has a cell for each column, a bar a finite height', () => {
    const table = { kind: 'table', columns: ['A', 'B'], rows: [['only one']] } as const
    expect(
      problemOf({
        ...brief,
        blocks: [{ ...table, columns: [...table.columns], rows: [['only one']] }],
      }),
    ).toMatchObject({
      code: 'brief-page-unreadable',
    })
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, -1]) {
      const rows = [{ label: 'One', value, valueLabel: '1' }]
      expect(
        problemOf({ ...brief, blocks: [{ kind: 'bars', title: 'T', alt: 'A', rows }] }),
      ).toMatchObject({
        code: 'brief-page-unreadable',
      })
    }
  })

  test('what is far too long is refused, never cut', () => {
    const paragraph = {
      kind: 'paragraph',
      runs: [{ kind: 'text', text: 'a'.repeat(20_000) }],
    } as const
    const long = { ...paragraph, runs: [...paragraph.runs] }
    expect(problemOf({ ...brief, blocks: [long] })).toBe('no problem')
    expect(problemOf({ ...brief, blocks: Array.from({ length: 15 }, () => long) })).toMatchObject({
      code: 'brief-too-long',
    })
    expect(problemOf({ ...brief, title: 'a'.repeat(301) })).toEqual({
      code: 'brief-too-long',
      values: { where: 'title' },
    })
    expect(
      problemOf({ ...brief, blocks: Array.from({ length: 601 }, () => citing()) }),
    ).toMatchObject({
      code: 'brief-too-long',
    })
  })
})

describe('sources are numbered once for all formats', () => {
  test('by first mention, side column after the text, unmentioned ones last', () => {
    const footnotes = ['spare', 'side', 'second', 'first'].map((id) => ({ id, text: id }))
    const side: BriefPage['side'] = [
      { kind: 'decision', sentence: 'Decided', sources: ['side', 'first'] },
    ]
    const finished = finishPage({
      ...brief,
      blocks: [citing('first', 'second'), citing('first')],
      side,
      footnotes,
    })
    if (!finished.ok) throw new Error(finished.problem.code)
    expect(
      numberSources(finished.page).map(({ id, number, cited }) => [number, id, cited]),
    ).toEqual([
      [1, 'first', 3],
      [2, 'second', 1],
      [3, 'side', 1],
      [4, 'spare', 0],
    ])
  })
})

describe('text is made printable without changing what it says', () => {
  test.each([
    ['control characters', 'a\u0000b\u001b[31mc\u009f', 'ab[31mc'],
    ['marks at the start of files and noncharacters', '\ufeffa\uffff\ufdd0b', 'ab'],
    ['lone surrogates, but not pairs', 'a\ud800b\udc00c😀', 'a\ufffdb\ufffdc😀'],
    ['other line ends and tabs', 'a\r\nb\rc\u2028d\te', 'a\nb\nc\nd e'],
    ['an override left open', 'a\u202eb', 'a\u202eb\u202c'],
    ['an isolate left open on one of two lines', '\u2067a\nb', '\u2067a\u2069\nb'],
    ['closers nobody opened', 'a\u2069\u202cb', 'ab'],
    ['an embedding an isolate closes over', '\u2066a\u202bb\u2069c', '\u2066a\u202bb\u202c\u2069c'],
    [
      'marks that are balanced already',
      '\u202ba\u202c \u2068b\u2069',
      '\u202ba\u202c \u2068b\u2069',
    ],
    ['joiners that Persian and emoji need', 'a\u200cb\u200dc', 'a\u200cb\u200dc'],
  ])('%s', (_, typed, clean) => {
    expect(cleanText(typed)).toBe(clean)
    expect(cleanText(clean)).toBe(clean)
  })
})

describe('words with places', () => {
  test('are filled, unknown places stay', () => {
    expect(fillWords('Source {{number}} {{constructor}}', { number: 3 })).toBe(
      'Source 3 {{constructor}}',
    )
    expect(pageOfParts('{{page}} de {{pages}} páginas')).toEqual([
      { kind: 'page' },
      { kind: 'text', text: ' de ' },
      { kind: 'pages' },
      { kind: 'text', text: ' páginas' },
    ])
  })
})
