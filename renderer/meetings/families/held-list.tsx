import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'

export type HeldItem = {
  readonly ref: string
  readonly text: string
  /** Said below it. */
  readonly note: string | null
  readonly held: boolean
}

type Props = {
  readonly items: readonly HeldItem[]
  readonly lead: (input: unknown) => void
}

/** What people gave, newest first: each let onto the big screen or held back. Nobody sees who gave it. */
export function HeldList({ items, lead }: Props) {
  const { t } = useTranslation('meeting-run')
  const held = items.filter((item) => item.held).length
  return (
    <section className="run-given" aria-label={t('given')}>
      <div className="row between wrap">
        <h3>{t('given.count', { count: items.length })}</h3>
        {held > 0 && (
          <Button
            size="small"
            onPress={() => {
              lead({ do: 'show-all' })
            }}
          >
            {t('given.show-all', { count: held })}
          </Button>
        )}
      </div>
      {items.length === 0 && <p className="meta">{t('given.none')}</p>}
      {held > 0 && <p className="meta">{t('given.about')}</p>}
      <ul className="run-cards">
        {items.toReversed().map(({ ref, text, note, held: isHeld }) => (
          <li key={ref} data-held={isHeld}>
            <p dir="auto">{text}</p>
            {note !== null && (
              <p className="meta">
                <bdi>{note}</bdi>
              </p>
            )}
            <Button
              size="small"
              kind={isHeld ? 'soft' : 'quiet'}
              aria-label={isHeld ? t('given.show-it', { text }) : t('given.hold-it', { text })}
              onPress={() => {
                lead({ do: isHeld ? 'show' : 'hold', ref })
              }}
            >
              {isHeld ? t('given.show') : t('given.hold')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
