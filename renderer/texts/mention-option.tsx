import { useTranslation } from 'react-i18next'
import { Marked } from '#renderer/workspace/palette/marked.tsx'
import type { Option } from './mention-choice.tsx'

type Props = {
  readonly id: string
  readonly option: Option
  readonly query: string
  readonly isActive: boolean
  readonly onPoint: () => void
  readonly onChoose: () => void
}

/** One record to mention. Keys reach it through the text. */
export function MentionOption({ id, option, query, isActive, onPoint, onChoose }: Props) {
  const { t } = useTranslation('texts')
  const { kind, title, under } = option
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- Enter in the text chooses it
    <div
      id={id}
      className="texts-mentions__option"
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      onPointerMove={onPoint}
      onMouseDown={(event) => {
        // The caret stays in the text.
        event.preventDefault()
      }}
      onClick={onChoose}
    >
      <span className="grow">
        <span className="block">
          <Marked text={title} query={query} />
        </span>
        {under !== '' && (
          <span className="meta block">
            <bdi>{under}</bdi>
          </span>
        )}
      </span>
      <span className="meta">{t(`mention.kind.${kind}`)}</span>
    </div>
  )
}
