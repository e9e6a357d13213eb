import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { GoalItem } from '#shared/plans/items.ts'
import { useToday } from '#renderer/device/use-today.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { RadioGroup } from '#renderer/ui/radio-group.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { outlineOf, type Template, templateNames } from './templates.ts'

type Props = { readonly goals: readonly GoalItem[]; readonly onClose: () => void }

const newGoal = 'new'

/** Begins a plan with what others have done before; every word of it can be changed afterwards. */
export function TemplateDialog({ goals, onClose }: Props) {
  const { t } = useTranslation('plan-templates')
  const act = useAct('plans')
  const today = useToday()
  const [template, setTemplate] = useState<Template>('listening')
  const [goal, setGoal] = useState(newGoal)
  const [start, setStart] = useState<string | null>(today)
  const objectives = outlineOf(template, start, t)
  const begin = async () => {
    const to =
      goal === newGoal
        ? ({ text: t(`way.${template}.goal`), horizon: 'intermediate' } as const)
        : { id: goal }
    const input = { goal: to, objectives }
    const { done } = await act('plans/add-outline', input, { say: t('added'), undo: true })
    if (done) onClose()
  }
  return (
    <Dialog isOpen onClose={onClose} title={t('title')}>
      <Form
        className="stack stack--4"
        onSubmit={(event) => {
          event.preventDefault()
          void begin()
        }}
      >
        <RadioGroup
          label={t('which')}
          options={templateNames.map((key) => ({
            key,
            label: t(`way.${key}.title`),
            hint: t(`way.${key}.about`),
          }))}
          value={template}
          onChange={setTemplate}
        />
        {goals.length > 0 && (
          <Select
            label={t('goal')}
            options={[
              { key: newGoal, label: t('goal.new') },
              ...goals.map(({ id, text }) => ({ key: id, label: text })),
            ]}
            value={goal}
            onChange={setGoal}
          />
        )}
        <DateField label={t('start')} hint={t('start.hint')} value={start} onChange={setStart} />
        <div className="dialog__actions">
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="primary" type="submit">
            {t('begin')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
