import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { GoalBranch } from '#shared/plans/tree.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { RadioGroup } from '#renderer/ui/radio-group.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useWayName } from './use-way-name.ts'

type Props = {
  readonly branch: GoalBranch
  /** Whether the first plan is to get a name, instead of another one beside it. */
  readonly isNaming?: boolean
  readonly onAdded: (id: string) => void
  readonly onClose: () => void
}

/** Another plan for the same goal, empty or as a copy of the one that is looked at. */
export function NewWayDialog({ branch, isNaming = false, onAdded, onClose }: Props) {
  const { t } = useTranslation('plans')
  const act = useAct('plans')
  const nameOf = useWayName()
  const [name, setName] = useState('')
  const [note, setNote] = useState('')
  const [begin, setBegin] = useState<'nothing' | 'copy'>('nothing')
  const { goal, way, objectives } = branch
  const isEmpty = name.trim() === ''
  const add = async () => {
    if (isEmpty) return
    const from = isNaming
      ? ({ with: 'first' } as const)
      : begin === 'copy'
        ? ({ with: 'copy', way: way?.id ?? null } as const)
        : ({ with: 'nothing' } as const)
    const input = { goal: goal.id, name, note, begin: from }
    const said = { say: isNaming ? t('way.named') : t('way.added'), undo: true }
    const answer = await act('plans/add-way', input, said)
    if (!answer.done) return
    onAdded(answer.output.id)
    onClose()
  }
  return (
    <Dialog isOpen onClose={onClose} title={isNaming ? t('way.do.name') : t('way.do.new')}>
      <Form
        className="stack stack--4"
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <p className="muted">
          <bdi>{goal.text}</bdi>
        </p>
        <TextField
          label={t('way.name')}
          hint={t('way.name-hint')}
          value={name}
          onChange={setName}
          maxLength={200}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog that asks for one thing begins in it
          autoFocus
        />
        <TextArea
          label={t('way.note')}
          hint={t('way.note-hint')}
          value={note}
          onChange={setNote}
          maxLength={4000}
        />
        {!isNaming && objectives.length > 0 && (
          <RadioGroup
            label={t('way.begin')}
            options={[
              { key: 'nothing', label: t('way.begin.nothing') },
              {
                key: 'copy',
                label: t('way.begin.copy', { name: nameOf(way) }),
                hint: t('way.begin.copy-hint'),
              },
            ]}
            value={begin}
            onChange={setBegin}
          />
        )}
        <div className="dialog__actions">
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="primary" type="submit" isDisabled={isEmpty}>
            {isNaming ? t('way.name-it') : t('way.add')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
