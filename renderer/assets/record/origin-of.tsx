import { useTranslation } from 'react-i18next'
import type { WrittenField } from '#shared/assets/asset.ts'
import type { FieldOrigin, FullAsset } from '#shared/assets/contract.ts'
import { useFieldWords } from '#renderer/assets/looked/use-field-words.ts'
import { useMembers } from '#renderer/assets/use-members.ts'
import { useFormat } from '#renderer/ui/use-format.ts'

type Props = {
  readonly asset: FullAsset
  /** What the group is called, for those who hear one disclosure after the other. */
  readonly group: string
  readonly fields: readonly WrittenField[]
}

/** Where what a group of fields says is from, behind one quiet line; nothing where it says nothing. */
export function OriginOf({ asset, group, fields }: Props) {
  const { t } = useTranslation('assets')
  const words = useOriginWords()
  const name = useFieldWords()
  const { list } = useFormat()
  const origins = asset.origins.filter(({ field }) => fields.includes(field))
  if (origins.length === 0) return null
  const said = new Map<string, WrittenField[]>()
  for (const origin of origins) {
    const from = words(origin)
    said.set(from, [...(said.get(from) ?? []), origin.field])
  }
  const isOne = said.size === 1
  return (
    <details className="details assets-origin">
      <summary aria-label={t('origin.of', { group })}>{t('origin.from')}</summary>
      <ul>
        {[...said].map(([from, of]) => (
          <li key={from}>
            {!isOne && <span>{t('origin.fields', { fields: list(of.map(name)) })} </span>}
            {from}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** One origin as a sentence. */
function useOriginWords(): (origin: FieldOrigin) => string {
  const { t } = useTranslation('assets')
  const format = useFormat()
  const members = useMembers()
  return ({ from, by, at, file, row, id }) => {
    const name = (by === null ? undefined : members.get(by)?.name) ?? t('someone')
    const ago = at === null ? null : format.ago(at)
    if (from === 'written')
      return ago === null ? t('origin.written', { name }) : t('origin.written-at', { name, ago })
    const source = t('from-file', { file, row: format.number(row) })
    return [
      source,
      ...(id === '' ? [] : [t('from-id', { id })]),
      ...(ago === null ? [] : [t('origin.brought', { name, ago })]),
    ].join(' ')
  }
}
