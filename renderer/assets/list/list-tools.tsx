import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { SearchField } from '#renderer/ui/search-field.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import type { Filter } from '#renderer/assets/filter.ts'
import { ChosenActions } from './chosen-actions.tsx'
import { ColumnChoice } from './column-choice.tsx'
import type { ListColumn } from './columns.ts'

type Props = {
  readonly keys: readonly string[]
  readonly all: number
  readonly found: number | null
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  readonly chosen: ReadonlySet<string>
  readonly onChosen: (chosen: ReadonlySet<string>) => void
  /** Given where there are columns to choose. */
  readonly columns: readonly ListColumn[] | null
  readonly onColumns: (columns: readonly ListColumn[]) => void
}

/** Search as you type; once rows are chosen, what can be done with them stands in the same row and covers nothing. */
export function ListTools(props: Props) {
  const { keys, all, found, filter, onFilter, chosen, onChosen, columns, onColumns } = props
  const { t } = useTranslation('assets')
  const { number } = useFormat()
  const many = found !== null && found > keys.length && filter.kinds.size === 0
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
          <ChosenActions
            chosen={chosen}
            onDone={() => {
              onChosen(new Set())
            }}
          />
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
      {columns && <ColumnChoice columns={columns} onColumns={onColumns} />}
    </div>
  )
}
