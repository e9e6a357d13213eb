import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type Horizon, horizons } from '#shared/plans/fields.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { DecisionSelect } from './decision-select.tsx'
import type { Decisions } from './use-decisions.ts'

type Props = { readonly decisions: Decisions; readonly onClose: () => void }

/** Asks what would count as victory. */
export function GoalDialog({ decisions, onClose }: Props) {
  const { t } = useTranslation('plans')
  const act = useAct('plans')
  const [text, setText] = useState('')
  const [horizon, setHorizon] = useState<Horizon>('intermediate')
  const [decision, setDecision] = useState<string | null>(null)
  const isEmpty = text.trim() === ''
  const add = async () => {
    if (isEmpty) return
    const input = { text, horizon, decision }
    const { done } = await act('plans/add-goal', input, { say: t('goal.added'), undo: true })
    if (done) onClose()
  }
  return (
    <Dialog isOpen onClose={onClose} title={t('goal.new')}>
      <Form
        className="stack stack--4"
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <TextArea
          label={t('goal.text')}
          hint={t('goal.hint')}
          value={text}
          onChange={setText}
          maxLength={20_000}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog that asks for one thing begins in it
          autoFocus
        />
        <Select
          label={t('goal.horizon')}
          options={horizons.map((key) => ({ key, label: t(`horizon.${key}`) }))}
          value={horizon}
          onChange={setHorizon}
        />
        <DecisionSelect decisions={decisions} value={decision} onChange={setDecision} />
        <div className="dialog__actions">
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="primary" type="submit" isDisabled={isEmpty}>
            {t('goal.add')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
