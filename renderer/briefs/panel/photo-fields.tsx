import { useTranslation } from 'react-i18next'
import type { ShownBlock } from '#shared/briefs/items.ts'
import { wordsOfPhoto } from '#shared/briefs/page-photo.ts'
import { Note } from '#renderer/ui/note.tsx'
import { SavedField } from '#renderer/ui/saved-field.tsx'
import { PhotoField } from '#renderer/briefs/photo-field.tsx'
import type { SavePart } from './part-panel.tsx'

type Props = {
  readonly block: Extract<ShownBlock, { kind: 'photo' }>
  readonly save: SavePart
}

/** Which photo a part shows, what it says to those who do not see it, and what stands below it. */
export function PhotoFields({ block, save }: Props) {
  const { t } = useTranslation('briefs')
  const { alt, caption, credit, links } = block
  const [link] = links
  const photo = link?.record?.kind === 'photo' ? link.record : null
  return (
    <>
      <PhotoField
        of={photo?.asset ?? null}
        value={link?.id ?? null}
        onChange={(record) => void save({ record })}
      />
      {photo !== null && wordsOfPhoto(block).alt === '' && (
        <Note tone="waiting">{t('check.photo-words-missing', { subject: photo.name })}</Note>
      )}
      <SavedField
        label={t('field.photo-alt')}
        hint={t('field.photo-alt-hint')}
        placeholder={photo?.alt ?? ''}
        value={alt}
        rows={3}
        maxLength={1000}
        onSave={(words) => save({ alt: words })}
      />
      <SavedField
        label={t('field.photo-caption')}
        placeholder={photo?.caption ?? ''}
        value={caption}
        maxLength={200}
        onSave={(words) => save({ caption: words })}
      />
      <SavedField
        label={t('field.photo-credit')}
        value={credit}
        maxLength={200}
        onSave={(words) => save({ credit: words })}
      />
    </>
  )
}
