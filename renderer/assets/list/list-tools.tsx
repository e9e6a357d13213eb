import { Archive, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { SearchField } from '#renderer/ui/search-field.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import type { Filter } from '#renderer/assets/filter.ts'

type Props = {
  readonly keys: readonly string[]
  readonly all: number
  readonly found: number | null
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  readonly chosen: ReadonlySet<string>
  readonly onChosen: (chosen: ReadonlySet<string>) => void
}

/** Search as you type; once rows are chosen, what can be done with them stands in the same row and covers nothing. */
export function ListTools({ keys, all, found, filter, onFilter, chosen, onChosen }: Props) {
  const { t } = useTranslation('assets')
  const { number } = useFormat()
  const act = useAct('assets')
  const many = found !== null && found > keys.length && filter.kinds.size === 0

  const archive = async () => {
    const ids = [...chosen]
    const done = await act(
      'assets/archive',
      { ids },
      { say: t('archived', { count: ids.length }), undo: true },
    )
    if (done.done) onChosen(new Set())
  }
  return (
    <div className="assets-tools">
      <SearchField
        label={t('find', { all: number(all) })}
        value={filter.query}
        onChange={(query) => {
          onFilter({ ...filter, query })
        }}
      />
      {chosen.size === 0 ? (
        <p className="meta numbers" role="status">
          {many
            ? t('found-most', { shown: number(keys.length), found: number(found) })
            : keys.length < all
              ? t('shown', { count: keys.length })
              : ''}
        </p>
      ) : (
        <div
          className="assets-chosen"
          role="group"
          aria-label={t('chosen', { count: chosen.size })}
        >
          <b className="numbers">{t('chosen', { count: chosen.size })}</b>
          {chosen.size < keys.length && (
            <Button
              kind="quiet"
              size="small"
              onPress={() => {
                onChosen(new Set(keys))
              }}
            >
              {t('choose-all', { all: number(keys.length) })}
            </Button>
          )}
          <span className="grow" />
          <Button
            kind="quiet"
            size="small"
            icon={Archive}
            onPress={() => {
              void archive()
            }}
          >
            {t('archive')}
          </Button>
          <Button
            kind="quiet"
            size="small"
            icon={X}
            onPress={() => {
              onChosen(new Set())
            }}
          >
            {t('let-go')}
          </Button>
        </div>
      )}
    </div>
  )
}
