import { useTranslation } from 'react-i18next'
import type { SheetItem } from '#shared/assets/sheets/contract.ts'
import { usePicture } from '#renderer/photos/use-photo.ts'

/** What lies under the marks; a sentence in its place while there is nothing to see. */
export function SheetImage({ sheet: { id, alt, here } }: { readonly sheet: SheetItem }) {
  const { t } = useTranslation('asset-sheets')
  const picture = usePicture('assets/sheet-open', id, here)
  const address = picture.state === 'shown' ? picture.address : null
  const missing = here ? picture.state === 'failed' && t('not-shown') : t('not-here')
  if (address !== null)
    return (
      <img
        className="assets-sheet__picture"
        src={address}
        alt={alt === '' ? t('undescribed') : alt}
        draggable={false}
      />
    )
  return (
    missing !== false && (
      <p className="assets-sheet__missing" dir="auto">
        {missing}
      </p>
    )
  )
}
