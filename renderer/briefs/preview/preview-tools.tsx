import { ChevronDown, ChevronUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Select } from '#renderer/ui/select.tsx'

export const zooms = ['fit', '50', '75', '100', '150'] as const
export type Zoom = (typeof zooms)[number]

type Props = {
  readonly page: number
  readonly pages: number
  readonly onPage: (page: number) => void
  readonly zoom: Zoom
  readonly onZoom: (zoom: Zoom) => void
}

/** Which page is in sight, the next and the one before, and how large. */
export function PreviewTools({ page, pages, onPage, zoom, onZoom }: Props) {
  const { t } = useTranslation('briefs')
  return (
    <div className="briefs-tools">
      <IconButton
        size="small"
        label={t('page-before')}
        icon={ChevronUp}
        isDisabled={page <= 1}
        onPress={() => {
          onPage(page - 1)
        }}
      />
      <IconButton
        size="small"
        label={t('page-after')}
        icon={ChevronDown}
        isDisabled={page >= pages}
        onPress={() => {
          onPage(page + 1)
        }}
      />
      <p className="numbers meta grow">{pages > 0 && t('page-of', { page, pages })}</p>
      <Select
        label={t('zoom')}
        labelHidden
        small
        options={zooms.map((key) => ({ key, label: t(`zoom.${key}`) }))}
        value={zoom}
        onChange={onZoom}
      />
    </div>
  )
}
