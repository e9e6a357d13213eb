import type { LucideIcon } from 'lucide-react'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { useView, useViewItem, useViewItems, useViewKeys } from '#renderer/store/use-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { SearchField } from '#renderer/ui/search-field.tsx'

type Props = {
  readonly query: string
  readonly onQuery: (query: string) => void
  /** Ids that are chosen already. */
  readonly except: readonly string[]
  readonly icon: LucideIcon
  readonly onChoose: (id: string) => void
}

/** How many are offered at once: more are found by typing on. */
const most = 6

/** Finds a strength by its words, however many there are. */
export function AssetFinder({ query, onQuery, except, icon, onChoose }: Props) {
  const { t } = useTranslation('briefs')
  return (
    <div className="stack">
      <SearchField label={t('find')} value={query} onChange={onQuery} />
      {query.trim() !== '' && (
        <Hits query={query} except={except} icon={icon} onChoose={onChoose} />
      )}
    </div>
  )
}

function Hits({ query, except, icon, onChoose }: Omit<Props, 'onQuery'>) {
  const { t } = useTranslation('briefs')
  const view = useView('assets/search', { query: useDeferredValue(query.trim()).slice(0, 200) })
  const keys = useViewKeys(view)
  const ranks = useViewItems(view)
  const best = keys
    .map((id, at) => ({ id, rank: ranks[at]?.rank ?? 0 }))
    .filter(({ id }) => !except.includes(id))
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, most)
  if (best.length === 0) return <p className="meta">{t('find-nothing')}</p>
  return (
    <ul className="briefs-hits" aria-label={t('find-hits')}>
      {best.map(({ id }) => (
        <Hit key={id} id={id} icon={icon} onChoose={onChoose} />
      ))}
    </ul>
  )
}

type HitProps = Pick<Props, 'icon' | 'onChoose'> & { readonly id: string }

function Hit({ id, icon, onChoose }: HitProps) {
  const asset = useViewItem(useView('assets/list', {}), id)
  if (asset === undefined) return null
  return (
    <li>
      <Button
        kind="quiet"
        size="small"
        icon={icon}
        onPress={() => {
          onChoose(id)
        }}
      >
        <bdi>{asset.name}</bdi>
      </Button>
    </li>
  )
}
