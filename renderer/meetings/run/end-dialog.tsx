import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'

type Props = { readonly meeting: string; readonly onClose: () => void }

/** Asked once, because it destroys the room's own files: what stays, and what goes. Then comes what the meeting leaves. */
export function EndDialog({ meeting, onClose }: Props) {
  const { t } = useTranslation('meeting-run')
  const act = useAct('meeting-run')
  const [, go] = useLocation()
  const end = async () => {
    const { done } = await act('room/end', {}, { say: t('ended') })
    if (done) go(`/meetings/${meeting}/after`)
    else onClose()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('end.title')}
      actions={
        <>
          <Button onPress={onClose}>{t('end.not')}</Button>
          <Button kind="danger" onPress={() => void end()}>
            {t('end')}
          </Button>
        </>
      }
    >
      <p>{t('end.stays')}</p>
      <p>{t('end.goes')}</p>
    </Dialog>
  )
}
