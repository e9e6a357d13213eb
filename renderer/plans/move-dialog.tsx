import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { ComboBox } from '#renderer/ui/combo-box.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import type { Lane } from './spots.ts'

type Props = {
  readonly text: string
  readonly lanes: readonly Lane[]
  readonly onMove: (parent: string) => void
  readonly onClose: () => void
}

/** "Move to …": another goal or objective, found by typing. It comes last there. */
export function MoveDialog({ text, lanes, onMove, onClose }: Props) {
  const { t } = useTranslation('plans')
  const options = lanes.flatMap(({ parent, name }) =>
    parent === null ? [] : [{ key: parent, label: name }],
  )
  const [chosen, setChosen] = useState<string | null>(options[0]?.key ?? null)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('move.title')}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button
            kind="primary"
            isDisabled={chosen === null}
            onPress={() => {
              if (chosen !== null) onMove(chosen)
              onClose()
            }}
          >
            {t('move.do')}
          </Button>
        </>
      }
    >
      <div className="stack stack--4">
        <p>
          <bdi>{text}</bdi>
        </p>
        <ComboBox label={t('move.where')} options={options} value={chosen} onChange={setChosen} />
      </div>
    </Dialog>
  )
}
