import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { fewestInRoom } from '#shared/assets/inventory/inventory.ts'
import { mostSectors } from '#shared/meetings/carry/attended.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'

type Row = { readonly name: string; readonly count: number | null }

type Props = {
  readonly meeting: string
  /** As they were kept; a number that was hidden is asked again. */
  readonly sectors: readonly Row[]
  readonly onClose: () => void
}

const empty: Row = { name: '', count: null }

/** How many came of each part of the community: numbers alone. */
export function CountDialog({ meeting, sectors, onClose }: Props) {
  const { t } = useTranslation('meeting-carry')
  const { number } = useFormat()
  const act = useAct('meetings')
  const [rows, setRows] = useState<readonly Row[]>([...sectors, empty])
  const change = (at: number, part: Partial<Row>) => {
    setRows((before) => before.map((row, place) => (place === at ? { ...row, ...part } : row)))
  }
  const [isAsked, setIsAsked] = useState(false)
  // One whose number was too small to keep comes back without it: it is counted again or taken out, and never lost unseen.
  const isMissing = ({ name, count }: Row) => name.trim() !== '' && count === null
  const keep = async () => {
    setIsAsked(true)
    if (rows.some(isMissing)) return
    const counted = rows.flatMap(({ name, count }) =>
      name.trim() === '' || count === null ? [] : [{ name: name.trim(), count }],
    )
    const said = { say: t('came.kept'), undo: true }
    const { done } = await act('meetings/carry-came', { meeting, sectors: counted }, said)
    if (done) onClose()
  }
  return (
    <Dialog isOpen onClose={onClose} title={t('came.do')}>
      <Form
        className="stack stack--4"
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
      >
        <p className="muted">
          {t('came.about')} {t('came.hidden', { fewest: number(fewestInRoom) })}
        </p>
        {rows.map(({ name, count }, at) => (
          // Rows are only ever added at the end.
          <div key={at} className="after-count">
            <TextField
              label={t('came.sector')}
              value={name}
              maxLength={200}
              onChange={(written) => {
                change(at, { name: written })
              }}
            />
            <NumberField
              label={t('came.count')}
              value={count ?? Number.NaN}
              {...(isAsked && isMissing({ name, count }) && { problem: t('came.missing') })}
              minValue={0}
              maxValue={100_000}
              onChange={(written) => {
                change(at, { count: Number.isNaN(written) ? null : written })
              }}
            />
          </div>
        ))}
        <div>
          <Button
            kind="quiet"
            icon={Plus}
            isDisabled={rows.length >= mostSectors}
            onPress={() => {
              setRows((before) => [...before, empty])
            }}
          >
            {t('came.add')}
          </Button>
        </div>
        <div className="dialog__actions">
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="primary" type="submit">
            {t('came.keep')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
