import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { PhotoField } from '#renderer/briefs/photo-field.tsx'
import { RecordField } from '#renderer/briefs/record-field.tsx'

/** Kinds of parts that show one record. */
export type Wanted = 'goal' | 'decision' | 'actions' | 'quote' | 'photo'

type Props = {
  readonly wanted: Wanted
  /** Answers whether it was added. */
  readonly onChoose: (record: string) => Promise<boolean>
  readonly onClose: () => void
}

/** Asks which record a new part shows. */
export function ChooseRecord({ wanted, onChoose, onClose }: Props) {
  const { t } = useTranslation('briefs')
  const [record, setRecord] = useState<string | null>(null)
  const choose = async () => {
    if (record !== null && (await onChoose(record))) onClose()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(`part.${wanted}`)}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="primary" isDisabled={record === null} onPress={() => void choose()}>
            {t('part.add-this')}
          </Button>
        </>
      }
    >
      {wanted === 'photo' ? (
        <PhotoField of={null} value={record} onChange={setRecord} />
      ) : (
        <RecordField kind={wanted} value={record} onChange={setRecord} />
      )}
    </Dialog>
  )
}
