import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { BoardItem } from '#shared/priorities/items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { type DraftOption, emptyDraft, inputOf, missing, offered } from './round-draft.ts'
import { SetupOptions } from './setup-options.tsx'

type Props = { readonly items: readonly BoardItem[]; readonly onClose: () => void }

/** Begins a weighing: what is asked, and between what. */
export function WeighingSetup({ items, onClose }: Props) {
  const { t } = useTranslation('priorities')
  const act = useAct('priorities')
  const [, go] = useLocation()
  const [question, setQuestion] = useState('')
  const [options, setOptions] = useState<readonly DraftOption[]>([])
  const draft = { ...emptyDraft, question, options }
  const need = missing(draft, 'question') ?? missing(draft, 'options')
  const begin = async () => {
    const input = { question, options: inputOf(draft, 'dots').options }
    const begun = await act('priorities/add-weighing', input, { say: t('weigh.begun') })
    if (!begun.done) return
    onClose()
    go(`/priorities/weighings/${begun.output.id}`)
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="wide"
      mustAnswer
      title={t('weigh.begin')}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="primary" isDisabled={need !== null} onPress={() => void begin()}>
            {t('weigh.begin-do')}
          </Button>
        </>
      }
    >
      <div className="stack stack--4">
        <TextField
          label={t('setup.question-label')}
          hint={t('setup.question-hint')}
          value={question}
          onChange={setQuestion}
          maxLength={200}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog that asks for a line begins in it
          autoFocus
        />
        <SetupOptions offered={offered(items)} chosen={options} onChange={setOptions} />
        {need !== null && <p className="meta">{t(need)}</p>}
      </div>
    </Dialog>
  )
}
