import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextBlock } from '#shared/documents/text-blocks.ts'
import { Reading } from './reading.tsx'

type Props = {
  readonly button: RefObject<HTMLButtonElement | null>
  readonly label: string
  readonly words: string
  readonly blocks: readonly TextBlock[] | null
  readonly invitation: string
  readonly isBusy: boolean
  readonly onBegin: () => void
}

/** A long text as it is read; a press anywhere on it, but for its links, begins to write. */
export function ReadText({ button, label, words, blocks, invitation, isBusy, onBegin }: Props) {
  const { t } = useTranslation('texts')
  const reading = <Reading words={words} blocks={blocks} invitation={invitation} />
  const value = words === '' ? invitation : words
  const press = (className: string, name: string, inside: ReactNode) => (
    <button
      ref={button}
      type="button"
      className={className}
      aria-label={name}
      aria-busy={isBusy}
      onClick={onBegin}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        // Otherwise the same key press would go on into the text as a line break.
        event.preventDefault()
        onBegin()
      }}
    >
      {inside}
    </button>
  )
  if (blocks === null)
    return press(
      words === '' ? 'texts-value texts-value--empty' : 'texts-value',
      t('write', { label, value }),
      reading,
    )
  // A button may hold neither lists nor links: it lies below them, as large as they are.
  return (
    <div className="texts-value texts-value--rich">
      {press('texts-cover', t('write-on', { label }), null)}
      {reading}
    </div>
  )
}
