import { useTranslation } from 'react-i18next'
import { Thumbnail } from '#renderer/photos/thumbnail.tsx'
import { useView, useViewItem } from '#renderer/store/use-view.ts'

/** The first photo of a strength, small; nothing where it has none. */
export function FirstPhoto({ of }: { readonly of: string }) {
  const { t } = useTranslation('assets')
  const photo = useViewItem(useView('assets/first-photos', {}), of)
  if (photo === undefined) return null
  const alt = photo.plain ? '' : photo.alt || t('photo.undescribed')
  return <Thumbnail key={photo.id} photo={photo.id} alt={alt} />
}
