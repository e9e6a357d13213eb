import { useTranslation } from 'react-i18next'
import type { EntryGroup } from './entries.ts'
import { PaletteLine } from './palette-line.tsx'
import type { Active } from './use-active.ts'

type Props = {
  readonly id: string
  readonly groups: readonly EntryGroup[]
  readonly query: string
  readonly active: Active
  readonly idOf: (key: string) => string
  readonly choose: (key: string) => void
}

/** What fits, in groups. The focus stays in the field; the active line is only pointed at from there. */
export function PaletteList({ id, groups, query, active, idOf, choose }: Props) {
  const { t } = useTranslation('palette')
  return (
    <div id={id} className="palette__list" role="listbox" aria-label={t('list')} tabIndex={-1}>
      {groups.map(({ key, title, entries }) => (
        <div key={key} role="group" aria-labelledby={`${id}-${key}`}>
          <div id={`${id}-${key}`} className="palette__head" role="presentation">
            {title}
          </div>
          {entries.map((entry) => (
            <PaletteLine
              key={entry.key}
              id={idOf(entry.key)}
              entry={entry}
              query={query}
              isActive={entry.key === active.key}
              onPoint={() => {
                if (entry.key !== active.key) active.set(entry.key)
              }}
              onChoose={() => {
                choose(entry.key)
              }}
            />
          ))}
        </div>
      ))}
    </div>
  )
}
