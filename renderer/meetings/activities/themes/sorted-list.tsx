import { FolderInput, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Menu } from '#renderer/ui/menu.tsx'

type Theme = { readonly ref: string; readonly name: string }

type Props = {
  /** Null: what is not sorted yet. */
  readonly theme: Theme | null
  readonly themes: readonly Theme[]
  readonly items: readonly { readonly ref: string; readonly text: string }[]
  readonly lead: (input: unknown) => void
}

/** What lies in one theme, each with a way to every other one. */
export function SortedList({ theme, themes, items, lead }: Props) {
  const { t } = useTranslation('meeting-run')
  const words = useTranslation('activities').t
  const loose = words('themes.loose')
  const title = theme?.name ?? loose
  const ways = [...themes.map(({ ref, name }) => ({ ref, name })), { ref: null, name: loose }]
  return (
    <section className="run-given" aria-label={title}>
      <div className="row between">
        <h3>
          <bdi>{title}</bdi>{' '}
          <span className="meta">{t('themes.count', { count: items.length })}</span>
        </h3>
        {theme !== null && (
          <IconButton
            size="small"
            icon={Trash2}
            label={t('themes.drop', { name: theme.name })}
            onPress={() => {
              lead({ do: 'drop', ref: theme.ref })
            }}
          />
        )}
      </div>
      <ul className="run-stack">
        {items.map(({ ref, text }) => (
          <li key={ref}>
            <span className="grow" dir="auto">
              {text}
            </span>
            <Menu
              label={t('themes.move', { text })}
              placement="bottom end"
              entries={ways
                .filter((way) => way.ref !== (theme?.ref ?? null))
                .map((way) => ({
                  key: way.ref ?? 'loose',
                  label: way.name,
                  onAction: () => {
                    lead({ do: 'put', item: ref, theme: way.ref })
                  },
                }))}
            >
              <IconButton size="small" icon={FolderInput} label={t('themes.move', { text })} />
            </Menu>
          </li>
        ))}
      </ul>
    </section>
  )
}
