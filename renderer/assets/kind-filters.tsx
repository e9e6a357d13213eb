import { useTranslation } from 'react-i18next'
import { assetKinds } from '#shared/assets/kinds.ts'
import { FilterChip } from '#renderer/ui/filter-chip.tsx'
import { KindMark } from '#renderer/ui/kind-mark.tsx'
import type { Filter } from './filter.ts'
import type { KindCounts } from './use-kind-counts.ts'

type Props = {
  readonly counts: KindCounts
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

/** Shows only the kinds that are on; none on means all. */
export function KindFilters({ counts, filter, onFilter }: Props) {
  const { t } = useTranslation('assets')
  return (
    <div className="row wrap assets-kinds" role="group" aria-label={t('kinds')}>
      {assetKinds.map((kind) => (
        <FilterChip
          key={kind}
          isOn={filter.kinds.has(kind)}
          count={counts[kind]}
          mark={<KindMark kind={kind} size={18} />}
          onChange={(isOn) => {
            const kinds = new Set(filter.kinds)
            if (isOn) kinds.add(kind)
            else kinds.delete(kind)
            onFilter({ ...filter, kinds })
          }}
        >
          {t(`kind.${kind}`)}
        </FilterChip>
      ))}
      {filter.among !== null && (
        <FilterChip
          isOn
          onChange={() => {
            onFilter({ ...filter, among: null })
          }}
        >
          <bdi>{filter.among.label}</bdi>
        </FilterChip>
      )}
    </div>
  )
}
