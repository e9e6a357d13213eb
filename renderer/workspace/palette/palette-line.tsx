import { useTranslation } from 'react-i18next'
import { Chip } from '#renderer/ui/chip.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import type { Entry } from './entries.ts'
import { Marked } from './marked.tsx'

type Props = {
  readonly id: string
  readonly entry: Entry
  readonly query: string
  readonly isActive: boolean
  readonly onPoint: () => void
  readonly onChoose: () => void
}

/** One thing that was found or can be done. Keys reach it through the field. */
export function PaletteLine({ id, entry, query, isActive, onPoint, onChoose }: Props) {
  const { t } = useTranslation('palette')
  const { title, below, icon, kind, press, isAway } = entry
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- Enter in the field chooses it
    <div
      id={id}
      className="palette__line"
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      onPointerMove={onPoint}
      onMouseDown={(event) => {
        // The focus stays in the field.
        event.preventDefault()
      }}
      onClick={onChoose}
    >
      <span className="palette__icon">
        <Icon of={icon} />
      </span>
      <span className="grow">
        <span className="palette__title block">
          <Marked text={title} query={query} />
        </span>
        {below !== '' && (
          <span className="meta block">
            <Marked text={below} query={query} />
          </span>
        )}
      </span>
      {isAway && <Chip size="small">{t('away')}</Chip>}
      {kind !== '' && <span className="meta">{kind}</span>}
      {press !== '' && <kbd className="key">{press}</kbd>}
    </div>
  )
}
