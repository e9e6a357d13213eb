import type { TextBlock } from '#shared/documents/text-blocks.ts'
import { RichWords } from './rich-words.tsx'

type Props = {
  readonly words: string
  /** What the words look like; null where they say everything. */
  readonly blocks: readonly TextBlock[] | null
  readonly invitation: string
}

/** A long text as it is read, or the invitation to write one. */
export function Reading({ words, blocks, invitation }: Props) {
  if (blocks !== null)
    return (
      <div className="reading texts-rich">
        <RichWords blocks={blocks} />
      </div>
    )
  return (
    <span className="reading texts-words" dir="auto">
      {words === '' ? invitation : words}
    </span>
  )
}
