import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { canonicalText } from '#electron/vault/records.ts'
import { Here } from '#shared/documents/origins.ts'
import { blocksOf } from '#shared/documents/text-blocks.ts'
import { beginSharedText, sharedText, textRoot } from '#shared/documents/shared-text.ts'
import { wordsOf } from '#shared/documents/text-words.ts'
import { addsOnlyKnown, isKnownText } from '#shared/texts/known-text.ts'
import { textDocument } from '#shared/texts/places.ts'
import { follow } from '#tests/support/followed.ts'
import { openTestVault } from '#tests/support/vault.ts'
import { found, letIn, meet } from '../people/two-computers.ts'
import { openPage, strongOf } from './pages.ts'

const element = (name: string, parts: readonly (Y.XmlElement | Y.XmlText | string)[] = []) => {
  const node = new Y.XmlElement(name)
  node.insert(
    0,
    parts.map((part) => (typeof part === 'string' ? new Y.XmlText(part) : part)),
  )
  return node
}

const styled = (style: string, words: string) => {
  const node = element('paragraph', [words])
  node.setAttribute('as', style)
  return node
}

function documentWith(change: (root: Y.XmlFragment) => void): Y.Doc {
  const document = new Y.Doc()
  document.transact(() => {
    change(textRoot(document))
  })
  return document
}

function linked(href: unknown): Y.XmlText {
  const text = new Y.XmlText()
  text.insert(0, 'words', { link: { href } })
  return text
}

test('lists read as lines with points and numbers, and a list ends where something else stands', () => {
  const document = documentWith((root) => {
    root.push([
      styled('heading', 'Tools'),
      styled('bullet', 'Spade'),
      styled('number', 'Dig'),
      styled('number', 'Plant'),
      element('paragraph', ['Then']),
      styled('number', 'Water'),
    ])
  })
  expect(sharedText(document)).toBe('Tools\n• Spade\n1. Dig\n2. Plant\nThen\n1. Water')
  expect(isKnownText(document)).toBe(true)
})

/** What somebody with a key may put into a text, whatever their app; and what is read of it. */
const foreign: readonly (readonly [string, string, (root: Y.XmlFragment) => void])[] = [
  ['a script', 'steal()', (root) => root.push([element('script', ['steal()'])])],
  ['a picture', '', (root) => root.push([element('img')])],
  ['a style', 'x', (root) => root.push([styled('onclick', 'x')])],
  [
    'a list inside',
    'one\ntwo',
    (root) => {
      const items = ['one', 'two'].map((words) =>
        element('listItem', [element('paragraph', [words])]),
      )
      root.push([element('bulletList', items)])
    },
  ],
  [
    'an element in a sentence',
    'a b c',
    (root) => root.push([element('paragraph', ['a ', element('chip', ['b']), ' c'])]),
  ],
  ['words without a paragraph', 'x', (root) => root.push([new Y.XmlText('x')])],
  [
    'an embedded thing',
    'ab',
    (root) => {
      const text = new Y.XmlText('ab')
      text.insertEmbed(1, { src: 'https://example.org/spy.png' })
      root.push([element('paragraph', [text])])
    },
  ],
  [
    'a look nobody knows',
    'x',
    (root) => {
      const text = new Y.XmlText()
      text.insert(0, 'x', { __proto__x: { bold: {} }, 'bold--abcdefgh': {} })
      root.push([element('paragraph', [text])])
    },
  ],
  [
    'a link that is no address',
    'words',
    (root) => root.push([element('paragraph', [linked(['https://example.org'])])]),
  ],
]

test.each(foreign)(
  '%s reads as plain words, and the editor does not open over it',
  (_what, words, put) => {
    const document = documentWith(put)
    const blocks = blocksOf(textRoot(document))
    expect(wordsOf(blocks).trim()).toBe(words)
    expect(
      blocks.every(
        ({ style, runs }) =>
          style === null && runs.every(({ href, bold }) => href === null && !bold),
      ),
    ).toBe(true)
    expect(isKnownText(document)).toBe(false)
    expect(addsOnlyKnown(Y.encodeStateAsUpdate(document))).toBe(false)
  },
)

test.each([
  'javascript:steal()',
  'data:text/html,<script>steal()</script>',
  'https://a@b/',
  'file:///x',
])('a link to %s is kept as it came and reads as plain words; no page may write it', (href) => {
  const document = documentWith((root) => root.push([element('paragraph', [linked(href)])]))
  expect(blocksOf(textRoot(document))).toEqual([
    { style: null, runs: [{ text: 'words', bold: false, italic: false, href: null }] },
  ])
  expect(isKnownText(document)).toBe(true)
  expect(addsOnlyKnown(Y.encodeStateAsUpdate(document))).toBe(false)
})

test('however deep things are put into each other, the words are read', () => {
  const document = documentWith((root) => {
    root.push([element('x')])
  })
  document.transact(() => {
    let inmost = textRoot(document).get(0)
    for (let depth = 0; depth < 20_000 && inmost instanceof Y.XmlElement; depth += 1) {
      const next = element('x')
      inmost.insert(0, [next])
      inmost = next
    }
    if (inmost instanceof Y.XmlElement) inmost.insert(0, [new Y.XmlText('deep')])
  })
  expect(sharedText(document)).toBe('deep')
})

test('what a member sends signed and sealed is on every disk and harms nobody who reads', async () => {
  const [ana, bea] = [openTestVault(), openTestVault()]
  const { coalition } = await found(ana)
  const { id } = await ana
    .link('window')
    .within(coalition)
    .run('assets/add', { name: 'Garden', kind: 'nature', strong: 'Shade.' })
  await letIn(ana, bea, coalition)
  const page = await openPage(ana, coalition, id)
  page.type('Much ')
  await page.idle()
  const name = textDocument(page.text)
  const spaces = [
    (await ana.coalition(coalition)).space,
    (await bea.coalition(coalition)).space,
  ] as const
  const { me } = await ana.coalition(coalition)
  spaces[0].desk(me, new Here('')).change(name, (document) => {
    textRoot(document).push([
      element('paragraph', [linked('javascript:steal()')]),
      element('script', ['steal()']),
    ])
  })
  await spaces[0].saved()
  await meet(ana, bea, coalition)
  expect(canonicalText(name, spaces[1].shelf())).toBe(canonicalText(name, spaces[0].shelf()))
  const standing = follow(bea.link('w').within(coalition), 'texts/standing', strongOf(id))
  await standing.ready
  expect(standing.items.get(page.text)).toMatchObject({
    words: 'Much Shade.\nwords\nsteal()',
    blocks: null,
  })
  expect(Y.encodeStateAsUpdate(spaces[1].shelf().read(name)).length).toBeGreaterThan(60)
  expect(spaces[1].replica.sizes).toMatchObject({ refused: 0, unsound: 0, waiting: 0 })
  await expect(
    bea
      .link('w')
      .within(coalition)
      .run('texts/open', { place: strongOf(id) }),
  ).rejects.toMatchObject({ problem: { code: 'text-newer' } })
})

test('a text of plain words keeps the bytes its hash is made of; looks are in it where there are any', () => {
  const document = new Y.Doc()
  beginSharedText(document, 'one\ntwo')
  const shelf = { read: () => document, authorOf: () => null }
  expect(canonicalText('text/AAAAAAAAAAAAAAAA', shelf)).toBe('{"text":"one\\ntwo"}')
  const first = textRoot(document).get(0)
  if (first instanceof Y.XmlElement) first.setAttribute('as', 'heading')
  expect(canonicalText('text/AAAAAAAAAAAAAAAA', shelf)).toContain('"style":"heading"')
})
