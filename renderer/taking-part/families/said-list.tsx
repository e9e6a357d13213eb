import { useTranslation } from 'react-i18next'

type Item = { readonly ref: string; readonly text: string }

type Props = {
  readonly title: string
  readonly items: readonly Item[]
  readonly change?: (item: Item) => void
  readonly takeBack: (ref: string) => void
}

/** What this phone gave, to change or to take back. */
export function SaidList({ title, items, change, takeBack }: Props) {
  const { t } = useTranslation('guest')
  if (items.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul className="g-said">
        {items.map((item) => (
          <li key={item.ref}>
            <span>
              <bdi>{item.text}</bdi>
            </span>
            {change !== undefined && (
              <button
                className="g-link"
                type="button"
                aria-label={t('change-it', { text: item.text })}
                onClick={() => {
                  change(item)
                }}
              >
                {t('change')}
              </button>
            )}
            <button
              className="g-link"
              type="button"
              aria-label={t('take-it-back', { text: item.text })}
              onClick={() => {
                takeBack(item.ref)
              }}
            >
              {t('take-back')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
