// @vitest-environment happy-dom
import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { undo } from '@tiptap/y-tiptap'
import { expect, onTestFinished, test } from 'vitest'
import { canonicalText } from '#electron/vault/records.ts'
import type { Vault } from '#electron/vault/vault.ts'
import { sharedBlocks } from '#shared/documents/shared-text.ts'
import { textDocument } from '#shared/texts/places.ts'
import { createEditor } from '#renderer/texts/create-editor.ts'
import { insertMention } from '#renderer/texts/asked-mention.ts'
import { createMentionNames } from '#renderer/texts/mention-names.ts'
import { breakParagraph, setLink, toggleStyle } from '#renderer/texts/text-commands.ts'
import { type SeededRandom, seededRandom } from '#tests/support/seeded-random.ts'
import { openTestVault } from '#tests/support/vault.ts'
import { found, letIn, meet } from '../people/two-computers.ts'
import { openPage, until } from './pages.ts'

async function openEditor(vault: Vault, coalition: string, id: string) {
  const page = await openPage(vault, coalition, id)
  const element = document.createElement('div')
  document.body.append(element)
  const editor = createEditor({
    element,
    document: page.document,
    label: 'What is strong here',
    onDone: () => {},
    onMove: () => {},
    mentions: { names: createMentionNames(), words: { away: '', unseen: '' } },
    onKey: () => false,
  })
  onTestFinished(() => {
    editor.destroy()
    element.remove()
  })
  return {
    page,
    editor,
    saved: async () => {
      await page.idle()
      await (await vault.coalition(coalition)).space.saved()
    },
  }
}

async function twoEditors() {
  const [ana, bea] = [openTestVault(), openTestVault()]
  const { coalition } = await found(ana)
  const { id } = await ana
    .link('window')
    .within(coalition)
    .run('assets/add', { name: 'Garden', kind: 'nature', strong: 'It has shade.' })
  await letIn(ana, bea, coalition)
  const anas = await openEditor(ana, coalition, id)
  anas.editor.commands.insertContentAt(1, 'Look: ')
  await anas.saved()
  await meet(ana, bea, coalition)
  const beas = await openEditor(bea, coalition, id)
  const meetAgain = async () => {
    await anas.saved()
    await beas.saved()
    await meet(ana, bea, coalition)
  }
  const hashes = async () => {
    const name = textDocument(anas.page.text)
    const spaces = [await ana.coalition(coalition), await bea.coalition(coalition)]
    return spaces.map(({ space }) => canonicalText(name, space.shelf()))
  }
  return { anas, beas, meetAgain, hashes }
}

/** One thing a person does in a text, anywhere. */
function doSomething({
  editor,
  random,
}: {
  readonly editor: Editor
  readonly random: SeededRandom
}) {
  const { doc, tr } = editor.state
  const from = random.below(doc.content.size)
  const to = Math.min(doc.content.size, from + random.below(12))
  editor.view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(to))))
  const type = (words: string) =>
    editor.commands.insertContentAt(editor.state.selection.from, words)
  const acts: readonly (() => unknown)[] = [
    () => type(random.pick(['x', 'yy ', 'zzz'])),
    () => type(random.pick(['a', 'bb ', 'ccc'])),
    () => editor.commands.deleteSelection(),
    () => {
      breakParagraph(editor)
    },
    () => type(random.pick(['more ', 'words '])),
    () => editor.commands.toggleMark('bold'),
    () => editor.commands.toggleMark('italic'),
    () => {
      const { from, to } = editor.state.selection
      const chosen = { kind: 'asset', id: 'A'.repeat(16), title: 'Library' } as const
      insertMention(editor, { from, to, query: '' }, chosen)
    },
    () => {
      setLink(editor, 'https://example.org/')
    },
    () => {
      toggleStyle(editor, random.pick(['heading', 'bullet', 'number']))
    },
  ]
  random.pick(acts)()
}

test('200 changes apart with all that a text may look like end equal, in the documents and on both screens', async () => {
  const { anas, beas, meetAgain, hashes } = await twoEditors()
  for (const [seed, one] of [anas, beas].entries()) {
    const random = seededRandom(seed + 1)
    for (let turn = 0; turn < 200; turn += 1) doSomething({ editor: one.editor, random })
  }
  expect(anas.editor.getJSON()).not.toEqual(beas.editor.getJSON())
  await meetAgain()
  await until(
    () =>
      JSON.stringify(sharedBlocks(anas.page.document)) ===
      JSON.stringify(sharedBlocks(beas.page.document)),
  )
  expect(anas.editor.getJSON()).toEqual(beas.editor.getJSON())
  expect(anas.editor.view.dom.innerHTML).toBe(beas.editor.view.dom.innerHTML)
  const [hash, other] = await hashes()
  expect(hash).toBe(other)
  expect(anas.page.words().length).toBeGreaterThan(100)
  expect([...anas.page.ends, ...beas.page.ends]).toEqual([])
})

test('a sentence one makes bold and an item of a list while another writes in it keeps every word', async () => {
  const { anas, beas, meetAgain } = await twoEditors()
  anas.editor.commands.setTextSelection({ from: 1, to: 5 })
  anas.editor.commands.toggleMark('bold')
  toggleStyle(anas.editor, 'bullet')
  beas.editor.commands.insertContentAt(7, 'here, ')
  beas.editor.commands.insertContentAt(beas.editor.state.doc.content.size - 1, ' And water.')
  await meetAgain()
  await until(() => anas.page.words() === beas.page.words())
  expect(sharedBlocks(anas.page.document)).toMatchObject([
    {
      style: 'bullet',
      runs: [
        { text: 'Look', bold: true },
        { text: ': here, It has shade. And water.', bold: false },
      ],
    },
  ])
  undo(anas.editor.state)
  await meetAgain()
  await until(() => !beas.page.words().startsWith('•'))
  // All that was done here without a pause is one step: Ana's first words go with it, Bea's stay.
  expect(beas.page.words()).toBe('here, It has shade. And water.')
  expect(anas.editor.getJSON()).toEqual(beas.editor.getJSON())
})
