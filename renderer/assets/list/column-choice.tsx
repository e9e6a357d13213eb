import { Columns3 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { type ListColumn, listColumns, mostColumns } from './columns.ts'

type Props = {
  readonly columns: readonly ListColumn[]
  readonly onColumns: (columns: readonly ListColumn[]) => void
}

/** Which columns the list has; each change shows at once. */
export function ColumnChoice({ columns, onColumns }: Props) {
  const { t } = useTranslation('assets')
  const [choosing, setChoosing] = useState(false)
  const close = () => {
    setChoosing(false)
  }
  return (
    <>
      <IconButton
        kind="secondary"
        label={t('columns')}
        icon={Columns3}
        onPress={() => {
          setChoosing(true)
        }}
      />
      <Dialog
        isOpen={choosing}
        onClose={close}
        title={t('columns')}
        actions={
          <Button kind="primary" onPress={close}>
            {t('done')}
          </Button>
        }
      >
        <p className="muted">{t('columns.most', { count: mostColumns })}</p>
        {listColumns.map((column) => {
          const isOn = columns.includes(column)
          return (
            <Checkbox
              key={column}
              isSelected={isOn}
              isDisabled={!isOn && columns.length >= mostColumns}
              onChange={() => {
                onColumns(isOn ? columns.filter((other) => other !== column) : [...columns, column])
              }}
            >
              {t(`column.${column}`)}
            </Checkbox>
          )
        })}
      </Dialog>
    </>
  )
}
