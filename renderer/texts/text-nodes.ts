import { Mark, mergeAttributes } from '@tiptap/core'
import { Paragraph } from '@tiptap/extension-paragraph'
import { linkAddress } from '#shared/documents/link-address.ts'
import { isParagraphStyle } from '#shared/documents/text-blocks.ts'

/** A paragraph, and what it is besides: side by side in every case, as shared-text.ts says. */
export const TextParagraph = Paragraph.extend({
  addAttributes: () => ({
    as: {
      default: null,
      parseHTML: (element) => {
        const style = element.dataset['as']
        return isParagraphStyle(style) ? style : null
      },
      // An item keeps the direction of the page for its point or number; texts.css lets its words have their own.
      renderHTML: ({ as }: Readonly<Record<string, unknown>>) => ({
        ...(as === 'bullet' || as === 'number' ? {} : { dir: 'auto' }),
        ...(isParagraphStyle(as) && { 'data-as': as }),
      }),
    },
  }),
  addKeyboardShortcuts: () => ({}),
})

export const Bold = Mark.create({
  name: 'bold',
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }],
  renderHTML: () => ['strong', 0],
})

export const Italic = Mark.create({
  name: 'italic',
  parseHTML: () => [{ tag: 'em' }, { tag: 'i' }],
  renderHTML: () => ['em', 0],
})

/** Words that lead somewhere. Where an address leads astray, whoever wrote it, the words show as plain ones. */
export const TextLink = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: '' } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => linkAddress(element.getAttribute('href')) !== null && null,
    },
  ],
  renderHTML: ({ HTMLAttributes }) => {
    const href = linkAddress(HTMLAttributes['href'])
    return href === null
      ? ['span', 0]
      : ['a', mergeAttributes({ rel: 'noreferrer noopener', target: '_blank' }, { href }), 0]
  },
})
