import { useTranslation } from 'react-i18next'
import { useTurns } from './use-turns.ts'

type Props = {
  readonly items: readonly {
    readonly key: string
    readonly text: string
    readonly note?: string
  }[]
}

/** From so many on they stand smaller and in three columns. */
const many = 6

/** What stands below a question; in pages that come by themselves where it is more than fits. */
export function LargeList({ items }: Props) {
  const { t } = useTranslation('meeting-screen')
  const { list, from, fits } = useTurns(items.length)
  if (items.length === 0) return null
  const until = Math.min(from + fits, items.length)
  return (
    <>
      <ul ref={list} className="projector__part projector__said" data-many={items.length > many}>
        {items.slice(from).map(({ key, text, note }, at) => (
          <li key={key} data-later={at >= fits}>
            <p dir="auto">{text}</p>
            {note !== undefined && <span>{note}</span>}
          </li>
        ))}
      </ul>
      {(from > 0 || until < items.length) && (
        <p className="projector__turn">
          {t('turn', { from: from + 1, until, count: items.length })}
        </p>
      )}
    </>
  )
}
