import { ImagePlus, Paperclip } from 'lucide-react'
import { useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useDrop } from '#renderer/assets/import/use-drop.ts'
import { chooseFiles } from '#renderer/device/choose-file.ts'
import { useView, useViewItems } from '#renderer/store/use-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Progress } from '#renderer/ui/progress.tsx'
import { AttachmentRow } from './attachment-row.tsx'
import { PhotoTile } from './photo-tile.tsx'
import { TakenOff } from './taken-off.tsx'
import { useAddFiles } from './use-add-files.ts'
import { usePasteFiles } from './use-paste-files.ts'
import './files.css'

type Props = { readonly asset: string; readonly mayChange: boolean }

const photoTypes = 'image/jpeg,image/png,image/webp'
const fileTypes = '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.md,.csv'

/** Photos of a strength and documents kept with it. Files may be chosen, dropped or pasted. */
export function AssetFiles({ asset, mayChange }: Props) {
  const { t } = useTranslation('asset-files')
  const zone = useRef<HTMLElement>(null)
  const { going, add, stop } = useAddFiles(asset)
  const all = useViewItems(useView('assets/files-of', { id: asset }))
  const sorted = all.toSorted((a, b) => a.place - b.place)
  const shown = sorted.filter(({ archived }) => !archived)
  const photos = shown.filter(({ kind }) => kind === 'photo')
  const documents = shown.filter(({ kind }) => kind === 'document')
  const undescribed = photos.filter(({ alt, plain }) => alt === '' && !plain).length
  const taken = useCallback(
    (files: readonly File[]) => {
      if (mayChange) add(files)
    },
    [mayChange, add],
  )
  const isOver = useDrop(
    zone,
    useCallback(({ files }) => taken(files), [taken]),
  )
  usePasteFiles(taken)
  const choose = async (types: string) => {
    taken(await chooseFiles(types))
  }
  if (!mayChange && all.length === 0) return null
  return (
    <section
      ref={zone}
      className={`stack stack--3 assets-files${isOver && mayChange ? ' assets-files--over' : ''}`}
      aria-label={t('title')}
    >
      <h3 className="assets-label">{t('title')}</h3>
      {photos.length > 0 && (
        <ul className="photos">
          {photos.map((photo) => (
            <PhotoTile key={photo.id} photo={photo} count={photos.length} mayChange={mayChange} />
          ))}
        </ul>
      )}
      {mayChange && undescribed > 0 && (
        <p className="meta">{t('undescribed.ask', { count: undescribed })}</p>
      )}
      {documents.length > 0 && (
        <ul className="stack assets-items">
          {documents.map((file) => (
            <AttachmentRow key={file.id} file={file} mayChange={mayChange} />
          ))}
        </ul>
      )}
      {going !== null && (
        <Progress
          label={t('adding', { name: going.name })}
          done={going.given}
          all={100}
          stop={{ label: t('stop'), onPress: stop }}
        />
      )}
      {mayChange && going === null && (
        <div className="stack">
          <div className="row wrap">
            <Button
              kind="quiet"
              size="small"
              icon={ImagePlus}
              onPress={() => void choose(photoTypes)}
            >
              {t('add-photos')}
            </Button>
            <Button
              kind="quiet"
              size="small"
              icon={Paperclip}
              onPress={() => void choose(fileTypes)}
            >
              {t('add-files')}
            </Button>
          </div>
          <p className="meta">{t('about')}</p>
        </div>
      )}
      {mayChange && <TakenOff files={sorted.filter(({ archived }) => archived)} />}
    </section>
  )
}
