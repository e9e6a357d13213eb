import { useTranslation } from 'react-i18next'
import { Select } from '#renderer/ui/select.tsx'
import { type WayKey, ways } from './ways.ts'

type Props = {
  /** The name of the strength the sentence begins with. */
  readonly name: string
  readonly value: WayKey
  readonly onChange: (way: WayKey) => void
}

/** How one strength stands to another, as the verb of a sentence. */
export function WaySelect({ name, value, onChange }: Props) {
  const { t } = useTranslation('asset-links')
  return (
    <Select
      label={t('how', { name })}
      options={ways.map(({ key }) => ({ key, label: t(`way.${key}`) }))}
      value={value}
      onChange={onChange}
    />
  )
}
