import { Plus } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useView, useViewItem, useViewItems, useViewKeys } from '#renderer/store/use-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { KindMark } from '#renderer/ui/kind-mark.tsx'
import { SearchField } from '#renderer/ui/search-field.tsx'

type Props = {
  /** What is not offered: the strength itself. */
  readonly except: string
  readonly onChoose: (id: string, name: string) => void
  /** What a press on a hit does, where it does not link. */
  readonly hits?: string
}

/** How many are offered at once: more are found by typing on. */
const most = 6

/** Finds a strength by its words, however many there are. */
export function AssetFinder({ except, onChoose, hits }: Props) {
  const { t } = useTranslation('asset-links')
  const [query, setQuery] = useState('')
  return (
    <div className="stack">
      <SearchField label={t('find')} value={query} onChange={setQuery} />
      {query.trim() !== '' && (
        <Hits
          query={query}
          except={except}
          {...(hits !== undefined && { hits })}
          onChoose={(id, name) => {
            setQuery('')
            onChoose(id, name)
          }}
        />
      )}
    </div>
  )
}

function Hits({ query, except, onChoose, hits }: Props & { readonly query: string }) {
  const { t } = useTranslation('asset-links')
  const view = useView('assets/search', { query: useDeferredValue(query.trim()).slice(0, 200) })
  const keys = useViewKeys(view)
  const ranks = useViewItems(view)
  const best = keys
    .map((id, at) => ({ id, rank: ranks[at]?.rank ?? 0 }))
    .filter(({ id }) => id !== except)
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, most)
  if (best.length === 0) return <p className="meta">{t('find.nothing')}</p>
  return (
    <ul className="stack assets-hits" aria-label={hits ?? t('find.hits')}>
      {best.map(({ id }) => (
        <Hit key={id} id={id} onChoose={onChoose} />
      ))}
    </ul>
  )
}

function Hit({ id, onChoose }: Pick<Props, 'onChoose'> & { readonly id: string }) {
  const asset = useViewItem(useView('assets/list', {}), id)
  if (asset === undefined) return null
  return (
    <li>
      <Button
        kind="quiet"
        size="small"
        icon={Plus}
        onPress={() => {
          onChoose(id, asset.name)
        }}
      >
        <KindMark kind={asset.kind} size={18} named />
        <bdi>{asset.name}</bdi>
      </Button>
    </li>
  )
}
