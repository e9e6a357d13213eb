import { useTranslation } from 'react-i18next'
import type { ApartValue, MeetingPart } from '#shared/meetings/items.ts'
import { usePeople } from '#renderer/store/use-people.ts'
import { OtherVersions } from '#renderer/ui/other-versions.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { valueOf } from './value-of.ts'
import { useWho } from './use-who.ts'

type Value = ApartValue['value']

type Props = {
  readonly part: MeetingPart
  readonly onSettle: (field: string, value: Value) => void
}

/** What two people wrote at the same time in one thing of a meeting; choosing settles it. */
export function ApartNotes({ part, onSettle }: Props) {
  const { t } = useTranslation('meetings')
  const people = usePeople()
  const wordsOf = useValueWords()
  const fields = [...new Set(part.apart.map(({ field }) => field))]
  return fields.map((field) => {
    const others = part.apart.filter((one) => one.field === field)
    const current = valueOf(part, field)
    const values = [current, ...others.map(({ value }) => value)]
    return (
      <div key={field} className="stack">
        <p className="label">{t(`apart.${field}`)}</p>
        <OtherVersions
          current={wordsOf(field, current)}
          others={others.map(({ by, value }) => ({
            by: by === null ? null : (people.personOf(by)?.name ?? null),
            text: wordsOf(field, value),
          }))}
          onChoose={(text) => {
            const chosen = values.find((value) => wordsOf(field, value) === text)
            if (chosen !== undefined) onSettle(field, chosen)
          }}
        />
      </div>
    )
  })
}

function useValueWords(): (field: string, value: Value) => string {
  const { t } = useTranslation('meetings')
  const format = useFormat()
  const { nameOf } = useWho()
  return (field, value) => {
    if (value === null) return t('apart.nothing')
    if (typeof value === 'boolean') return value ? t('apart.yes') : t('apart.no')
    if (typeof value === 'number')
      return field === 'start' ? format.time(value) : format.number(value)
    if (typeof value === 'string')
      return field === 'day' && value !== '' ? format.longDate(value) : value || t('apart.nothing')
    if ('kind' in value) return nameOf(value) ?? t('apart.nothing')
    return value.join(', ') || t('apart.nothing')
  }
}
