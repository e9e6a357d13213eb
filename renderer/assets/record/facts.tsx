import {
  Accessibility,
  AtSign,
  Clock,
  Globe,
  Hash,
  Languages,
  type LucideIcon,
  Phone,
  Tag,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type FactField, factFields } from '#shared/assets/asset.ts'
import type { FullAsset } from '#shared/assets/contract.ts'
import { Apart } from './apart.tsx'
import { EditableList } from './editable-list.tsx'
import { useEdit } from './use-edit.ts'

type Props = { readonly asset: FullAsset }

const icons: { readonly [F in FactField]: LucideIcon } = {
  phones: Phone,
  emails: AtSign,
  web: Globe,
  hours: Clock,
  languages: Languages,
  accessibility: Accessibility,
  tags: Tag,
  identifiers: Hash,
}

/** How to reach and use it. What is said stands open; what could be said waits behind one line. */
export function Facts({ asset }: Props) {
  const { t } = useTranslation('directories')
  const edit = useEdit(asset.id)
  const saysNothing = (field: FactField) =>
    asset[field].length === 0 && !asset.apart.some((one) => one.field === field)
  const list = (field: FactField) => (
    <EditableList
      key={field}
      label={t(`field.${field}`)}
      values={asset[field]}
      icon={icons[field]}
      onSave={(values) => edit({ [field]: values })}
    >
      <Apart asset={asset} field={field} />
    </EditableList>
  )
  const said = factFields.filter((field) => !saysNothing(field))
  const unsaid = factFields.filter(saysNothing)
  return (
    <section className="stack stack--3" aria-label={t('facts')}>
      {said.length > 0 && <div className="assets-pair">{said.map(list)}</div>}
      {unsaid.length > 0 && (
        <details className="details">
          <summary>{t('facts.more')}</summary>
          <div className="assets-pair assets-more">{unsaid.map(list)}</div>
        </details>
      )}
    </section>
  )
}
