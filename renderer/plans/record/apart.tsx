import { useTranslation } from 'react-i18next'
import type { ApartField, ApartValue, OneItem } from '#shared/plans/items.ts'
import { OtherVersions } from '#renderer/ui/other-versions.tsx'
import type { People } from '#renderer/store/use-people.ts'
import { useSettle } from './use-settle.ts'
import { useValueWords } from './use-value-words.ts'

type Props = {
  readonly item: OneItem
  readonly field: ApartField
  readonly people: People
}

/** What somebody else wrote in this field at the same time, to choose from. */
export function Apart({ item, field, people }: Props) {
  const { t } = useTranslation('plans')
  const words = useValueWords(people)
  const settle = useSettle(item)
  const others = item.apart.filter((one) => one.field === field)
  if (others.length === 0) return null
  const current = valueIn(item, field)
  const versions = others.map(({ by, value }) => ({
    by: by === null ? null : (people.personOf(by)?.name ?? null),
    text: words(field, value),
    value,
  }))
  return (
    <div role="group" aria-label={t(`field.${field}`)}>
      <OtherVersions
        current={words(field, current)}
        others={versions}
        onChoose={(text) => {
          const chosen = versions.find((version) => version.text === text)
          settle(field, chosen === undefined ? current : chosen.value)
        }}
      />
    </div>
  )
}

/** The value that counts now, of whichever kind the item is. */
function valueIn(item: OneItem, field: ApartField): ApartValue['value'] {
  const values = new Map<string, unknown>(Object.entries(item))
  if (field === 'name') return item.text
  if (field === 'owner') return item.kind === 'action' ? item.owner : null
  const value = values.get(field)
  return typeof value === 'string' ? value : null
}
