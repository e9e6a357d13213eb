import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'

type Props = {
  readonly isOpen: boolean
  readonly name: string
  readonly onKeep: () => void
  readonly onTakeOff: () => void
}

/** The one question that is asked before something that cannot be undone. */
export function TakeOffDialog({ isOpen, name, onKeep, onTakeOff }: Props) {
  const { t } = useTranslation('people')
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onKeep}
      title={t('off.title', { name })}
      mustAnswer
      actions={
        <>
          <Button onPress={onKeep}>{t('off.keep')}</Button>
          <Button kind="danger" onPress={onTakeOff}>
            {t('off.go')}
          </Button>
        </>
      }
    >
      <p>{t('off.text')}</p>
      <p>{t('off.final')}</p>
    </Dialog>
  )
}
