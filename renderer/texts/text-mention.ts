import { Node, type NodeViewRenderer } from '@tiptap/core'
import type { Node as TextNode } from '@tiptap/pm/model'
import {
  type Mention,
  mentionElement,
  mentionKey,
  mentionWords,
  readMention,
} from '#shared/documents/mention.ts'
import type { MentionNames } from './mention-names.ts'

/** What a mention says where its record cannot be seen, and of one that was put away. */
export type MentionWords = { readonly away: string; readonly unseen: string }

type Options = { readonly names: MentionNames | null; readonly words: MentionWords }

/** A record among the words: one thing to step over or take out, called what its record is called now. */
export const TextMention = Node.create<Options>({
  name: mentionElement,
  group: 'inline',
  inline: true,
  atom: true,
  selectable: false,
  addOptions: () => ({ names: null, words: { away: '', unseen: '' } }),
  addAttributes: () => ({
    kind: { default: '' },
    id: { default: '' },
    words: { default: '' },
  }),
  renderHTML: ({ node }) => [
    'span',
    { 'data-mention': `${partOf(node, 'kind')}/${partOf(node, 'id')}` },
    keptWords(node),
  ],
  addNodeView() {
    return drawWith(this.options)
  },
})

const partOf = (node: TextNode, name: 'kind' | 'id' | 'words'): string => {
  const value: unknown = node.attrs[name]
  return typeof value === 'string' ? value : ''
}

/** What a node mentions; null for another node, and for a kind of later times. */
export const mentionAt = (node: TextNode): Mention | null =>
  node.type.name === mentionElement ? readMention(node.attrs['kind'], node.attrs['id']) : null

/** The words kept in the text, for a record that is not here and for the clipboard. */
export const keptWords = (node: TextNode): string => mentionWords(partOf(node, 'words')) || '…'

function drawWith({ names, words }: Options): NodeViewRenderer {
  return ({ node }) => {
    const dom = document.createElement('bdi')
    dom.contentEditable = 'false'
    const draw = () => {
      const mention = mentionAt(node)
      const shown = mention === null ? undefined : names?.get(mentionKey(mention))
      const isGone = shown === null || mention === null
      dom.className = isGone ? 'texts-mention texts-mention--gone' : 'texts-mention'
      dom.textContent = shown?.name ?? keptWords(node)
      const note = isGone ? words.unseen : shown?.isAway ? words.away : ''
      dom.title = note
      if (note === '') return
      const said = document.createElement('span')
      said.className = 'sr-only'
      said.textContent = ` (${note})`
      dom.append(said)
    }
    draw()
    const stop = names?.subscribe(draw)
    return {
      dom,
      ignoreMutation: () => true,
      destroy: () => stop?.(),
    }
  }
}
