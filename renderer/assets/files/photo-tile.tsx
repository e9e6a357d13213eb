import { ImageOff, Image as ImageSign } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { FileItem } from '#shared/assets/files/contract.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { PhotoDialog } from './photo-dialog.tsx'
import { usePhoto } from '#renderer/photos/use-photo.ts'

type Props = { readonly photo: FileItem; readonly count: number; readonly mayChange: boolean }

/** A photo, small; a press shows it large, with what is said of it. */
export function PhotoTile({ photo, count, mayChange }: Props) {
  const { t } = useTranslation('asset-files')
  const [isOpen, setOpen] = useState(false)
  const picture = usePhoto(photo.id, photo.here)
  const address = picture.state === 'shown' ? picture.address : null
  const [first = ''] = [photo.alt, photo.caption, photo.name].filter((words) => words !== '')
  const isUndescribed = photo.alt === '' && !photo.plain
  const missing = !photo.here ? t('not-here') : picture.state === 'failed' ? t('not-shown') : null
  return (
    <li className="photo">
      <Button
        className="photo__tile"
        aria-label={t('open', { words: first, at: photo.place + 1, count })}
        onPress={() => {
          setOpen(true)
        }}
      >
        {address !== null ? (
          <img className="photo__picture" src={address} alt="" draggable={false} />
        ) : (
          <span className="photo__empty">
            <Icon of={missing === null ? ImageSign : ImageOff} />
            {missing !== null && <span className="small">{missing}</span>}
          </span>
        )}
      </Button>
      {isUndescribed && <span className="meta">{t('undescribed')}</span>}
      {isOpen && (
        <PhotoDialog
          photo={photo}
          address={address}
          missing={missing}
          count={count}
          mayChange={mayChange}
          onClose={() => {
            setOpen(false)
          }}
        />
      )}
    </li>
  )
}
