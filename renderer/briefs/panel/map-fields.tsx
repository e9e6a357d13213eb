import { useTranslation } from 'react-i18next'
import type { ShownBlock } from '#shared/briefs/items.ts'
import { SavedField } from '#renderer/ui/saved-field.tsx'
import { AssetPicker } from '#renderer/briefs/asset-picker.tsx'
import type { SavePart } from './part-panel.tsx'

type Props = {
  readonly block: Extract<ShownBlock, { kind: 'map' }>
  readonly save: SavePart
}

/** Which strengths a map shows, what it is called, and what it says to those who do not see it. */
export function MapFields({ block: { title, alt, links }, save }: Props) {
  const { t } = useTranslation('briefs')
  return (
    <>
      <SavedField
        label={t('field.map-title')}
        placeholder={t('page.map.title')}
        value={title}
        maxLength={200}
        onSave={(words) => save({ title: words })}
      />
      <AssetPicker
        label={t('record.map')}
        chosen={links.map(({ id }) => id)}
        onChange={(records) => void save({ records: [...records] })}
      />
      <SavedField
        label={t('field.alt')}
        hint={t('field.alt-hint')}
        value={alt}
        rows={3}
        maxLength={1000}
        onSave={(words) => save({ alt: words })}
      />
    </>
  )
}
