import { ArrowLeft, ArrowRight, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CommandInput } from '#shared/contract/table.ts'
import type { FileItem } from '#shared/assets/files/contract.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { SavedField } from '#renderer/ui/saved-field.tsx'

type Props = {
  readonly photo: FileItem
  /** null while there is nothing to see. */
  readonly address: string | null
  /** Why there is nothing to see. */
  readonly missing: string | null
  readonly count: number
  readonly mayChange: boolean
  readonly onClose: () => void
}

/** One photo, large, with what can be seen in it in words, a caption and its place among the others. */
export function PhotoDialog({ photo, address, missing, count, mayChange, onClose }: Props) {
  const { t } = useTranslation(['asset-files', 'ui'])
  const act = useAct('asset-files')
  const { id, alt, plain, caption, place, size } = photo
  const edit = async (change: CommandInput<'assets/file-edit'>['change']) =>
    (await act('assets/file-edit', { id, change })).done
  const move = (to: number) => {
    void act('assets/file-move', { id, to })
  }
  const takeOff = async () => {
    const said = { say: t('taken-off', { name: photo.name }), undo: true }
    if ((await act('assets/file-archive', { id }, said)).done) onClose()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="wide"
      title={t('photo', { at: place + 1, count })}
      actions={
        <>
          {mayChange && (
            <Button icon={Trash2} kind="quiet" onPress={() => void takeOff()}>
              {t('take-off')}
            </Button>
          )}
          <Button kind="primary" onPress={onClose}>
            {t('done')}
          </Button>
        </>
      }
    >
      <figure className="stack">
        {address !== null ? (
          <img
            className="photo__large"
            src={address}
            alt={alt !== '' ? alt : plain ? '' : t('undescribed')}
            {...(size && { width: size[0], height: size[1] })}
          />
        ) : (
          <p>{missing ?? t('ui:loading')}</p>
        )}
        {caption !== '' && !mayChange && <figcaption dir="auto">{caption}</figcaption>}
      </figure>
      {mayChange && (
        <div className="stack stack--3">
          <SavedField
            label={t('alt')}
            hint={t('alt.hint')}
            value={alt}
            rows={2}
            maxLength={1000}
            onSave={(words) => edit({ alt: words })}
          />
          <Checkbox isSelected={plain} onChange={(chosen) => void edit({ plain: chosen })}>
            {t('plain')}
          </Checkbox>
          <SavedField
            label={t('caption')}
            value={caption}
            maxLength={200}
            onSave={(words) => edit({ caption: words })}
          />
          {count > 1 && (
            <div className="row">
              <IconButton
                icon={ArrowLeft}
                iconFlips
                kind="secondary"
                label={t('earlier')}
                isDisabled={place === 0}
                onPress={() => {
                  move(place - 1)
                }}
              />
              <IconButton
                icon={ArrowRight}
                iconFlips
                kind="secondary"
                label={t('later')}
                isDisabled={place === count - 1}
                onPress={() => {
                  move(place + 1)
                }}
              />
              <span className="meta">{t('order')}</span>
            </div>
          )}
        </div>
      )}
    </Dialog>
  )
}
