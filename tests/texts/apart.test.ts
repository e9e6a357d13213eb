import { expect, test } from 'vitest'
import * as v from 'valibot'
import * as Y from 'yjs'
import { views } from '#shared/contract/table.ts'
import { Peer } from '#shared/documents/origins.ts'
import { beginText } from '#shared/texts/commands.ts'
import { textDocument } from '#shared/texts/places.ts'
import { textViewers } from '#shared/texts/views.ts'
import { meet, openDesk, type TestDesk } from '#tests/support/desk.ts'
import { addStrength } from '../briefs/steps.ts'
import { mentionNode, say } from './mention-steps.ts'
import { strongOf } from './pages.ts'

const bea = 'b'.repeat(32)
const { item: schema } = views['texts/standing']

/** One strength on two laptops, and a text begun on each that the other does not know of. */
function begunApart() {
  const [anas, beas] = [openDesk(), openDesk(bea)]
  const id = addStrength(anas, 'Garden')
  meet(anas, beas)
  const begin = (desk: TestDesk, words: string) => {
    const text = desk.newId()
    beginText(desk, strongOf(id), text, words)
    return textDocument(text)
  }
  return { anas, beas, id, anasText: begin(anas, 'Says Ana.'), beasText: begin(beas, 'Says Bea.') }
}

/** What a page would have: items that are not as the table says do not get through. */
function shownAt(desk: TestDesk, id: string) {
  const view = textViewers['texts/standing'](desk, strongOf(id))
  const items = new Map([...view.items()].map(([key, item]) => [key, v.parse(schema, item)]))
  view.subscribe(({ set, gone }) => {
    for (const key of gone) items.delete(key)
    for (const [key, item] of set) items.set(key, v.parse(schema, item))
  })
  return () => [...items.values()].map(({ words }) => words).toSorted()
}

const bring = (from: TestDesk, to: TestDesk, name: Parameters<TestDesk['read']>[0]) => {
  Y.applyUpdate(to.read(name), Y.encodeStateAsUpdate(from.read(name)), new Peer())
}

test.each(['text first', 'pointer first'])(
  'texts begun apart both show on both laptops, whichever comes earlier: %s',
  (order) => {
    const { anas, beas, id, anasText, beasText } = begunApart()
    const [atAnas, atBeas] = [shownAt(anas, id), shownAt(beas, id)]
    const inOrder = <T>(pair: readonly T[]) => (order === 'text first' ? pair : pair.toReversed())
    for (const name of inOrder([beasText, 'assets'] as const)) bring(beas, anas, name)
    for (const name of inOrder([anasText, 'assets'] as const)) bring(anas, beas, name)
    expect(atAnas()).toEqual(['Says Ana.', 'Says Bea.'])
    expect(atBeas()).toEqual(['Says Ana.', 'Says Bea.'])
  },
)

test('both show also where they mention something', () => {
  const { anas, beas, id, beasText } = begunApart()
  beas.change(beasText, (document) => {
    say(document, 'Near ', mentionNode('asset', id, 'x'))
  })
  const shown = shownAt(anas, id)
  meet(anas, beas)
  expect(shown()).toEqual(['Says Ana.', 'Says Bea.\nNear Garden'])
})
